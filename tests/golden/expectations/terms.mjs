// What deal terms make of a fee, worked out by hand. The middle of a printed range is its geometric
// one, of a discount the one between the odds.
import { errors, near, rounded, same } from '../expect.mjs';
import { ofLuck } from './deals.mjs';

const COSTS = 'creators.0.costs';
const amount = (id) => `${COSTS}.lines.${id}.amount_minor`;

// 500,000 views, 2% click, 4% buy: 400 tracked orders of 500, 250 extra at $36: $9,000.
const USUAL = 900000;

// Published: a base of $1,000, usage rights 2.5, exclusivity 1.5: $3,750. The own multiple counts,
// not the option's figure.
const multiples = {
  issues: [],
  [amount('fee')]: 100000,
  [amount('usage-rights')]: 150000,
  [`${COSTS}.lines.usage-rights.inputs`]: ['/creators/0/deal/usage_rights_multiple'],
  [`${COSTS}.lines.usage-rights.term`]: { combine: 'multiply', percent: 150, figure: null },
  [amount('exclusivity')]: 125000,
  [`${COSTS}.total_minor`]: 375000,
  ...ofLuck(USUAL, 375000),
  'creators.0.verdict.decision_fee_minor': 100000,
  'creators.0.largest_acceptable_fee_minor': near(USUAL / 3.75, 1),
};

// 10% to 20% off, and 15% to 25%: in the middle 1 in 7, and what has odds of the root of 1/17.
const RETAINED = 1 - 1 / (1 + Math.sqrt(17));
const onTop = (low, high) => Math.sqrt(low * high) * 1000; // of $1,000, in percent
const PERCENTAGES = {
  'usage-rights': onTop(15, 25),
  territory: onTop(10, 20),
  whitelisting: onTop(75, 105), // 25% to 35% a month
  exclusivity: onTop(10, 15),
  rush: 12500,
  'extra-work': onTop(25, 50),
};
const boughtFor = (minor) => (get) => minor / get('creators.0.figures.ad-cpc/facebook.p50');
const forTheFee = 100000 * (6 / 7) * RETAINED + Object.values(PERCENTAGES).reduce((a, b) => a + b);
const everyKind = {
  issues: [],
  [amount('volume-discount')]: rounded(-100000 / 7),
  [amount('retainer-discount')]: rounded((-600000 / 7) * (1 - RETAINED)),
  ...Object.fromEntries(Object.entries(PERCENTAGES).map(([id, minor]) => [amount(id), rounded(minor)])),
  [`${COSTS}.lines.rush.term`]: { combine: 'add', percent: 12.5, figure: null },
  [`${COSTS}.lines.whitelisting.term.figure`]: 'whitelisting/3-months',
  [`${COSTS}.lines.whitelisting.inputs`]: ['/creators/0/deal/whitelisting'],
  [`${COSTS}.lines.volume-discount.term.percent`]: -100 / 7,
  [amount('agency')]: near(forTheFee / 10, 0.01),
  [amount('own-labour')]: 10003, // 2.5 hours at $40.01, a half away from zero
  [amount('boost')]: 25000,
  [`${COSTS}.total_minor`]: near(1.1 * forTheFee + 35003, 0.002),
  [`${COSTS}.lines.length`]: 12,
  'creators.0.figures.whitelisting/3-months.p10': 75,
  'creators.0.figures.whitelisting/3-months.p90': 105,
  'creators.0.figures.whitelisting/3-months.kind': 'published',
  'creators.0.figures.whitelisting/3-months.evidence': [
    'partnerships-skills/whitelisting-3-months-whitelisting-partnership-ads',
  ],
  // 10,000 clicks of the post's own and those of the boost.
  'creators.0.largest_acceptable_fee_minor': near(
    (get) => (USUAL * (1 + boughtFor(25000)(get) / 10000) - 35003) / (1.1 * (forTheFee / 100000)),
    1.5,
  ),
};

