// How far each figure alone moves the profit, from its low end to its high end: the longest first.
import { Chart, percent, Strip } from './Chart';
import { ChartRow } from './ChartRow';
import { linearScale } from '../format/linear-scale';
import type { Numbers } from '../format/numbers';
import { swingWords as words } from '../messages/swings';

export interface Swing {
  readonly id: string;
  readonly name: string;
  /** Whose figure it is. */
  readonly note?: string | undefined;
  /** Profit where the figure is low, and where it is high. */
  readonly low: number;
  readonly high: number;
}

interface Props {
  readonly base: number;
  readonly swings: readonly Swing[];
  readonly numbers: Numbers;
}

const endsOf = ({ low, high }: Swing): [number, number] => [Math.min(low, high), Math.max(low, high)];

export function Swings({ base, swings, numbers }: Props) {
  const all = [0, base, ...swings.flatMap(endsOf)];
  const scale = linearScale(Math.min(...all), Math.max(...all), 4);
  return (
    <Chart scale={scale} tick={numbers.compactMoney} line={{ at: base, text: words.base(numbers.aboutMoney(base)) }} kind="chart-swings">
      {swings.map((swing) => {
        const { id, name, note, low, high } = swing;
        const text = words.range(numbers.aboutMoney(low), numbers.aboutMoney(high));
        const [from, to] = endsOf(swing);
        const [start, middle, end] = [scale.at(from), scale.at(base), scale.at(to)];
        return (
          <ChartRow key={id} picture name={name} note={note} aside={text}>
            <Strip title={words.row(note === undefined ? name : `${name} (${note})`, text)}>
              <rect class="bar bar-bad" x={percent(start)} width={percent(Math.max(middle - start, 0))} y="50%" height="10" />
              <rect class="bar bar-own" x={percent(middle)} width={percent(Math.max(end - middle, 0))} y="50%" height="10" />
            </Strip>
          </ChartRow>
        );
      })}
    </Chart>
  );
}
