// Every word of the page, in English. Sentences are functions of texts that are already formatted.
import type { Odds } from '../format/chance';
import { inLanguage } from './language';

export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Exactly as chosen: in tenths where it is tenths. */
const chosen = (percent: number): string => (percent % 10 === 0 ? `${percent / 10} in 10` : `${percent}%`);
const article = (number: string): string => (/^(8|11|18)/.test(number) ? 'an' : 'a');

export const words = inLanguage('page', {
  name: 'Tierwise',
  tagline: 'What is this creator worth to you?',
  skip: 'Skip to the answer',
  currency: 'Currency',
  inputs: 'What you know',
  hint: 'Fill in what you know. What you leave empty comes from published figures.',

  fields: {
    platform: 'Platform',
    format: 'Format',
    '/creators/*/followers': 'Followers',
    '/creators/*/median_views': 'Median views',
    '/creators/*/average_likes': 'Likes per post',
    '/creators/*/average_comments': 'Comments',
    '/creators/*/deliverables/*/fee_minor': 'They ask for',
    '/product/order_value_minor': 'Order value',
    '/product/gross_margin_percent': 'Gross margin',
    '/evidence/off': 'sources switched off',
  },

  /** What counts as a view where it is something else, at the middle post or on average. */
  viewsAre: { downloads: 'Downloads', 'average-viewers': 'Viewers' },

  /** Where the creator asks and not the brand. */
  ownFields: {
    '/creators/*/deliverables/*/fee_minor': 'You ask for',
    '/product/order_value_minor': 'Brand’s order',
    '/product/gross_margin_percent': 'Brand’s margin',
  },
  sides: { question: 'Who asks?', brand: 'I am the brand', creator: 'I am the creator' },

  more: {
    title: (count: number): string => `Deal terms, audience, timing: ${count} more`,
    state: (given: number, wrong: number): string =>
      [given > 0 ? `${given} yours` : '', wrong > 0 ? `${wrong} to mend` : ''].filter(Boolean).join(' · '),
    failed: 'These could not be loaded. Close and open to try again.',
  },

  undo: 'Undo',
  redo: 'Redo',
  startAgain: 'Start again',
  share: 'Share',
  campaign: 'Campaign',
  guest: { mine: 'Back to mine', adopt: 'Keep this one instead' },
  kept: {
    untried: '',
    kept: 'Kept in this browser as you type.',
    refused: 'This browser does not let the page keep what you type.',
    guest: 'This came from elsewhere. Your own calculation is kept as it was.',
  },
  reset: (field: string): string => `Clear ${field}`,
  default: 'default',
  dateRange: 'year-month-day',
  inDays: (from: string, to: string): string => `${from}–${to} days`,

  /** Words that people leave behind a number when they paste it. */
  unitWords: [
    'followers', 'follower', 'subscribers', 'subs', 'fans', 'views', 'view', 'plays', 'likes', 'like',
    'comments', 'comment', 'people',
  ] as readonly string[],

  /** Until the words for what exactly is wrong are loaded. */
  unnamedFault: 'Something here needs another look.',
  yours: 'yours',
  ownCard: 'Your rate card',
  slider: (field: string): string => `${field}, slider`,

  notUpdated: 'Not updated.',
  notUpdatedWhy: (fields: string): string => `Not updated: the answer below is from before. Correct “${fields}” to go on.`,
  noReasons: 'The pictures below could not be loaded and are still about the example; change any number to try them again.',
  engine: {
    restarted: 'The calculator stopped and was started again. Nothing you typed is lost; change any number to go on.',
    unreachable: 'A part of the calculator could not be loaded. Nothing you typed is lost; change any number to go on.',
  },
  failed: 'The calculator could not start in this browser, so these numbers are only the example.',

  kicker: (platform: string, format: string, followers: string, tier: string | undefined): string =>
    [`${platform} ${format}`, `${followers} followers`, tier].filter(Boolean).join(' · '),

  odds: ({ count, of, side }: Odds): string =>
    side === 'less' ? `under ${count} in ${of}` : side === 'more' ? `over ${count} in ${of}` : `${count} in ${of}`,
  hedgedOdds: ({ count, of, side }: Odds): string =>
    side === 'less' ? `less than ${count} in ${of}` : side === 'more' ? `more than ${count} in ${of}` : `about ${count} in ${of}`,
  /** A chance that somebody chose: "an even chance", "an 8 in 10 chance", "a 95% chance". */
  chanceOf: (percent: number): string => (percent === 50 ? 'an even chance' : `${article(chosen(percent))} ${chosen(percent)} chance`),
  chanceShort: (percent: number): string => `${percent === 50 ? 'even' : chosen(percent)} chance`,

  headline: {
    underDefinitions: (tier: string, count: number, of?: number): string =>
      of === undefined ? `${tier} under ${count}` : `${tier} under ${count} of ${of} definitions`,
    chance: (fee: string, percent: string): string => `chance of breaking even at ${fee} (${percent})`,
    most: (chance: string): string => `the most to pay for ${chance}`,
    market: (format: string, card?: string): string => (card === undefined ? `market range for this ${format}` : `for this ${format} by “${card}”`),
    noMarket: 'no published price covers this',
    orders: (count: string): string => `${count} orders`,
    ordersOne: '1 order',
    noOrders: 'No number',
    needed: (likely: string): string => `needed to break even; about ${likely} likely`,
    neverBreaksEven: 'of orders breaks even: each one loses money',
  },

  bar: {
    breakEven: (fee: string): string => `break even at ${fee}`,
    why: 'Why?',
  },

  explanationFailed: 'This could not be loaded. Try again once the page’s host can be reached.',
  explanationComes: 'Loading the sources …',
  live: (odds: string, sentence: string): string => `${sentence} Chance of breaking even: ${odds}.`,
  footer: {
    private: 'Everything is computed on this device. Nothing you type leaves it.',
    method: 'Method',
    embed: 'Put this on your site',
    version: (engine: string, data: string, date: string): string => `Figures as of ${date} · engine ${engine} · data ${data}`,
  },
} as const);
