// The start of the calculator, on a page of ours and in a frame of somebody else's: the engine, what is
// typed to begin with, and the page drawn over what the build drew.
import type { Description, Insight } from './engine/contract';
import { startEngine } from './engine/engine';
import { firstOf, habitsOf } from './first';
import { followAddress, isLink } from './io/address';
import { keptText, typedBefore } from './io/before';
import { extrasFrom, loadFaults } from './io/extras';
import { speak } from './io/language';
import { words } from './messages';
import { startPage } from './page';
import type { State } from './state/state';
import { createStore, type Store } from './state/store';

/** What differs between the page and a frame. */
export interface Surroundings {
  /** Of the reader, the best first. */
  readonly languages: readonly string[];
  /** That the page is to be in, whatever those are. */
  readonly language?: string | undefined;
  /** Whether this browser keeps what is typed. */
  readonly keeps: boolean;
  /** What is to be there before the page is drawn. */
  enter?(store: Store, initial: State): Promise<void>;
}

async function begin(root: HTMLElement, { languages, language, keeps, enter }: Surroundings): Promise<Store> {
  const engine = startEngine();
  const kept = keeps ? keptText() : undefined;
  const anew = await speak(languages, language);
  if (anew && keeps) document.title = `${words.name}: ${words.tagline}`;
  const loadHands = () => import('./io/hands');
  const { hash } = location;
  const linked = isLink(hash);
  const early = kept === undefined && !linked ? undefined : loadHands().catch(() => undefined);
  const description = JSON.parse(await engine.describe()) as Description;
  const habits = habitsOf(languages, description);
  const first = firstOf(description, habits);
  const insight = JSON.parse(root.dataset['insight'] ?? 'null') as Insight | null;
  const initial = first.state(await engine.evaluate(first.request), insight ?? undefined);
  const store = createStore({ initial, engine, habits, loadExtra: extrasFrom(engine), loadFaults });
  const { state } = store;

  // A draft from before may have inputs that only the whole engine knows, and another language has no pictures yet.
  if (early || anew) await store.whole();
  const saved = kept === undefined ? undefined : (await early)?.draftFrom(kept, initial.draft, state.value.description);
  const link = linked ? await import('./io/shared').then(({ inLink }) => inLink(hash, store)) : undefined;
  const opened = link?.draft ?? saved;
  if (opened) await store.restore(opened);
  if (saved && saved !== opened) store.keeps('guest');
  if (link) store.says(link.said());
  await enter?.(store, initial);

  let taken = false;
  const takeUp = (): void => {
    if (taken) return;
    taken = true;
    loadHands().then((hands) => hands.takeUp(store, habits, initial.draft, keeps ? (saved ?? initial.draft) : undefined), () => (taken = false));
  };

  const enterTyped = typedBefore(root);
  startPage(root, store, initial, anew || !keeps);
  state.watch(() => {
    if (state.value.draft !== initial.draft) takeUp();
  });
  enterTyped(store);
  followAddress(store, root);
  if (opened) takeUp();
  root.addEventListener('focusin', takeUp);
  root.dataset['live'] = engine.carrier;
  return store;
}

/** Done once the page is live, or, with nothing, says that it cannot be. */
export const start = (root: HTMLElement, surroundings: Surroundings): Promise<Store | void> =>
  begin(root, surroundings).catch((error: unknown) => {
    const notice = document.createElement('p');
    notice.className = 'failed';
    notice.setAttribute('role', 'alert');
    notice.textContent = words.failed;
    root.prepend(notice);
    console.error(error);
  });
