// What is said of a plan's result: the answer in a sentence, goals, and every picture's takeaway.
import { plural } from './en';
import { inLanguage } from './language';
import { nameOf, titleOf, wordOf, type Names } from './names';
import { bad, good, plain, sum, type Phrase, type Piece } from './phrase';

export interface Verdict {
  readonly chance: string;
  /** Of the middle future. */
  readonly profit: string;
  readonly loses: boolean;
  /** Of the chosen chance. */
  readonly side: 'above' | 'close' | 'below';
  readonly cost: string;
  /** How much of it is not quoted but what the market usually pays. */
  readonly market: 'none' | 'some' | 'all';
  /** A rate card stands in place of the market. */
  readonly byCard: boolean;
}

function atPrices({ market, byCard }: Pick<Verdict, 'market' | 'byCard'>): string {
  const prices = byCard ? 'at the prices of the rate card' : 'at market prices';
  return { none: '', some: `, in part ${prices}`, all: ` ${prices}` }[market];
}

const judged: { readonly [Side in Verdict['side']]: Piece } = {
  above: good('likely worth it to you.'),
  close: plain('too close to call.'),
  below: bad('more likely to lose money than you wanted.'),
};

const sentence = ({ chance, profit, loses, side, cost, ...fees }: Verdict): Phrase => [
  plain(fees.market === 'none' ? 'For ' : 'For about '), sum(cost), plain(`${atPrices(fees)}, this plan is `),
  judged[side],
  plain(` It breaks even in ${chance} futures; the one in the middle ${loses ? 'loses' : 'earns'} `), sum(profit), plain('.'),
];

const low = 'Low (1 in 10 below)';
const high = 'High (1 in 10 above)';

