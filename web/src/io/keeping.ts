// What every view does for the hands at it: undo by keys, and keeping what they changed.

const restMilliseconds = 400;

type Wish = 'undo' | 'redo';

/** Ctrl or Cmd with Z, with Shift and Z, or with Y. */
export function wish({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent): Wish | undefined {
  if (!(ctrlKey || metaKey) || altKey || isComposing) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

const wishIn = ({ inputType }: InputEvent): Wish | undefined =>
  inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : undefined;

/** The browser's own undo knows one field at a time and nothing of what the page wrote into it. A view that stands before
    the calculator, which listens to the same keys, takes them first while they are its own. */
export function undoByKeys(actions: { readonly [What in Wish]: () => void }, isOwn?: () => boolean): void {
  const act = (event: Event, what: Wish | undefined): void => {
    if (!what || isOwn?.() === false) return;
    event.preventDefault();
    if (isOwn) event.stopImmediatePropagation();
    actions[what]();
  };
  const first = isOwn !== undefined;
  document.addEventListener('keydown', (event) => act(event, wish(event)), first);
  document.addEventListener('beforeinput', (event) => act(event, wishIn(event)), first);
}

/** To be called with every change: keeps once changes have rested a while and the browser is idle, and in any case before
    the page goes. */
export function afterRest(keep: () => void): () => void {
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    if (!due) return;
    due = false;
    keep();
  };
  const whenIdle = (): void => void ('requestIdleCallback' in window ? requestIdleCallback(now) : now());
  addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && now());
  return () => {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(whenIdle, restMilliseconds);
  };
}
