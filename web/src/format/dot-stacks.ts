// Where the dots of a quantile dotplot lie: in stacks of equal width, the edges of which are also
// where its line can be put, so that the line never runs through a stack.
import { linearScale, type LinearScale } from './linear-scale';

export interface Dot {
  readonly value: number;
  /** Centre, as a percentage of the axis. */
  readonly at: number;
  /** In its stack, from 0 at the bottom. */
  readonly row: number;
  readonly beyond: 'low' | 'high' | undefined;
}

export interface DotAxis {
  readonly scale: LinearScale;
  /** Width of a stack, in values. */
  readonly width: number;
}

/** Few enough dots lie beyond the axis to be counted there. */
const beyondLow = 1;
const beyondHigh = 3;
const fewestStacks = 16;

function stacksPerStep(step: number): number {
  return /^5/.test(step.toPrecision(1)) ? 5 : 4;
}

/** An axis for ascending values that also holds the points of `always`; long tails stay outside. */
export function dotAxis(values: readonly number[], always: readonly number[]): DotAxis {
  const low = Math.min(values[beyondLow] ?? 0, ...always);
  const high = Math.max(values[values.length - 1 - beyondHigh] ?? 0, ...always);
  // Room beyond what always shows, so that a line there can be moved on.
  const room = (high - low) / 4;
  const scale = linearScale(low, Math.max(high, ...always.map((value) => value + room)));
  const stacks = stacksPerStep(scale.step);
  const enough = (scale.ticks.length - 1) * stacks >= fewestStacks;
  return { scale, width: scale.step / (enough ? stacks : 2 * stacks) };
}

export function stackDots(values: readonly number[], { scale, width }: DotAxis): Dot[] {
  const heights = new Map<number, number>();
  const last = Math.round((scale.to - scale.from) / width);
  return values.map((value) => {
    const inside = value <= scale.to ? last - 1 : last;
    const stack = Math.min(inside, Math.max(-1, Math.floor((value - scale.from) / width + 1e-9)));
    const row = heights.get(stack) ?? 0;
    heights.set(stack, row + 1);
    const beyond = stack < 0 ? 'low' : stack === last ? 'high' : undefined;
    const centre = beyond === 'low' ? 0 : beyond === 'high' ? 100 : (100 * (stack + 0.5)) / last;
    return { value, at: centre, row, beyond };
  });
}
