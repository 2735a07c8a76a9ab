// The currency of the page by its name, and the exchange rate at which published dollars come into it.
import { Choice } from '../../components/Choice';
import { currencyName, monthText } from '../../format/currency-names';
import { inputWords } from '../../messages/inputs';
import { exchangeRate } from '../../state/pointer';
import type { State } from '../../state/state';
import { Input, type InputsProps } from './Input';

const dollars = 'USD';

/** Which units of what the rate is in, and of when it is. */
function hintOf({ draft, answer }: State): string {
  const { exchange, currency } = answer.response;
  const date = exchange?.date && currency === draft.currency ? monthText(exchange.date) : undefined;
  return `${inputWords.exchange.unit(currencyName(draft.currency), date)} ${inputWords.hints[exchangeRate]}`;
}

export function Money(props: InputsProps) {
  const { state, actions } = props;
  const { currency } = state.draft;
  return (
    <>
      <div class="field one-of">
        <Choice
          id="currency-by-name"
          label={inputWords.exchange.currency}
          value={currency}
          options={state.description.currencies.map(({ code }) => ({ id: code, name: `${currencyName(code)} (${code})` }))}
          onChoose={actions.chooseCurrency}
        />
        {currency === dollars && <p class="field-hint">{inputWords.exchange.dollars}</p>}
      </div>
      {currency !== dollars && (
        <div class="one-of">
          <Input {...props} path={exchangeRate} hint={hintOf(state)} />
        </div>
      )}
    </>
  );
}
