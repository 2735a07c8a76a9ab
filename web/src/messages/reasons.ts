// Words of the reasons below the answer. They are loaded together with the pictures.
import { plural } from './en';
import { inLanguage } from './language';
import { titleOf, wordOf } from './names';

const weeks = (count: number): string => `${count} ${plural(count, 'week', 'weeks')}`;

const howMany = (count: number, of: number): string =>
  count === 0 ? `None of the ${of}` : count === of ? `All ${of}` : `${count} of ${of}`;

export const reasonWords = inLanguage('reasons', {
  price: {
    title: 'What it should cost, by every method',
    takeaway: (agree: string): string =>
      `Each bar is the middle 80% of a method’s prices, the tick its middle. ${agree}`,
    measured: 'The shaded range follows the methods that price your own numbers (dark bars).',
    market: 'The shaded range pools all market methods, since no views or likes are given.',
    noRange: 'No method covers this case.',
    byCard: (title: string): string => `The shaded range is what the rate card “${title}” says, and nothing else.`,
    cardToo: (title: string): string => `The rate card “${title}” is one voice more among them.`,
    cardWithout: (title: string): string => `The rate card “${title}” has no price for this creator.`,
    showCards: 'Use a rate card',
    pricedBy: (title: string): string => `Priced by ${title}`,
    hideCards: 'Hide the rate cards',
    asked: (fee: string): string => `asked ${fee}`,
    median: (fee: string): string => `market middle ${fee}`,
    row: (name: string, low: string, high: string, middle: string): string =>
      `${name}: ${low} to ${high}, middle ${middle}`,
    worthRow: (most: string, chance: string): string => `Worth to you: up to ${most} for ${chance}`,
    unavailable: 'no figures for this case',
    methods: {
      'rate-card': 'Rate card',
      'rate-table': 'Price lists',
      'paid-surveys': 'Prices actually paid',
      cpm: 'Per 1,000 views',
      'per-engagement': 'Per like and comment',
      'per-follower': 'Per follower',
      calculators: 'Other calculators',
      worth: 'Worth to you',
    },
    sources: (count: number, weak = false): string => `${count} ${plural(count, 'source', 'sources')}${weak ? ', weak' : ''}`,
    ownRows: (count: number): string => `${count} ${plural(count, 'row', 'rows')} of yours`,
    formulas: (count: number): string => `${count} ${plural(count, 'formula', 'formulas')}`,
  },

  outcomes: {
    title: 'Fifty equally likely outcomes',
    breakEven: (count: number, of: number): string => `${howMany(count, of)} ${count < 2 ? 'makes' : 'make'} money.`,
    reach: (count: number, of: number, target: string): string =>
      `${howMany(count, of)} ${count < 2 ? 'brings' : 'bring'} at least ${target}.`,
    half: (low: string, high: string): string => `Half fall between ${low} and ${high}.`,
    beyond: (over: number, high: string, under: number, low: string): string[] => [
      ...(over > 0 ? [`${over} lie${over === 1 ? 's' : ''} beyond ${high}.`] : []),
      ...(under > 0 ? [`${under} lie${under === 1 ? 's' : ''} below ${low}.`] : []),
    ],
    line: 'break-even',
    slider: 'Target to count the outcomes for',
    target: (target: string, said: string): string => `${target}. ${said}`,
    reset: 'Back to break-even',
  },

  asking: {
    title: 'Worth asking for first',
    takeaway: 'What knowing the number before you decide would save you, on average.',
    nothing: (why: 'hopeless' | 'clear' | 'open'): string =>
      ({
        hopeless: 'Nothing: each order earns you nothing, or less, whatever a creator could tell you. Look at your price and margin first.',
        clear: 'Nothing: no single number they could give you is likely to change this answer.',
        open: 'Nothing by itself: what is still open is luck, and how many buyers would have come anyway. Nobody can know that beforehand.',
      })[why],
    times: (ratio: string): string => `${ratio} times the usual`,
    standing: (kind: 'published' | 'assumed' | 'own', low: string, high: string, sources: number): string =>
      kind === 'own'
        ? `yours: ${low} to ${high}`
        : `${sources === 0 ? 'assumed' : kind}: ${low} to ${high}${sources === 0 ? '' : `, from ${sources} ${plural(sources, 'source', 'sources')}`}`,
    showSwings: 'What moves the result most',
    hideSwings: 'Hide what moves the result most',
    failed: 'The picture could not be loaded.',
  },

  cash: {
    title: 'When the money comes back',
    nothingUpFront: 'Nothing is paid up front, so there is nothing to get back.',
    within: (span: string): string => `within ${span}`,
    span: (days: number, count: string): string =>
      days % 7 === 0 || days > 60 ? weeks(Math.round(days / 7)) : `${count} ${plural(days, 'day', 'days')}`,
    paidBack: (within: string, count: number): string => `Paid back ${within} in ${count} of 100 futures.`,
    always: (within: string): string => `Paid back ${within} in all but the rarest futures.`,
    never: (within: string): string => `Hardly ever paid back ${within}: in fewer than 1 of 100 futures.`,
    half: (days: string): string => `Half of all futures are paid back by day ${days}.`,
    start: 'post',
    band: 'middle 80%',
    middle: 'middle',
  },

  tiers: {
    title: 'What kind of creator is this?',
    agree: (parts: string, undefinedCount: number): string =>
      parts === ''
        ? 'No published definition has a name for an account of this size.'
        : `${parts}${undefinedCount > 0 ? `; ${undefinedCount} leave${undefinedCount === 1 ? 's' : ''} it undefined` : ''}.`,
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
    notes: {
      'click-funnel': 'Step by step from the views of the post. The answer above uses this one.',
      'revenue-per-follower': 'What followers bought in one study of purchases, on average.',
      'published-return-on-spend': 'What brands report getting back, against what this deal needs.',
    },
    row: (name: string, odds: string): string => `${name}: ${odds} break even`,
  },

  score: {
    title: 'How does this account compare?',
    weakest: (name: string): string => `Weakest in ${name}. 50 is the typical account of this size; a long bar means little is known.`,
    takeaway: '50 is the typical account of this size; a long bar means little is known.',
    exact: (value: string): string => `${value} of 100`,
    range: (low: string, high: string): string => `${low} to ${high} of 100`,
    unknown: 'not enough known',
    names: { reach: 'reach', engagement: 'engagement', influence: 'influence' },
    notes: {
      reach: 'views, against accounts of this size',
      engagement: 'likes and comments, against accounts of this size',
      influence: 'signs that people act: comments for each like, real followers, past clicks',
    },
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

  how: 'How it is worked out',
  table: { show: 'Show as a table', hide: 'Hide the table', failed: 'The table could not be loaded.', none: '–' },
} as const);

export const priceMethodName = (id: string): string => titleOf(reasonWords.price.methods, id);
export const returnMethodNote = (id: string): string | undefined => wordOf(reasonWords.returns.notes, id);
export const scoreName = (id: string): string => titleOf(reasonWords.score.names, id);
export const scoreNote = (id: string): string | undefined => wordOf(reasonWords.score.notes, id);
