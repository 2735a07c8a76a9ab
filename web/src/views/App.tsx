// The page around the views.
import type { ComponentChildren } from 'preact';
import { around } from '../components/around';
import { Choice } from '../components/Choice';
import { Still } from '../components/Still';
import { words } from '../messages';
import type { Answer, State } from '../state/state';
import type { Actions } from '../state/store';
import { Creator } from './creator/Creator';

interface Props {
  readonly state: State;
  /** The answer that the reasons show. */
  readonly shown: Answer;
  readonly actions: Actions;
  /** Only where the whole page is written at once; otherwise what stands there is kept. */
  readonly reasons?: ComponentChildren;
}

export const reasonsId = 'answer-reasons';

/** A place that another tree draws into. Hydration leaves what it finds there alone. */
function Reasons({ children }: { readonly children?: ComponentChildren }) {
  if (children !== undefined) return <div id={reasonsId}>{children}</div>;
  return <div id={reasonsId} dangerouslySetInnerHTML={kept} />;
}

const kept = { __html: '' };

export function App({ state, shown, actions, reasons }: Props) {
  const { description, draft, answer } = state;
  const { past, future } = state.history;
  return (
    <>
      <a class="skip" href="#answer">{words.skip}</a>
      <header class="top">
        <around.Head />
        <a class="to-method" href="#campaign">{words.campaign}</a>
        <a class="to-method" href="#method">{words.footer.method}</a>
        <Still when={[past.length > 0, future.length > 0]}>
          {() => (
            <p class="travel">
              <button type="button" class="link" aria-disabled={past.length === 0} onClick={actions.undo}>{words.undo}</button>
              <button type="button" class="link" aria-disabled={future.length === 0} onClick={actions.redo}>{words.redo}</button>
            </p>
          )}
        </Still>
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
      <Creator state={state} shown={shown} actions={actions}>
        <Reasons>{reasons}</Reasons>
      </Creator>
      <around.Foot answer={answer} />
    </>
  );
}
