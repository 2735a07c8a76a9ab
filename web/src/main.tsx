import type { Description } from './engine/contract';
import { startEngine } from './engine/engine';
import { firstOf, habitsOf } from './first';
import { followAddress } from './io/address';
import { loadExtra, loadFaults } from './io/extras';
import { typedBefore } from './io/typed-before';
import { words } from './messages';
import { startPage } from './page';
import { createStore } from './state/store';
import './styles/main.css';

async function start(root: HTMLElement): Promise<void> {
  const engine = startEngine();
  const description = JSON.parse(await engine.describe()) as Description;
  const habits = habitsOf(navigator.languages, description);
  const first = firstOf(description, habits);
  const initial = first.state(await engine.evaluate(first.request));
  const store = createStore({ initial, engine, habits, loadExtra, loadFaults });
  const replay = typedBefore(root, store.actions);
  startPage(root, store);
  replay();
  followAddress(store);
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
