// Numbers as text. The only module that uses Intl for output.
import type { Currency } from '../engine/contract';
import { pageLocale } from './locale';

export interface Numbers {
  readonly currency: string;
  /** 42,000 exactly as it is. */
  count(value: number): string;
  /** An estimate, to two significant digits: 4,300. */
  about(value: number): string;
  /** 42K, 1.2M. */
  compact(value: number): string;
  /** A sum that somebody named: $400, $12.50. */
  money(minor: number): string;
  /** An estimated sum, to two significant digits: $240. */
  aboutMoney(minor: number): string;
  /** A ceiling, never rounded up: $312. */
  ceiling(minor: number): string;
  compactMoney(minor: number): string;
  percent(value: number): string;
  /** 2.255%, as it is. */
  exactPercent(value: number): string;
  /** +41%, −62%. */
  change(percent: number): string;
  decimal(value: number): string;
  aboutMoneyRange(lowMinor: number, highMinor: number): string;
}

type Options = Intl.NumberFormatOptions;

const inPercent: Options = { style: 'unit', unit: 'percent' };

const formats = new Map<string, Intl.NumberFormat>();
const dateStyle = { dateStyle: 'long', timeZone: 'UTC' } as const;
let dates: Intl.DateTimeFormat | undefined;

function intl(options: Options): Intl.NumberFormat {
  const key = pageLocale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(pageLocale, options);
  formats.set(key, made);
  return made;
}

/** Intl writes a hyphen; a minus sign is as wide as a plus. */
export function write(options: Options, value: number): string {
  return intl(options).format(value === 0 ? 0 : value).replace('-', '−');
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Down to three significant digits, and to whole units from ten up. */
function ceilingOf(value: number): number {
  if (value <= 0) return 0;
  const unit = Math.max(10 ** (Math.floor(Math.log10(value)) - 2), value >= 10 ? 1 : 0);
  return significant(Math.floor(value / unit + 1e-9) * unit, 3);
}

export function numbersFor({ code, minor_digits: digits }: Currency): Numbers {
  const perUnit = 10 ** digits;
  const style = (value: number, extra: Options = {}): Options => ({
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
    ...(Number.isInteger(value)
      ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    ...extra,
  });
  const inMajor = (value: number): string => write(style(value), value);
  const roughly = (minor: number): number => {
    const major = significant(minor / perUnit, 2);
    return Math.abs(major) >= 1 / perUnit ? Number(major.toFixed(digits)) : 0;
  };
  const withoutSign = (value: number): string =>
    intl(style(value))
      .formatToParts(value)
      .filter(({ type }) => type !== 'currency')
      .map((part) => part.value)
      .join('')
      .trim()
      .replace('-', '−');

  return {
    currency: code,
    count: (value) => write({ maximumFractionDigits: 4 }, value),
    about: (value) => write({ maximumSignificantDigits: 2 }, value),
    compact: (value) => write({ notation: 'compact', maximumSignificantDigits: 3 }, value),
    money: (minor) => inMajor(minor / perUnit),
    aboutMoney: (minor) => inMajor(roughly(minor)),
    ceiling: (minor) => inMajor(Number(ceilingOf(minor / perUnit).toFixed(digits))),
    compactMoney: (minor) => {
      const major = minor / perUnit;
      const compact: Options = { notation: 'compact', maximumSignificantDigits: 3 };
      return Math.abs(major) < 1e4 ? inMajor(major) : write(style(1, compact), major);
    },
    exactPercent: (value) => write({ ...inPercent, maximumFractionDigits: 4 }, value),
    percent: (value) => write({ ...inPercent, maximumSignificantDigits: value < 10 ? 2 : 3 }, value),
    change: (percent) => write({ ...inPercent, maximumFractionDigits: 0, signDisplay: 'exceptZero' }, percent),
    decimal: (value) => write({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 }, value),
    aboutMoneyRange: (low, high) => {
      const [from, to] = [roughly(low), roughly(high)];
      const parts = intl(style(from)).formatToParts(from).map(({ type }) => type);
      return parts.indexOf('currency') < parts.indexOf('integer') ? `${inMajor(from)}–${withoutSign(to)}` : `${withoutSign(from)}–${inMajor(to)}`;
    },
  };
}

/** "2026-11-21" as "November 21, 2026". */
export function dateText(iso: string): string {
  dates ??= new Intl.DateTimeFormat(pageLocale, dateStyle);
  return dates.format(new Date(`${iso}T00:00:00Z`));
}
