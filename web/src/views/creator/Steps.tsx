// The way from views to profit as a table: low, middle and high of every step.
import { DataTable, Section } from '../../components/Section';
import type { Quantiles, Result } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { words } from '../../messages';

interface Props {
  readonly result: Result;
  readonly numbers: Numbers;
}

type StepId = keyof typeof words.steps.rows;

function writer(id: StepId, numbers: Numbers): (value: number) => string {
  if (id.endsWith('_minor')) return numbers.aboutMoney;
  if (id === 'roi_percent') return numbers.change;
  return id === 'roas' ? numbers.decimal : numbers.about;
}

export function Steps({ result, numbers }: Props) {
  const ids = Object.keys(words.steps.rows) as StepId[];
  const rows = ids.map((id) => {
    const value: Quantiles | null = result[id];
    const write = writer(id, numbers);
    const cells = value ? [value.p10, value.p50, value.p90].map(write) : Array<string>(3).fill(words.table.none);
    return [words.steps.rows[id], ...cells];
  });
  return (
    <Section id="steps" title={words.steps.title} takeaway={words.steps.takeaway}>
      <DataTable id="steps-table" caption={words.steps.title} table={{ columns: words.steps.columns, rows }} />
      <p class="takeaway">{words.steps.worst(numbers.aboutMoney(result.worst_tenth_profit_minor))}</p>
    </Section>
  );
}
