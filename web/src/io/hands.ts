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

export { draftFrom } from '../state/saved';

const restMilliseconds = 400;

/** Ctrl or Cmd with Z, with Shift and Z, or with Y. */
export function wish({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey || isComposing) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/** The browser's own undo knows one field at a time and nothing of what the page wrote into it. */
function undoByKeys({ actions }: Store): void {
  const act = (event: Event, what: 'undo' | 'redo' | undefined): void => {
    if (!what) return;
    event.preventDefault();
    actions[what]();
  };
  document.addEventListener('keydown', (event) => act(event, wish(event)));
  document.addEventListener('beforeinput', (event) => {
    const { inputType } = event;
    act(event, inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : undefined);
  });
}

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

/** Once the draft has rested a while and the browser is idle, and in any case before the page goes. */
function keepDrafts({ state, keeps }: Store, example: Draft, saved: Draft): void {
  let kept = saved;
  let seen = saved;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isGuest = (): boolean => state.value.kept === 'guest';
  const keep = (): void => {
    clearTimeout(timer);
    const { draft } = state.value;
    if (draft === kept || isGuest()) return;
    kept = draft;
    const done = sameDraft(draft, example) ? forgetText() : keepText(savedText(draft));
    keeps(done ? 'kept' : 'refused');
    // What is kept goes on from here: loading the page anew must not bring the link's beginning back.
    if (isLink(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
  };
  const whenIdle = (): void => void ('requestIdleCallback' in window ? requestIdleCallback(keep) : keep());
  const look = (): void => {
    if (state.value.draft === seen || isGuest()) return;
    seen = state.value.draft;
    clearTimeout(timer);
    timer = setTimeout(whenIdle, restMilliseconds);
  };
  if (saved !== example && !isGuest()) keeps('kept');
  state.watch(look);
  look();
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}

/** `saved` is what the browser holds already; nothing where it is not to hold anything. From `data-hands` on
    what is typed is kept. */
export function takeUp(store: Store, habits: Habits, example: Draft, saved: Draft | undefined): void {
  undoByKeys(store);
  pasteProfiles(store, habits);
  if (saved) keepDrafts(store, example, saved);
  document.body.dataset['hands'] = '';
}
