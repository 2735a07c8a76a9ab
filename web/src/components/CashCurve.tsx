// Money out and in since the first publication: the middle path, the middle 80% of futures around it, and
// marks for what happens on single days.
import { linearScale, trimmed, type LinearScale } from '../format/linear-scale';
import type { Numbers } from '../format/numbers';
import { reasonWords } from '../messages/reasons';
import { percent } from './Chart';

export interface CashPaths {
  /** Since the first publication; the first may lie before it. */
  readonly days: readonly number[];
  readonly cash_minor: {
    readonly p10: readonly number[];
    readonly p50: readonly number[];
    readonly p90: readonly number[];
  };
}

/** A payment is a square, a post a dot, the day of payback a line. */
export interface CashMark {
  readonly day: number;
  readonly kind: 'payment' | 'post' | 'payback';
  readonly text?: string;
}

interface Props {
  readonly paths: CashPaths;
  readonly numbers: Numbers;
  readonly title: string;
  readonly marks?: readonly CashMark[];
}

type Along = (day: number) => number;

const { cash: words } = reasonWords;
const dayTicks = [1, 2, 7, 14, 28, 91, 182, 364];
const mostDayTicks = 4;

function ticksOf(horizon: number): number[] {
  const step = dayTicks.find((days) => horizon / days <= mostDayTicks) ?? horizon;
  return Array.from({ length: Math.floor(horizon / step) + 1 }, (_, index) => index * step);
}

/** The curves fill the height but for a fifth of a step, so that a small loss is not a large empty space. */
function scaleOf({ p10, p90 }: CashPaths['cash_minor']): LinearScale {
  const [low, high] = [Math.min(0, ...p10), Math.max(0, ...p90)];
  const round = linearScale(low, high, 5);
  return trimmed(round, round.step / 5, low, high);
}

/** Where a path over the days runs, in percent of the picture. */
function points(values: readonly number[], days: readonly number[], along: Along, scale: LinearScale): string[] {
  const short = (value: number): string => String(Math.round(value * 10) / 10);
  return values.map((value, index) => `${short(along(days[index] ?? 0))} ${short(100 - scale.at(value))}`);
}

interface PartProps {
  readonly paths: CashPaths;
  readonly along: Along;
  readonly scale: LinearScale;
}

function Curves({ paths: { days, cash_minor: cash }, along, scale }: PartProps) {
  const path = (values: readonly number[]): string[] => points(values, days, along, scale);
  const band = [...path(cash.p10), ...path(cash.p90).reverse()];
  return (
    <svg class="cash-curves" viewBox="0 0 100 100" preserveAspectRatio="none" height="100%">
      <path class="cash-band" d={`M${band.join('L')}Z`} />
      <path class="cash-middle" d={`M${path(cash.p50).join('L')}`} />
    </svg>
  );
}

/** Labels at the end of the curves, where there is room between them. */
function Labels({ paths, scale }: PartProps) {
  const end = (values: readonly number[]): number => 100 - scale.at(values.at(-1) ?? 0);
  const { p10, p50, p90 } = paths.cash_minor;
  const [low, middle, high] = [end(p10), end(p50), end(p90)];
  const above = middle - high >= low - middle;
  return (
    <>
      {low - high > 16 && (
        <text class="cash-label" x="100%" dx="-6" y={percent(above ? (high + middle) / 2 : (low + middle) / 2)} dy="4">
          {words.band}
        </text>
      )}
      <text class="cash-label cash-label-middle" x="100%" dx="-6" y={percent(middle)} dy={above ? -7 : 15}>
        {words.middle}
      </text>
    </>
  );
}

const markSize = 8;

function Mark({ mark: { day, kind, text }, along, scale }: Omit<PartProps, 'paths'> & { readonly mark: CashMark }) {
  const x = along(day);
  const zero = 100 - scale.at(0);
  const [place, anchor] = x > 60 ? [-7, 'end'] as const : [7, 'start'] as const;
  return (
    <>
      {kind === 'payback' && <rect class="line cash-payback" x={percent(x)} width="1.5" height="100%" />}
      {kind === 'post' && <circle class="cash-mark" cx={percent(x)} cy={percent(zero)} r={markSize / 2} />}
      {kind === 'payment' && (
        <rect class="cash-mark" x={percent(x)} y={percent(zero)} width={markSize} height={markSize} transform={`translate(${-markSize / 2} ${-markSize / 2})`} />
      )}
      {text && (
        <text class="cash-note" x={percent(x)} y={kind === 'payback' ? '0' : percent(zero)} dx={place} dy={kind === 'payback' ? 10 : -9} text-anchor={anchor}>{text}</text>
      )}
    </>
  );
}

export function CashCurve({ paths, numbers, title, marks = [] }: Props) {
  const [first, last] = [Math.min(0, paths.days[0] ?? 0), paths.days.at(-1) ?? 1];
  const along = (day: number): number => (100 * (day - first)) / Math.max(last - first, 1);
  const scale = scaleOf(paths.cash_minor);
  return (
    <div class="cash">
      <svg class="cash-picture" role="img">
        <title>{title}</title>
        {scale.ticks.map((value) => (
          <g key={value}>
            <rect class="grid" y={percent(100 - scale.at(value))} width="100%" height="1" />
            <text class="cash-money" y={percent(100 - scale.at(value))}>{numbers.compactMoney(value)}</text>
          </g>
        ))}
        <Curves {...{ paths, along, scale }} />
        <rect class="line" y={percent(100 - scale.at(0))} width="100%" height="1" />
        <Labels {...{ paths, along, scale }} />
        {marks.map((mark) => <Mark key={`${mark.kind} ${mark.day}`} {...{ mark, along, scale }} />)}
        {ticksOf(last).map((day) => (
          <text key={day} class="cash-day" x={percent(along(day))} y="100%">
            {day === 0 ? words.start : words.span(day, numbers.count(day))}
          </text>
        ))}
      </svg>
    </div>
  );
}
