// From the ids of evidence rows to the sources a person can look up, and from an empty field to
// the default that stands in for it.
import type { CreatorAnswer, Description, EvidenceTable, Figure, Range, Source } from '../engine/contract';
import * as pointer from './pointer';
import { ruleOf } from './draft';

export interface CitedSource {
  readonly source: Source;
  readonly rows: readonly string[];
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

const tablesByRow = new WeakMap<Description, ReadonlyMap<string, EvidenceTable>>();

function tablesOf(description: Description): ReadonlyMap<string, EvidenceTable> {
  const known = tablesByRow.get(description);
  if (known) return known;
  const made = new Map(description.evidence.flatMap((table) => table.rows.map((row) => [row.id, table] as const)));
  tablesByRow.set(description, made);
  return made;
}

export function citedSources(rows: readonly string[], description: Description): CitedSource[] {
  const bySource = new Map<string, string[]>();
  for (const row of rows) {
    const id = sourceIdOf(row);
    bySource.set(id, [...(bySource.get(id) ?? []), row]);
  }
  return [...bySource].map(([id, ids]) => {
    const table = tablesOf(description).get(ids[0] ?? '');
    const source = description.sources.find((candidate) => candidate.id === id) ?? {
      id, title: id, publisher: '', url: null, year: null,
    };
    return {
      source,
      rows: ids,
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
