// Prices of published calculators, worked out by hand from the constants that they publish, and of
// our own methods as multiples of the figures that the response names.
import { atLeast, atMost, holding, near, rounded, same, that } from '../expect.mjs';

const CREATOR = 'creators.0.price.methods';
const FORMULAS = `${CREATOR}.calculators.formulas`;

// A band in units of the currency, as entries of a table. A published range without a middle has
// its middle at the root of the product of its ends.
function formula(id, low, middle = low, high = middle, minor = 100) {
  return {
    [`${FORMULAS}.${id}.p10_minor`]: rounded(low * minor),
    [`${FORMULAS}.${id}.p50_minor`]: rounded(middle * minor),
    [`${FORMULAS}.${id}.p90_minor`]: rounded(high * minor),
  };
}
const range = (id, low, high) => formula(id, low, Math.sqrt(low * high), high);

// A method as so many times a figure.
function multiple(method, times, figure) {
  const figures = 'creators.0.figures';
  return Object.fromEntries(
    ['p10', 'p50', 'p90'].map((p) => [
      `${CREATOR}.${method}.${p}_minor`,
      rounded((get) => times * get(`${figures}.${figure}.${p}`)),
    ]),
  );
}

// 50,000 followers with 1,400 likes and 100 comments: 3% by followers.
const post50k = {
  ...formula('ainfluencer', 210), // published: 1,500 engagements x $0.14
  ...formula('impulze', 714, 840, 966), // 50 x $14 x (3% / 2.5%), less and plus 15%
  ...formula('sponsorrate', 87.5, 125, 175), // 50,000 x 25% x $10 / 1,000, x 0.7 and x 1.4
  ...formula('one-cent-per-follower', 500),
  ...formula('get-hyped-2022', 1000), // 50 x $20
  ...formula('mysocial-2017', 160), // 50 x $2.50 + 1,400 x $0.025
  ...range('creaticalc-2026', 500, 1250), // 50 x $10 to $25
  ...range('lovemestone', 500, 1250), // 5 x $100 to $250
  ...range('cost-calculator-city-2024', 500, 1250), // 50 x $10 to $25
  [`${FORMULAS}.length`]: 9,
  // Lowest, middle and highest of the nine.
  [`${CREATOR}.calculators.p10_minor`]: 12500,
  [`${CREATOR}.calculators.p50_minor`]: rounded(100 * Math.sqrt(500 * 1250)),
  [`${CREATOR}.calculators.p90_minor`]: 100000,

  ...multiple('rate-table', 1, 'price-listed/post'),
  ...multiple('paid-surveys', 1, 'price-paid/post'),
  ...multiple('per-engagement', 1500, 'price-per-engagement/post'),
  ...multiple('per-follower', 50, 'price-per-1000-followers/post'),
  // Views follow from engagements: 1,500 ÷ rate ÷ 1,000 x CPM; never from followers.
  [`${CREATOR}.cpm.p50_minor`]: rounded(
    (get) =>
      (1.5 / (get('creators.0.figures.engagement-rate-by-views/post.p50') / 100)) *
      get('creators.0.figures.cpm/post.p50'),
  ),
  'creators.0.deliverables.0.views.basis': 'from-engagements',
  'creators.0.price.recommended.reason': 'measured-performance',
  'creators.0.price.recommended.methods': ['per-engagement'],
  [`${CREATOR}.worth.p50_minor`]: same('creators.0.largest_acceptable_fee_minor'),
};

// Published: 250,000 followers at 4.2%: $5,880, from $4,998 to $6,762.
const post250k = {
  ...formula('impulze', 4998, 5880, 6762),
  ...formula('ainfluencer', 1470), // 10,500 x $0.14
  ...formula('one-cent-per-follower', 2500),
  ...formula('mysocial-2017', 875), // 250 x $2.50 + 10,000 x $0.025
  [`${FORMULAS}.sponsorrate`]: undefined, // publishes nothing above 3%
};

