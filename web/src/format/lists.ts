// Lists in a sentence or a cell.
import { pageLocale } from './locale';

/** "a, b, c", as the language joins them. */
export const listText = (texts: Iterable<string>): string => new Intl.ListFormat(pageLocale, { style: 'narrow' }).format(texts);