// Nobody clicks but those whom the boost buys; 4% of them buy.
const boosted = {
  issues: [],
  [amount('fee')]: 100000,
  [amount('boost')]: 50000,
  [`${COSTS}.total_minor`]: 150000,
  'creators.0.deliverables.0.clicks.figures': ['click-through-rate', 'ad-cpc/facebook'],
  'creators.0.figures.ad-cpc/facebook.evidence': [
    'zeely-2026/ad-price-any-facebook-clicks-traffic',
    'shno-2026/ad-price-any-facebook-clicks-all',
  ],
  'creators.0.result.clicks.p50': near(boughtFor(50000), 0.5),
  'creators.0.result.tracked_orders.p50': near((get) => 0.04 * boughtFor(50000)(get), 0.5),
  'creators.0.result.views.p50': near(50000, 1), // the posts' own
};

const contradiction = {
  'issues.length': 2,
  'issues.term-given-twice.path': '/creators/0/deal/exclusivity_percent',
  'issues.term-needs-another.path': '/creators/0/deal/whitelisting',
  'issues.term-needs-another.severity': 'note',
  [amount('exclusivity')]: 100000,
};

const wrong = {
  issues: errors(
    'unknown-value /creators/0/deal/usage_rights',
    'out-of-range /creators/0/deal/whitelisting_multiple',
    'out-of-range /creators/0/deal/volume_discount_percent',
    'wrong-type /creators/0/deal/rush_percent',
    'wrong-type /creators/0/deal/niche',
    'out-of-range /creators/0/deal/own_hours',
  ),
};

// Technology 1.3 times the price, Africa 0.35, the last quarter 130% to 155% of the second. Each
// widens the band of the price, and none touches the rights.
const FACTOR = 1.3 * 0.35 * Math.sqrt(1.3 * 1.55);
const PRICE = 'creators.0.price';
const ln = (get, figure) => Math.log(get(`creators.0.figures.${figure}.p90`) / get(`creators.0.figures.${figure}.p50`));
const niche = {
  'creators.0.figures.niche-multiplier/technology.p50': 1.3,
  'creators.0.figures.region-multiplier/africa.p50': 0.35,
  'creators.0.figures.season-index/q4.p10': 1.3,
  'creators.0.figures.season-index/q4.p90': 1.55,
  [`${PRICE}.methods.rate-table.p50_minor`]: rounded((get) => 2 * FACTOR * get('creators.0.figures.price-listed/reel.p50')),
  [`${PRICE}.methods.rate-table.p90_minor`]: near((get) => {
    const figures = ['price-listed/reel', 'niche-multiplier/technology', 'region-multiplier/africa', 'season-index/q4'];
    return get(`${PRICE}.methods.rate-table.p50_minor`) * Math.exp(Math.hypot(...figures.map((id) => ln(get, id))));
  }, 0.1),
  [`${PRICE}.methods.rate-table.figures`]: [
    'price-listed/reel', 'niche-multiplier/technology', 'region-multiplier/africa', 'season-index/q4',
  ],
  [`${PRICE}.methods.cpm.p50_minor`]: rounded((get) => 2 * 18 * FACTOR * get('creators.0.figures.cpm/reel.p50')),
  // A calculator's price is its own: 1,510 likes and comments at $0.20, for two posts.
  [`${PRICE}.methods.calculators.formulas.ainfluencer.p50_minor`]: rounded(2 * 1510 * 20),
  'creators.0.verdict.fee_source': 'market-median',
  [amount('fee')]: same(`${PRICE}.recommended.p50_minor`),
  [amount('usage-rights')]: rounded((get) => 0.4 * get(amount('fee'))),
};

// $1,200 less a quarter, twice that, and the whitelisting of $1,200; beside it $300.
const LINE = 'campaign.costs.lines';
const campaign = {
  [`${LINE}.length`]: 6,
  [`${LINE}.volume-discount.amount_minor`]: -30000,
  [`${LINE}.usage-rights.amount_minor`]: 90000,
  [`${LINE}.whitelisting.amount_minor`]: rounded(1.2 * onTop(75, 105)),
  [`${LINE}.whitelisting.term.figure`]: 'whitelisting/3-months',
  [`${LINE}.whitelisting.creator`]: 'a',
  'campaign.costs.total_minor': rounded(210000 + 1.2 * onTop(75, 105)),
};

export const terms = {
  'boosted-post': boosted,
  'campaign-with-terms': campaign,
  'terms-as-multiples': multiples,
  'terms-of-every-kind': everyKind,
  'terms-in-contradiction': contradiction,
  'wrong-terms': wrong,
  'price-of-a-niche': niche,
};
