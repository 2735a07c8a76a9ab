// Every word of the page, in English. Sentences are functions of texts that are already formatted.
import type { Odds } from '../format/chance';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const words = {
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
  } as Readonly<Record<string, string>>,

  /** Words that people leave behind a number when they paste it. */
  unitWords: [
    'followers', 'follower', 'subscribers', 'subs', 'fans', 'views', 'view', 'plays', 'likes', 'like',
    'comments', 'comment', 'people',
  ] as readonly string[],

  /** Until the words for what exactly is wrong are loaded. */
  unnamedFault: 'Something here needs another look.',
  countIn: (code: string): string => `Count in ${code}`,
  needed: (field: string): string => `${field} are needed. Type a number, such as 15,000 or 15k.`,
  between: (low: string, high: string): string => `${low} to ${high}`,
  yours: 'yours',
  readAs: (value: string): string => `= ${value}`,
  slider: (field: string): string => `${field}, slider`,
  defaultFrom: (sources: number): string =>
    sources === 0 ? 'assumed' : `from ${sources} ${plural(sources, 'source', 'sources')}`,
  marketPrice: 'market’s middle price',
  likesExpected: (about: string): string => `likes and comments together: about ${about}`,
  notGiven: 'not given',

  notUpdated: 'Not updated.',
  notUpdatedWhy: (fields: string): string => `Not updated: the answer below is from before. Correct “${fields}” to go on.`,
  restarted: 'The calculator stopped and was started again. Nothing you typed is lost; change any number to go on.',
  failed: 'The calculator could not start in this browser, so the numbers shown are only the example.',

  kicker: (platform: string, format: string, followers: string, tier: string | undefined): string =>
    [`${platform} ${format}`, `${followers} followers`, tier].filter(Boolean).join(' · '),

  odds: ({ count, of, side }: Odds): string =>
    side === 'less' ? `under ${count} in ${of}` : side === 'more' ? `over ${count} in ${of}` : `${count} in ${of}`,
  hedgedOdds: ({ count, of, side }: Odds): string =>
    side === 'less' ? `less than ${count} in ${of}` : side === 'more' ? `more than ${count} in ${of}` : `about ${count} in ${of}`,
  chanceOf: (percent: number, odds: string): string => (percent === 50 ? 'an even chance' : `a ${odds} chance`),
  chanceShort: (percent: number, odds: string): string => (percent === 50 ? 'even chance' : `${odds} chance`),

  headline: {
    chance: (fee: string, percent: string): string => `chance of breaking even at ${fee} (${percent})`,
    most: (chance: string): string => `the most to pay for ${chance}`,
    market: (format: string): string => `market range for this ${format}`,
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

  price: {
    title: 'What it should cost, by every method',
    takeaway: (agree: string): string =>
      `Each bar is the middle 80% of a method’s prices, the tick its middle. ${agree}`,
    measured: 'The shaded range follows the methods that price your own numbers (dark bars).',
    market: 'The shaded range pools all market methods, since no views or likes are given.',
    noRange: 'No method covers this case.',
    asked: (fee: string): string => `asked ${fee}`,
    median: (fee: string): string => `market middle ${fee}`,
    row: (name: string, low: string, high: string, middle: string): string =>
      `${name}: ${low} to ${high}, middle ${middle}`,
    worthRow: (most: string, chance: string): string => `Worth to you: up to ${most} for ${chance}`,
    unavailable: 'no figures for this case',
    sources: (count: number): string => `${count} ${plural(count, 'source', 'sources')}`,
    formulas: (count: number): string => `${count} ${plural(count, 'formula', 'formulas')}`,
  },

  tiers: {
    title: 'What kind of creator is this?',
    agree: (parts: string, undefinedCount: number): string =>
      parts === ''
        ? 'No published definition has a name for an account of this size.'
        : `${parts}${undefinedCount > 0 ? `; ${undefinedCount} leave${undefinedCount === 1 ? 's' : ''} it undefined` : ''}.`,
    under: (tier: string, count: number, of?: number): string =>
      of === undefined ? `${tier} under ${count}` : `${tier} under ${count} of ${of} definitions`,
    all: (count: number): string => `Show all ${count} definitions`,
    fewer: 'Show fewer',
    called: (tier: string, label: string): string => `${tier} (“${label}”)`,
    creator: (followers: string): string => `${followers} followers`,
    row: (title: string, answer: string): string => `${title}: ${answer}`,
    reason: (reason: string, tier: string | undefined): string => {
      const byFollowers = tier ? `${tier} by followers` : 'not defined here';
      const reasons: Readonly<Record<string, string>> = {
        below: 'below its smallest tier',
        above: 'above its largest tier',
        'not-defined-here': 'not defined here',
        'second-criterion-unknown': `${byFollowers}; likes not given`,
        'second-criterion-below': `${byFollowers}, but too few likes`,
        'second-criterion-above': `${byFollowers}, but more likes than it allows`,
        'other-platform': 'for other platforms only',
        'no-follower-cut-offs': 'no cut-offs, see the score',
      };
      return reasons[reason] ?? byFollowers;
    },
  },

  returns: {
    title: 'Will it pay? Three ways to tell',
    takeaway: 'Each way stands alone; they are never mixed. Of 20 dots, the filled ones make their money back.',
    profit: (low: string, middle: string, high: string): string => `Profit ${low} to ${high}, middle ${middle}`,
    needed: (needed: string, low: string, high: string): string =>
      `Needs ${needed} back per 1 spent; published cases got ${low} to ${high}`,
    neverEnough: 'No return would be enough: each order loses money',
    unavailable: 'no figures for this platform',
    row: (name: string, odds: string): string => `${name}: ${odds} break even`,
  },

  score: {
    title: 'How does this account compare?',
    weakest: (name: string): string => `Weakest in ${name}. 50 is the typical account of this size; a long bar means little is known.`,
    takeaway: '50 is the typical account of this size; a long bar means little is known.',
    exact: (value: string): string => `${value} of 100`,
    range: (low: string, high: string): string => `${low} to ${high} of 100`,
    unknown: 'not enough known',
    row: (name: string, value: string): string => `${name}: ${value}`,
  },

  steps: {
    title: 'From views to money, step by step',
    takeaway: 'Half of the futures lie below the middle. In one of ten the figure is under the first column, in one of ten over the last.',
    columns: ['Step', 'Low', 'Middle', 'High'],
    rows: {
      views: 'Views',
      engagements: 'Likes, comments and the like',
      clicks: 'Clicks',
      orders: 'Orders',
      incremental_orders: '… that would not have come anyway',
      revenue_minor: 'Sales',
      total_cost_minor: 'Cost',
      profit_minor: 'Profit',
      roi_percent: 'Profit for the cost',
      roas: 'Sales per 1 spent',
      cpm_minor: 'Cost per 1,000 views',
      cpe_minor: 'Cost per like or comment',
      cost_per_order_minor: 'Cost per order',
    },
    worst: (loss: string): string => `In the worst tenth of futures the result is ${loss} on average.`,
  },

  table: { show: 'Show as a table', hide: 'Hide the table', failed: 'The table could not be loaded.', none: '–' },
  evidence: {
    title: (name: string): string => `Where “${name}” comes from`,
    loading: 'Loading the sources …',
    failed: (rows: string): string =>
      `The titles and links of the sources could not be loaded. These are the figures by name: ${rows}`,
    assumed: 'No usable published figure exists; this is an assumption, set wide.',
  },
  live: (odds: string, sentence: string): string => `${sentence} Chance of breaking even: ${odds}.`,
  footer: {
    private: 'Everything is computed on this device. Nothing you type leaves it.',
    version: (engine: string, data: string, date: string): string => `Figures as of ${date} · engine ${engine} · data ${data}`,
  },
} as const;
