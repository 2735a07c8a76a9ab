// The Creator view: what is known on one side, the answer and its reasons on the other.
import type { ComponentChildren } from 'preact';
import { around } from '../../components/around';
import { AnswerBar } from '../../components/AnswerBar';
import { Live } from '../../components/Live';
import { Still } from '../../components/Still';
import { textOf, words } from '../../messages';
import type { Issue } from '../../engine/contract';
import { numbersFor } from '../../format/numbers';
import { currencyOf, ruleOf } from '../../state/draft';
import { patternOf } from '../../state/pointer';
import { unreadInputs, wrongInputs, type Answer, type State } from '../../state/state';
import type { Actions } from '../../state/store';
import { Headline } from './Headline';
import { Inputs } from './Inputs';
import { labelOf } from './label';
import { situationOf } from './situation';

interface Props {
  readonly state: State;
  /** The answer that the reasons show. */
  readonly shown: Answer;
  readonly actions: Actions;
  readonly children: ComponentChildren;
}

/** Issues about nothing that has a field of its own, here or in the table of the own rate card. */
function elsewhere({ issues, description }: State): Issue[] {
  return issues.filter(({ path }) => !path.startsWith('/rate_card') && !ruleOf(description, patternOf(path)));
}

function notices(state: State, wrong: readonly string[]): string[] {
  const names = [...new Set(wrong.map((path) => labelOf(path, state)))].join('”, “');
  const said = elsewhere(state).map(({ code }) => state.faults.issue(code, { field: undefined, arguments: {} }));
  return [
    ...(state.engine === 'running' ? [] : [words.engine[state.engine]]),
    ...(wrong.length > 0 ? [words.notUpdatedWhy(names)] : []),
    ...(lacksReasons(state) ? [words.noReasons] : []),
    ...said,
  ];
}

/** The pictures could not be loaded, so what stands there is about the example. */
const lacksReasons = ({ opened }: State): boolean => !opened.extras.reasons && opened.failed.includes('reasons');

export function Creator({ state, shown, actions, children }: Props) {
  const { description, answer, opened } = state;
  const { choices } = opened.extras;
  const numbers = numbersFor(currencyOf(description, answer.draft.currency));
  const situation = situationOf(answer, numbers);
  const typed = numbersFor(currencyOf(description, state.draft.currency));
  const wrong = wrongInputs(state);
  const stale = wrong.length > 0 || state.engine !== 'running';
  const said = notices(state, wrong);
  const answered = unreadInputs(state).length > 0 || state.heard === state.draft;
  const own = state.draft.side === 'creator' ? state.opened.extras.own : undefined;
  const news = own ? own.spokenAsk(answer, numbers) : words.live(situation.odds, textOf(situation.sentence));
  const spoken = [state.filled, ...(stale ? said : [news])].filter(Boolean).join(' ');
  const bar = own ? own.barTexts(answer, numbers) : { odds: situation.odds, text: words.bar.breakEven(situation.fee) };
  return (
    <main class="creator">
      <Inputs state={state} numbers={typed} actions={actions} />
      <article
        class={`answer${stale ? ' stale' : ''}${state.glides ? ' gliding' : ''}`}
        id="answer"
        tabIndex={-1}
        data-draws={answer.response.draws}
        data-answered={answered}
        data-settled={answered && (shown === answer || lacksReasons(state))}
      >
        {choices && <choices.Choices state={state} actions={actions} />}
        {said.length > 0 && (
          <ul class="notices">
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <div class="answer-body">
          <Still when={[answer, opened, own]}>
            {() =>
              own ? (
                <own.OwnHeadline {...{ answer, numbers, situation }} />
              ) : (
                <Headline {...{ answer, description, numbers, situation, opened }} toggle={actions.toggle} />
              )
            }
          </Still>
          <around.After />
          <div class={lacksReasons(state) ? 'answer-reasons stale' : 'answer-reasons'}>{children}</div>
        </div>
      </article>
      <Live text={spoken} />
      <AnswerBar {...bar} worthIt={own !== undefined || situation.worthIt} stale={stale} />
    </main>
  );
}
