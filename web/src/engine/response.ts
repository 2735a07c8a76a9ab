// What evaluate() answers of each creator.
import type { Issue, Quantiles, Range } from './contract';

export interface Figure extends Range {
  readonly id: string;
  readonly unit: string;
  readonly kind: 'measured' | 'published' | 'pooled' | 'assumed';
  readonly evidence: readonly string[];
  readonly inputs: readonly string[];
  /** Sources that do not repeat one another. */
  readonly families: number;
  /** What was taken in beyond this case, for want of sources. */
  readonly widened?: readonly string[];
  readonly older_than_18_months_percent?: number;
  /** Why it is weak: nothing where it is not. */
  readonly weak?: readonly string[];
}

export interface TierAnswer {
  readonly definition: string;
  readonly tier: string | null;
  readonly label: string | null;
  readonly reason: string;
  readonly by_followers: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Followers to go to the next threshold; beyond it may lie a tier or nothing defined. */
  readonly next: { readonly tier: string | null; readonly followers: number } | null;
}

export interface Agreement {
  readonly applicable: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly undefined: number;
  readonly most: string | null;
}

export interface ScorePart {
  readonly low: number;
  readonly high: number;
  readonly figures: readonly string[];
}

export interface Score {
  readonly reach: ScorePart;
  readonly engagement: ScorePart;
  readonly influence: ScorePart & {
    readonly parts: readonly (ScorePart & { readonly id: string })[];
  };
  readonly weakest: string | null;
}

export interface PriceMethod {
  readonly id: string;
  readonly available: boolean;
  readonly why?: string;
  readonly p10_minor?: number;
  readonly p50_minor?: number;
  readonly p90_minor?: number;
  readonly families?: number;
  readonly evidence?: readonly string[];
  readonly measured?: boolean;
  readonly widened?: readonly string[];
  readonly formulas?: readonly {
    readonly id: string;
    readonly title: string;
    readonly p10_minor: number;
    readonly p50_minor: number;
    readonly p90_minor: number;
  }[];
  readonly chance_percent?: number;
  readonly figures?: readonly string[];
}

export interface Recommended {
  readonly p10_minor: number;
  readonly p50_minor: number;
  readonly p90_minor: number;
  readonly reason: string;
  readonly methods: readonly string[];
}

/** The rate card that the request chose. */
export interface CardAnswer {
  readonly id: string;
  readonly title: string;
  readonly mode: 'replace' | 'mix';
  /** It has a price for every deliverable. */
  readonly available: boolean;
  readonly why: string | null;
}

export interface Price {
  readonly methods: readonly PriceMethod[];
  readonly recommended: Recommended | null;
  readonly rate_card: CardAnswer | null;
  readonly quote: {
    readonly fee_minor: number;
    readonly percentile: number;
    readonly verdict: string;
  } | null;
}

export interface Step extends Range {
  readonly basis: string;
  readonly figures: readonly string[];
}

export interface DeliverableAnswer {
  readonly format: string;
  readonly count: number;
  readonly fee_minor: number;
  readonly fee_source: 'quoted' | 'market-median';
  readonly views: Step;
  readonly engagements: Step;
  readonly clicks: Step;
}

export interface Result {
  readonly method: string;
  readonly chance_of_break_even_percent: number;
  readonly profit_minor: Quantiles;
  readonly roi_percent: Quantiles | null;
  readonly roas: Quantiles | null;
  readonly total_cost_minor: Quantiles;
  readonly orders: Quantiles;
  readonly incremental_orders: Quantiles;
  readonly revenue_minor: Quantiles;
  readonly views: Quantiles;
  readonly engagements: Quantiles;
  readonly clicks: Quantiles;
  readonly cpm_minor: Quantiles | null;
  readonly cpe_minor: Quantiles | null;
  readonly cost_per_order_minor: Quantiles | null;
  readonly worst_tenth_profit_minor: number;
  readonly break_even_orders: number | null;
}

export interface ReturnMethod {
  readonly id: string;
  readonly available: boolean;
  readonly why?: string;
  readonly chance_of_break_even_percent?: number | null;
  readonly profit_minor?: Quantiles;
  readonly needed_ratio?: number | null;
  readonly published?: Range;
  readonly figures?: readonly string[];
}

