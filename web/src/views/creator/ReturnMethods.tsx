// The ways to predict the return, side by side and never mixed.
import { ChartRow } from '../../components/ChartRow';
import { Dots } from '../../components/Dots';
import { ChartSection } from '../../components/Section';
import type { CreatorAnswer, ReturnMethod } from '../../engine/contract';
import { filledOf, oddsOf } from '../../format/chance';
import type { Numbers } from '../../format/numbers';
import { returnMethodName, words } from '../../messages';
import { returnMethodNote, reasonWords } from '../../messages/reasons';
import { evidenceOf } from '../../state/evidence';
import type { Opened, Toggle } from '../../state/opened';

export interface ReturnProps {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly numbers: Numbers;
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
  const { creator, numbers, opened, toggle } = props;
  return (
    <ChartSection id="returns" title={reasonWords.returns.title} takeaway={reasonWords.returns.takeaway} table={(tables) => tables.returnTable(props)} {...{ opened, toggle }}>
      <ul class="chart chart-words">
        {creator.return_methods.map((method) => {
          const name = returnMethodName(method.id);
          const chance = method.chance_of_break_even_percent;
          const known = method.available && typeof chance === 'number';
          const odds = known ? words.hedgedOdds(oddsOf(chance)) : reasonWords.returns.unavailable;
          const evidence = evidenceOf(creator, method.figures ?? []);
          return (
            <ChartRow
              key={method.id}
              id={`return-${method.id}`}
              name={name}
              note={returnMethodNote(method.id)}
              aside={odds}
              muted={!known}
              {...{ opened, toggle }}
              cite={known && evidence.length > 0 ? evidence : undefined}
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
