// The page around the views.
import type { ReadonlySignal } from '@preact/signals';
import { Choice } from '../components/Choice';
import { numbersFor } from '../format/numbers';
import { words } from '../messages';
import { currencyOf } from '../state/draft';
import type { State } from '../state/state';
import type { Actions } from '../state/store';
import { Creator } from './creator/Creator';

interface Props {
  readonly state: ReadonlySignal<State>;
  readonly actions: Actions;
}

export function App({ state, actions }: Props) {
  const { description, draft } = state.value;
  const numbers = numbersFor(currencyOf(description, draft.currency));
  const { footer } = words;
  return (
    <>
      <a class="skip" href="#answer">{words.skip}</a>
      <header class="top">
        <p class="brand">Tier<span>wise</span></p>
        <p class="tagline">{words.tagline}</p>
        <Choice
          id="currency"
          label={words.currency}
          quiet
          value={draft.currency}
          options={description.currencies.map(({ code }) => ({ id: code, name: code }))}
          onChoose={actions.chooseCurrency}
        />
      </header>
      <Creator state={state.value} actions={actions} />
      <footer class="foot">
        <p>{footer.private}</p>
        <p>{footer.version(description.engine, description.data, numbers.date(description.as_of))}</p>
      </footer>
    </>
  );
}
