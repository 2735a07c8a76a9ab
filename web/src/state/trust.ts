// Which published figures somebody lets count, and how much: switching single rows and whole
// sources off and back on, factors on the weight of sources, and the rules that weigh all of them.
// An id without a slash is a source.
import type { EvidenceChoice } from './beyond';
import { sourceIdOf } from './evidence';

const isSource = (id: string): boolean => !id.includes('/');

/** Switched off, by itself or with its source, or of no weight. */
export function isOff({ off = [], weights = {} }: EvidenceChoice, id: string): boolean {
  const source = sourceIdOf(id);
  return off.includes(id) || off.includes(source) || weights[source] === 0;
}

/** Off as a whole, or row by row. */
export const areOff = (choice: EvidenceChoice, id: string, rows: readonly string[]): boolean =>
  isOff(choice, id) || (rows.length > 0 && rows.every((row) => isOff(choice, row)));

export const factorOf = ({ weights = {} }: EvidenceChoice, source: string): number => weights[source] ?? 1;

const isEmpty = (part: unknown): boolean => part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);

/** The choice with some of it changed; nothing where nothing is chosen any more. */
function changed(choice: EvidenceChoice, change: { readonly [Part in keyof EvidenceChoice]?: EvidenceChoice[Part] | undefined }): EvidenceChoice | undefined {
  const kept = Object.entries({ ...choice, ...change }).filter(([, part]) => !isEmpty(part));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function withNumber(numbers: Readonly<Record<string, number>>, id: string, value: number | undefined): Record<string, number> {
  const others = Object.entries(numbers).filter(([other]) => other !== id);
  return Object.fromEntries(value === undefined ? others : [...others, [id, value]]);
}

/** A source that is switched takes all its rows with it. */
export function switched(choice: EvidenceChoice, id: string, on: boolean): EvidenceChoice | undefined {
  const others = (choice.off ?? []).filter((one) => one !== id && !(isSource(id) && sourceIdOf(one) === id));
  const weightless = on && choice.weights?.[id] === 0;
  const weights = weightless ? withNumber(choice.weights ?? {}, id, undefined) : choice.weights;
  return changed(choice, { off: on ? others : [...others, id], weights });
}

export function weighed(choice: EvidenceChoice, source: string, factor: number): EvidenceChoice | undefined {
  return changed(choice, { weights: withNumber(choice.weights ?? {}, source, factor === 1 ? undefined : factor) });
}

/** A rule that weighs all sources: a grade of confidence, or the half-life. */
export type Rule = 'H' | 'M' | 'L' | 'half_life_years';

/** `value` in place of what the data set has; nothing puts that back. */
export function ruled(choice: EvidenceChoice, rule: Rule, value: number | undefined): EvidenceChoice | undefined {
  if (rule === 'half_life_years') return changed(choice, { half_life_years: value });
  return changed(choice, { confidence_weights: withNumber(choice.confidence_weights ?? {}, rule, value) });
}

export const ruleIn = (choice: EvidenceChoice, rule: Rule): number | undefined =>
  rule === 'half_life_years' ? choice.half_life_years : choice.confidence_weights?.[rule];

/** All of these back on; without `ids`, everything. Weights stay, but for those of nothing. */
export function backOn(choice: EvidenceChoice, ids?: readonly string[]): EvidenceChoice | undefined {
  const sources = ids?.map(sourceIdOf);
  const weights = Object.entries(choice.weights ?? {}).filter(([id, factor]) => factor !== 0 || (sources && !sources.includes(id)));
  return changed(choice, {
    weights: Object.fromEntries(weights),
    off: sources ? (choice.off ?? []).filter((one) => !sources.includes(sourceIdOf(one))) : [],
  });
}

export interface Changes {
  readonly sources: number;
  readonly rows: number;
  readonly weights: number;
  readonly rules: number;
}

export function changesOf({ off = [], weights = {}, confidence_weights: grades = {}, half_life_years: halfLife }: EvidenceChoice): Changes {
  const sources = off.filter(isSource).length;
  const rules = Object.keys(grades).length + (halfLife === undefined ? 0 : 1);
  return { sources, rows: off.length - sources, weights: Object.keys(weights).length, rules };
}
