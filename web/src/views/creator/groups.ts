// Where the inputs that are folded away stand: by group, in order. What the core lists and no group
// names goes into the last one.
import type { Description } from '../../engine/contract';
import { askedRules, front } from '../../state/asked';
import { exchangeRate } from '../../state/pointer';

export interface Group {
  readonly id: string;
  readonly paths: readonly string[];
}

const deal = (name: string): string => `/creators/*/deal/${name}`;
const product = (name: string): string => `/product/${name}`;

export const placed: readonly Group[] = [
  {
    id: 'deal',
    paths: [
      '/creators/*/deliverables/*/count',
      ...['commission_percent', 'bonus_per_sale_minor', 'agency_percent', 'referral_fee_percent'].map(deal),
      ...['gifted_units', 'gift_shipping_minor', 'production_minor'].map(deal),
      ...['own_hours', 'hourly_cost_minor', 'boost_minor'].map(deal),
    ],
  },
  {
    id: 'terms',
    paths: [
      ...['usage_rights', 'usage_rights_percent', 'usage_rights_multiple', 'territory', 'territory_percent'].map(deal),
      ...['whitelisting', 'whitelisting_percent', 'whitelisting_multiple'].map(deal),
      ...['exclusivity', 'exclusivity_percent', 'exclusivity_multiple'].map(deal),
      ...['rush', 'rush_percent', 'extra_work', 'extra_work_percent'].map(deal),
      ...['volume_discount', 'volume_discount_percent', 'retainer_discount', 'retainer_discount_percent'].map(deal),
    ],
  },
  { id: 'market', paths: ['niche', 'region', 'season'].map(deal) },
  {
    id: 'product',
    paths: [
      product('sector'),
      ...['discount_percent', 'code_share_percent', 'return_rate_percent', 'return_handling_minor', 'fulfilment_minor'].map(product),
      ...['repeat_rate_percent', 'repeat_interval_days', 'repeat_horizon_days', 'annual_discount_rate_percent'].map(product),
      ...['purchase', 'purchase_delay_days'].map(product),
    ],
  },
  {
    id: 'audience',
    paths: [
      '/creators/*/click_through_percent', '/creators/*/conversion_percent',
      '/creators/*/authentic_percent', '/creators/*/median_views_age_days',
    ],
  },
  {
    id: 'tracking',
    paths: ['/market/tracking', '/market/tracked_share_percent', '/market/incrementality_percent', '/market/campaign_factor'],
  },
  { id: 'calculation', paths: ['/chance_percent', '/market/horizon_days', '/as_of'] },
  { id: 'money', paths: [exchangeRate] },
];

/** Shares that lie anywhere between none and all: the others crowd at one end. */
export const sliding: readonly string[] = [
  '/chance_percent', '/market/tracked_share_percent', '/market/incrementality_percent', product('code_share_percent'),
];

export function groupsOf(description: Description): Group[] {
  const asked = askedRules(description);
  const named = new Set([...front, ...placed.flatMap(({ paths }) => paths)]);
  const rest = { id: 'other', paths: [...asked.keys()].filter((path) => !named.has(path)) };
  return [...placed, rest]
    .map(({ id, paths }) => ({ id, paths: paths.filter((path) => asked.has(path)) }))
    .filter(({ paths }) => paths.length > 0);
}