export const campaignResultWords = inLanguage('campaignResult', {
  verdict: sentence,
  over: (by: string): string => `That is ${by} more than the budget.`,
  left: (by: string): string => `${by} of the budget is left.`,
  lasting: (worst: string, loses: boolean): string => `In the worst tenth of futures it ${loses ? 'loses' : 'earns'} ${worst} on average.`,

  goals: {
    title: 'How far does it get you?',
    takeaway: 'What the plan is for, what one of it costs, and what the same is known to cost elsewhere.',
    names: {
      awareness: 'Awareness', engagement: 'Engagement', growth: 'Audience growth', conversions: 'Conversions',
    },
    headlines: {
      people: 'people reached, each counted once',
      engagements: 'likes, comments, saves and shares',
      'new-followers': 'new followers',
      'incremental-orders': 'orders that would not have come anyway',
    },
    range: (low: string, high: string): string => `8 in 10 futures lie between ${low} and ${high}`,
    each: {
      people: 'for 1,000 people', engagements: 'each', 'new-followers': 'each', 'incremental-orders': 'each',
    } as Names,
    voice: (low: string, high: string): string => `Share of voice: ${low} to ${high} of all views on the subject.`,
    /** `odds` as in "about 7 in 10". */
    target: (target: string, odds: string): string => `${target} or more: ${odds} futures`,
    noTarget: 'No target is set.',
    elsewhere: (what: string, low: string, high: string, middle: string): string => `Published ${what}: ${low} to ${high}, middle ${middle}.`,
    own: (own: string, cheaper: boolean): string => `Here ${own}, ${cheaper ? 'less' : 'more'} than that middle.`,
    /** What a published price is for. */
    published: {
      views: 'for 1,000 views of ads', engagements: 'for each on creators’ posts', 'new-followers': 'for each by ads', orders: 'for each order that ads count',
    },
    sources: (count: number): string => (count === 1 ? 'One source.' : `${count} sources.`),
    nothingPublished: 'No published cost of the same thing is usable.',
    columns: ['Goal', low, 'Middle', high, 'Cost', 'For'] as readonly string[],
  },

  outcomes: {
    title: 'What comes back on what you spend?',
    lose: (count: number, of: number): string =>
      count === 0 ? `None of the ${of} loses money.` : count === of ? `All ${of} lose money.` : `${count} of ${of} ${plural(count, 'loses', 'lose')} money.`,
    equally: 'Each dot is one of twenty equally likely futures.',
    columns: ['Future', 'Profit for the cost'] as readonly string[],
    columnsMoney: ['Future', 'Profit'] as readonly string[],
    future: (number: number, of: number): string => `${number} of ${of}`,
  },

  funnel: {
    title: 'How many get to each step?',
    takeaway: (clicks: string, orders: string): string => `Of 1,000 views about ${clicks} lead to a click; of 100 clicks about ${orders} lead to an order. Bars hold 8 in 10 futures, the tick is the middle; each line of the axis is ten times the one before.`,
    few: 'Bars hold 8 in 10 futures, the tick is the middle; each line of the axis is ten times the one before.',
    steps: {
      people: 'People',
      views: 'Views',
      engagements: 'Likes, comments and the like',
      clicks: 'Clicks',
      tracked_orders: 'Orders seen by links and codes',
      orders: 'All orders',
      incremental_orders: 'Orders that would not have come anyway',
    },
    row: (name: string, low: string, high: string, middle: string): string => `${name}: ${low} to ${high}, middle ${middle}`,
    columns: ['Step', low, 'Middle', high] as readonly string[],
  },

  cash: {
    paid: 'paid',
    half: 'half are paid back',
    from: 'Days count from the first post.',
  },

  swings: {
    title: 'What moves the result most?',
    all: 'whole plan',
    columns: ['Figure', 'Whose', 'Profit when low', 'Profit when high', 'Share of the spread', 'Worth knowing'] as readonly string[],
  },

  asking: {
    title: 'Worth asking for before you sign',
    takeaway: 'What knowing the number before you decide would save you, on average.',
    nothing: 'No single number that somebody could give you is likely to change this answer.',
  },

  prices: {
    title: 'Is each fee in line?',
    takeaway: (above: number, of: number): string => {
      if (of === 1) return above === 0 ? 'The fee is no more than the market usually pays.' : 'The fee is more than the market usually pays.';
      const which = above === 0 ? `None of the ${of} asks` : `${above} of ${of} ${plural(above, 'asks', 'ask')}`;
      return `${which} more than the market usually pays.`;
    },
    legend: 'Bar: market range. Dot: their fee. Bracket: the most they are worth to you.',
    row: (name: string, fee: string, low: string, high: string, most: string): string =>
      `${name}: fee ${fee}, market ${low} to ${high}, worth up to ${most} to you`,
    noMarket: (name: string, fee: string, most: string): string => `${name}: fee ${fee}, no published price, worth up to ${most} to you`,
    asked: (fee: string): string => `asks ${fee}`,
    assumed: (fee: string): string => `${fee}, the market’s middle`,
    columns: ['Creator', 'Fee', 'Market, low', 'Market, middle', 'Market, high', 'Worth to you, at most'] as readonly string[],
  },

  media: {
    label: 'EMV multiple',
    notRevenue: 'not revenue',
    text: (multiple: string, low: string, high: string): string => `${multiple} times the cost; 8 in 10 futures lie between ${low} and ${high}.`,
    why: (value: string): string => `Earned media value: ads seen as often as these posts would have cost about ${value}. Nobody pays it to you, and no result on this page counts it.`,
  },

  reach: {
    title: 'Whom does one creator more add?',
    takeaway: (people: string, times: string): string => `On average over the futures all together reach about ${people} people, each ${times} times.`,
    random: (population: string): string => `No overlap is given, so audiences are taken to overlap by chance${population === '' ? '' : ` among ${population} people`}.`,
    overlap: 'Audiences overlap as you said.',
    so: 'The filled part is whom each adds to those before.',
    row: (name: string, added: string, people: string, times: string): string => `${name} adds ${added}: ${people} in all, each seeing ${times} posts on average`,
    aside: (added: string, times: string): string => `+${added} · ${times}×`,
    columns: ['Creator', 'People added', 'People in all', 'Times each is reached'] as readonly string[],
  },

  calendar: {
    title: 'When do posts and orders come?',
    takeaway: (week: string, orders: string): string => `The week with most orders begins ${week}: about ${orders} that would not have come anyway.`,
    day: (day: string): string => `on day ${day}`,
    enough: (days: string): string => `Nine of ten orders have come ${days} days after the first post.`,
    picture: 'Orders per week, as bars to the middle with a line over 8 in 10 futures, and the days of the posts below',
    post: (date: string, name: string, format: string): string => `${date}: ${name}, ${format}`,
    many: (date: string, posts: number): string => `${date}: ${posts} ${plural(posts, 'post', 'posts')}`,
    posts: 'Posts',
    columns: ['Week from', 'Orders, low', 'Orders, middle', 'Orders, high', 'Posts'] as readonly string[],
    dayNumber: (day: string): string => `day ${day}`,
  },

  shares: {
    title: 'What does each creator bring?',
    takeaway: (best: string, profit: string): string => `${best} brings most: ${profit} on average.`,
    alone: (name: string, profit: string): string => `${name} brings ${profit} on average.`,
    even: 'Nobody brings clearly more than the others.',
    drop: (name: string, from: string, to: string): string => `Without ${name} the chance of breaking even would rise from ${from} to ${to}.`,
    keep: 'Without any one of them the chance of breaking even would not rise.',
    columns: ['Creator', 'Cost', 'Profit, on average', 'Of the loss in the worst tenth', 'People added', 'Without them: chance', 'Without them: profit, on average'] as readonly string[],
    only: 'only one',
  },

  costs: {
    title: 'What does it cost?',
    takeaway: (total: string): string => `The lines add up to ${total}. What is paid per sale is not among them: it depends on the sales.`,
    lines: {
      fee: 'Fee', agency: 'Agency', 'gifted-product': 'Gifted product', 'gift-shipping': 'Shipping of gifts', production: 'Production',
      'own-labour': 'Own work', boost: 'Paid boost',
    },
    kinds: (sums: readonly string[]): string => `By kind: ${sums.join('; ')}.`,
    lineByLine: (count: number): string => `All ${count} lines`,
    total: 'Total',
    columns: ['Creator', 'For', 'Amount'] as readonly string[],
  },
} as const);

export const goalName = (id: string): string => titleOf(campaignResultWords.goals.names, id);
export const headlineName = (id: string): string => nameOf(campaignResultWords.goals.headlines, id);
export const publishedFor = (id: string): string => nameOf(campaignResultWords.goals.published, id);
/** What one cost of a goal is for. */
export const eachName = (id: string): string => nameOf(campaignResultWords.goals.each, id);
export const costName = (id: string): string => titleOf(campaignResultWords.costs.lines, id);
export const stepName = (id: string): string => wordOf(campaignResultWords.funnel.steps, id) ?? id;
