// Dates as text, where they are many. One that is told of by itself is written out (numbers.ts).
import { pageLocale } from './locale';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-12-05" as "Dec 5". */
export function shortDate(iso: string): string {
  const format = formats.get(pageLocale) ?? new Intl.DateTimeFormat(pageLocale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  formats.set(pageLocale, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}
