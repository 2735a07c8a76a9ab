// The members of a figure as the lines of its table: in an order that stays while sources are
// switched, and on one axis.
import type { Figure, Member, Range } from '../../engine/contract';
import { logScale, roundOutward } from '../../format/log-scale';
import type { Scale } from '../../format/scale';

export interface Line {
  readonly key: string;
  readonly member: Member;
}

/** What a member is, whatever it weighs and says; the same for two tables of one source at most. */
const nameOf = ({ source, platform, format, base, method, unit, year }: Member): string =>
  [source, platform, format, base, method, unit, year].join('/');

export function linesOf(members: readonly Member[]): Line[] {
  const seen = new Map<string, number>();
  return members.map((member) => {
    const name = nameOf(member);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name}/${count}`, member };
  });
}

/** Those that were there before keep their places; new ones follow. */
export function inPlace(lines: readonly Line[], order: readonly string[]): Line[] {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...lines].sort((a, b) => place(a.key) - place(b.key));
}

const farApart = 2000;
const apart = 60;

/** From the lowest low to the highest high; the ends that one outlier would stretch stay in. */
export function scaleOf(ranges: readonly Range[]): Scale {
  const values = ranges.flatMap(({ p10, p50, p90 }) => [p10, p50, p90]).filter((value) => value > 0);
  if (values.length === 0) return logScale(1, 10);
  const low = roundOutward(Math.min(...values), 'down');
  const high = roundOutward(Math.max(...values), 'up');
  const ratio = high / low;
  return logScale(low, high === low ? low * 10 : high, ratio > farApart ? [1] : ratio > apart ? [1, 3] : [1, 2, 5]);
}

export const plotted = (figure: Figure, members: readonly Member[]): Scale => scaleOf([figure, ...members]);

/** What its sources are not sure about, most telling first; nothing where a person gave the number. */
export const weakReasons = ({ kind, weak = [] }: Figure): readonly string[] => (kind === 'pooled' || kind === 'published' ? weak : []);
