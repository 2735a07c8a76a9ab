// From the ids of evidence rows to the sources a person can look up, and from an empty field to
// the default that stands in for it.
import type { CreatorAnswer, Description, EvidenceRow, EvidenceTable, Figure, Library, Range, Source } from '../engine/contract';
import * as pointer from './pointer';
import { ruleOf } from './draft';

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

/** "little-class-2021/price-instagram-post-nano" belongs to "little-class-2021". */
export function sourceIdOf(row: string): string {
  return row.split('/')[0] ?? row;
}

export function sourceCount(rows: readonly string[]): number {
  return new Set(rows.map(sourceIdOf)).size;
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

export interface Default extends Range {
  readonly evidence: readonly string[];
}

/** The rows behind several figures of an answer. */
export function evidenceOf(creator: CreatorAnswer, ids: readonly string[]): string[] {
  const used = creator.figures.filter(({ id }) => ids.includes(id));
  return [...new Set(used.flatMap(({ evidence }) => evidence))];
}

function fromFigure(figure: Figure | undefined): Default | undefined {
  return figure && figure.kind !== 'measured' ? figure : undefined;
}

/** What stands in for an input that was left empty, where the response says so. */
export function defaultOf(path: string, creator: CreatorAnswer, description: Description): Default | undefined {
  const line = creator.deliverables[0];
  if (!line) return undefined;
  if (path === pointer.medianViews || path === pointer.averageLikes) {
    const step = path === pointer.medianViews ? line.views : line.engagements;
    if (step.basis === 'measured') return undefined;
    return { ...step, evidence: evidenceOf(creator, step.figures) };
  }
  if (path === pointer.fee) {
    const { recommended, methods } = creator.price;
    if (line.fee_source !== 'market-median' || !recommended) return undefined;
    const pooled = methods.filter(({ id }) => recommended.methods.includes(id));
    const evidence = pooled.flatMap((method) => method.evidence ?? []);
    return { p10: recommended.p10_minor, p50: line.fee_minor, p90: recommended.p90_minor, evidence };
  }
  const id = ruleOf(description, path)?.figure;
  return id ? fromFigure(creator.figures.find((figure) => figure.id === id)) : undefined;
}