export interface Verdict {
  readonly decision_fee_minor: number;
  readonly fee_source: 'quoted' | 'market-median';
  readonly market: 'below' | 'fair' | 'above' | 'unknown';
  readonly worth: 'below' | 'above';
  readonly evidence: 'agrees' | 'disagrees';
  readonly settle_with: string | null;
}

/** Equally likely outcomes, ascending. */
export interface Dots {
  readonly of: 'roi_percent' | 'profit_minor';
  readonly values: readonly number[];
}

/** An uncertain factor that the profit depends on. */
export interface Driver {
  readonly factor: string;
  /** Index of the deliverable whose luck it is. */
  readonly deliverable: number | null;
  readonly figure: string;
  /** The input that would replace it, as describe() lists it. */
  readonly input: string | null;
}

export interface Insight {
  readonly base_profit_minor: number;
  readonly tornado: readonly (Driver & {
    readonly askable: boolean;
    readonly low_profit_minor: number;
    readonly high_profit_minor: number;
  })[];
  readonly variance: readonly (Driver & {
    readonly askable: boolean;
    readonly share_percent: number;
  })[];
  readonly worth_asking: readonly (Driver & { readonly value_minor: number })[];
}

export interface Timeline {
  readonly horizon_days: number;
  readonly days: readonly number[];
  readonly cash_minor: {
    readonly p10: readonly number[];
    readonly p50: readonly number[];
    readonly p90: readonly number[];
  };
  readonly payback: {
    readonly chance_percent: number;
    readonly p10_days: number | null;
    readonly p50_days: number | null;
    readonly p90_days: number | null;
  };
  readonly figures: readonly string[];
}

/** Paid ads for what the creator costs, in the same draws. */
export interface Alternative {
  readonly channel: string;
  readonly budget_minor: number;
  readonly impressions: Quantiles | null;
  readonly clicks: Quantiles;
  readonly orders: Quantiles;
  readonly incremental_orders: Quantiles;
  readonly profit_minor: Quantiles;
  readonly chance_of_break_even_percent: number;
  readonly creator_better_percent: number;
  readonly figures: readonly string[];
}

/** A part of the cost; below 0 for a discount. */
export interface CostLine {
  readonly id: string;
  readonly amount_minor: number;
  /** Index of the deliverable that a fee is for. */
  readonly deliverable: number | null;
  readonly inputs: readonly string[];
  /** Of a term of the deal: by how much it changes the fee, and by which figure; null: an own number. */
  readonly term?: { readonly combine: 'add' | 'multiply'; readonly percent: number; readonly figure: string | null };
}

export interface CreatorAnswer {
  readonly id: string;
  readonly platform: string;
  readonly followers: number;
  readonly tiers: readonly TierAnswer[];
  readonly agreement: Agreement;
  readonly score: Score;
  readonly figures: readonly Figure[];
  readonly deliverables: readonly DeliverableAnswer[];
  readonly price: Price;
  readonly costs: {
    readonly lines: readonly CostLine[];
    readonly total_minor: number;
  };
  readonly result: Result;
  readonly return_methods: readonly ReturnMethod[];
  readonly largest_acceptable_fee_minor: number;
  readonly verdict: Verdict;
  readonly dots: Dots;
  /** Null with too few draws for it, as while a slider is dragged, and from the first module. */
  readonly insight: Insight | null;
  /** Null from the first module, which answers sooner and says less. */
  readonly timeline: Timeline | null;
  /** Null when it was not asked for, or when no source is left for it. */
  readonly alternative: Alternative | null;
}

/** At which rate dollars became the request's currency. */
export interface Exchange {
  readonly units_per_usd: number;
  /** The month of the rate, or the year of an average; null for an own rate and for dollars. */
  readonly date: string | null;
  readonly own: boolean;
}

export interface Response {
  readonly schema: number;
  readonly engine: string;
  readonly data: string;
  readonly as_of?: string;
  readonly draws?: number;
  readonly currency?: string;
  readonly exchange?: Exchange;
  readonly issues: readonly Issue[];
  /** Absent when an issue is an error. */
  readonly creators?: readonly CreatorAnswer[];
}
