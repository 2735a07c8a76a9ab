// What is loaded, from the page's own host, when somebody asks for it.
import type { Library } from '../engine/contract';
import type { Faults } from '../messages';
import type { Extra, Extras } from '../state/opened';

/** The formulas, the sources with their titles and links, and what each published figure says. */
async function loadLibrary(data: string): Promise<Library> {
  const response = await fetch(new URL(`assets/sources-${data}.json`, document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Library;
}

async function loadExplanation(data: string): Promise<Pick<Extras, 'shelf' | 'explanation'>> {
  const [{ shelfOf }, { explanationOf }, library] = await Promise.all([
    import('../components/Shelf'), import('../components/Explanation'), loadLibrary(data),
  ]);
  const shelf = shelfOf(library);
  return { shelf, explanation: explanationOf(library, shelf) };
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
    case 'explanation':
      return loadExplanation(data);
  }
}

export async function loadFaults(): Promise<Faults> {
  return (await import('../messages/issues')).faults;
}
