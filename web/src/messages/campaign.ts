// Words of the Campaign view's plan: what is asked, and what can be done with it.
import { plural } from './en';
import { inLanguage } from './language';

export const campaignWords = inLanguage('campaign', {
  pageTitle: 'Campaign · Tierwise',
  title: 'Campaign',
  lead: 'Several creators, what each is to post and what each is paid: one plan, and what it brings as a whole.',
  back: 'One creator',
  plan: 'The plan',
  result: 'What it brings',

  goal: { title: 'Goal and budget', more: 'Second goal, audience, overlap, dates' },
  creators: {
    title: (count: number): string => (count === 1 ? '1 creator' : `${count} creators`),
    none: 'No creator yet. Add the first one.',
    add: 'Add a creator',
    full: (most: string): string => `A plan holds at most ${most} creators.`,
    about: (platform: string, followers: string, posts: string, fee: string): string =>
      [platform, followers && `${followers} followers`, posts, fee].filter(Boolean).join(' · '),
    posts: (count: number): string => `${count} ${plural(count, 'post', 'posts')}`,
    toMend: (count: number): string => `${count} to mend`,
    waits: 'counts once it has followers',
    up: 'Move up',
    down: 'Move down',
    duplicate: 'Duplicate',
    six: 'Make it six',
    remove: 'Remove',
    removed: (name: string): string => `${name} removed.`,
    movedTo: (name: string, place: string, of: string): string => `${name} is now ${place} of ${of}.`,
    copied: (count: number): string => `${count} ${plural(count, 'copy', 'copies')} added.`,
    added: (name: string): string => `${name} added to the campaign.`,
    keys: 'Alt with an arrow key moves this creator.',
  },
  /** A creator without a name of their own. */
  unnamed: (platform: string, place: string): string => `${platform} ${place}`,
  post: {
    title: (place: string): string => `Post ${place}`,
    add: 'Add a post',
    remove: (place: string): string => `Remove post ${place}`,
  },
  product: 'Product',
  pairs: {
    title: 'Pairs that share an audience',
    hint: 'In place of the overlap above, for these two.',
    add: 'Add a pair',
    one: 'One creator',
    other: 'The other',
    remove: (one: string, other: string): string => `Remove the pair of ${one} and ${other}`,
  },
  state: (given: number, wrong: number): string =>
    [given > 0 ? `${given} yours` : '', wrong > 0 ? `${wrong} to mend` : ''].filter(Boolean).join(' · '),
  needed: (field: string): string => `${field}: a value is needed here.`,
  three: 'Type one number, or three: low, middle and high, such as 40 / 60 / 90.',
  unknownFit: 'Not judged',

  labels: {
    '/creators/*/name': 'Name',
    '/creators/*/in_target_percent': 'In your target group',
    '/creators/*/fit': 'Fit with your product',
    '/creators/*/deliverables/*/count': 'How many',
    '/creators/*/deliverables/*/fee_minor': 'Fee',
    '/creators/*/deliverables/*/date': 'Date',
    '/creators/*/deliverables/*/median_views': 'Views of this format',
    '/campaign/goal': 'Goal',
    '/campaign/second_goal': 'Second goal',
    '/campaign/target': 'Target',
    '/campaign/second_target': 'Second target',
    '/campaign/target_population': 'People in your target group',
    '/campaign/others_views': 'Views of others',
    '/campaign/overlap_percent': 'Shared audience',
    '/campaign/overlaps/*/overlap_percent': 'Shared audience',
    '/campaign/payment_date': 'Paid on',
    '/campaign/review_date': 'Judged on',
    '/campaign/budget_minor': 'Budget',
  },
  hints: {
    '/creators/*/in_target_percent': 'Of their audience. Empty: all of it.',
    '/creators/*/fit': 'Empty: as usual.',
    '/creators/*/deliverables/*/fee_minor': 'For all of them together.',
    '/creators/*/deliverables/*/date': 'Empty: on the first day.',
    '/creators/*/deliverables/*/median_views': 'Empty: as the creator’s.',
    '/campaign/target': 'People, engagements, followers or orders, as the goal counts. Empty: none.',
    '/campaign/second_target': 'As the second goal counts. Empty: none.',
    '/campaign/target_population': 'Empty: everybody counts.',
    '/campaign/others_views': 'Views that others’ posts on the same subject get in the same time, for your share of voice. Empty: not asked.',
    '/campaign/overlap_percent': 'People whom two creators both reach, of the smaller audience. Empty: by chance.',
    '/campaign/payment_date': 'Empty: on the day of the first post.',
    '/campaign/review_date': 'Empty: no date set.',
    '/campaign/budget_minor': 'What may be spent. Empty: no limit.',
  },
  options: {
    awareness: 'Awareness',
    engagement: 'Engagement',
    growth: 'New followers',
    conversions: 'Orders',
    same: 'Same niche',
    adjacent: 'Near it',
    other: 'Another niche',
  },

  notUpdated: (fields: string): string => `Not updated: the result is from before. Correct “${fields}” to go on.`,
  nobody: 'Not updated: the result is from before. Give a creator a number of followers to go on.',
  nothingYet: 'Add a creator with a number of followers to see what the plan brings.',
  /** The receiver's figures are newer, or older, than the sender's. */
  otherFigures: (chances: { readonly then: string; readonly now: string } | undefined): string => {
    const lead = 'This plan was computed with other figures than today’s';
    if (!chances) return `${lead}, so numbers may differ from the sender’s.`;
    const { then, now } = chances;
    return then === now ? `${lead}; the chance of earning its cost back is still ${now}.` : `${lead}, which gave a chance of ${then} of earning its cost back. Today’s give ${now}.`;
  },
  stopped: 'The calculator stopped and was started again. Nothing you typed is lost; change any number to go on.',
  kept: {
    untried: '',
    kept: 'The plan is kept in this browser as you type.',
    refused: 'This browser does not let the page keep what you type.',
    guest: 'This plan came from elsewhere. Your own is kept as it was.',
  },
  mine: 'Back to mine',
  adopt: 'Keep this one instead',
  startAgain: 'Start again',
  share: 'Share',
  csv: 'Results as CSV',
  about: 'All of this plan is in the link itself. No server keeps it.',
  link: 'Link to this plan',
  why: 'Result',

  summary: {
    chance: (percent: string): string => `chance of earning its cost back (${percent})`,
    profit: (low: string, high: string): string => `profit in the middle outcome; 8 of 10 lie between ${low} and ${high}`,
    orders: (low: string, high: string): string => `orders that would not have come anyway (${low} to ${high})`,
    people: (low: string, high: string): string => `different people reached (${low} to ${high})`,
    cost: (creators: number): string => `fixed cost of ${creators} ${plural(creators, 'creator', 'creators')}`,
  },
  barProfit: (profit: string): string => `to earn its cost back · profit ${profit}`,
});
