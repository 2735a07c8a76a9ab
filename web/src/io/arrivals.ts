// What arrives at the page from elsewhere: files that are opened, dropped or pasted, links and texts that
// are pasted or shared with the installed app.
import { habitsOf } from '../first';
import { shareWords as words } from '../messages/share';
import { pricingId } from '../state/opened';
import type { Store } from '../state/store';
import { textOf } from './card-files';
import { fill, foundIn } from './fill';
import { enter, inFile, inLink } from './shared';

/** Of launches by the system: files, or another address for a window that is open already. */
interface Launch {
  readonly targetURL?: string;
  readonly files?: readonly { getFile(): Promise<File> }[];
}

declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(consume: (launch: Launch) => void): void };
  }
}

/** Parameters by which the system hands over what is shared, and says that files come. */
const handedOver = ['title', 'text', 'url', 'open'];

const linkIn = (text: string): string | undefined => /#(campaign-)?v\d+\.[\w-]+/.exec(text)?.[0];
const isCalculation = (text: string): boolean => /^\s*\{/.test(text) && /"creators"\s*:/.test(text);
const isCard = (text: string): boolean => /^\s*\{/.test(text) && /"tables"\s*:/.test(text);

async function takeCard(text: string, name: string, store: Store): Promise<void> {
  const [{ benchOf }, cards] = await Promise.all([import('../views/cards/bench'), import('../views/cards/load')]);
  await store.whole();
  const said = cards.takeCard(text, name, benchOf(store));
  if (said.undo && !store.state.value.opened.ids.includes(pricingId)) store.actions.toggle(pricingId, 'pricing');
  store.says(said.text);
}

/** JSON with creators is a calculation; everything else can only be a rate card. */
export async function openFile(file: File | undefined, store: Store): Promise<void> {
  if (!file) return;
  const text = (await textOf(file))?.replace(/^\uFEFF/, '');
  if (text === undefined) store.says(words.tooLarge(file.name));
  else if (isCalculation(text) || (/\.json$/i.test(file.name) && !isCard(text))) await enter(inFile(text, store), store);
  else await takeCard(text, file.name, store);
}

/** Says whether the text was something to open. */
function openText(text: string, store: Store): boolean {
  const link = linkIn(text);
  if (link?.startsWith('#campaign')) location.hash = link;
  else if (link) void inLink(link, store).then((arrived) => enter(arrived, store));
  else if (isCalculation(text)) void enter(inFile(text, store), store);
  else return false;
  return true;
}

/** A link of ours among what is shared, or the numbers of a profile. */
function openShared(text: string, store: Store): void {
  if (text.trim() === '' || openText(text, store)) return;
  const found = foundIn(text, habitsOf(navigator.languages, store.state.value.description));
  if (found.length > 0) fill(found, store.actions);
  else store.says(words.noProfile);
}

/** Takes what was handed over out of an address of the page. */
function follow(address: string, store: Store): void {
  const { searchParams, hash } = new URL(address);
  const shared = ['title', 'text', 'url'].map((name) => searchParams.get(name) ?? '').join('\n');
  if (hash && address !== location.href) location.hash = hash;
  openShared(shared, store);
}

function receiveLaunches(store: Store): void {
  const came = location.href;
  let first = true;
  window.launchQueue?.setConsumer(({ targetURL, files }) => {
    const isOwn = first && targetURL === came;
    first = false;
    if (targetURL !== undefined && !isOwn) follow(targetURL, store);
    void files?.[0]?.getFile().then((file) => openFile(file, store));
  });
  const rest = new URL(came);
  if (!handedOver.some((name) => rest.searchParams.has(name))) return;
  for (const name of handedOver) rest.searchParams.delete(name);
  history.replaceState(history.state, '', rest);
  follow(came, store);
}

function receiveDrops(store: Store): void {
  const { classList } = document.documentElement;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    classList.add('drop-here');
  };
  const gone = (): void => classList.remove('drop-here');
  document.addEventListener('dragenter', over);
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && gone());
  document.addEventListener('drop', (event) => {
    gone();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void openFile(file, store);
  });
}

export function receive(store: Store): void {
  receiveDrops(store);
  receiveLaunches(store);
  document.addEventListener('paste', (event) => {
    const { clipboardData, defaultPrevented } = event;
    if (!clipboardData || defaultPrevented) return;
    const file = clipboardData.files[0];
    if (file) void openFile(file, store);
    if (file || openText(clipboardData.getData('text'), store)) event.preventDefault();
  });
}