// The same creator as a reel with 18,000 measured views, quoted at $400.
const reel = {
  ...formula('ainfluencer', 300), // 1,500 x $0.20
  ...formula('impulze', 928.2, 1092, 1255.8), // 840 x 1.3
  ...formula('sponsorrate', 112, 160, 224), // 50,000 x 40% x $8 / 1,000
  ...range('lovemestone', 750, 2000), // 5 x $150 to $400
  [`${FORMULAS}.length`]: 4,
  ...multiple('cpm', 18, 'cpm/reel'),
  ...multiple('per-engagement', 1500, 'price-per-engagement/reel'),
  'creators.0.price.recommended.methods': ['cpm', 'per-engagement'],
  'creators.0.price.quote.fee_minor': 40000,
  // Views fall to half and rise to twice the median in one post out of ten each.
  'creators.0.result.views.p10': near(9000, 1),
  'creators.0.result.views.p50': near(18000, 1),
  'creators.0.result.views.p90': near(36000, 1),
  'creators.0.result.engagements.p50': near(1500, 1),
  'creators.0.result.cpm_minor.p50': near(40000 / 18, 1),
  'creators.0.result.total_cost_minor.p5': 40000,
  'creators.0.result.total_cost_minor.p95': 40000,
  // $36 on each of the 60% of orders that would not have come anyway.
  'creators.0.result.break_even_orders': 400 / (36 * 0.6),
  'creators.0.verdict.decision_fee_minor': 40000,
  'creators.0.verdict.worth': 'above',
  issues: [],
};

// 80,000 subscribers, 20,000 views, 600 engagements: 0.75% by subscribers, 3% by views.
const integration = {
  ...formula('channeltics', 160, 300, 500), // published: 20,000 views at $15 x 1.0 = $300
  ...formula('impulze', 1428, 1680, 1932), // 80 x $35 x 0.6, its lowest factor
  ...formula('get-hyped-2022', 2000), // 80 x $25
  ...range('creaticalc-2026', 1600, 4000), // 80 x $20 to $50
  ...range('lovemestone', 2400, 6400), // 8 x $300 to $800
  [`${FORMULAS}.length`]: 5,
  [`${CREATOR}.calculators.p50_minor`]: 200000,
  ...multiple('cpm', 20, 'cpm/integration'),
  'creators.0.deliverables.0.clicks.link': 'description-link',
  'creators.0.return_methods.revenue-per-follower.available': false, // measured on Instagram only
};

// The market's median price stands in for the fee.
const noFee = {
  'issues.fee-not-given.path': '/creators/0/deliverables/0/fee_minor',
  'creators.0.deliverables.0.fee_minor': same('creators.0.price.recommended.p50_minor'),
  'creators.0.deliverables.0.fee_source': 'market-median',
  'creators.0.costs.total_minor': same('creators.0.price.recommended.p50_minor'),
  'creators.0.price.quote': null,
  'creators.0.verdict.fee_source': 'market-median',
  'creators.0.verdict.market': 'unknown',
};

// $1 = EUR 0.8684 = JPY 160.77, the latest monthly averages (June 2026). Yen have no minor unit.
const currency = (rate, minor) => ({
  ...formula('one-cent-per-follower', 500 * rate, 500 * rate, 500 * rate, minor),
  ...formula('ainfluencer', 210 * rate, 210 * rate, 210 * rate, minor),
  ...formula('impulze', 714 * rate, 840 * rate, 966 * rate, minor),
});
const euro = {
  ...currency(0.8684, 100),
  'creators.0.result.break_even_orders': 40000 / (5500 * 0.6 * 0.5),
};
const yen = {
  ...currency(160.77, 1),
  'creators.0.figures.order-value.p50': 9000,
  'creators.0.result.break_even_orders': 60000 / (9000 * 0.6 * 0.5),
};

