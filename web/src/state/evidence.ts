// The evidence rows behind an answer, and the default that stands in for an empty field.
import type { CreatorAnswer, Description, Driver, Figure, Range } from '../engine/contract';
import * as pointer from './pointer';
import { ruleOf } from './draft';

/** "little-class-2021/price-instagram-post-nano" belongs to "little-class-2021". */
export function sourceIdOf(row: string): string {
  return row.split('/')[0] ?? row;
}

export function sourceCount(rows: readonly string[]): number {
  return new Set(rows.map(sourceIdOf)).size;
}

export interface Default extends Range {
  readonly evidence: readonly string[];
}

/** What a creator alone and one of a plan have. */
type Behind = Pick<CreatorAnswer, 'deliverables' | 'figures' | 'price'>;

/** The rows behind several figures of an answer. */
export function evidenceOf(creator: Behind, ids: readonly string[]): string[] {
  const used = creator.figures.filter(({ id }) => ids.includes(id));
  return [...new Set(used.flatMap(({ evidence }) => evidence))];
}

function fromFigure(figure: Figure | undefined): Default | undefined {
  return figure && figure.kind !== 'measured' ? figure : undefined;
}

/** What stands in for an input that was left empty, where the response says so. */
export function defaultOf(path: string, creator: Behind, description: Description): Default | undefined {
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
  // A kind of product says what is usual of inputs that are plain numbers otherwise.
  const id = ruleOf(description, path)?.figure ?? pointer.fieldId(path).replace(/_percent$/, '').replace(/_/g, '-');
  return fromFigure(creator.figures.find((figure) => figure.id === id || figure.id.startsWith(`${id}/`)));
}

/** What stands in the calculation where an own number could, and in which unit. */
export interface Standing extends Default {
  readonly unit: string;
  readonly kind: 'published' | 'assumed' | 'own';
}

export function standingOf(creator: CreatorAnswer, { figure: id, input }: Driver): Standing | undefined {
  const line = creator.deliverables[0];
  const step = input === pointer.medianViews ? line?.views : undefined;
  const figure = creator.figures.find((candidate) => candidate.id === id);
  const kind = figure?.kind === 'measured' ? 'own' : figure?.kind === 'assumed' ? 'assumed' : 'published';
  if (step) return { ...step, unit: 'count', kind, evidence: evidenceOf(creator, step.figures) };
  return figure && { ...figure, kind };
}
