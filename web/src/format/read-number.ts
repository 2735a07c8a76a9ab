// Numbers as people type or paste them: 15k, 1.2M, 15,000, 15 000, 1.234,5, 3%, $1,200, €1.200,50.
//
// Where a text can be read in two ways the field decides first (money has no third decimal, people
// come in whole numbers) and the reader's locale second; the field then shows how it was read.
import type { SymbolTable } from './currency-symbols';

export interface Reading {
  /** What the field holds. Decimals beyond `decimals` cannot be meant: `1.200` dollars is 1,200. */
  readonly kind: 'count' | 'money' | 'percent';
  /** How many decimals the unit has: 0 for whole numbers, 2 for dollars. */
  readonly decimals: number;
  /** The decimal separator of the reader's locale. */
  readonly decimalSeparator: '.' | ',';
  /** Words that may follow the number, such as "followers". */
  readonly unitWords?: readonly string[];
  readonly currency?: string;
  readonly symbols?: SymbolTable;
}

export type Problem =
  | 'not-a-number'
  | 'range'
  | 'separators'
  | 'too-large'
  | 'percent-sign'
  | 'currency-sign'
  | 'other-currency';

export type ReadResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly currency?: string };

const multipliers: Readonly<Record<string, number>> = {
  k: 3, tsd: 3, thousand: 3, lakh: 5, m: 6, mn: 6, mio: 6, mln: 6, million: 6,
  crore: 7, b: 9, bn: 9, mrd: 9, billion: 9,
};

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/gu;

function problem(which: Problem, currency?: string): ReadResult {
  return currency ? { kind: 'problem', problem: which, currency } : { kind: 'problem', problem: which };
}

/** Digits of any script as 0 to 9, compatibility forms (full width) as plain ones. */
function plain(text: string): string {
  const digits = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
    return String(value);
  });
  return digits
    .replace(/[\u061c\u200e\u200f]/gu, '') // marks of direction
    .replace(/٪/gu, '%')
    .replace(/٫/gu, ',')
    .replace(/٬/gu, "'")
    .replace(/[’‘`´_]/gu, "'")
    .replace(/[−–—]/gu, '-')
    .replace(spaces, ' ')
    .trim();
}

function grouped(digits: string, separator: string): boolean {
  const groups = digits.split(separator);
  const first = groups[0] ?? '';
  const last = groups.at(-1) ?? '';
  const between = groups.slice(1, -1);
  return (
    first.length >= 1 && first.length <= 3 && last.length === 3 &&
    (between.every((group) => group.length === 3) ||
      (first.length <= 2 && between.every((group) => group.length === 2)))
  );
}

function ungrouped(whole: string): string | undefined {
  const separators = [...new Set(whole.replace(/\d/g, ''))];
  const separator = separators[0];
  if (separator === undefined) return whole;
  if (separators.length > 1 || !grouped(whole, separator)) return undefined;
  return whole.split(separator).join('');
}

/** Whether the only `.` or `,` of `digits` separates thousands rather than decimals. */
function separatesThousands(digits: string, mark: string, scaled: boolean, as: Reading): boolean {
  const [before = '', after = ''] = digits.split(mark);
  const integer = before.replace(/\D/g, '');
  if (after.length !== 3 || integer.length < 1 || integer.length > 3 || integer === '0') return false;
  if (!scaled && as.decimals < 3) return true;
  return mark !== as.decimalSeparator;
}

/** "1.234,5" as "1234.5", or nothing where the separators make no sense. */
function decimalText(digits: string, scaled: boolean, as: Reading): string | undefined {
  const marks = digits.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return ungrouped(digits);
  if (marks.slice(0, -1).includes(last)) return new Set(marks).size === 1 ? ungrouped(digits) : undefined;
  if (marks.length === 1 && separatesThousands(digits, last, scaled, as)) return ungrouped(digits);
  const at = digits.lastIndexOf(last);
  const whole = ungrouped(digits.slice(0, at));
  const fraction = digits.slice(at + 1);
  if (whole === undefined || !/^\d*$/.test(fraction) || whole + fraction === '') return undefined;
  return `${whole || '0'}.${fraction || '0'}`;
}

function withoutCurrency(text: string, as: Reading): { text: string; problem?: ReadResult } {
  const lead = /^[-+~≈]?\s*/u.exec(text)?.[0] ?? '';
  const body = text.slice(lead.length);
  for (const [sign, codes] of as.symbols ?? []) {
    const start = body.startsWith(sign);
    if (!start && !body.endsWith(sign)) continue;
    const rest = (start ? body.slice(sign.length) : body.slice(0, -sign.length)).trim();
    if (!/^[-\d.,']/u.test(rest)) continue;
    if (as.kind !== 'money') return { text: rest, problem: problem('currency-sign') };
    if (as.currency && !codes.includes(as.currency)) {
      return { text: rest, problem: problem('other-currency', codes[0]) };
    }
    return { text: lead + rest };
  }
  return { text };
}

function withoutUnitWord(text: string, as: Reading): string {
  const lower = text.toLowerCase();
  const word = as.unitWords?.find(
    (unit) => lower.endsWith(unit) && /[\d\skmb]$/u.test(lower.slice(0, -unit.length)),
  );
  return word ? text.slice(0, -word.length).trim() : text;
}

const isRange = /\d\s*(?:[kKmMbB%]\s*)?(?:-|\bto\b|…|\.\.\.?)\s*[^\d\s]?\d/u;
const number = /^([-+]?)((?:[\d.,' ]*\d[\d.,' ]*))([a-z]*)$/u;
const scientific = /^[-+]?\d+(?:\.\d+)?e[-+]?\d{1,3}$/u;

export function readNumber(typed: string, as: Reading): ReadResult {
  const tidy = plain(typed);
  if (tidy === '') return { kind: 'empty' };
  if (isRange.test(tidy)) return problem('range');
  const signless = withoutCurrency(withoutUnitWord(tidy, as), as);
  if (signless.problem) return signless.problem;
  let text = signless.text.replace(/^[~≈]\s*/u, '').replace(/\s*\+$/u, '').toLowerCase();
  if (/^%|%$/.test(text)) {
    if (as.kind !== 'percent') return problem('percent-sign');
    text = text.replace('%', '').trim();
  }
  if (scientific.test(text)) return finite(Number(text));
  const [, sign, digits, suffix] = number.exec(text) ?? [];
  if (digits === undefined || suffix === undefined) return problem('not-a-number');
  const scale = suffix === '' ? 0 : multipliers[suffix];
  if (scale === undefined) return problem('not-a-number');
  const decimal = decimalText(digits.trim(), suffix !== '', as);
  if (decimal === undefined) return problem('separators');
  const value = Number(`${sign === '-' ? '-' : ''}${decimal}e${scale}`);
  return finite(as.decimals === 0 && scale > 0 ? Math.round(value) : value);
}

function finite(value: number): ReadResult {
  return Number.isFinite(value) ? { kind: 'number', value: value === 0 ? 0 : value } : problem('too-large');
}
