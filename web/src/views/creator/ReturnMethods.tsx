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

export function ReturnMethods(props: ReturnProps) {
  const { answer, creator, description, numbers, opened, toggle } = props;
  return (
    <ChartSection id="returns" title={reasonWords.returns.title} takeaway={reasonWords.returns.takeaway} about={props} table={(tables) => tables.returnTable(props)} {...{ opened, toggle }}>
      <ul class="chart chart-words">
        {creator.return_methods.map((method) => {
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
              {...{ opened, toggle }}
              topic={known ? `return-${method.id}` : undefined}
              about={{ answer, description, numbers }}
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
    </ChartSection>
  );
}
