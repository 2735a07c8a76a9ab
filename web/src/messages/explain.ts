// Words that explain where a number comes from: the names of what stands in a formula, and a
// sentence for what no formula says. Loaded when somebody asks.

const names: Readonly<Record<string, string>> = {
  'median-views': 'median views',
  usual_views: 'usual views of one post',
  usual_engagements: 'usual likes and comments of one post',
  'half-life': 'half-life of the views, in days',
  'purchase-delay': 'days until buyers order',
  'post-luck': 'luck of one post',
  'average-likes': 'likes per post',
  'average-comments': 'comments per post',
  'engagement-rate-by-views': 'engagement rate by views',
  'engagement-rate-by-followers': 'engagement rate by followers',
  'view-rate': 'views per follower',
  'click-through-rate': 'click-through rate',
  'conversion-rate': 'conversion rate',
  'campaign-factor': 'how well this product sells through creators',
  'tracked-share': 'share of orders that links and codes catch',
  incrementality: 'share that would not have bought anyway',
  'order-value': 'order value',
  'gross-margin': 'gross margin',
  'return-rate': 'return rate',
  'repeat-rate': 'buyers who order again',
  'authentic-share': 'real followers',
  'inauthentic-share': 'usual share of fake followers',
  'price-per-engagement': 'price per like or comment',
  'price-per-1000-followers': 'price per 1,000 followers',
  cpm: 'price per 1,000 views',
  'price-listed': 'listed price',
  'price-paid': 'paid price',
  'rate-card': 'price of your rate card',
  'card-imh': 'price of the card',
  'card-imh-quoted': 'price of the card',
  'card-imh-stretched': 'price of the card',
  'card-imh-stretched-quoted': 'price of the card',
  'card-paid': 'paid price',
  'card-booked-cpm': 'booked price per 1,000 views',
  audience_factor: 'real audience, against the usual',
  tracked_orders: 'orders seen by links and codes',
  orders: 'orders',
  incremental_orders: 'orders that would not have come anyway',
  revenue: 'sales',
  margin_per_order: 'margin per order',
  repeat_margin_per_order: 'margin of repeat orders, per order',
  paid_per_sale: 'paid per sale',
  paid: 'paid to creator and platform for sales',
  wasted_discount: 'discount to those who would have bought anyway',
  contribution: 'what the orders bring',
  fixed_cost: 'cost paid whatever happens',
  total_cost: 'cost',
  roi: 'profit for the cost',
  roas: 'sales per 1 spent',
  cpe: 'cost per like or comment',
  engagements: 'likes and comments',
  cost_per_order: 'cost per order',
  break_even_orders: 'orders to break even',
  'ad-cpm': 'price per 1,000 impressions of ads',
  'ad-cpc': 'price per click on ads',
  'ad-click-through': 'clicks per impression of ads',
  'ad-conversion': 'conversion rate of clicks on ads',
  'paid-incrementality': 'share of buyers through ads who would not have bought anyway',
  ad_impressions: 'impressions of ads',
  ad_clicks: 'clicks on ads',
  ad_orders: 'orders through ads',
  ad_incremental_orders: 'orders through ads that would not have come anyway',
  ad_wasted_discount: 'discount to those who would have bought anyway',
  ad_profit: 'profit of the ads',
  fee: 'fee',
  count: 'number of posts',
  code_share: 'share of buyers who use the discount',
};

const plain = (id: string): string => id.replace(/[-_/]/g, ' ');

export const termName = (id: string): string => names[id] ?? plain(id);

export function formulaName(id: string): string {
  const name = termName(id.split('/')[0] ?? id);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** "Profit = what the orders bring − cost paid whatever happens". */
export function formulaText(id: string, form: string): string {
  const right = form.replace(/[a-z][a-z0-9_-]*/g, (word) => (word === 'max' ? word : termName(word)));
  return `${formulaName(id)} = ${right}`;
}

export const explainWords = {
  title: (name: string): string => `Where “${name}” comes from`,
  topics: {
    chance: 'chance of breaking even',
    most: 'the most to pay',
    market: 'market range',
    ads: 'profit of the same money in ads',
    needed: 'orders needed',
    outcomes: 'fifty equally likely outcomes',
    asking: 'worth asking for first',
    cash: 'when the money comes back',
  },
  ads: 'The fixed cost of this deal, spent on ads, in the same futures: the same product, margin and order value.',
  yours: 'yours',
  unchanged: 'not set',
  assumed: 'assumed',
  sources: (count: number): string => `${count} ${count === 1 ? 'source' : 'sources'}`,
  range: (low: string, high: string): string => `${low} to ${high}`,
  grounds: 'In the end it rests on:',
  close: 'Close',
  inMethod: 'In the method',
  middles: 'Middle values; in brackets the range of 8 in 10 futures.',
  chance: (draws: string, percent: string, fee: string): string =>
    `Of ${draws} possible futures, ${percent} end with at least the ${fee} they cost. Each future draws every uncertain number below from its range.`,
  most: (most: string, chance: string): string =>
    `In ${chance} of the futures the orders bring at least ${most}, after other costs: a higher fee would be brought back in fewer.`,
  market: {
    'measured-performance': 'The methods that price your own views and likes, mixed with their weights. Bars: the middle 80%.',
    'rate-card': 'What the rate card asks, and nothing else.',
    'all-market-methods': 'All market methods, mixed with their weights, since no views or likes are given.',
  } as Readonly<Record<string, string>>,
  score: (about: string): string => `Place among accounts of the same size on the same platform, by ${about}. What is not known makes the range wide.`,
  band: (label: string, from: string, to: string | undefined): string => (to === undefined ? `${label}: ${from} and more` : `${label}: ${from} to below ${to}`),
  tiers: (bands: string): string => (bands === '' ? 'No follower cut-offs: see the comparison with accounts of the same size.' : `Followers, as its source has them. ${bands}.`),
  outcomes: (draws: string): string => `All ${draws} futures in the order of what they bring, cut into fifty equal parts: a dot is the middle of its part.`,
  asking:
    'In some futures a number, known before, changes the choice to book or not. The sum is what that saves on average, at the fee asked: its expected value of information. What changes no choice, or seems worth no more than a number without any influence, is not listed. Luck cannot be asked for.',
  cash:
    'The fixed cost is paid on the day of the post. Orders follow the views, which come by their half-life, once buyers have thought it over, and bring their margin then. The line is the middle of all futures on each day, the band 8 in 10. A future is paid back on the last day on which it comes back to zero.',
  ordersNeeded: 'With every number at its middle.',
};
