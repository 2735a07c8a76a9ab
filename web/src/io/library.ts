// The readable side of the data set: sources with titles and links, what each figure says, formulas.
// Loaded, from the page's own host, when somebody asks for it.
import type { Library } from '../engine/contract';

const loading = new Map<string, Promise<Library>>();

/** Beside the scripts of the page. */
const here = import.meta.url;

async function fetched(data: string): Promise<Library> {
  const response = await fetch(new URL(`sources-${data}.json`, here));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Library;
}

/** `data` names the version of the figures. Once; again after a failure. */
export function libraryOf(data: string): Promise<Library> {
  const before = loading.get(data);
  if (before) return before;
  const now = fetched(data).catch((error: unknown) => {
    loading.delete(data);
    throw error;
  });
  loading.set(data, now);
  return now;
}
