// An axis: where a value lies, and which values get a tick.

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Position of a value as a percentage of the axis, kept within it. */
  at(value: number): number;
  readonly ticks: readonly number[];
}
