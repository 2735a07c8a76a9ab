// Rate cards, worked out by hand from what they print.
import { errors, holding, near, rounded, same, that } from '../expect.mjs';

const creator = (i) => `creators.${i}.price`;
const CARD = 'methods.rate-card';

// What a card asks, in units of the currency, and that the recommended price is that and no other.
function asks(at, low, middle, high, percent = 0) {
  const is = (value) => (percent > 0 ? near(value * 100, percent) : rounded(value * 100));
  return {
    [`${at}.${CARD}.p10_minor`]: is(low),
    [`${at}.${CARD}.p50_minor`]: is(middle),
    [`${at}.${CARD}.p90_minor`]: is(high),
    [`${at}.recommended.p10_minor`]: same(`${at}.${CARD}.p10_minor`),
    [`${at}.recommended.p50_minor`]: same(`${at}.${CARD}.p50_minor`),
    [`${at}.recommended.p90_minor`]: same(`${at}.${CARD}.p90_minor`),
    [`${at}.recommended.reason`]: 'rate-card',
    [`${at}.recommended.methods`]: ['rate-card'],
  };
}

// No price: priced as without a card, and that is said.
const silent = (i) => ({
  [`${creator(i)}.rate_card.available`]: false,
  [`${creator(i)}.rate_card.why`]: 'no-price',
  [`${creator(i)}.${CARD}.available`]: false,
  [`${creator(i)}.${CARD}.why`]: 'no-price',
  [`${creator(i)}.recommended.reason`]: 'all-market-methods',
  [`${creator(i)}.recommended.methods`]: [
    'rate-table', 'paid-surveys', 'cpm', 'per-engagement', 'per-follower',
  ],
});

// Published rates of the Federal Reserve: a euro of 2023 in dollars, and the newest months'.
const dollarsPerEuro2023 = 1.0817;
const eurosPerDollar = 0.8684;
const yenPerDollar = 160.77;
const yenPerEuro = yenPerDollar / eurosPerDollar;

const line = (i, low) => ({
  [`creators.0.deliverables.${i}.price.methods.rate-card.p10_minor`]: rounded(low),
});

