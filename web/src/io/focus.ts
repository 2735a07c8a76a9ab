// Puts the focus where the state wants it, as soon as that part of the page is there.
import { fieldId } from '../state/pointer';
import type { State } from '../state/state';

export function focusFollower(): (state: State) => void {
  let served: State['attention'];
  return ({ attention }) => {
    if (!attention || attention === served) return;
    const field = document.getElementById(fieldId(attention.path));
    if (!field) return;
    served = attention;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'nearest' });
  };
}
