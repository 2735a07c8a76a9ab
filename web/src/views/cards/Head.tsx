// The name of the own rate card and the currency of its prices.
import { cardWords as words } from '../../messages/cards';
import type { Sheet } from '../../state/card-sheet';
import { longestText } from '../../state/limits';

interface Props {
  readonly sheet: Sheet;
  readonly currencies: readonly string[];
  readonly onChange: (change: Partial<Sheet>, field: string, by?: 'types') => void;
}

export function Head({ sheet, currencies, onChange }: Props) {
  return (
    <div class="card-head">
      <div class="field">
        <label for="card-title">{words.title}</label>
        <input
          id="card-title"
          autoComplete="off"
          maxLength={longestText}
          value={sheet.title}
          placeholder={words.untitled}
          onInput={({ currentTarget: { value } }) => onChange({ title: value }, 'card-title', 'types')}
        />
      </div>
      <div class="choice">
        <label for="card-currency">{words.currency}</label>
        <select
          id="card-currency"
          value={sheet.currency}
          onChange={({ currentTarget: { value } }) => onChange({ currency: value }, 'card-currency')}
        >
          {[...new Set([...currencies, sheet.currency])].map((code) => (
            <option key={code} value={code} selected={code === sheet.currency}>{code}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
