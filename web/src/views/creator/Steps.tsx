// The way from views to profit as a table: low, middle and high of every step.
import { Opener } from '../../components/Opener';
import { Section } from '../../components/Section';
import { Why, WhyPanel } from '../../components/Why';
import type { Description, Quantiles } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { reasonWords } from '../../messages/reasons';
import { whyId, type Opened, type Toggle } from '../../state/opened';
import type { Answer } from '../../state/state';

interface Props {
  readonly answer: Answer;
  readonly description: Description;
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

function Row({ id, ...props }: Props & { readonly id: StepId }) {
  const { answer, numbers, opened, toggle } = props;
  const value: Quantiles | null = answer.creator.result[id];
  const write = writer(id, numbers);
  const cells = value ? [value.p10, value.p50, value.p90].map(write) : Array<string>(3).fill(reasonWords.table.none);
  return (
    <>
      <tr>
        <th scope="row">
          <Why topic={id} {...{ opened, toggle }}>{reasonWords.steps.rows[id]}</Why>
        </th>
        {cells.map((cell, index) => (
          <td key={index}>{cell}</td>
        ))}
      </tr>
      {opened.ids.includes(whyId(id)) && (
        <tr class="why-row">
          <td colSpan={cells.length + 1}>
            <WhyPanel topic={id} {...props} />
          </td>
        </tr>
      )}
    </>
  );
}

export function Steps(props: Props) {
  const { answer, numbers, opened, toggle } = props;
  const { steps } = reasonWords;
  const ids = Object.keys(steps.rows) as StepId[];
  const asked = ids.some((id) => opened.ids.includes(whyId(id)));
  const open = asked || opened.ids.includes(tableId);
  const worst = numbers.aboutMoney(answer.creator.result.worst_tenth_profit_minor);
  return (
    <Section id="steps" title={steps.title} takeaway={`${steps.takeaway} ${steps.worst(worst)}`}>
      <Opener id={tableId} kind="table-toggle" {...{ opened, toggle }}>
        {open ? reasonWords.table.hide : reasonWords.table.show}
      </Opener>
      {open && (
        <div class="table-box" id={tableId} role="group" aria-label={steps.title} tabIndex={0}>
          <table>
            <caption class="unseen">{steps.title}</caption>
            <thead>
              <tr>
                {steps.columns.map((column) => (
                  <th key={column} scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ids.map((id) => (
                <Row key={id} id={id} {...props} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
