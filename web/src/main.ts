import { whenSomebodyIsThere } from './io/presence';
import { start } from './start';
import './styles/main.css';

/** Who only reads is somebody, too. */
const readingMilliseconds = 4000;

async function page(root: HTMLElement): Promise<void> {
  const store = await start(root, { languages: navigator.languages, keeps: true });
  if (!store) return;
  const visit = (): void => void import('./io/visit').then(({ begin }) => begin(store), () => undefined);
  whenSomebodyIsThere(visit, location.search ? 0 : readingMilliseconds);
}

const root = document.getElementById('app');
if (root?.dataset['frame']) void import('./embed/frame').then(({ enter }) => enter(root));
else if (root) void page(root);
