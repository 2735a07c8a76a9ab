// A plan of three creators and an answer about it, made by hand: round numbers, so that what is shown of
// them can be said beforehand.
import type { Campaign, CampaignResponse } from '../src/engine/campaign';
import type { Quantiles, Request } from '../src/engine/contract';
import { evaluate } from './native';

/** Around a middle, three times as much at the tenth that is highest. */
const spread = (p50: number): Quantiles => ({ p5: p50 / 4, p10: p50 / 3, p25: p50 / 2, p50, p75: p50 * 2, p90: p50 * 3, p95: p50 * 4, mean: p50 * 1.4 });
const between = (p10: number, p50: number, p90: number): Quantiles => ({
  p5: p10, p10, p25: (p10 + p50) / 2, p50, p75: (p50 + p90) / 2, p90, p95: p90, mean: p50,
});

const creator = (id: string, followers: number, fee: number, date: string) => ({
  id, platform: 'instagram', followers, median_views: followers / 2,
  deliverables: [{ format: 'reel', count: 1, fee_minor: fee, date }, { format: 'story', count: 2, fee_minor: fee / 4, date }],
});

export const plan: Request = {
  schema: 1, as_of: '2026-11-21', seed: 1, draws: 4096, currency: 'USD',
  product: { order_value_minor: 15000, gross_margin_percent: 65 },
  creators: [creator('Ana', 42_000, 40_000, '2026-12-01'), creator('Bo', 20_000, 20_000, '2026-12-08'), creator('Cleo', 90_000, 100_000, '2026-12-15')],
  campaign: { goal: 'conversions', second_goal: 'awareness', target: 20, target_population: 5_000_000, budget_minor: 250_000, review_date: '2026-12-29' },
};

function withoutCampaign({ campaign: _, ...request }: Request): Request {
  const creators = (request['creators'] as ReturnType<typeof creator>[]).map((one) => ({ ...one, deliverables: one.deliverables.map(({ date: __, ...rest }) => rest) }));
  return { ...request, creators };
}

const weeks = [2, 6, 9, 7, 4, 3, 2, 1.5, 1, 0.6, 0.4, 0.3, 0.2];
const days = [-3, 0, 7, 14, 21, 28, 42, 63, 91];
const dateOf = (day: number): string => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10);

