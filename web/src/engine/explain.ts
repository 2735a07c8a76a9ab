// What explain() answers: how a figure was pooled.
import type { Issue, Range } from './contract';
import type { Figure } from './response';

/** One table's share in a figure, at this creator's size and in the figure's unit. */
export interface Member extends Range {
  readonly source: string;
  readonly family: string;
  readonly platform: string;
  readonly format: string;
  readonly base: string;
  readonly method: string;
  readonly confidence: string;
  readonly year: number | null;
  readonly unit: string;
  readonly per: number;
  /** Ids of the rows that are read at this size. */
  readonly rows: readonly string[];
  /** Of the pool; 0 when switched off. */
  readonly weight_percent: number;
  readonly old: boolean;
  readonly off: boolean;
  readonly exchange: { readonly from: string; readonly year: number; readonly units_per_usd: number } | null;
}

/** How a figure was pooled. */
export interface Explain {
  readonly issues: readonly Issue[];
  readonly figure?: Figure;
  readonly members?: readonly Member[];
  /** Rows that set the spread of single values, where these are in use here. */
  readonly spread_rows?: readonly { readonly row: string; readonly off: boolean }[];
  readonly rules?: {
    readonly confidence_weights: Readonly<Record<string, number>>;
    readonly half_life_years: number;
  };
}
