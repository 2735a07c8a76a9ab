// The views of the page. The calculator is there from the start; each other takes its place while the
// address is its id, or begins with it and a hyphen, and is loaded with the first such address.
import type { ComponentChildren } from 'preact';
import type { Store } from '../state/store';

/** A view that is loaded. */
export interface Page {
  readonly title: string;
  /** What stands at an address of the view, and again whenever the address changes. */
  at(address: string): Promise<ComponentChildren>;
}

export interface View {
  readonly id: string;
  /** Whether it makes sense alone in somebody else's page. */
  readonly embeddable: boolean;
  readonly load?: () => Promise<{ open(store: Store): Page }>;
}

export const views: readonly View[] = [
  { id: 'creator', embeddable: true },
  { id: 'campaign', embeddable: true, load: () => import('./campaign/open') },
  { id: 'method', embeddable: true, load: () => import('./method/open') },
  { id: 'embed', embeddable: false, load: () => import('./embed/open') },
];

/** The view that takes the place of the calculator at an address. */
export function viewAt(hash: string): View | undefined {
  const [id] = hash.slice(1).split('-', 1);
  return views.find((view) => view.load && view.id === id);
}
