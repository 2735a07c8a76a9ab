// Words of scenarios side by side.
import { inLanguage } from './language';

export const compareWords = inLanguage('compare', {
  bar: 'Scenarios',
  untitled: (letter: string): string => `Plan ${letter}`,
  duplicate: (letter: string): string => `Make a copy as plan ${letter}`,
  compareWith: 'Compare with micro, macro or ads …',
  compareHint: 'What would the same money bring otherwise?',
  remove: (letter: string): string => `Remove ${letter}`,
  rename: 'Name of this scenario',
  suggestions: {
    title: 'For the same money, at market prices:',
    loading: 'Working out what the same money buys …',
    none: 'Nothing to compare with could be made of this plan.',
    all: 'Add all of these',
    titles: { micro: 'Micro creators', macro: 'Macro creators', mega: 'Mega creators', ads: 'Paid social ads' },
    one: { micro: 'One micro creator', macro: 'One macro creator', mega: 'One mega creator' },
    many: (count: string, title: string): string => `${count} ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    tooDear: (title: string, price: string, budget: string): string => `${title}: one costs about ${price}, more than ${budget}.`,
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
  range: (low: string, high: string): string => `${low} to ${high}`,
  about: (sum: string): string => `about ${sum}`,
});
