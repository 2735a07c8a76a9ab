// The ways to predict the return, side by side and never mixed.
import { ChartRow } from '../../components/ChartRow';
import { Dots } from '../../components/Dots';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer, ReturnMethod } from '../../engine/contract';
import { filledOf, oddsOf } from '../../format/chance';
import type { Numbers } from '../../format/numbers';
import { returnMethodName, words } from '../../messages';
import { returnMethodNote, reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface ReturnProps extends About {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

const dots = 20;

function detail(method: ReturnMethod, numbers: Numbers): string {
  const { profit_minor: profit, published, needed_ratio: needed } = method;
  if (profit) return reasonWords.returns.profit(numbers.aboutMoney(profit.p10), numbers.aboutMoney(profit.p50), numbers.aboutMoney(profit.p90));
  if (!published) return '';
  if (needed === null || needed === undefined) return reasonWords.returns.neverEnough;
  return reasonWords.returns.needed(numbers.decimal(needed), numbers.decimal(published.p10), numbers.decimal(published.p90));
}

interface RowsProps {
  readonly methods: readonly ReturnMethod[];
  readonly numbers: Numbers;
  /** Where they open into how they were worked out. */
  readonly why?: Pick<ReturnProps, 'answer' | 'description' | 'opened' | 'toggle'>;
}

export function ReturnRows({ methods, numbers, why }: RowsProps) {
  return (
    <ul class="chart chart-words">
      {methods.map((method) => {
        const name = returnMethodName(method.id);
        const chance = method.chance_of_break_even_percent;
        const known = method.available && typeof chance === 'number';
        const odds = known ? words.hedgedOdds(oddsOf(chance)) : reasonWords.returns.unavailable;
        return (
          <ChartRow
            key={method.id}
            name={name}
            note={returnMethodNote(method.id)}
            aside={odds}
            muted={!known}
            {...(known && why ? { topic: `return-${method.id}`, about: { ...why, numbers }, opened: why.opened, toggle: why.toggle } : {})}
          >
            {known && (
              <>
                <Dots filled={filledOf(chance, dots)} total={dots} title={reasonWords.returns.row(name, odds)} />
                <span class="row-detail">{detail(method, numbers)}</span>
              </>
            )}
          </ChartRow>
        );
      })}
    </ul>
  );
}

export function ReturnMethods(props: ReturnProps) {
  const { creator, numbers, opened, toggle } = props;
  const { title, takeaway } = reasonWords.returns;
  return (
    <ChartSection id="returns" title={title} takeaway={takeaway} about={props} table={(tables) => tables.returnTable(creator.return_methods, numbers)} {...{ opened, toggle }}>
      <ReturnRows methods={creator.return_methods} numbers={numbers} why={props} />
    </ChartSection>
  );
}
