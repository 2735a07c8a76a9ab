// The calculator in a frame of somebody else's page: it waits for the settings, begins with what the host
// has set, and is shown in one step once all of it is there.
import { around } from '../components/around';
import { stylesAt } from '../io/late-styles';
import { given } from '../io/given';
import { words } from '../messages';
import { frameWords } from '../messages/frame';
import { start } from '../start';
import type { Store } from '../state/store';
import sheet from '../styles/embed.css?url';
import { aroundOf } from './Around';
import { dress, keepLocked } from './dress';
import { tellHeight } from './height';
import { meetHost } from './host';
import { roomOf, type Room } from './room';
import { configFrom, textsFrom, type Config } from './settings';
import { settle, type Settled } from './settle';
import { canShare, leadBack } from './share';
import { tellChanges } from './tell';
import type { Warning } from './theme';

const page = document.documentElement;

const titleOf = ({ brand, branding }: Config): string => brand ?? (branding === 'off' ? frameWords.title : words.name);

/** Views name the page after themselves, and after us. */
function keepTitle(config: () => Config): () => void {
  const put = (): void => {
    const title = titleOf(config());
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(put).observe(document.head, { childList: true, subtree: true, characterData: true });
  put();
  return put;
}

function wear(room: Room): readonly Warning[] {
  const config = room.config.value;
  page.dataset['view'] = config.view ?? 'creator';
  page.classList.toggle('no-file', config.branding === 'off' || config.lead === 'export');
  page.classList.toggle('no-share', !canShare(room));
  return dress(config);
}

function goTo({ view = 'creator' }: Config): void {
  const hash = view === 'creator' ? '' : `#${view}`;
  if (location.hash !== hash) location.replace(hash || '#');
}

/** Said once: to who builds the page in the console, and to the page itself. */
function sayReady({ host, config }: Room, { refused }: Settled, adjusted: readonly Warning[]): void {
  if (refused.length > 0) console.warn(`calculator: not understood: ${refused.map(({ name, why }) => `${name} (${why})`).join(', ')}`);
  for (const { setting, scheme, used } of adjusted) console.info(`calculator: ${setting} cannot be read in ${scheme}, ${used} is used`);
  host.tell('ready', { view: config.value.view ?? 'creator', refused, adjusted });
}

function fail(root: HTMLElement): void {
  const notice = root.querySelector('.failed');
  if (notice) notice.textContent = frameWords.failed;
  page.classList.remove('waiting');
}

export async function enter(root: HTMLElement): Promise<void> {
  let settled: Settled | undefined;
  let store: Store | undefined;
  const change = (texts: Readonly<Record<string, string>>): void => void settled?.change(texts);
  const host = await meetHost(change);
  const room = roomOf(host);
  room.config.value = configFrom(host.settings).config;
  wear(room);
  const putTitle = keepTitle(() => room.config.value);
  const lockedIds = (): readonly string[] => room.config.value.lock ?? [];
  given.ids = () => [...lockedIds(), ...(room.config.value.hide ?? [])];
  const lock = keepLocked(document.body, lockedIds);
  Object.assign(around, aroundOf(room));
  leadBack(room);
  const { language } = room.config.value;
  const styles = stylesAt(sheet);
  goTo(room.config.value);
  await start(root, {
    languages: navigator.languages,
    language,
    keeps: false,
    async enter(made, initial) {
      store = room.store = made;
      settled = await settle(room, made, initial.draft, host.settings);
      await styles;
    },
  });
  if (!store || !settled || !root.dataset['live']) return fail(root);

  let { view } = room.config.value;
  putTitle(); // now in the language of the frame
  room.config.watch(() => {
    wear(room);
    lock();
    putTitle();
    if (room.config.value.view !== view) goTo(room.config.value);
    view = room.config.value.view;
  });
  page.classList.remove('waiting');
  host.hear('settings', (texts) => change(textsFrom(texts)));
  host.hear('link', (link) => typeof link === 'string' && void settled?.open(link));
  sayReady(room, settled, wear(room));
  if (host.listens) tellHeight((height) => host.tell('height', height));
  tellChanges(host, store);
}
