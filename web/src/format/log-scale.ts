// A logarithmic axis: where a value lies, and which round values get a tick.
import type { Scale } from './scale';

export function logScale(low: number, high: number, steps: readonly number[] = [1, 2, 5]): Scale {
  const from = Math.max(low, Number.MIN_VALUE);
  const to = Math.max(high, from * 1.01);
  const width = Math.log(to / from);
  const at = (value: number): number => {
    if (!(value > from)) return 0;
    return value >= to ? 100 : (100 * Math.log(value / from)) / width;
  };
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power += 1) {
    for (const step of steps) {
      const value = Number(`${step}e${power}`);
      if (value >= from * 0.999 && value <= to * 1.001) ticks.push(value);
    }
  }
  return { from, to, at, ticks };
}

/** The nearest 1, 2 or 5 times a power of ten at or beyond `value` in one direction. */
export function roundOutward(value: number, direction: 'down' | 'up'): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const candidates = [1, 2, 5, 10].map((step) => step * power);
  return direction === 'down'
    ? (candidates.filter((step) => step <= value * 1.0001).at(-1) ?? power)
    : (candidates.find((step) => step >= value * 0.9999) ?? power * 10);
}
