// The readable side of the data set: sources, what they print, and how figures are made of it.
import type { Range } from './contract';
import type { Definition } from './description';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly year: number | null;
}

/** One published figure as its source prints it; what it does not say stands in its table. */
export interface EvidenceRow {
  readonly id: string;
  readonly band?: string;
  readonly segment?: string;
  readonly low?: number;
  readonly mid?: number;
  readonly high?: number;
  readonly unit?: string;
}

export interface EvidenceTable {
  readonly source: string;
  readonly family: string;
  readonly metric: string;
  readonly base: string;
  readonly platform: string;
  readonly format: string;
  readonly segment?: string;
  readonly unit: string;
  readonly per?: number;
  readonly year?: number | null;
  readonly geography?: string;
  readonly confidence?: string;
  readonly method: string;
  readonly use: string;
  readonly note?: string;
  /** Of context: why it counts nothing. */
  readonly why?: string;
  readonly rows: readonly EvidenceRow[];
}

/** One formula of the model as text: names of figures, of other formulas and of the deal's terms. */
export interface Formula {
  readonly id: string;
  readonly form: string;
}

/** A figure without usable evidence, and why it is what it is. */
export interface Assumption extends Range {
  readonly id: string;
  readonly scale: 'log' | 'logit';
  readonly unit?: string;
  readonly why: string;
}

/** Which tables make a figure, and how. */
export interface Quantity {
  readonly id: string;
  readonly metric: string;
  readonly base: readonly string[];
  readonly methods?: readonly string[];
  readonly scale: 'log' | 'logit';
  readonly beyond: 'slope' | 'flat' | 'steps';
  readonly widen: readonly string[];
  readonly minimum_families?: number;
}

/** One platform's line of another calculator's formula: ids of rows that hold its constants. */
export interface CalculatorLine {
  readonly platform: string;
  readonly formats: readonly string[] | null;
  readonly price: string;
  readonly price_per_follower?: string;
  readonly multiplier?: string;
  readonly view_rate?: string;
}

/** Another calculator's formula; what names a row stands for that row's numbers. */
export interface Calculator {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly kind: string;
  readonly note?: string;
  readonly neutral_engagement?: string;
  readonly engagement_bounds?: string;
  readonly engagement_steps?: readonly string[];
  readonly band?: string;
  readonly lines: readonly CalculatorLine[];
}

/** A known fault of what is published, and rows that show it. */
export interface LiteratureFault {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly string[];
}

/** Something that the model leaves out. */
export interface Gap {
  readonly id: string;
  readonly text: string;
}

/** The readable side of the data set: the browser loads it when somebody asks for a source. */
export interface Library {
  readonly sources: readonly Source[];
  readonly evidence: readonly EvidenceTable[];
  readonly context: readonly EvidenceTable[];
  readonly formulas: readonly Formula[];
  readonly assumptions: readonly Assumption[];
  readonly quantities: readonly Quantity[];
  /** Which tables under `evidence`, by place, may enter each quantity. */
  readonly uses: readonly { readonly quantity: string; readonly tables: readonly number[] }[];
  readonly calculators: readonly Calculator[];
  readonly definitions: readonly Definition[];
  readonly literature: readonly LiteratureFault[];
  readonly gaps: readonly Gap[];
}
