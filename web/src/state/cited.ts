// From the ids of evidence rows to the sources a person can look up.
import type { EvidenceRow, EvidenceTable, Library, Source } from '../engine/contract';
import { printedFigure } from '../format/printed';
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
  const tables = [...library.evidence, ...library.context];
  const made = new Map(tables.flatMap((table) => table.rows.map((row) => [row.id, { table, row }] as const)));
  placesOf.set(library, made);
  return made;
}

export const sourceOf = (id: string, library: Library): Source =>
  library.sources.find((candidate) => candidate.id === id) ?? { id, title: id, publisher: '', url: null, year: null };

/** "10–50K: 100–500 USD", or the row's name where it is not known. */
export function printedRow(id: string, library: Library): string {
  const place = places(library).get(id);
  if (!place) return id;
  const { row, table } = place;
  const printed = printedFigure(row, row.unit ?? table.unit);
  return row.band && row.band !== 'all' ? `${row.band}: ${printed}` : printed;
}

export interface PrintedFigure {
  readonly text: string;
  readonly band: string;
  readonly base: string;
  readonly per: number;
}

/** A row as a constant of a formula: what it says, and of what. */
export function figureAt(id: string, library: Library): PrintedFigure {
  const place = places(library).get(id);
  if (!place) return { text: id, band: '', base: '', per: 1 };
  const { row, table } = place;
  const unit = row.unit ?? table.unit;
  const printed = printedFigure(row, unit === 'ratio' || unit === 'count' ? '' : unit).trim();
  return { text: printed, band: row.band ?? '', base: table.base, per: table.per ?? 1 };
}

/** What a row is restricted to: its niche or market, or how its name ends where its band is all. */
export function segmentOf(id: string, library: Library): string | undefined {
  const place = places(library).get(id);
  if (!place) return undefined;
  const { row, table } = place;
  const said = row.segment ?? table.segment;
  if (said !== undefined || row.band !== 'all') return said;
  const [, ending = ''] = id.split(`-${table.platform}-${table.format}-`);
  const name = ending.replace(/^all-?/, '').replace(/-/g, ' ');
  return name === '' || name === table.unit.toLowerCase() ? undefined : name;
}

/** What a reader must know about the table of a row. */
export const noteOf = (id: string, library: Library): string | undefined => places(library).get(id)?.table.note;

/** The sources of evidence rows, each once, in the order of the rows. */
export function citedSources(rows: readonly string[], library: Library): CitedSource[] {
  const ids = [...new Set(rows.map(sourceIdOf))];
  return ids.map((id) => {
    const own = rows.filter((row) => sourceIdOf(row) === id);
    const found = own.map((row) => ({ id: row, place: places(library).get(row) }));
    const table = found[0]?.place?.table;
    const source = sourceOf(id, library);
    return {
      source,
      rows: found.map(({ id: row, place }) => ({ id: row, row: place?.row, unit: place?.row.unit ?? place?.table.unit ?? '' })),
      year: table?.year ?? source.year,
      geography: table?.geography,
      confidence: table?.confidence,
    };
  });
}
