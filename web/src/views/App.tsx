// The page around the views.
import { Choice } from '../components/Choice';
import { Still } from '../components/Still';
import { dateText } from '../format/numbers';
import { words } from '../messages';
import type { State } from '../state/state';
import type { Actions } from '../state/store';
import { Creator } from './creator/Creator';

interface Props {
  readonly state: State;
  readonly actions: Actions;
}

export function App({ state, actions }: Props) {
  const { description, draft, answer } = state;
  const { engine, data, as_of: asOf } = answer.response;
  const { footer } = words;
  return (
    <>
      <a class="skip" href="#answer">{words.skip}</a>
      <header class="top">
        <p class="brand">Tier<span>wise</span></p>
        <p class="tagline">{words.tagline}</p>
        <Still when={[draft.currency]}>
          {() => (
            <Choice
              id="currency"
              label={words.currency}
              quiet
              value={draft.currency}
              options={description.currencies.map(({ code }) => ({ id: code, name: code }))}
              onChoose={actions.chooseCurrency}
            />
          )}
        </Still>
      </header>
      <Creator state={state} actions={actions} />
      <footer class="foot">
        <p>{footer.private}</p>
        <p>{footer.version(engine, data, asOf ? dateText(asOf) : '')}</p>
      </footer>
    </>
  );
}
