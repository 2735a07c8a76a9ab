// What the person typed, as typed, and the request it makes. Nothing here is ever rewritten behind
// the person's back: a text that cannot be read stays until they mend it.
import type { Currency, Description, InputRule, Json, Request } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { readNumber, type Reading, type ReadResult } from '../format/read-number';
import type { SymbolTable } from '../format/currency-symbols';
import { askedRules, fallbackOf } from './asked';
import { nothingBeyond, type Beyond } from './beyond';
import * as pointer from './pointer';

/** Who asks: the brand that may pay, or the creator who may be paid. */
export type Side = 'brand' | 'creator';

export interface Draft {
  readonly platform: string;
  readonly format: string;
  readonly currency: string;
  /** Turns the question round; the core is asked the same. */
  readonly side: Side;
  /** By input path; an empty text means the default. */
  readonly texts: Readonly<Record<string, string>>;
  /** What no input of the form holds. */
  readonly beyond: Beyond;
}

/** How this reader writes numbers. */
export interface Habits {
  readonly decimalSeparator: '.' | ',';
  readonly symbols: SymbolTable;
  readonly unitWords: readonly string[];
}

export type TextRead = ReadResult | { readonly kind: 'word'; readonly value: string };
export type Readings = Readonly<Record<string, TextRead>>;

export function ruleOf(description: Description, path: string): InputRule | undefined {
  return askedRules(description).get(path);
}

export function currencyOf(description: Description, code: string): Currency {
  return description.currencies.find((currency) => currency.code === code) ?? { code, minor_digits: 2 };
}

/** A number of the request as a person would type it: 40000 cents as "$400", 60 as "60%". */
export function textOf(value: number, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'money') return numbers.money(value);
  if (rule?.type === 'percent') return numbers.exactPercent(value);
  return numbers.count(value);
}

export function draftOf(request: Request, description: Description, numbers: Numbers): Draft {
  const texts: Record<string, string> = {};
  for (const [path, rule] of askedRules(description)) {
    const value = pointer.valueAt(request, path);
    const given = typeof value === 'number' ? textOf(value, rule, numbers) : typeof value === 'string' ? value : '';
    texts[path] = value === fallbackOf(rule, description) ? '' : given;
  }
  const text = (path: string): string => String(pointer.valueAt(request, path) ?? '');
  const chosen = { platform: text(pointer.platform), format: text(pointer.format), currency: text(pointer.currency) };
  return { ...chosen, side: 'brand', texts, beyond: nothingBeyond };
}

/** Below this limit nobody writes separators between thousands, so three decimals are decimals. */
const small = 10_000;

/** A number that may be small has decimals however large it may be. */
const isFine = ({ min = 0, max = small }: InputRule): boolean => max < small || min % 1 > 0;

function readingOf(rule: InputRule, currency: Currency, habits: Habits): Reading {
  const shared = { ...habits, currency: currency.code };
  if (rule.type === 'money') return { ...shared, kind: 'money', decimals: currency.minor_digits };
  if (rule.type === 'percent') return { ...shared, kind: 'percent', decimals: Infinity };
  return { ...shared, kind: 'count', decimals: rule.type === 'number' && isFine(rule) ? Infinity : 0 };
}

export function readText(text: string, rule: InputRule, currency: Currency, habits: Habits): TextRead {
  const words = text.trim();
  if (words === '') return { kind: 'empty' };
  if (rule.type === 'choice' || rule.type === 'date' || rule.type === 'text') return { kind: 'word', value: words };
  const read = readNumber(text, readingOf(rule, currency, habits));
  const isMoney = read.kind === 'number' && rule.type === 'money';
  return isMoney ? { kind: 'number', value: toMinor(read.value, currency) } : read;
}

/** `before` saves reading anew what did not change. */
export function readDraft(
  draft: Draft, description: Description, habits: Habits, before?: { readonly draft: Draft; readonly readings: Readings },
): Readings {
  const currency = currencyOf(description, draft.currency);
  const same = before?.draft.currency === draft.currency ? before : undefined;
  const readings: Record<string, TextRead> = {};
  for (const [path, rule] of askedRules(description)) {
    const text = draft.texts[path] ?? '';
    const read = same?.draft.texts[path] === text ? same.readings[path] : undefined;
    readings[path] = read ?? readText(text, rule, currency, habits);
  }
  return readings;
}

function toMinor(major: number, { minor_digits: digits }: Currency): number {
  return Math.round(Number((major * 10 ** digits).toPrecision(15)));
}

/** The example with everything the page asks for put in its place; null stands for the default. */
export function requestOf(draft: Draft, readings: Readings, description: Description): Request {
  const { example } = description;
  const values: [string, Json][] = [
    [pointer.currency, draft.currency],
    [pointer.platform, draft.platform],
    [pointer.format, draft.format],
  ];
  for (const [path, rule] of askedRules(description)) {
    const read = readings[path];
    const given = read?.kind === 'number' || read?.kind === 'word' ? read.value : undefined;
    const shown = pointer.valueAt(example, path);
    if (given !== undefined) values.push([path, given]);
    else if (shown !== undefined && shown !== fallbackOf(rule, description)) values.push([path, null]);
  }
  const typed = values.reduce<Request>((request, [path, value]) => pointer.withValue(request, path, value), example);
  return withBeyond(typed, draft.beyond);
}

/** Parts that typed inputs have a share in keep that share. */
function withBeyond(request: Request, { sheet, ...beyond }: Beyond): Request {
  const parts = Object.entries(beyond).map(([name, part]) => [name, Object.assign({}, request[name], part)]);
  return { ...request, ...(Object.fromEntries(parts) as Request) };
}
