// A published figure as its source prints it.
import { pageLocale } from './locale';
import { write } from './numbers';

export interface Printed {
  readonly low?: number;
  readonly mid?: number;
  readonly high?: number;
}

/** The sign where the language puts it. */
function inPercent(figure: string): string {
  const parts = new Intl.NumberFormat(pageLocale, { style: 'unit', unit: 'percent' }).formatToParts(1);
  return parts.map(({ type, value }) => (type === 'integer' ? figure : value)).join('');
}

/** A published figure as its source prints it: "100–500 USD", "3%". */
export function printedFigure({ low, mid, high }: Printed, unit: string): string {
  const text = (value: number | undefined): string => (value === undefined ? '' : write({ maximumFractionDigits: 4 }, value));
  const one = low !== undefined ? `≥ ${text(low)}` : high !== undefined ? `≤ ${text(high)}` : '';
  const between = (low ?? 0) < 0 ? ' – ' : '–';
  const range = low !== undefined && high !== undefined ? `${text(low)}${between}${text(high)}` : one;
  const figure = mid === undefined ? range : range ? `${text(mid)} (${range})` : text(mid);
  return figure && (unit === 'percent' ? inPercent(figure) : `${figure} ${unit}`);
}
