// What is needed once a person begins to change things: undo by keys, paste of a whole profile, and
// keeping the draft in this browser. Loaded at the first sign of a hand.
import { askedRules } from '../state/asked';
import type { Draft, Habits } from '../state/draft';
import { fieldId } from '../state/pointer';
import { sameDraft, savedText } from '../state/saved';
import type { Store } from '../state/store';
import { isLink } from './address';
import { forgetText, keepText } from './before';
import { fill, foundIn } from './fill';
import { afterRest, undoByKeys } from './keeping';

export { draftFrom } from '../state/saved';

/** A text that names several numbers of a profile fills them all, wherever it is pasted. */
function pasteProfiles({ state, actions }: Store, habits: Habits): void {
  document.addEventListener('paste', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    const paths = [...askedRules(state.value.description).keys()];
    const path = paths.find((candidate) => fieldId(candidate) === field.id);
    if (!path?.startsWith('/creators/')) return;
    const found = foundIn(event.clipboardData?.getData('text') ?? '', habits);
    if (found.length === 0 || (found.length === 1 && found[0]?.[0] === path)) return;
    event.preventDefault();
    fill(found, actions);
  });
}

/** What is kept goes on from here: loading the page anew must not bring the link's beginning back. */
function keepDrafts({ state, keeps }: Store, example: Draft, saved: Draft): void {
  let seen = saved;
  const isGuest = (): boolean => state.value.kept === 'guest';
  const changed = afterRest(() => {
    const { draft } = state.value;
    if (isGuest()) return;
    const done = sameDraft(draft, example) ? forgetText() : keepText(savedText(draft));
    keeps(done ? 'kept' : 'refused');
    if (isLink(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
  });
  const look = (): void => {
    if (state.value.draft === seen || isGuest()) return;
    seen = state.value.draft;
    changed();
  };
  if (saved !== example && !isGuest()) keeps('kept');
  state.watch(look);
  look();
}

/** `saved` is what the browser holds already; nothing where it is not to hold anything. From `data-hands` on
    what is typed is kept. */
export function takeUp(store: Store, habits: Habits, example: Draft, saved: Draft | undefined): void {
  undoByKeys(store.actions);
  pasteProfiles(store, habits);
  if (saved) keepDrafts(store, example, saved);
  document.body.dataset['hands'] = '';
}
