// A linear axis between round values.
import type { Scale } from './scale';

export interface LinearScale extends Scale {
  /** From one tick to the next. */
  readonly step: number;
}

/** The smallest 1, 2 or 5 times a power of ten that is at least `value`. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const times = [1, 2, 5].find((candidate) => candidate * power >= value * 0.9999);
  return Number(`${times ?? 10}e${Math.round(Math.log10(power))}`);
}

function between(from: number, to: number, step: number, ticks: readonly number[]): LinearScale {
  const at = (value: number): number => Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
  return { from, to, at, step, ticks: ticks.filter((tick) => tick >= from && tick <= to) };
}

/** Spans at least `low` to `high` in at most `most` steps, one more where the ends fall badly. */
export function linearScale(low: number, high: number, most = 6): LinearScale {
  const step = roundStep(Math.max(high - low, 1) / most);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return between(first * step, last * step, step, ticks);
}

/** The part of a round axis that holds `low` to `high`, in whole units of `unit`. */
export function trimmed({ from, to, step, ticks }: LinearScale, unit: number, low: number, high: number): LinearScale {
  const units = (length: number): number => Math.max(0, Math.floor(length / unit + 1e-9));
  return between(from + unit * units(low - from), to - unit * units(to - high), step, ticks);
}
