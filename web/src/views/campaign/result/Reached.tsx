// Reach against frequency: creators added one by one, in the order of the plan.
import { Chart, percent, Strip } from '../../../components/Chart';
import { ChartRow } from '../../../components/ChartRow';
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { Reach } from '../../../engine/campaign';
import { linearScale } from '../../../format/linear-scale';
import { campaignResultWords } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import type { Shown } from './shown';

const { reach: said } = campaignResultWords;

export interface Step {
  readonly id: string;
  readonly before: number;
  readonly people: number;
  readonly frequency: number;
}

/** What each adds to those before. */
export function stepsOf({ curve }: Reach): Step[] {
  return curve.map(({ creator: id, people_mean: people, frequency_mean: frequency }, index) => {
    const before = Math.min(curve[index - 1]?.people_mean ?? 0, people);
    return { id, before, people, frequency };
  });
}

function reachTable(steps: readonly Step[], { numbers, nameOf }: Shown): Table {
  return {
    columns: said.columns,
    lang: '',
    rows: steps.map(({ id, before, people, frequency }) => [
      nameOf(id), numbers.about(people - before), numbers.about(people), numbers.decimal(frequency),
    ]),
  };
}

export function Reached(shown: Shown) {
  const { campaign, numbers, nameOf, origin } = shown;
  const { reach } = campaign;
  if (!reach) return null;
  const steps = stepsOf(reach);
  const scale = linearScale(0, Math.max(...steps.map(({ people }) => people), 1), 4);
  const population = campaign.figures.find((figure) => figure.id === reach.population)?.p50;
  const takeaway = [
    said.takeaway(numbers.about(reach.people.mean), reach.frequency ? numbers.decimal(reach.frequency.mean) : reasonWords.table.none),
    said.so,
    reach.duplication === 'overlap' ? said.overlap : said.random(population === undefined ? '' : numbers.about(population)),
  ];
  return (
    <Picture id="reached" title={said.title} takeaway={takeaway.join(' ')} table={() => reachTable(steps, shown)} origin={origin}>
      <Chart scale={scale} tick={numbers.compact}>
        {steps.map(({ id, before, people, frequency }) => {
          const added = numbers.about(people - before);
          return (
            <ChartRow key={id} picture name={nameOf(id)} lang="" aside={said.aside(added, numbers.decimal(frequency))}>
              <Strip title={said.row(nameOf(id), added, numbers.about(people), numbers.decimal(frequency))}>
                <rect class="bar" x="0" width={percent(scale.at(before))} y="50%" height="10" />
                <rect class="bar bar-own" x={percent(scale.at(before))} width={percent(Math.max(scale.at(people) - scale.at(before), 0.4))} y="50%" height="10" />
              </Strip>
            </ChartRow>
          );
        })}
      </Chart>
    </Picture>
  );
}
