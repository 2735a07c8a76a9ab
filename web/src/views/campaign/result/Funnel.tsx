// From people to orders: every step with its band, on one logarithmic axis.
import { Chart, percent, Strip } from '../../../components/Chart';
import { ChartRow } from '../../../components/ChartRow';
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { Campaign } from '../../../engine/campaign';
import type { Quantiles } from '../../../engine/contract';
import { logScale, roundOutward } from '../../../format/log-scale';
import { campaignResultWords, stepName } from '../../../messages/campaign-result';
import type { Shown } from './shown';

const { funnel: said } = campaignResultWords;

/** What lies below this is less than one thing in twenty futures or so: no step of an axis for it. */
const smallest = 0.1;

export interface FunnelStep {
  readonly id: string;
  readonly spread: Quantiles;
}

export function funnelSteps({ result, reach }: Campaign): FunnelStep[] {
  const { views, engagements, clicks, tracked_orders, orders, incremental_orders } = result;
  const steps = { views, engagements, clicks, tracked_orders, orders, incremental_orders };
  const people = reach ? [{ id: 'people', spread: reach.people }] : [];
  return [...people, ...Object.entries(steps).map(([id, spread]) => ({ id, spread }))].filter(({ spread }) => spread.p90 > 0);
}

/** From one power of ten to another. */
function scaleOf(steps: readonly FunnelStep[]) {
  const low = Math.max(smallest, Math.min(...steps.map(({ spread }) => spread.p10)));
  const high = Math.max(...steps.map(({ spread }) => spread.p90), low * 10);
  const power = (value: number, round: (value: number) => number): number => 10 ** round(Math.log10(value) + (round === Math.floor ? 1e-9 : -1e-9));
  return logScale(power(roundOutward(low, 'down'), Math.floor), power(high, Math.ceil), [1]);
}

/** Of a thousand views, clicks; of a hundred clicks, orders. */
function takeaway({ campaign: { result }, numbers }: Shown): string {
  const { views, clicks, orders } = result;
  if (!(views.p50 > 0 && clicks.p50 > 0)) return said.few;
  return said.takeaway(numbers.about((1000 * clicks.p50) / views.p50), numbers.about((100 * orders.p50) / clicks.p50));
}

function funnelTable({ campaign, numbers }: Shown): Table {
  return {
    columns: said.columns,
    rows: funnelSteps(campaign).map(({ id, spread }) => [stepName(id), ...[spread.p10, spread.p50, spread.p90].map(numbers.about)]),
  };
}

export function Funnel(shown: Shown) {
  const { campaign, numbers, origin } = shown;
  const steps = funnelSteps(campaign);
  const scale = scaleOf(steps);
  return (
    <Picture id="funnel" title={said.title} takeaway={takeaway(shown)} table={() => funnelTable(shown)} origin={origin}>
      <Chart scale={scale} tick={numbers.compact} kind="chart-funnel">
        {steps.map(({ id, spread: { p10, p50, p90 } }) => {
          const [from, to] = [scale.at(p10), scale.at(p90)];
          const name = stepName(id);
          return (
            <ChartRow key={id} picture name={name} aside={numbers.about(p50)}>
              <Strip title={said.row(name, numbers.about(p10), numbers.about(p90), numbers.about(p50))}>
                <rect class={id === 'incremental_orders' ? 'bar bar-own' : 'bar'} x={percent(from)} width={percent(Math.max(to - from, 0.6))} y="50%" height="10" rx="5" />
                <rect class="middle" x={percent(scale.at(p50))} width="2" y="50%" height="18" />
              </Strip>
            </ChartRow>
          );
        })}
      </Chart>
    </Picture>
  );
}
