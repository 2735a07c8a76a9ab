// When what was paid is back.
import { CashCurve } from '../../components/CashCurve';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { Timeline } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface CashProps extends About {
  readonly timeline: Timeline;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

const { cash: words } = reasonWords;

type Paid = Pick<Timeline, 'payback' | 'horizon_days'>;

/** `upFront`: something is paid whatever happens. */
export function paybackText({ payback, horizon_days: horizon }: Paid, numbers: Numbers, upFront: boolean): string {
  const { chance_percent: chance, p50_days: half } = payback;
  if (!upFront) return words.nothingUpFront;
  const within = words.within(words.span(horizon, numbers.count(horizon)));
  const future = Math.round(chance);
  if (future === 0) return words.never(within);
  const lead = future === 100 ? words.always(within) : words.paidBack(within, future);
  return half === null ? lead : `${lead} ${words.half(numbers.count(Math.ceil(half)))}`;
}

export function CashChart(props: CashProps) {
  const { numbers, timeline, opened, toggle } = props;
  const said = paybackText(timeline, numbers, (timeline.cash_minor.p10[0] ?? 0) < 0);
  return (
    <ChartSection id="cash" title={words.title} takeaway={said} explained about={props} table={(tables) => tables.cashTable(props)} {...{ opened, toggle }}>
      <CashCurve paths={timeline} numbers={numbers} title={said} />
    </ChartSection>
  );
}
