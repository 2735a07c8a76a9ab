// Where the dots of a quantile dotplot lie: in stacks of equal width, the edges of which are also
// where its line can be put, so that the line never runs through a stack.
import { linearScale, trimmed, type LinearScale } from './linear-scale';

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

/**
 * An axis for ascending values, with 0 and room to its right to move a line; long tails stay outside.
 * It is the same for every target within it, so that it holds still while one is chosen.
 */
export function dotAxis(values: readonly number[], target: number): DotAxis {
  const low = Math.min(values[beyondLow] ?? 0, 0);
  const high = Math.max(values[values.length - 1 - beyondHigh] ?? 0, 0);
  const ends = [low, Math.max(high, (high - low) / 4)] as const;
  const axis = axisBetween(...ends);
  const within = target >= axis.scale.from && target <= axis.scale.to;
  return within ? axis : axisBetween(Math.min(ends[0], target), Math.max(ends[1], target));
}

function axisBetween(low: number, high: number): DotAxis {
  const round = linearScale(low, high);
  const stacks = stacksPerStep(round.step);
  const enough = (round.ticks.length - 1) * stacks >= fewestStacks;
  const width = round.step / (enough ? stacks : 2 * stacks);
  return { scale: trimmed(round, width, low, high), width };
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
