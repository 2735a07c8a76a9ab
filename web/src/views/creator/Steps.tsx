// The way from views to profit as a table: low, middle and high of every step.
import { Opener } from '../../components/Opener';
import { DataTable, Section } from '../../components/Section';
import type { CreatorAnswer, Quantiles } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

interface Props {
  readonly creator: CreatorAnswer;
  readonly numbers: Numbers;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

const tableId = 'steps-table';

type StepId = keyof typeof reasonWords.steps.rows;

function writer(id: StepId, numbers: Numbers): (value: number) => string {
  if (id.endsWith('_minor')) return numbers.aboutMoney;
  if (id === 'roi_percent') return numbers.change;
  return id === 'roas' ? numbers.decimal : numbers.about;
}

export function Steps({ creator: { result }, numbers, opened, toggle }: Props) {
  const open = opened.ids.includes(tableId);
  const ids = Object.keys(reasonWords.steps.rows) as StepId[];
  const rows = ids.map((id) => {
    const value: Quantiles | null = result[id];
    const write = writer(id, numbers);
    const cells = value ? [value.p10, value.p50, value.p90].map(write) : Array<string>(3).fill(reasonWords.table.none);
    return [reasonWords.steps.rows[id], ...cells];
  });
  return (
    <Section id="steps" title={reasonWords.steps.title} takeaway={`${reasonWords.steps.takeaway} ${reasonWords.steps.worst(numbers.aboutMoney(result.worst_tenth_profit_minor))}`}>
      <Opener id={tableId} kind="table-toggle" {...{ opened, toggle }}>
        {open ? reasonWords.table.hide : reasonWords.table.show}
      </Opener>
      {open && <DataTable id={tableId} caption={reasonWords.steps.title} table={{ columns: reasonWords.steps.columns, rows }} />}
    </Section>
  );
}
