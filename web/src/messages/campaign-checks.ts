// What to see to before anything is signed, each with its reason.
import { inLanguage } from './language';
import { plural } from './en';

export const checkWords = inLanguage('campaignChecks', {
  title: 'Before you sign',
  takeaway: (done: number, of: number): string => (done === of ? `All ${of} are done.` : `${done} of ${of} ${plural(done, 'is', 'are')} done.`),
  byPlan: 'Ticked, since the plan says so.',
  missing: (names: string): string => `Not yet for ${names}.`,
  lines: {
    goal: ['A goal and a target are set', 'Without a number to reach nobody can say afterwards whether it worked.'],
    audience: ['The audience and where it lives are checked', 'Followers who cannot buy from you cost as much as those who can.'],
    followers: ['Real followers are checked', 'Bought followers see nothing and buy nothing, and fees are asked for them, too.'],
    fit: ['The creator’s niche fits the brand: the same or an adjacent one', 'People act on advice from those whom they follow for that very subject.'],
    past: ['Results of past collaborations are asked for', 'Own clicks and orders narrow the range more than any published figure.'],
    writing: ['Expectations and the duty to disclose are in writing, the content is left to the creator', 'Undisclosed advertising is unlawful in most places, and dictated posts do worse than the creator’s own.'],
    channels: ['More than one channel is considered', 'The same money may bring more elsewhere; it has been compared only if somebody looked.'],
    measuring: ['Measuring is arranged: codes, links, a survey of buyers', 'What is not arranged before the first post cannot be told apart afterwards.'],
    time: ['There is enough time before it is judged', 'Orders keep coming for weeks after a post; judged too early, every campaign has failed.'],
  } as Readonly<Record<string, readonly [what: string, why: string]>>,
  enough: (days: string): string => `Nine of ten orders have come ${days} days after the first post.`,
  tooEarly: (share: string, days: string): string => `By the date of review only ${share} of the orders will have come. Nine of ten take ${days} days.`,
} as const);
