// Return on what is spent, as twenty dots that can be counted.
import { OutcomePlot, outcomeText } from '../../../components/OutcomePlot';
import { Picture } from '../../../components/Picture';
import type { Dots } from '../../../engine/contract';
import { campaignResultWords } from '../../../messages/campaign-result';
import type { Shown } from './shown';

const { outcomes: said } = campaignResultWords;
const many = 20;

/** Fewer equally likely outcomes from ascending ones, each at the middle of its share. */
export function fewerDots(values: readonly number[], count: number): number[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, index) => {
    const place = ((index + 0.5) / count) * values.length - 0.5;
    const below = Math.floor(place);
    const [low, high] = [values[below] ?? 0, values[Math.min(below + 1, values.length - 1)] ?? 0];
    return low + (place - below) * (high - low);
  });
}

export function Outcomes({ campaign: { dots: all, result }, numbers, origin }: Shown) {
  const dots: Dots = { of: all.of, values: fewerDots(all.values, many) };
  const write = outcomeText(dots, numbers);
  const table = () => ({
    columns: dots.of === 'roi_percent' ? said.columns : said.columnsMoney,
    rows: dots.values.map((value, index) => [said.future(index + 1, dots.values.length), write(value)]),
  });
  return (
    <OutcomePlot dots={dots} spread={result[dots.of]} numbers={numbers} counted={(count, of) => said.lose(of - count, of)}>
      {({ takeaway, plot, back }) => (
        <Picture id="outcomes" title={said.title} takeaway={`${takeaway} ${said.equally}`} table={table} beside={back} origin={origin}>{plot}</Picture>
      )}
    </OutcomePlot>
  );
}
