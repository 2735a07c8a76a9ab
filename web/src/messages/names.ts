// Names of things that the data set knows by id. An id without a name here is shown as words made
// from the id, so that a new platform or format needs no change in this file.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const fromId = (id: string): string => id.replace(/-/g, ' ');

function lookUp(names: Readonly<Record<string, string>>): (id: string) => string {
  return (id) => names[id] ?? capital(fromId(id));
}

export const platformName = lookUp({
  tiktok: 'TikTok', youtube: 'YouTube', linkedin: 'LinkedIn', x: 'X',
});

/** As a choice in a list. */
export const formatName = lookUp({ 'dedicated-video': 'Dedicated video', x: 'Post' });

/** Inside a sentence: "for this Reel". */
export const formatInSentence = (id: string): string => (id === 'reel' ? 'Reel' : fromId(id));

export const tierName = (id: string): string => fromId(id);
export const tierTitle = (id: string): string => capital(fromId(id));

export const priceMethodName = lookUp({
  'rate-table': 'Price lists',
  'paid-surveys': 'Prices actually paid',
  cpm: 'Per 1,000 views',
  'per-engagement': 'Per like and comment',
  'per-follower': 'Per follower',
  calculators: 'Other calculators',
  worth: 'Worth to you',
});

export const returnMethodName = lookUp({
  'click-funnel': 'Views to clicks to orders',
  'revenue-per-follower': 'Sales per follower',
  'published-return-on-spend': 'Published returns',
});

export const returnMethodNote = (id: string): string | undefined =>
  ({
    'click-funnel': 'Step by step from the views of the post. The answer above uses this one.',
    'revenue-per-follower': 'What followers bought in one study of purchases, on average.',
    'published-return-on-spend': 'What brands report getting back, against what this deal needs.',
  })[id];

export const scoreName = lookUp({});

export const scoreNote = (id: string): string | undefined =>
  ({
    reach: 'views, against accounts of this size',
    engagement: 'likes and comments, against accounts of this size',
    influence: 'signs that people act: comments for each like, real followers, past clicks',
  })[id];

/** What to ask a creator for, by the last part of an input's name. */
export const askFor = (input: string): string =>
  ({
    conversion_percent: 'how many of their link’s visitors bought in past campaigns',
    click_through_percent: 'link clicks on their recent sponsored posts',
    median_views: 'the views of their last ten posts',
    average_likes: 'the likes on their last ten posts',
    average_comments: 'the comments on their last ten posts',
    authentic_percent: 'an audit of how many followers are real',
    tracked_share_percent: 'how many of your orders your links and codes catch',
    order_value_minor: 'your own average order value',
    gross_margin_percent: 'your own gross margin',
    return_rate_percent: 'your own return rate',
  })[input] ?? fromId(input.replace(/_/g, '-'));
