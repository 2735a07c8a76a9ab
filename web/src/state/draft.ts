// What the person typed, as typed, and the request it makes. Nothing here is ever rewritten behind
// the person's back: a text that cannot be read stays until they mend it.
import type { Currency, Description, InputRule, Request } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { readNumber, type Reading, type ReadResult } from '../format/read-number';
import type { SymbolTable } from '../format/currency-symbols';
import * as pointer from './pointer';

export interface Draft {
  readonly platform: string;
  readonly format: string;
  readonly currency: string;
  /** By input path; an empty text means the default. */
  readonly texts: Readonly<Record<string, string>>;
}

/** How this reader writes numbers. */
export interface Habits {
  readonly decimalSeparator: '.' | ',';
  readonly symbols: SymbolTable;
  readonly unitWords: readonly string[];
}

export type Readings = Readonly<Record<string, ReadResult>>;

export function ruleOf(description: Description, path: string): InputRule | undefined {
  return description.inputs.find((rule) => rule.path === path);
}

export function currencyOf(description: Description, code: string): Currency {
  return description.currencies.find((currency) => currency.code === code) ?? { code, minor_digits: 2 };
}

/** A number of the request as a person would type it: 40000 cents as "$400", 60 as "60%". */
export function textOf(value: number, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'money') return numbers.money(value);
  if (rule?.type === 'percent') return numbers.percent(value);
  return numbers.count(value);
}

export function draftOf(request: Request, description: Description, numbers: Numbers): Draft {
  const texts: Record<string, string> = {};
  for (const path of pointer.typedInputs) {
    const value = pointer.valueAt(request, path);
    texts[path] = typeof value === 'number' ? textOf(value, ruleOf(description, path), numbers) : '';
  }
  const text = (path: string): string => String(pointer.valueAt(request, path) ?? '');
  return { platform: text(pointer.platform), format: text(pointer.format), currency: text(pointer.currency), texts };
}

function readingOf(rule: InputRule | undefined, currency: Currency, habits: Habits): Reading {
  const shared = { ...habits, currency: currency.code };
  if (rule?.type === 'money') return { ...shared, kind: 'money', decimals: currency.minor_digits };
  if (rule?.type === 'percent') return { ...shared, kind: 'percent', decimals: Infinity };
  return { ...shared, kind: 'count', decimals: 0 };
}

export function readDraft(draft: Draft, description: Description, habits: Habits): Readings {
  const currency = currencyOf(description, draft.currency);
  const readings: Record<string, ReadResult> = {};
  for (const path of pointer.typedInputs) {
    const rule = ruleOf(description, path);
    const result = readNumber(draft.texts[path] ?? '', readingOf(rule, currency, habits));
    readings[path] =
      result.kind === 'number' && rule?.type === 'money'
        ? { kind: 'number', value: toMinor(result.value, currency) }
        : result;
  }
  return readings;
}

function toMinor(major: number, { minor_digits: digits }: Currency): number {
  return Math.round(Number((major * 10 ** digits).toPrecision(15)));
}

/** The example with everything the page asks for put in its place; null stands for the default. */
export function requestOf(draft: Draft, readings: Readings, description: Description): Request {
  const chosen = [
    [pointer.currency, draft.currency],
    [pointer.platform, draft.platform],
    [pointer.format, draft.format],
  ] as const;
  const typed = pointer.typedInputs.map((path) => {
    const reading = readings[path];
    return [path, reading?.kind === 'number' ? reading.value : null] as const;
  });
  return [...chosen, ...typed].reduce<Request>(
    (request, [path, value]) => pointer.withValue(request, path, value),
    description.example,
  );
}
