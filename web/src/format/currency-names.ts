// Currencies and months by name, in the page's language. Loaded with the inputs that show them.
import { pageLocale } from './locale';

let names: Intl.DisplayNames | undefined;

/** "Euro"; the code where the browser knows no name. */
export function currencyName(code: string): string {
  names ??= new Intl.DisplayNames(pageLocale, { type: 'currency' });
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "2026-06" as "June 2026"; a year alone stays as it is. */
export function monthText(date: string): string {
  if (!date.includes('-')) return date;
  const format = new Intl.DateTimeFormat(pageLocale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}-01T00:00:00Z`));
}
