// The sources with their titles and links, and what each published figure says. Loaded from the
// page's own host when somebody opens a source for the first time.
import type { Library } from '../engine/contract';
import type { OpenShelf } from '../state/state';

export async function loadShelf(data: string): Promise<OpenShelf> {
  const address = new URL(`assets/sources-${data}.json`, document.baseURI);
  const [{ shelfOf }, response] = await Promise.all([import('../components/Shelf'), fetch(address)]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return shelfOf((await response.json()) as Library);
}
