// A figure's number in its unit.
import { write, type Numbers } from './numbers';

const isMoney = (unit: string): boolean => unit.startsWith('money_minor');

/** Two significant digits, however small: $0.0085. */
function smallMoney(minor: number, currency: string): string {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 0;
  return write({ ...style, maximumSignificantDigits: 2 }, minor / 10 ** digits);
}

/** Below this many of the smallest units of money their number alone says too little. */
const small = 100;

export function figureText(value: number, unit: string, numbers: Numbers): string {
  if (unit === 'percent') return numbers.percent(value);
  if (isMoney(unit)) return value > 0 && value < small ? smallMoney(value, numbers.currency) : numbers.aboutMoney(value);
  return unit === 'count' ? numbers.count(value) : numbers.decimal(value);
}

/** On an axis: as short as can be. */
export function tickText(value: number, unit: string, numbers: Numbers): string {
  if (unit === 'percent') return numbers.percent(value);
  if (isMoney(unit)) return value < small ? smallMoney(value, numbers.currency) : numbers.compactMoney(value);
  return numbers.compact(value);
}
