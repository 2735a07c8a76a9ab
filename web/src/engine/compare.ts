// What compare() says of scenarios side by side on the same draws, and what suggest() makes of a plan.
import type { Issue, Json, Quantiles } from './contract';

export interface ComparedScenario {
  readonly id: string;
  readonly kind: 'creators' | 'ads';
  readonly cost_total_minor: number;
  readonly creators: number;
  readonly people: Quantiles | null;
  readonly orders: Quantiles;
  readonly incremental_orders: Quantiles;
  readonly profit_minor: Quantiles;
  readonly roi_percent: Quantiles | null;
  readonly chance_of_break_even_percent: number;
  readonly chance_of_target_percent?: number | null;
  /** The share of futures in which it has the largest profit. */
  readonly best_percent: number;
}

export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly a_better_percent: number;
  /** Of the profit of a over that of b. */
  readonly difference_minor: Quantiles;
  /** The largest first; they sum to the mean difference. */
  readonly causes: readonly { readonly cause: string; readonly minor: number }[];
}

export interface Compared {
  readonly issues: readonly Issue[];
  readonly draws?: number;
  readonly scenarios?: readonly ComparedScenario[];
  readonly pairs?: readonly ComparedPair[];
}

export interface Suggested {
  readonly issues: readonly Issue[];
  readonly scenarios?: readonly { readonly title_id: string; readonly [key: string]: Json }[];
}
