// What is loaded, from the page's own host, when somebody asks for it.
import type { Library } from '../engine/contract';
import type { Faults } from '../messages';
import type { Extra, Extras } from '../state/opened';

/** The sources with their titles and links, and what each published figure says. */
async function loadShelf(data: string): Promise<Extras['shelf']> {
  const address = new URL(`assets/sources-${data}.json`, document.baseURI);
  const [{ shelfOf }, response] = await Promise.all([import('../components/Shelf'), fetch(address)]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return shelfOf((await response.json()) as Library);
}

/** `data` names the version of the figures. */
export async function loadExtra(extra: Extra, data: string): Promise<Partial<Extras>> {
  switch (extra) {
    case 'reasons':
      return { reasons: await import('../views/creator/Reasons') };
    case 'tornado':
      return { tornado: await import('../views/creator/Tornado') };
    case 'tables':
      return { tables: await import('../views/creator/tables') };
    case 'shelf':
      return { shelf: await loadShelf(data) };
  }
}

export async function loadFaults(): Promise<Faults> {
  return (await import('../messages/issues')).faults;
}
