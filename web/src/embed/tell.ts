// What the host page hears while somebody calculates: the draft at once, to be there again after the
// frame was moved; results and changes once the hands rest.
import { savedText } from '../state/saved';
import type { Store } from '../state/store';
import { viewAt } from '../views/views';
import type { Host } from './host';
import { summaryOf } from './summary';

const restMilliseconds = 500;

export function tellChanges({ tell }: Host, { state }: Store): void {
  let { answer, draft } = state.value;
  let said = draft;
  let timer: ReturnType<typeof setTimeout> | undefined;
  tell('result', summaryOf(state.value));

  const report = (): void => {
    const { value } = state;
    if (value.answer.draft !== value.draft) return;
    if (value.answer !== answer) tell('result', summaryOf(value));
    if (value.draft !== draft) tell('change', summaryOf(value));
    ({ answer, draft } = value);
  };
  state.watch(() => {
    const { value } = state;
    if (value.draft !== said) tell('draft', savedText(value.draft));
    said = value.draft;
    if (value.answer === answer && value.draft === draft) return;
    clearTimeout(timer);
    timer = setTimeout(report, restMilliseconds);
  });

  let view = viewAt(location.hash);
  addEventListener('hashchange', () => {
    const now = viewAt(location.hash);
    if (now !== view) tell('top');
    view = now;
  });
}
