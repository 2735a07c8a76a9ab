// Draws the page. The answer is drawn as soon as it is there; the reasons below it right after that
// frame, so that no picture delays the sentence. They are a tree of their own, live from the first
// sign of somebody at the page: until then they are what the build drew.
import { hydrate, render } from 'preact';
import { focusFollower } from './io/focus';
import { afterFrame, onceAFrame } from './io/frame';
import { clicksBefore, whenSomebodyIsThere } from './io/presence';
import { isWhole, type State } from './state/state';
import type { Store } from './state/store';
import { App, reasonsId } from './views/App';

/** `first` is the state that the build drew; the store may be further on, with a draft from before. `anew`:
    the build drew nothing, or in another language, and all of it is replaced in one step. */
export function startPage(root: HTMLElement, { state, actions }: Store, first: State, anew = false): void {
  let shown = first;
  const app = (now: State) => <App state={now} shown={shown.answer} actions={actions} reasons={anew ? null : undefined} />;
  if (anew) render(app(first), root);
  else hydrate(app(first), root);

  const place = root.querySelector<HTMLElement>(`#${reasonsId}`);
  let live: (() => void) | undefined = place ? clicksBefore(place) : undefined;

  const follow = focusFollower();
  const drawAnswer = (): void => {
    render(app(state.value), root);
    follow(state.value);
  };
  const drawReasons = (): void => {
    const { reasons } = state.value.opened.extras;
    if (!place || !reasons || !isWhole(state.value.answer)) return;
    const draw = ({ answer, description, opened, draft: { side } }: State) => (
      <reasons.Reasons {...{ answer, description, opened, side, toggle: actions.toggle, goTo: actions.goTo, goBeyond: actions.goBeyond }} />
    );
    const becomesLive = live;
    live = undefined;
    if (becomesLive && !anew) hydrate(draw({ ...first, description: state.value.description, answer: state.value.example ?? first.answer }), place);
    shown = state.value;
    render(draw(shown), place);
    drawAnswer();
    becomesLive?.();
  };

  const answerSoon = onceAFrame(drawAnswer);
  const reasonsSoon = afterFrame(drawReasons);
  state.watch(() => {
    answerSoon();
    const { answer, opened, draft } = state.value;
    if (answer !== shown.answer || opened !== shown.opened || draft.side !== shown.draft.side) reasonsSoon();
  });
  if (state.value !== first) {
    drawAnswer();
    drawReasons();
  }
  whenSomebodyIsThere(actions.expectReasons);
}
