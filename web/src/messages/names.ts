// Names of things that the data set knows by id. An id without a name here is shown as words made
// from the id, so that a new platform or format needs no change in this file.

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const fromId = (id: string): string => id.replace(/-/g, ' ');

export function lookUp(names: Readonly<Record<string, string>>): (id: string) => string {
  return (id) => names[id] ?? capital(fromId(id));
}

export const platformName = lookUp({
  tiktok: 'TikTok', youtube: 'YouTube', linkedin: 'LinkedIn', x: 'X',
});

/** As a choice in a list. */
export const formatName = lookUp({ 'dedicated-video': 'Dedicated video', x: 'Post' });

/** Inside a sentence: "for this Reel". */
export const formatInSentence = (id: string): string =>
  ['reel', 'space'].includes(id) ? capital(id) : fromId(id);

export const tierName = (id: string): string => fromId(id);
export const sentenceCase = capital;
export const tierTitle = (id: string): string => capital(fromId(id));

export const returnMethodName = lookUp({
  'click-funnel': 'Views to clicks to orders',
  'revenue-per-follower': 'Sales per follower',
  'published-return-on-spend': 'Published returns',
});

/** "their last ten Reels" */
const formatsInSentence = (id: string): string =>
  ({ story: 'stories', live: 'live streams', short: 'Shorts' })[id] ?? `${formatInSentence(id)}s`;

/** What to ask for, by an input of the request, or by what the core calls it, and the format. */
export function askFor(input: string, format = 'post'): string {
  const name = input.split('/').at(-1) ?? input;
  const posts = formatsInSentence(format);
  const known: Readonly<Record<string, string>> = {
    conversion_percent: 'how many of their link’s visitors bought in past campaigns',
    click_through_percent: `link clicks on their recent sponsored ${posts}`,
    median_views: `the views of their last ten ${posts}`,
    average_likes: `the likes on their last ten ${posts}`,
    average_comments: `the comments on their last ten ${posts}`,
    authentic_percent: 'an audit of how many followers are real',
    tracked_share_percent: 'how many of your orders your links and codes catch',
    order_value_minor: 'your own average order value',
    gross_margin_percent: 'your own gross margin',
    return_rate_percent: 'your own return rate',
    campaign_factor: 'what earlier posts by other creators sold for you',
    purchase_delay_days: 'how many days your buyers take to order',
  };
  return known[name] ?? fromId(name.replace(/_/g, '-'));
}
