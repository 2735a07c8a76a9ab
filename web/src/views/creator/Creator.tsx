// The Creator view: what is known on one side, the answer and its reasons on the other.
import { AnswerBar } from '../../components/AnswerBar';
import { Live } from '../../components/Live';
import { issueText, textOf, words } from '../../messages';
import type { Issue } from '../../engine/contract';
import { numbersFor } from '../../format/numbers';
import { currencyOf } from '../../state/draft';
import { patternOf, typedInputs } from '../../state/pointer';
import { wrongInputs, type State } from '../../state/state';
import type { Actions } from '../../state/store';
import { Headline } from './Headline';
import { Inputs } from './Inputs';
import { PriceChart } from './PriceChart';
import { ReturnMethods } from './ReturnMethods';
import { ScoreChart } from './ScoreChart';
import { situationOf } from './situation';
import { Steps } from './Steps';
import { TierChart } from './TierChart';

interface Props {
  readonly state: State;
  readonly actions: Actions;
}

/** Issues about nothing that has a field of its own. */
function elsewhere({ issues }: State): Issue[] {
  const fields: readonly string[] = typedInputs;
  return issues.filter(({ path }) => !fields.includes(patternOf(path)));
}

function notices(state: State, wrong: readonly string[]): string[] {
  const names = wrong.map((path) => words.fields[path] ?? path).join('”, “');
  const said = elsewhere(state).map(({ code }) => issueText(code, { field: undefined, arguments: {} }));
  return [
    ...(state.engine === 'restarted' ? [words.restarted] : []),
    ...(wrong.length > 0 ? [words.notUpdatedWhy(names)] : []),
    ...said,
  ];
}

export function Creator({ state, actions }: Props) {
  const { creator, draft, response } = state.answer;
  const { description } = state;
  const wrong = wrongInputs(state);
  const stale = wrong.length > 0 || state.engine !== 'running';
  const numbers = numbersFor(currencyOf(description, draft.currency));
  const inputNumbers = numbersFor(currencyOf(description, state.draft.currency));
  const situation = situationOf(creator, numbers);
  const shared = { creator, description, numbers };
  const said = notices(state, wrong);
  const spoken = stale ? said.join(' ') : words.live(situation.odds, textOf(situation.sentence));
  return (
    <main class="creator">
      <Inputs state={state} numbers={inputNumbers} actions={actions} />
      <article class={stale ? 'answer stale' : 'answer'} id="answer" tabIndex={-1} data-draws={response.draws} data-current={draft === state.draft}>
        {said.length > 0 && (
          <ul class="notices">
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <div class="answer-body">
          <Headline {...shared} tiers={description.tiers} situation={situation} />
          <PriceChart {...shared} situation={situation} />
          <ReturnMethods {...shared} />
          <TierChart {...shared} />
          <ScoreChart {...shared} />
          <Steps result={creator.result} numbers={numbers} />
        </div>
      </article>
      <Live text={spoken} />
      <AnswerBar odds={situation.odds} fee={situation.fee} worthIt={situation.worthIt} stale={stale} />
    </main>
  );
}
