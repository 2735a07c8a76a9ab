// The JSON texts that cross the boundary, as types: the request, and what all answers have in common. Money is in
// integer minor units, shares are in percent.

export type Severity = 'error' | 'warning' | 'note';

export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly arguments: Readonly<Record<string, string | number>>;
}

export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface Quantiles extends Range {
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Request {
  readonly [key: string]: Json;
}

export type * from './description';
export type * from './explain';
export type * from './library';
export type * from './response';