// What the Influencer Marketing Hub card gives a micro creator of 20,000 followers, where its band
// goes from 10,000 to 100,000 (log-log): Instagram $100 to $500, YouTube $200 to $1,000, TikTok $25
// to $125, X $20 to $100, Facebook $250 to $1,250. It is one source of several, inside their band.
const onTheCard = (creator, platform, low) => ({
  [`creators.${creator}.price.methods.rate-table.evidence`]: holding(
    `media-a-la-carte/price-${platform}-micro`,
  ),
  [`creators.${creator}.price.methods.rate-table.p10_minor`]: atMost(100 * low * 5 ** Math.log10(2)),
  [`creators.${creator}.price.methods.rate-table.p90_minor`]: atLeast(100 * low * 5 ** Math.log10(2)),
});

const FORMATS = {
  'instagram': 'reel',
  'instagram-post': 'post',
  'tiktok': 'video',
  'youtube': 'integration',
  'facebook': 'post',
  'x': 'post',
  'blog': 'post',
};
const nothingMeasured = (figures) => {
  const measured = figures.filter(({ kind }) => kind === 'measured').map(({ id }) => id);
  return measured.length > 0 && `nothing measured, not ${measured}`;
};
const unknown = ([id, format]) => ({
  [`creators.${id}.deliverables.length`]: 1,
  [`creators.${id}.deliverables.0.format`]: format,
  [`creators.${id}.deliverables.0.count`]: 1,
  [`creators.${id}.deliverables.0.views.basis`]: 'from-followers',
  [`creators.${id}.deliverables.0.engagements.basis`]: 'from-followers',
  [`creators.${id}.figures`]: nothingMeasured,
  // Not known is not average: anything from worst to best.
  [`creators.${id}.score.reach.low`]: 0,
  [`creators.${id}.score.reach.high`]: 100,
  [`creators.${id}.score.weakest`]: null,
  [`creators.${id}.price.recommended.reason`]: 'all-market-methods',
  [`creators.${id}.verdict.market`]: 'unknown',
  [`creators.${id}.return_methods.revenue-per-follower.available`]: id.startsWith('instagram'),
});
const nothingKnown = {
  ...Object.assign({}, ...Object.entries(FORMATS).map(unknown)),
  ...onTheCard('instagram-post', 'instagram-post', 100),
  ...onTheCard('youtube', 'youtube-any', 200),
  ...onTheCard('tiktok', 'tiktok-video', 25),
  ...onTheCard('x', 'x-post', 20),
  ...onTheCard('facebook', 'facebook-post', 250),
  'issues': that('notes only', (issues) => issues.every(({ severity }) => severity === 'note')),
  'issues.schema-assumed.path': '/schema',
  'as_of': '2026-11-21',
  'currency': 'USD',
  'creators.instagram.tiers.micro-10k-100k-likes.tier': null,
  'creators.instagram.tiers.micro-10k-100k-likes.by_followers': 'micro',
  'creators.instagram.tiers.micro-10k-100k-likes.reason': 'second-criterion-unknown',
};

// 15,000 and 80,000 followers with 2,000 likes each are worth the same to a buyer, although rate
// tables price them several times apart.
const parity = {
  'creators.large.largest_acceptable_fee_minor': near(
    (get) => get('creators.small.largest_acceptable_fee_minor'),
    20,
  ),
  'creators.small.largest_acceptable_fee_minor': atLeast(1),
  'creators.large.price.methods.rate-table.p50_minor': that(
    'at least twice the small account',
    (price, get) => price >= 2 * get('creators.small.price.methods.rate-table.p50_minor'),
  ),
};

export const prices = {
  'price-50k-at-3-percent': post50k,
  'price-250k-at-4.2-percent': post250k,
  'reel-with-a-quote': reel,
  'youtube-integration': integration,
  'no-fee-given': noFee,
  'nothing-known': nothingKnown,
  'parity-instagram': parity,
  'parity-tiktok': parity,
  'parity-youtube': parity,
  euro,
  yen,
};
