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

/** A part that comes with styles of its own, once they are there. */
async function styled<Part extends { readonly styles: () => Promise<void> }>(loading: Promise<Part>): Promise<Part> {
  const part = await loading;
  await part.styles();
  return part;
}

const loaders: { readonly [Name in Extra]: (data: string) => Promise<Partial<Extras>> } = {
  shelf: loadExplanation,
  explanation: loadExplanation,
  reasons: async () => ({ reasons: await import('../views/creator/Reasons') }),
  tornado: async () => ({ tornado: await import('../views/creator/Tornado') }),
  tables: async () => ({ tables: await import('../views/creator/tables') }),
  more: async () => ({ more: await styled(import('../views/creator/More')) }),
  own: async () => ({ own: await styled(import('../views/creator/OwnSide')) }),
};

/** `data` names the version of the figures. */
export const loadExtra = (extra: Extra, data: string): Promise<Partial<Extras>> => loaders[extra](data);

export async function loadFaults(): Promise<Faults> {
  const told = await styled(import('../views/creator/told'));
  return { ...told.faults, told };
}
