// A published figure as its source prints it.
import { write } from './numbers';

export interface Printed {
  readonly low?: number;
  readonly mid?: number;
  readonly high?: number;
}

/** A published figure as its source prints it: "100–500 USD", "3%". */
export function printedFigure({ low, mid, high }: Printed, unit: string): string {
  const text = (value: number | undefined): string => (value === undefined ? '' : write({ maximumFractionDigits: 4 }, value));
  const one = low !== undefined ? `≥ ${text(low)}` : high !== undefined ? `≤ ${text(high)}` : '';
  const between = (low ?? 0) < 0 ? ' to ' : '–';
  const range = low !== undefined && high !== undefined ? `${text(low)}${between}${text(high)}` : one;
  const figure = mid === undefined ? range : range ? `${text(mid)} (${range})` : text(mid);
  return figure && (unit === 'percent' ? `${figure}%` : `${figure} ${unit}`);
}
