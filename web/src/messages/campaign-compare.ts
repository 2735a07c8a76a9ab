// Words of scenarios side by side.
import { plural } from './en';
import { inLanguage } from './language';

export const compareWords = inLanguage('compare', {
  bar: 'Scenarios',
  untitled: (letter: string): string => `Plan ${letter}`,
  duplicate: (letter: string): string => `Duplicate as ${letter}`,
  compareWith: 'Compare with …',
  remove: (letter: string): string => `Remove ${letter}`,
  rename: 'Name of this scenario',
  suggestions: {
    title: 'At the same cost',
    loading: 'Working out what the same money buys …',
    none: 'Nothing to compare with could be made of this plan.',
    all: 'Add all of these',
    titles: { micro: 'Many micro creators', macro: 'Macro creators', mega: 'Mega creators', ads: 'Paid social ads' },
    creators: (count: number): string => `${count} ${plural(count, 'creator', 'creators')}`,
  },
  ads: { channel: 'Channel', hint: 'Paid ads in place of creators, on the same product.', result: 'What the ads bring stands side by side with the other scenarios.' },

  title: 'Side by side',
  working: 'Comparing …',
  waits: 'The comparison waits until every scenario can be read.',
  failed: 'The scenarios could not be compared. Change any number to try again.',
  best: (name: string, share: string): string => `${name} has the largest profit in ${share} of 100 futures.`,
  beats: (a: string, share: string, b: string): string => `${a} beats ${b} in ${share} of 100 futures.`,
  /** On average, and what the one in front is ahead and behind on most. */
  average: { more: (amount: string): string => `On average it makes ${amount} more`, less: (amount: string): string => `On average it makes ${amount} less`, same: 'On average both make the same' },
  causes: (average: string, ahead: string | undefined, behind: string | undefined): string => {
    const parts = [ahead && `ahead on ${ahead}`, behind && `behind on ${behind}`].filter(Boolean).join(', ');
    return parts ? `${average}: ${parts}.` : `${average}.`;
  },
  causeOf: (cause: string, amount: string): string => `${cause} (${amount})`,
  columns: {
    scenario: 'Scenario',
    cost: 'Cost',
    people: 'People',
    orders: 'Orders',
    profit: 'Profit, middle',
    range: '8 of 10 outcomes',
    chance: 'Earns its cost back',
    best: 'Best of all',
  },
  cause: { cost: 'cost', views: 'views', clicks: 'clicks for each view', orders: 'orders for each click', money: 'money for each order' },
  notCounted: '–',
});
