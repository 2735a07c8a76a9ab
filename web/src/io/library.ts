// The sources with their titles and links, and what each published figure says. Loaded from the
// page's own host when somebody opens a source for the first time.
import type { Library } from '../engine/contract';

export async function fetchLibrary(data: string): Promise<Library> {
  const response = await fetch(new URL(`assets/sources-${data}.json`, document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Library;
}
