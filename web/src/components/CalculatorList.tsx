// What other calculators' formulas say of this deal, each with its own formula and constants.
import type { CreatorAnswer, Library, PriceMethod } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import type { Desk } from '../io/desk';
import { calculatorWords as words } from '../messages/calculators';
import { sourceOf } from '../state/cited';
import { calculatorText, lineFor } from '../views/explain/calculators';
import { asItIs, Follow } from './Follow';
import { SourceName } from './SourceName';
import { Switch } from './Switch';

interface Props {
  readonly answers: NonNullable<PriceMethod['formulas']>;
  readonly creator: CreatorAnswer;
  readonly library: Library;
  readonly numbers: Numbers;
  readonly desk: Desk;
}

export function CalculatorList({ answers, creator, library, numbers, desk }: Props) {
  const format = creator.deliverables[0]?.format ?? '';
  return (
    <Follow of={desk.shown} when={asItIs}>
      {() => (
        <ul class="calculators">
          {answers.map(({ id, title, p10_minor: low, p50_minor: middle, p90_minor: high }) => {
            const calculator = library.calculators.find((one) => one.id === id);
            const line = calculator && lineFor(calculator, creator.platform, format);
            const range = low === high ? undefined : numbers.aboutMoneyRange(low, high);
            return (
              <li key={id}>
                {calculator && <Switch id={calculator.source} name={title} desk={desk} />}
                <div>
                  <strong>{words.title(title, numbers.aboutMoney(middle), range)}</strong>
                  {line && <span class="calculator-text">{calculatorText(calculator, line, library)}</span>}
                  {calculator && <span class="sources-about"><SourceName source={sourceOf(calculator.source, library)} /></span>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Follow>
  );
}
