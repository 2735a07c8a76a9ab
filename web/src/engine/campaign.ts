// What a response says of a plan as a whole, where the request asks for it (`campaign`).
import type { CreatorAnswer, Dots, Driver, Figure, Insight, Quantiles, Range, Response, Result, ReturnMethod } from './contract';

export interface CampaignCostLine {
  readonly id: string;
  readonly creator: string;
  readonly deliverable: number | null;
  readonly amount_minor: number;
}

export interface CampaignCosts {
  readonly lines: readonly CampaignCostLine[];
  readonly total_minor: number;
  readonly budget_minor: number | null;
  /** Of the budget; negative where the plan is over it. */
  readonly left_minor: number | null;
}

export interface CampaignResult extends Result {
  readonly tracked_orders: Quantiles;
  /** Standard errors from the number of draws alone. */
  readonly monte_carlo_error: { readonly chance_of_break_even_percent: number; readonly profit_mean_minor: number };
}

export interface Reach {
  readonly people: Quantiles;
  readonly gross: Quantiles;
  readonly frequency: Quantiles | null;
  /** The figure of the people among whom the creators find their audiences. */
  readonly population: string;
  readonly duplication: 'random' | 'overlap';
  readonly cost_per_1000_people_minor: Quantiles | null;
  /** Of the plan's views and others' on the same subject together; null where those are not given. */
  readonly share_of_voice_percent: Quantiles | null;
  /** One creator of the plan more each time, in its order. */
  readonly curve: readonly {
    /** Who joins. */
    readonly creator: string;
    readonly people_mean: number;
    readonly frequency_mean: number;
  }[];
}

export interface GoalAnswer {
  readonly id: string;
  readonly headline: string;
  readonly value: Quantiles;
  readonly cost_each_minor: Quantiles | null;
  readonly target: number | null;
  readonly chance_of_target_percent: number | null;
  readonly figures: readonly string[];
  /** What the same is published to cost elsewhere. */
  readonly published: {
    readonly figure: string;
    /** What is counted, and how many of them the price is for. */
    readonly for: string;
    readonly per: number;
    readonly p10_minor: number;
    readonly p50_minor: number;
    readonly p90_minor: number;
    /** What as many cost in this plan. */
    readonly own_p50_minor: number | null;
  } | null;
}

export interface CampaignTimeline {
  readonly horizon_days: number;
  readonly days: readonly number[];
  readonly cash_minor: { readonly p10: readonly number[]; readonly p50: readonly number[]; readonly p90: readonly number[] };
  readonly payback: {
    readonly chance_percent: number;
    readonly p10_days: number | null;
    readonly p50_days: number | null;
    readonly p90_days: number | null;
  };
  readonly payment_day: number;
  readonly posts: readonly { readonly creator: string; readonly deliverable: number; readonly date: string | null; readonly day: number }[];
  readonly weeks: readonly { readonly date: string | null; readonly day: number; readonly orders: Range }[];
  readonly review: { readonly date: string | null; readonly day: number; readonly share_of_orders_percent: number } | null;
  /** Until nine of ten orders have come. */
  readonly enough_days: number | null;
}

/** An uncertain factor of the plan; without a creator it is one of all. */
export interface PlanDriver extends Driver {
  readonly creator: string | null;
}

export interface CampaignInsight {
  readonly base_profit_minor: number;
  readonly tornado: readonly (PlanDriver & Insight['tornado'][number])[];
  readonly variance: readonly (PlanDriver & Insight['variance'][number])[];
  readonly worth_asking: readonly (PlanDriver & Insight['worth_asking'][number])[];
}

export interface CreatorShare {
  readonly id: string;
  readonly profit_minor: Quantiles;
  readonly cost_minor: number;
  readonly profit_share_percent: number | null;
  readonly risk_share_percent: number | null;
  /** Whom nobody else reaches. */
  readonly people_added: Quantiles;
  /** The plan without them. */
  readonly without: {
    readonly profit_mean_minor: number;
    readonly chance_of_break_even_percent: number;
    readonly people_p50: number;
    readonly cost_minor: number;
  } | null;
}

/** What ads as large as the plan's views would have cost: no revenue. */
export interface MediaValue {
  readonly value_minor: Quantiles;
  /** Of the total cost. */
  readonly multiple: Quantiles | null;
  /** Prices of ads, among the creators' figures. */
  readonly figures: readonly string[];
}

export interface Campaign {
  readonly costs: CampaignCosts;
  readonly result: CampaignResult;
  readonly return_methods: readonly ReturnMethod[];
  readonly media_value: MediaValue | null;
  readonly dots: Dots;
  readonly reach: Reach | null;
  readonly goals: readonly GoalAnswer[];
  readonly timeline: CampaignTimeline | null;
  readonly insight: CampaignInsight | null;
  readonly creators: readonly CreatorShare[];
  readonly figures: readonly Figure[];
}

/** The plan says the rest as a whole, or is not asked for it. */
export type CreatorOfPlan = Pick<
  CreatorAnswer,
  'id' | 'platform' | 'followers' | 'figures' | 'deliverables' | 'price' | 'costs' | 'largest_acceptable_fee_minor' | 'verdict'
>;

export interface CampaignResponse extends Omit<Response, 'creators'> {
  readonly creators?: readonly CreatorOfPlan[];
  readonly campaign: Campaign;
}
