// What describe() lists: what can be asked for, between which bounds, and by which data.
import type { Request, Severity } from './contract';

export type InputType = 'whole' | 'number' | 'percent' | 'money' | 'choice' | 'date' | 'text';

export interface InputRule {
  /** JSON pointer into the request, `*` for an index. */
  readonly path: string;
  readonly type: InputType;
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
  /** Three numbers, low, middle and high, may stand for one. */
  readonly uncertain?: boolean;
  readonly default?: number | string | null;
  readonly figure?: string | null;
  /** Of a choice: the list of the description that it chooses from. */
  readonly of?: string;
}

export interface Platform {
  readonly id: string;
  readonly formats: readonly { readonly id: string }[];
  readonly default_format: string;
  /** What counts as a view there, where it is something else. */
  readonly views_are?: string;
}

export interface Currency {
  readonly code: string;
  readonly minor_digits: number;
  readonly units_per_usd?: number;
  /** The month of that rate, as in 2026-06. */
  readonly rate_date?: string;
}

export interface TierBand {
  readonly tier: string;
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly bands: readonly TierBand[];
  /** Null: all. */
  readonly platforms?: readonly string[] | null;
  readonly year?: number | null;
  readonly note?: string;
}

export interface Description {
  readonly schema: number;
  readonly platforms: readonly Platform[];
  readonly currencies: readonly Currency[];
  readonly purchases: readonly string[];
  readonly tiers: readonly string[];
  readonly definitions: readonly Definition[];
  readonly inputs: readonly InputRule[];
  readonly price_methods: readonly string[];
  readonly return_methods: readonly string[];
  readonly issue_codes: readonly { readonly code: string; readonly severity: Severity }[];
  readonly data: string;
  readonly example: Request;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Lists that choices choose from, by name. */
  readonly [list: string]: unknown;
}
