// The explanation that is open stands in the page's address, and an address opens its explanation.
// Escape closes it and gives the focus back to its number. The first address of another view loads what
// puts it in place.
import { isWhy, openWhy } from '../state/opened';
import type { Store } from '../state/store';
import { viewAt } from '../views/views';

/** Whether a hash says that it is a calculation (link.ts), of this or of a later version. */
export const isLink = (hash: string): boolean => /^#v\d+\./.test(hash);

const fromAddress = (): string | undefined => {
  const id = location.hash.slice(1);
  return isWhy(id) ? id : undefined;
};

/** Brings the panel into view once it is drawn, unless that takes longer than anyone waits. */
function show(id: string, frames = 300): void {
  const panel = document.getElementById(id);
  if (panel?.tagName === 'SECTION') panel.scrollIntoView({ block: 'start' });
  else if (frames > 0) requestAnimationFrame(() => show(id, frames - 1));
}

export function followAddress(store: Store, root: HTMLElement): void {
  const { state, actions } = store;
  const came = location.hash;
  let others = false;
  const open = (): void => {
    if (isLink(location.hash) && location.hash !== came) location.reload(); // another link
    if (viewAt(location.hash) && !others) {
      others = true;
      import('./places').then(({ followViews }) => followViews(store, root), () => (others = false));
    }
    const id = fromAddress();
    if (id === undefined || openWhy(state.value.opened) === id) return;
    actions.expectReasons();
    actions.toggle(id, 'explanation');
    show(id);
  };
  addEventListener('hashchange', open);
  state.watch(() => {
    const id = openWhy(state.value.opened);
    if (id === fromAddress() || viewAt(location.hash)) return;
    history.replaceState(history.state, '', id === undefined ? location.pathname + location.search : `#${id}`);
  });
  document.addEventListener('keydown', (event) => {
    const id = openWhy(state.value.opened);
    if (event.key !== 'Escape' || event.defaultPrevented || id === undefined) return;
    actions.toggle(id);
    document.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"]`)?.focus();
  });
  open();
}
