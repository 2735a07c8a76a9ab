// Names of things that the data set knows by id. An id without a name here is shown as words made
// from the id, so that a new platform or format needs no change in this file.
import { inLanguage } from './language';

export type Names = Readonly<Record<string, string>>;

/** "their last ten Reels" */
const formatsInSentence = (id: string): string =>
  ({ story: 'stories', live: 'live streams', short: 'Shorts' })[id] ?? `${formatInSentence(id)}s`;

export const nameWords = inLanguage('names', {
  platforms: { tiktok: 'TikTok', youtube: 'YouTube', linkedin: 'LinkedIn', x: 'X' } as Names,
  /** As choices in a list. */
  formats: { 'dedicated-video': 'Dedicated video', x: 'Post' } as Names,
  /** Inside a sentence: "for this Reel". */
  formatsInSentence: { reel: 'Reel', space: 'Space' } as Names,
  tiers: {} as Names,
  returnMethods: {
    'click-funnel': 'Views to clicks to orders',
    'revenue-per-follower': 'Sales per follower',
    'published-return-on-spend': 'Published returns',
  },
  /** What to ask for, by an input of the request, or by what the core calls it. */
  asks: (format: string) => {
    const posts = formatsInSentence(format);
    return {
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
  },
  fromId: (id: string): string => id.replace(/[-_/]/g, ' '),
});

export const wordOf = (names: Names, id: string): string | undefined => names[id];
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Within a sentence. */
export const nameOf = (names: Names, id: string): string => names[id] ?? nameWords.fromId(id);
/** As a name that stands alone. */
export const titleOf = (names: Names, id: string): string => sentenceCase(nameOf(names, id));

export const platformName = (id: string): string => titleOf(nameWords.platforms, id);
export const formatName = (id: string): string => titleOf(nameWords.formats, id);
export const formatInSentence = (id: string): string => nameOf(nameWords.formatsInSentence, id);
export const tierName = (id: string): string => nameOf(nameWords.tiers, id);
export const tierTitle = (id: string): string => titleOf(nameWords.tiers, id);
export const returnMethodName = (id: string): string => titleOf(nameWords.returnMethods, id);

export function askFor(input: string, format = 'post'): string {
  return nameOf(nameWords.asks(format), input.split('/').at(-1) ?? input);
}
