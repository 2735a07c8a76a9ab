// Product sectors and paid ads for the same money.
import { atLeast, atMost, holding, near, same, that } from '../expect.mjs';

const FIGURES = 'creators.0.figures';
const ADS = 'creators.0.alternative';
const absent = that('nothing', (value) => value === undefined);

// Mean of a unit-median distribution on the log scale whose P10 and P90 are `spread` apart:
// πa ÷ sin πa, a = spread ÷ 2 ln 9.
function meanOfUnitMedian(spread) {
  const a = (Math.PI * spread) / (2 * Math.log(9));
  return a / Math.sin(a);
}

const beauty = {
  // The only source prints a mean of $85; single values of order values have the spread 1.6.
  [`${FIGURES}.order-value/beauty.evidence`]: ['blend-2025/order-value-any-beauty-all'],
  [`${FIGURES}.order-value/beauty.kind`]: 'published',
  [`${FIGURES}.order-value/beauty.p50`]: near(8500 / meanOfUnitMedian(1.6), 1),
  [`${FIGURES}.order-value`]: absent,
  // Of visits: mean 3.46%, so the median is below it.
  [`${FIGURES}.conversion-rate/beauty.evidence`]: ['blend-2025/conversion-rate-any-beauty-all'],
  [`${FIGURES}.conversion-rate/beauty.p50`]: atMost(3.46),
  // Sources print 5, 5 to 12, 5 to 10 and 4.99.
  [`${FIGURES}.return-rate/beauty.p50`]: that('5 to 7', (value) => value > 5 && value < 7),
  [`${FIGURES}.return-rate/beauty.families`]: 4,
  // Sources print ranges from 40 to 75.
  [`${FIGURES}.gross-margin/beauty.p50`]: that('57 to 68', (value) => value > 57 && value < 68),
  [`${FIGURES}.gross-margin/beauty.evidence`]: holding('xopon/gross-margin-any-beauty-all'),
  [`${FIGURES}.repeat-rate/beauty.p50`]: atMost(29),
  // Nobody published days to order for it.
  [`${FIGURES}.purchase-delay/considered.kind`]: 'assumed',
  [ADS]: null,
};

const ownNumbers = Object.fromEntries(
  ['order-value', 'conversion-rate', 'return-rate', 'gross-margin', 'repeat-rate', 'purchase-delay'].map((id) => [
    `${FIGURES}.${id}/fashion`,
    absent,
  ]),
);

const ads = {
  [`${ADS}.channel`]: 'facebook',
  [`${ADS}.budget_minor`]: 50000, // fee and production
  // The middle number of clicks is what the middle price buys.
  [`${ADS}.clicks.p50`]: near((get) => 50000 / get(`${FIGURES}.ad-cpc/facebook.p50`), 0.5),
  [`${ADS}.clicks.p10`]: near((get) => 50000 / get(`${FIGURES}.ad-cpc/facebook.p90`), 1),
  [`${ADS}.impressions.p50`]: near((get) => 5e7 / get(`${FIGURES}.ad-cpm/facebook.p50`), 0.5),
  // 2 of 100 clicks order, in every draw.
  [`${ADS}.orders.p50`]: near((get) => 0.02 * get(`${ADS}.clicks.p50`), 1e-7),
  // Half of the orders are new in the middle, and each leaves $36.
  [`${ADS}.incremental_orders.p50`]: near((get) => 0.5 * get(`${ADS}.orders.p50`), 3),
  [`${ADS}.profit_minor.p50`]: near((get) => 3600 * get(`${ADS}.incremental_orders.p50`) - 50000, 0.1),
  [`${ADS}.figures`]: ['ad-cpm/facebook', 'ad-cpc/facebook', 'conversion-rate', 'paid-incrementality'],
  [`${FIGURES}.paid-incrementality.kind`]: 'assumed',
};

const byImpressions = {
  [`${ADS}.figures`]: ['ad-cpm/youtube', 'ad-click-through', 'conversion-rate/home', 'paid-incrementality'],
  [`${FIGURES}.ad-click-through.kind`]: 'assumed',
  [`${ADS}.impressions.p50`]: near((get) => 9e7 / get(`${FIGURES}.ad-cpm/youtube.p50`), 0.5),
  [`${ADS}.budget_minor`]: same('creators.0.costs.total_minor'),
};

const inSearch = {
  [`${ADS}.impressions`]: null,
  // Advertisers of the sector alone; printed were $2.61 in 2021 and $2.72 in 2025.
  [`${FIGURES}.ad-cpc/google-search/fashion.evidence`]: [
    'wordstream-2021/ad-price-any-google-search-fashion-clicks-all',
    'adbacklog-2025/ad-price-any-google-search-fashion-clicks-all',
  ],
  [`${FIGURES}.ad-cpc/google-search/fashion.p50`]: that('$2.40 to $2.72', (value) => value > 240 && value < 272),
  [`${FIGURES}.ad-conversion/google-search/fashion.p50`]: 1.6,
  [`${ADS}.creator_better_percent`]: atLeast(0),
};

export const sectors = {
  'sector-beauty': beauty,
  'sector-with-own-numbers': ownNumbers,
  'ads-instead': ads,
  'ads-by-impressions': byImpressions,
  'ads-in-search': inSearch,
};
