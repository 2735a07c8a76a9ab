// From the ids of evidence rows to the sources a person can look up.
import type { EvidenceRow, EvidenceTable, Library, Source } from '../engine/contract';
import { sourceIdOf } from './evidence';

export interface CitedRow {
  readonly id: string;
  readonly row: EvidenceRow | undefined;
  readonly unit: string;
}

export interface CitedSource {
  readonly source: Source;
  readonly rows: readonly CitedRow[];
  readonly year: number | null;
  readonly geography: string | undefined;
  readonly confidence: string | undefined;
}

type Place = { readonly table: EvidenceTable; readonly row: EvidenceRow };
const placesOf = new WeakMap<Library, ReadonlyMap<string, Place>>();

function places(library: Library): ReadonlyMap<string, Place> {
  const known = placesOf.get(library);
  if (known) return known;
  const made = new Map(library.evidence.flatMap((table) => table.rows.map((row) => [row.id, { table, row }] as const)));
  placesOf.set(library, made);
  return made;
}

/** The sources of evidence rows, each once, in the order of the rows. */
export function citedSources(rows: readonly string[], library: Library): CitedSource[] {
  const ids = [...new Set(rows.map(sourceIdOf))];
  return ids.map((id) => {
    const own = rows.filter((row) => sourceIdOf(row) === id);
    const found = own.map((row) => ({ id: row, place: places(library).get(row) }));
    const table = found[0]?.place?.table;
    const source = library.sources.find((candidate) => candidate.id === id) ?? {
      id, title: id, publisher: '', url: null, year: null,
    };
    return {
      source,
      rows: found.map(({ id: row, place }) => ({ id: row, row: place?.row, unit: place?.row.unit ?? place?.table.unit ?? '' })),
      year: table?.year ?? source.year,
      geography: table?.geography,
      confidence: table?.confidence,
    };
  });
}
