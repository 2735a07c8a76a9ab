// How far each figure alone moves the profit, from its low end to its high end. Loaded when somebody
// unfolds it.
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import type { Insight } from '../../engine/contract';
import { linearScale } from '../../format/linear-scale';
import { swingName, swingWords as words } from '../../messages/swings';
import type { AskingProps } from './Asking';

const most = 8;

export function Tornado({ insight, numbers, opened, toggle }: AskingProps) {
  const { base_profit_minor: base } = insight;
  const swings = insight.tornado.slice(0, most);
  const ends = ({ low_profit_minor: low, high_profit_minor: high }: Insight['tornado'][number]): [number, number] => [Math.min(low, high), Math.max(low, high)];
  const all = [0, base, ...swings.flatMap(ends)];
  const scale = linearScale(Math.min(...all), Math.max(...all), 4);
  return (
    <div id="tornado">
      <p class="takeaway">{words.takeaway}</p>
      <Chart scale={scale} tick={numbers.compactMoney} line={{ at: base, text: words.base(numbers.aboutMoney(base)) }} kind="chart-swings">
        {swings.map((swing) => {
          const [from, to] = ends(swing);
          const name = swingName(swing.factor);
          const id = `swing-${swing.factor}-${swing.deliverable ?? 0}`;
          const text = words.range(numbers.aboutMoney(swing.low_profit_minor), numbers.aboutMoney(swing.high_profit_minor));
          const [start, middle, end] = [scale.at(from), scale.at(base), scale.at(to)];
          return (
            <ChartRow key={id} picture name={name} aside={text} {...{ opened, toggle }}>
              <Strip title={words.row(name, text)}>
                <rect class="bar bar-bad" x={percent(start)} width={percent(Math.max(middle - start, 0))} y="50%" height="10" />
                <rect class="bar bar-own" x={percent(middle)} width={percent(Math.max(end - middle, 0))} y="50%" height="10" />
              </Strip>
            </ChartRow>
          );
        })}
      </Chart>
    </div>
  );
}
