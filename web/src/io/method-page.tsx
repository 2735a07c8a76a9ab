// The Method view in place of the calculator, as long as the address is of it. The calculator stays
// as it is behind it, and comes back where it was. Loaded with the first such address.
import { render } from 'preact';
import { methodMark } from '../state/opened';
import { methodWords as words } from '../messages/method';
import type { Store } from '../state/store';
import explain from '../styles/explain.css?url';
import sheet from '../styles/method.css?url';
import { Method } from '../views/method/Method';
import { usages, type Usage } from '../views/method/usage';
import type { Library } from '../engine/contract';
import { trustOf } from './desk';
import { stylesAt } from './late-styles';
import { libraryOf } from './library';

const sourceMark = `${methodMark}-source-`;

const address = (): string => decodeURIComponent(location.hash.slice(1));
const isMethod = (id: string): boolean => id === methodMark || id.startsWith(`${methodMark}-`);

/** Where the reader was led, in view and with the focus. */
function lead(id: string): void {
  const place = document.getElementById(id) ?? document.getElementById(methodMark);
  place?.focus({ preventScroll: true });
  if (place?.id === methodMark) scrollTo(0, 0);
  else place?.scrollIntoView({ block: 'start' });
}

export function followMethod(store: Store, app: HTMLElement): void {
  const { state, actions } = store;
  const place = document.createElement('div');
  place.hidden = true;
  app.after(place);
  const trust = trustOf(store);
  const title = document.title;
  let was = 0;
  let known: { readonly library: Library; readonly list: readonly Usage[] } | undefined;

  async function load(): Promise<NonNullable<typeof known>> {
    actions.expectReasons();
    const { description } = state.value;
    const [library] = await Promise.all([libraryOf(description.data), stylesAt(explain), stylesAt(sheet)]);
    known = { library, list: usages(library, library.definitions) };
    return known;
  }

  function draw(id: string, { library, list }: NonNullable<typeof known>): void {
    const { description, answer } = state.value;
    const { engine, as_of: asOf = '' } = answer.response;
    const wanted = id.startsWith(sourceMark) ? id.slice(sourceMark.length) : undefined;
    render(<Method usages={list} {...{ library, description, trust, engine, asOf, wanted }} />, place);
  }

  function show(): void {
    if (place.hidden) was = scrollY;
    app.hidden = true;
    place.hidden = false;
    document.title = words.pageTitle;
  }

  function hide(): void {
    if (place.hidden) return;
    place.hidden = true;
    app.hidden = false;
    document.title = title;
    scrollTo(0, was);
  }

  async function follow(): Promise<void> {
    const id = address();
    if (!isMethod(id)) {
      hide();
      return;
    }
    try {
      draw(id, known ?? (await load()));
    } catch {
      render(<p class="failed" role="alert">{words.failed}</p>, place);
    }
    if (address() !== id) return;
    show();
    lead(id);
  }

  addEventListener('hashchange', () => void follow());
  void follow();
}
