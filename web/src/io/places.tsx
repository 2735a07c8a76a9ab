// Views in place of the calculator, as long as the address is theirs. The calculator stays as it is
// behind them, and comes back where it was. Loaded with the first such address.
import { render, type ComponentChildren } from 'preact';
import { viewWords } from '../messages/views';
import type { Store } from '../state/store';
import { viewAt, type Page, type View } from '../views/views';

const address = (): string => decodeURIComponent(location.hash.slice(1));

/** Where the reader was led, in view and with the focus. */
function lead(id: string, view: View): void {
  const place = document.getElementById(id) ?? document.getElementById(view.id);
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
    const id = address();
    const view = viewAt(location.hash);
    if (!view) {
      hide();
      return;
    }
    const page = await pageOf(view).catch(() => undefined);
    const content = await page?.at(id).catch(() => undefined);
    if (address() !== id) return;
    show(page, content ?? <p class="failed" role="alert">{viewWords.failed}</p>);
    lead(id, view);
  }

  addEventListener('hashchange', () => void follow());
  void follow();
}
