// A value that nobody knows exactly, as three numbers: of ten like it one is below the first, half are below the
// second, one is above the third. Written "40 / 60 / 90" where the core takes such values.
import type { Currency, InputRule, Json } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { readText, textOf, type Habits, type TextRead } from './draft';
import { fieldsOf } from './fields';

const keys = ['p10', 'p50', 'p90'] as const;

type Three = { readonly [Key in (typeof keys)[number]]: number };

/** What is typed for an input of a plan: one number, three of them, or words. */
export type InputRead = TextRead | { readonly kind: 'three'; readonly value: Three };

function threeOf(reads: readonly TextRead[]): InputRead {
  const values = reads.flatMap((read) => (read.kind === 'number' ? read.value : []));
  const [p10, p50, p90] = values;
  if (p10 !== undefined && p50 !== undefined && p90 !== undefined) return { kind: 'three', value: { p10, p50, p90 } };
  return reads.find(({ kind }) => kind === 'problem') ?? { kind: 'problem', problem: 'not-a-number' };
}

export function readInput(text: string, rule: InputRule, currency: Currency, habits: Habits): InputRead {
  const parts = rule.uncertain ? text.split('/') : [];
  if (parts.length !== keys.length) return readText(text, rule, currency, habits);
  return threeOf(parts.map((part) => readText(part, rule, currency, habits)));
}

/** Nothing where it is not a number or three. */
export function textOfInput(value: unknown, rule: InputRule, numbers: Numbers): string | undefined {
  if (typeof value === 'number') return textOf(value, rule, numbers);
  const found = keys.map((key) => fieldsOf(value)[key]);
  const isThree = rule.uncertain && found.every((one) => typeof one === 'number');
  return isThree ? found.map((one) => textOf(Number(one), rule, numbers)).join(' / ') : undefined;
}

export const jsonOf = (read: InputRead | undefined): Json | undefined =>
  read?.kind === 'number' || read?.kind === 'word' ? read.value : read?.kind === 'three' ? { ...read.value } : undefined;
