// Money out and in since publication: the middle path, the middle 80% of futures around it, and
// when what was paid is back.
import { percent } from '../../components/Chart';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { Timeline } from '../../engine/contract';
import { linearScale, trimmed, type LinearScale } from '../../format/linear-scale';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface CashProps extends About {
  readonly timeline: Timeline;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

const { cash: words } = reasonWords;
const dayTicks = [1, 2, 7, 14, 28, 91, 182, 364];
const mostDayTicks = 4;

function ticksOf(horizon: number): number[] {
  const step = dayTicks.find((days) => horizon / days <= mostDayTicks) ?? horizon;
  return Array.from({ length: Math.floor(horizon / step) + 1 }, (_, index) => index * step);
}

/** The curves fill the height but for a fifth of a step, so that a small loss is not a large empty space. */
function scaleOf({ p10, p90 }: Timeline['cash_minor']): LinearScale {
  const [low, high] = [Math.min(0, ...p10), Math.max(0, ...p90)];
  const round = linearScale(low, high, 5);
  return trimmed(round, round.step / 5, low, high);
}

/** Where a path over the days runs, in percent of the picture. */
function points(values: readonly number[], days: readonly number[], last: number, scale: LinearScale): string[] {
  const short = (value: number): string => String(Math.round(value * 10) / 10);
  return values.map((value, index) => `${short((100 * (days[index] ?? 0)) / last)} ${short(100 - scale.at(value))}`);
}

function Curves({ timeline, scale }: { readonly timeline: Timeline; readonly scale: LinearScale }) {
  const { days, horizon_days: last, cash_minor: cash } = timeline;
  const along = (values: readonly number[]): string[] => points(values, days, last, scale);
  const band = [...along(cash.p10), ...along(cash.p90).reverse()];
  return (
    <svg class="cash-curves" viewBox="0 0 100 100" preserveAspectRatio="none" height="100%">
      <path class="cash-band" d={`M${band.join('L')}Z`} />
      <path class="cash-middle" d={`M${along(cash.p50).join('L')}`} />
    </svg>
  );
}

/** Labels at the end of the curves, where there is room between them. */
function Labels({ timeline, scale }: { readonly timeline: Timeline; readonly scale: LinearScale }) {
  const end = (values: readonly number[]): number => 100 - scale.at(values.at(-1) ?? 0);
  const { p10, p50, p90 } = timeline.cash_minor;
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

function takeaway({ timeline, numbers }: CashProps): string {
  const { payback, horizon_days: horizon } = timeline;
  const { chance_percent: chance, p50_days: half } = payback;
  const upFront = (timeline.cash_minor.p10[0] ?? 0) < 0;
  if (!upFront) return words.nothingUpFront;
  const within = words.within(words.span(horizon, numbers.count(horizon)));
  const future = Math.round(chance);
  if (future === 0) return words.never(within);
  const lead = future === 100 ? words.always(within) : words.paidBack(within, future);
  return half === null ? lead : `${lead} ${words.half(numbers.count(Math.ceil(half)))}`;
}

export function CashChart(props: CashProps) {
  const { numbers, timeline, opened, toggle } = props;
  const { cash_minor: cash, horizon_days: last } = timeline;
  const scale = scaleOf(cash);
  const said = takeaway(props);
  return (
    <ChartSection id="cash" title={words.title} takeaway={said} explained about={props} table={(tables) => tables.cashTable(props)} {...{ opened, toggle }}>
      <div class="cash">
        <svg class="cash-picture" role="img">
          <title>{said}</title>
          {scale.ticks.map((value) => (
            <g key={value}>
              <rect class="grid" y={percent(100 - scale.at(value))} width="100%" height="1" />
              <text class="cash-money" y={percent(100 - scale.at(value))}>{numbers.compactMoney(value)}</text>
            </g>
          ))}
          <Curves timeline={timeline} scale={scale} />
          <rect class="line" y={percent(100 - scale.at(0))} width="100%" height="1" />
          <Labels timeline={timeline} scale={scale} />
          {ticksOf(last).map((day) => (
            <text key={day} class="cash-day" x={percent((100 * day) / last)} y="100%">
              {day === 0 ? words.start : words.span(day, numbers.count(day))}
            </text>
          ))}
        </svg>
      </div>
    </ChartSection>
  );
}
