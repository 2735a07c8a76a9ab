// The readable side of the data set: sources with titles and links, what each figure says, formulas.
// Loaded, from the page's own host, when somebody asks for it.
import address from '../../../build/library/sources.json?url';
import type { Library } from '../engine/contract';

let loading: Promise<Library> | undefined;

async function fetched(): Promise<Library> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Library;
}

/** Once; again after a failure. */
export function loadLibrary(): Promise<Library> {
  loading ??= fetched().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
