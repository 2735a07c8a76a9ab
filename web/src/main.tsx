import type { Description, Insight } from './engine/contract';
import { startEngine } from './engine/engine';
import { firstOf, habitsOf } from './first';
import { followAddress, isLink } from './io/address';
import { keptText, typedBefore } from './io/before';
import { extrasFrom, loadFaults } from './io/extras';
import { words } from './messages';
import { startPage } from './page';
import type { State } from './state/state';
import { createStore } from './state/store';
import './styles/main.css';

const loadShared = () => import('./io/shared');
const share = (state: State): Promise<string> => loadShared().then(({ shareLink }) => shareLink(state));

async function start(root: HTMLElement): Promise<void> {
  const engine = startEngine();
  const kept = keptText();
  const loadHands = () => import('./io/hands');
  const { hash } = location;
  const linked = isLink(hash);
  const early = kept === undefined && !linked ? undefined : loadHands().catch(() => undefined);
  const description = JSON.parse(await engine.describe()) as Description;
  const habits = habitsOf(navigator.languages, description);
  const first = firstOf(description, habits);
  const insight = JSON.parse(root.dataset['insight'] ?? 'null') as Insight | null;
  const initial = first.state(await engine.evaluate(first.request), insight ?? undefined);
  const store = createStore({ initial, engine, habits, loadExtra: extrasFrom(engine), loadFaults, share });
  const { state } = store;

  // A draft from before may have inputs that only the whole engine knows.
  if (early) await store.whole();
  const saved = kept === undefined ? undefined : (await early)?.draftFrom(kept, initial.draft, state.value.description);
  const shared = linked ? await loadShared().then(({ draftInLink }) => draftInLink(hash, initial.draft, state.value.description)) : undefined;
  const opened = typeof shared === 'object' ? shared : saved;
  if (opened) await store.restore(opened);
  if (saved && saved !== opened) store.keeps('guest');
  if (typeof shared === 'string') store.says(shared);

  let taken = false;
  const takeUp = (): void => {
    if (taken) return;
    taken = true;
    loadHands().then((hands) => hands.takeUp(store, habits, initial.draft, saved ?? initial.draft), () => (taken = false));
  };

  const enterTyped = typedBefore(root);
  startPage(root, store, initial);
  state.watch(() => {
    if (state.value.draft !== initial.draft) takeUp();
  });
  enterTyped(store);
  followAddress(store, root);
  if (opened) takeUp();
  root.addEventListener('focusin', takeUp);
  root.dataset['live'] = engine.carrier;
}

const root = document.getElementById('app');
if (root) {
  start(root).catch((error: unknown) => {
    const notice = document.createElement('p');
    notice.className = 'failed';
    notice.setAttribute('role', 'alert');
    notice.textContent = words.failed;
    root.prepend(notice);
    console.error(error);
  });
}
