// One line of a dot-range plot: from low to high, a dot at the middle whose size is its weight. The
// lines of a plot share one axis; positions are percentages, so that it follows the page.
import type { Range } from '../engine/contract';
import type { Scale } from '../format/scale';
import { percent } from './Chart';

interface Props {
  readonly range: Range;
  readonly scale: Scale;
  /** 0 to 100. */
  readonly weight: number;
  readonly kind: 'pool' | 'member' | 'off';
}

const smallest = 2.5;
const growth = 0.55;

export function DotRange({ range: { p10, p50, p90 }, scale, weight, kind }: Props) {
  const [from, to] = [scale.at(p10), scale.at(p90)];
  return (
    <svg class={`dot-range dot-range-${kind}`} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <rect key={tick} class="grid" x={percent(scale.at(tick))} width="1" height="100%" />
      ))}
      <line class="range-line" x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" />
      <circle class="range-dot" cx={percent(scale.at(p50))} cy="50%" r={kind === 'pool' ? 6 : smallest + growth * Math.sqrt(weight)} />
    </svg>
  );
}

interface AxisProps {
  readonly scale: Scale;
  readonly tick: (value: number) => string;
}

/** In percent of the width. Labels that would run into the one before them give way. */
const closest = 15;

export function DotAxis({ scale, tick }: AxisProps) {
  const placed = scale.ticks.map((value) => ({ value, at: scale.at(value) }));
  const end = placed.at(-1)?.at ?? 0;
  let last = -closest;
  const shown = placed.filter(({ at }) => {
    const fits = at - last >= closest && (at === end || end < 94 || end - at >= closest);
    if (fits) last = at;
    return fits;
  });
  return (
    <svg class="dot-axis" aria-hidden="true">
      {shown.map(({ value, at }) => (
        <text key={value} x={percent(at)} y="14" text-anchor={at < 4 ? 'start' : at > 94 ? 'end' : 'middle'}>
          {tick(value)}
        </text>
      ))}
    </svg>
  );
}
