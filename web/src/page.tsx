// Draws the page. The answer is drawn as soon as it is there; the reasons below it right after that
// frame, so that no picture delays the sentence. They are a tree of their own, live from the first
// sign of somebody at the page: until then they are what the build drew.
import { hydrate, render } from 'preact';
import { afterFrame, onceAFrame } from './io/frame';
import { reachField } from './io/reach-field';
import { clicksBefore, whenSomebodyIsThere } from './io/presence';
import type { State } from './state/state';
import type { Store } from './state/store';
import { App, reasonsId } from './views/App';

export function startPage(root: HTMLElement, { state, actions }: Store): void {
  const first = state.value;
  let shown = first;
  hydrate(<App state={first} shown={shown.answer} actions={actions} />, root);

  const place = root.querySelector<HTMLElement>(`#${reasonsId}`);
  let live: (() => void) | undefined = place ? clicksBefore(place) : undefined;

  const drawAnswer = (): void => render(<App state={state.value} shown={shown.answer} actions={actions} />, root);
  const drawReasons = (): void => {
    const { reasons } = state.value.opened.extras;
    if (!place || !reasons) return;
    const draw = ({ answer, description, opened }: State) => (
      <reasons.Reasons {...{ answer, description, opened, toggle: actions.toggle, goTo: reachField }} />
    );
    const becomesLive = live;
    live = undefined;
    if (becomesLive) hydrate(draw(first), place);
    shown = state.value;
    render(draw(shown), place);
    drawAnswer();
    becomesLive?.();
  };

  const answerSoon = onceAFrame(drawAnswer);
  const reasonsSoon = afterFrame(drawReasons);
  state.watch(() => {
    answerSoon();
    const { answer, opened } = state.value;
    if (answer !== shown.answer || opened !== shown.opened) reasonsSoon();
  });
  whenSomebodyIsThere(actions.expectReasons);
}