export const campaign: Omit<Campaign, 'figures' | 'return_methods'> = {
  costs: {
    lines: ['Ana', 'Bo', 'Cleo'].flatMap((id, at) => [
      { id: 'fee', creator: id, deliverable: 0, amount_minor: [40_000, 20_000, 100_000][at] ?? 0 },
      { id: 'fee', creator: id, deliverable: 1, amount_minor: [10_000, 5_000, 25_000][at] ?? 0 },
    ]),
    total_minor: 200_000, budget_minor: 250_000, left_minor: 50_000,
  },
  result: {
    method: 'click-funnel', chance_of_break_even_percent: 68, profit_minor: between(-120_000, 60_000, 400_000), roi_percent: between(-60, 30, 200),
    roas: spread(2), total_cost_minor: between(200_000, 200_000, 200_000), orders: spread(30), tracked_orders: spread(15), incremental_orders: spread(20),
    revenue_minor: spread(450_000), views: spread(100_000), engagements: spread(5_000), clicks: spread(1_000), cpm_minor: spread(2_000), cpe_minor: spread(40),
    cost_per_order_minor: spread(6_700), worst_tenth_profit_minor: -150_000, break_even_orders: 14,
    monte_carlo_error: { chance_of_break_even_percent: 0.73, profit_mean_minor: 4_500 },
  },
  dots: { of: 'roi_percent', values: Array.from({ length: 50 }, (_, at) => -96 + 8 * at) },
  media_value: { value_minor: between(100_000, 300_000, 900_000), multiple: between(0.5, 1.5, 4.5), figures: ['ad-cpm/meta'] },
  reach: {
    people: spread(80_000), gross: spread(100_000), frequency: between(1.1, 1.25, 1.6), population: 'target-population', duplication: 'random',
    cost_per_1000_people_minor: spread(2_500),
    share_of_voice_percent: null,
    curve: [
      { creator: 'Ana', people_mean: 25_000, frequency_mean: 1.1 },
      { creator: 'Bo', people_mean: 35_000, frequency_mean: 1.2 },
      { creator: 'Cleo', people_mean: 80_000, frequency_mean: 1.25 },
    ],
  },
  goals: [
    { id: 'conversions', headline: 'incremental-orders', value: spread(20), cost_each_minor: spread(10_000), target: 20, chance_of_target_percent: 50, figures: [], published: null },
    {
      id: 'awareness', headline: 'people', value: spread(80_000), cost_each_minor: spread(2.5), target: null, chance_of_target_percent: null, figures: [],
      published: { figure: 'ad-cpm/meta', for: 'views', per: 1000, p10_minor: 500, p50_minor: 1_000, p90_minor: 2_000, own_p50_minor: 2_000 },
    },
  ],
  timeline: {
    horizon_days: 91, days,
    cash_minor: {
      p10: [-200_000, -200_000, -195_000, -180_000, -160_000, -150_000, -135_000, -125_000, -120_000],
      p50: [-200_000, -195_000, -160_000, -90_000, -30_000, 0, 30_000, 50_000, 60_000],
      p90: [-200_000, -180_000, -50_000, 120_000, 240_000, 300_000, 360_000, 390_000, 400_000],
    },
    payback: { chance_percent: 68, p10_days: 9, p50_days: 28, p90_days: null },
    payment_day: -3,
    posts: [
      { creator: 'Ana', deliverable: 0, date: '2026-12-01', day: 0 }, { creator: 'Ana', deliverable: 1, date: '2026-12-01', day: 0 },
      { creator: 'Cleo', deliverable: 0, date: '2026-12-15', day: 14 }, { creator: 'Bo', deliverable: 0, date: '2026-12-08', day: 7 },
    ],
    weeks: weeks.map((p50, at) => ({ date: dateOf(7 * at), day: 7 * at, orders: { p10: p50 / 3, p50, p90: p50 * 3 } })),
    review: { date: '2026-12-29', day: 28, share_of_orders_percent: 74.6 },
    enough_days: 41.2,
  },
  insight: {
    base_profit_minor: 40_000,
    tornado: [
      { factor: 'campaign-factor', creator: null, deliverable: null, figure: 'campaign-factor', input: '/market/campaign_factor', askable: true, low_profit_minor: -90_000, high_profit_minor: 260_000 },
      { factor: 'click-through', creator: 'Cleo', deliverable: null, figure: 'click-through-rate/bio-link', input: '/creators/*/click_through_percent', askable: true, low_profit_minor: -60_000, high_profit_minor: 190_000 },
      { factor: 'conversion', creator: 'Ana', deliverable: null, figure: 'conversion-rate', input: '/creators/*/conversion_percent', askable: true, low_profit_minor: 10_000, high_profit_minor: 90_000 },
      { factor: 'luck', creator: 'Cleo', deliverable: 0, figure: 'post-luck', input: null, askable: false, low_profit_minor: 20_000, high_profit_minor: 80_000 },
    ],
    variance: [{ factor: 'campaign-factor', creator: null, deliverable: null, figure: 'campaign-factor', input: '/market/campaign_factor', askable: true, share_percent: 55 }],
    worth_asking: [{ factor: 'click-through', creator: 'Cleo', deliverable: null, figure: 'click-through-rate/bio-link', input: '/creators/*/click_through_percent', value_minor: 12_300 }],
  },
  creators: [
    { id: 'Ana', profit_minor: spread(30_000), cost_minor: 50_000, profit_share_percent: 50, risk_share_percent: 20, people_added: spread(25_000), without: { profit_mean_minor: 30_000, chance_of_break_even_percent: 60, people_p50: 60_000, cost_minor: 150_000 } },
    { id: 'Bo', profit_minor: spread(20_000), cost_minor: 25_000, profit_share_percent: 40, risk_share_percent: 10, people_added: spread(10_000), without: { profit_mean_minor: 32_000, chance_of_break_even_percent: 62, people_p50: 72_000, cost_minor: 175_000 } },
    { id: 'Cleo', profit_minor: spread(-5_000), cost_minor: 125_000, profit_share_percent: 10, risk_share_percent: 70, people_added: spread(45_000), without: { profit_mean_minor: 70_000, chance_of_break_even_percent: 77, people_p50: 35_000, cost_minor: 75_000 } },
  ],
};

export function answerTo(request: Request): CampaignResponse {
  const response = evaluate(withoutCampaign(request));
  const [first] = response.creators ?? [];
  return { ...response, campaign: { ...campaign, figures: first?.figures ?? [], return_methods: first?.return_methods ?? [] } };
}
