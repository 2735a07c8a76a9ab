// The page as HTML, with the example's result in it. Used by the build only.
import { renderToString } from 'preact-render-to-string';
import type { Description, Insight } from './engine/contract';
import { pageLocale } from './format/locale';
import { firstOf, habitsOf } from './first';
import type { Actions } from './state/store';
import { App } from './views/App';
import { Reasons } from './views/creator/Reasons';

const still: Actions = {
  type() {}, choose() {}, reset() {}, fill() {}, drag() {}, release() {}, choosePlatform() {}, chooseFormat() {},
  chooseCurrency() {}, chooseSide() {}, goBeyond() {}, undo() {}, redo() {}, startAgain() {}, adopt() {}, put() {}, goTo() {}, expectFaults() {},
  expectReasons() {}, toggle() {},
};

interface Page {
  readonly body: string;
  /** What the sentence needs before the whole engine is there. */
  readonly insight: string;
}

/** The sentence says what to ask for first; the rest comes with the whole engine. */
const forSentence = (insight: Insight | null): Insight | null =>
  insight && { ...insight, tornado: [], variance: [], worth_asking: insight.worth_asking.slice(0, 1) };

/** What the first module describes, and what the whole engine does, which the pictures wait for.
    `evaluate` is the native tool: request text in, response text out. */
export function render(firstText: string, wholeText: string, evaluate: (request: string) => string): Page {
  const description = JSON.parse(firstText) as Description;
  const whole = JSON.parse(wholeText) as Description;
  const first = firstOf(description, habitsOf([pageLocale], description));
  const state = first.state(evaluate(first.request));
  const { answer, opened } = state;
  const reasons = <Reasons {...{ answer, description: whole, side: state.draft.side, opened, toggle: still.toggle, goTo: still.goTo, goBeyond: still.goBeyond }} />;
  const body = renderToString(<App state={state} shown={answer} actions={still} reasons={reasons} />);
  return { body, insight: JSON.stringify(forSentence(answer.creator.insight)) };
}
