// Views in place of the calculator, as long as the address is theirs. The calculator stays as it is
// behind them, and comes back where it was. Loaded with the first such address.
import { render, type ComponentChildren } from 'preact';
import { viewWords } from '../messages/views';
import type { Store } from '../state/store';
import { viewAt, type Page, type View } from '../views/views';

/** As it is written: what a view makes of it is the view's. */
const address = (): string => location.hash.slice(1);

/** The id that an address means. */
function idIn(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Where the reader was led, in view and with the focus. */
function lead(address: string, view: View): void {
  const place = document.getElementById(idIn(address)) ?? document.getElementById(view.id);
  place?.focus({ preventScroll: true });
  if (place?.id === view.id) scrollTo(0, 0);
  else place?.scrollIntoView({ block: 'start' });
}

export function followViews(store: Store, app: HTMLElement): void {
  const place = document.createElement('div');
  place.hidden = true;
  app.after(place);
  const title = document.title;
  const pages = new Map<View, Page>();
  let was = 0;

  function show(page: Page | undefined, content: ComponentChildren): void {
    if (place.hidden) was = scrollY;
    app.hidden = true;
    place.hidden = false;
    render(content, place);
    document.title = page?.title ?? title;
  }

  function hide(): void {
    if (place.hidden) return;
    place.hidden = true;
    app.hidden = false;
    document.title = title;
    scrollTo(0, was);
  }

  async function pageOf(view: View): Promise<Page | undefined> {
    const page = pages.get(view) ?? (await view.load?.())?.open(store);
    if (page) pages.set(view, page);
    return page;
  }

  async function follow(): Promise<void> {
    const at = address();
    const view = viewAt(location.hash);
    if (!view) {
      hide();
      return;
    }
    const page = await pageOf(view).catch(() => undefined);
    const content = await page?.at(at).catch(() => undefined);
    if (address() !== at) return;
    show(page, content ?? <p class="failed" role="alert">{viewWords.failed}</p>);
    lead(at, view);
  }

  addEventListener('hashchange', () => void follow());
  void follow();
}