export const cards = {
  // Printed: $100 to $500 a post for 10,000 to 50,000 followers, whose geometric middle is 22,361.
  'rate-card-imh': {
    ...asks(creator(0), 100, Math.sqrt(100 * 500), 500, 0.01),
    [`${creator(0)}.rate_card`]: {
      ...{ id: 'imh', title: 'Influencer Marketing Hub', mode: 'replace' },
      ...{ available: true, why: null },
    },
    [`${creator(0)}.quote.verdict`]: 'above', // $600
    ...asks(creator(1), 60, 3 * Math.sqrt(20 * 100), 300, 0.01), // three posts on X
    ...silent(2), // 60,000 on X: printed up to 50,000
    // $10,000 and up for macro and mega; the spread is that of the card's other bands, a factor of 5.
    ...asks(creator(3), 10000 / Math.sqrt(5), 10000, 10000 * Math.sqrt(5), 0.01),
    'issues.card-without-price.path': '/creators/2/deliverables/0',
    'issues.card-without-price.severity': 'note',
    'issues.card-without-price.arguments': { card: 'Influencer Marketing Hub', format: 'post' },
  },
  // The same prices for 10,000 to 100,000, whose geometric middle is 31,623.
  'rate-card-imh-stretched': {
    ...asks(creator(0), 100, Math.sqrt(100 * 500), 500, 0.01),
    ...asks(creator(1), 25, Math.sqrt(25 * 125), 125, 0.01),
    ...asks(creator(2), 20, Math.sqrt(20 * 100), 100, 0.01), // 60,000 on X: as printed for micro
  },
  // Published example: 250,000 followers at 4.2%: $5,880, $4,998 to $6,762. It has no price for a live.
  'rate-card-calculator': {
    ...asks('creators.0.deliverables.0.price', 4998, 5880, 6762),
    'creators.0.deliverables.1.price.methods.rate-card.why': 'no-price',
    'creators.0.deliverables.1.price.recommended.reason': 'measured-performance',
    [`${creator(0)}.rate_card.available`]: false,
    [`${creator(0)}.recommended.reason`]: 'measured-performance',
    [`${creator(0)}.recommended.methods`]: ['rate-card', 'per-engagement'],
    // The card's price for the one, the market's for the other.
    [`${creator(0)}.recommended.p50_minor`]: rounded(
      (get) => 588000 + get('creators.0.deliverables.1.price.recommended.p50_minor'),
    ),
  },
  'rate-card-own': {
    // Two posts at $200 to $800: the steps are flat, up to the last follower.
    ...asks(creator(0), 400, 800, 1600),
    [`${creator(0)}.quote.percentile`]: that('above the middle', (percentile) => percentile > 50),
    ...asks(creator(1), 800, 1000, 2000), // 50,000 is in the next band
    ...asks(creator(2), 250, 250, 250), // a story: the table for any format; a certain price
    ...asks(creator(3), 100, 200, 300), // TikTok: 10,000 views at $10, $20 and $30 per 1,000
    [`${creator(3)}.${CARD}.inputs`]: holding('/rate_card/own/tables/2/rows/0', '/creators/3/median_views'),
    'creators.0.figures.rate-card/post.kind': 'measured',
    'creators.0.figures.rate-card/post.evidence': ['own/tables/0/rows/0'],
    'creators.3.figures.rate-card/video.unit': 'money_minor_per_1000',
  },
  'rate-card-mixed': {
    [`${creator(0)}.rate_card.mode`]: 'mix',
    [`${creator(0)}.recommended.reason`]: 'measured-performance',
    [`${creator(0)}.recommended.methods`]: ['rate-card', 'cpm'],
    // Half of the mixture is at $300 exactly: so is its middle.
    [`${creator(0)}.recommended.p50_minor`]: 30000,
    [`${creator(1)}.recommended.reason`]: 'all-market-methods',
    [`${creator(1)}.recommended.methods`]: [
      'rate-card', 'rate-table', 'paid-surveys', 'cpm', 'per-engagement', 'per-follower',
    ],
  },
  'rate-card-without-a-price': {
    ...silent(0), // printed for 1,000 to 10,000 followers, asked for 42,000
    'issues.card-without-price.path': '/creators/0/deliverables/0',
  },
  // Euros of 2023 by that year's rate, others by the newest; yen as they are, whatever the year.
  'rate-card-in-euro-for-yen': {
    ...line(0, 100 * dollarsPerEuro2023 * yenPerDollar),
    ...line(1, 50000),
    ...line(2, 42 * 2 * yenPerEuro), // 42 thousand followers at 2 euros
    ...line(3, 2000 * 0.05 * yenPerEuro), // 2,000 engagements at 5 cents
  },
  'wrong-card': {
    issues: errors(
      'unknown-value /rate_card/use',
      'unknown-value /rate_card/mode',
      'wrong-type /rate_card/own/title',
      'wrong-type /rate_card/own/tables/3',
      'unknown-value /rate_card/own/tables/0/platform',
      'unknown-value /rate_card/own/tables/0/base',
      'unknown-value /rate_card/own/tables/0/unit',
      'out-of-range /rate_card/own/tables/0/per',
      'out-of-range /rate_card/own/tables/0/year',
      'wrong-type /rate_card/own/tables/0/rows/0/low',
      'wrong-type /rate_card/own/tables/0/rows/0/followers/1',
      'out-of-range /rate_card/own/tables/0/rows/1/mid',
      'wrong-type /rate_card/own/tables/0/rows/1/followers',
      'missing /rate_card/own/tables/0/rows/2/low',
      'unknown-value /rate_card/own/tables/1/metric',
      'unknown-value /rate_card/own/tables/1/format',
      'wrong-type /rate_card/own/tables/1/rows',
      'missing /rate_card/own/tables/2/platform',
      'missing /rate_card/own/tables/2/unit',
      'missing /rate_card/own/tables/2/rows',
      'missing /rate_card/own/tables/3/platform', // read as an empty table
      'missing /rate_card/own/tables/3/unit',
      'missing /rate_card/own/tables/3/rows',
    ),
    'issues.unknown-key.path': '/rate_card/own/tables/0/rows/0/hihg',
    'issues.unknown-key.arguments.nearest': 'high',
    creators: undefined,
  },
  'wrong-card-bands': {
    issues: errors(
      'low-above-high /rate_card/own/tables/0/rows/0/high',
      'low-above-high /rate_card/own/tables/0/rows/1/mid',
      'low-above-high /rate_card/own/tables/0/rows/2/followers',
      'overlapping-bands /rate_card/own/tables/0/rows/1/followers',
      'overlapping-bands /rate_card/own/tables/1/rows/0/followers', // another table, the same subject
    ),
    'issues.overlapping-bands.arguments.with': '/rate_card/own/tables/0/rows/0',
    creators: undefined,
  },
};
