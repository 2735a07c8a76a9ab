// Words of rate cards: choosing one, and the table of an own one.
import type { SheetCell } from '../state/card-sheet';
import { plural } from './en';
import { inLanguage } from './language';

const cells: Readonly<Record<SheetCell, string>> = {
  platform: 'Platform', format: 'Format', from: 'Followers from', to: 'to', low: 'Price from', mid: 'Middle price',
  high: 'to', per: 'For', unit: 'Currency', year: 'Year',
};

/** Alone, as in "Price to: …". */
const cellsAlone: Readonly<Record<SheetCell, string>> = { ...cells, to: 'Followers to', high: 'Price to' };

export const cardWords = inLanguage('cards', {
  panel: 'Rate cards',
  pricedBy: 'Priced by',
  pooled: 'All published prices together',
  groups: { published: 'Published', calculators: 'Calculators’ formulas', yours: 'Yours' },
  own: 'A card of your own',
  saved: (title: string): string => `${title} (saved here)`,
  untitled: 'Your rate card',

  mode: 'How it counts',
  replace: 'In place of the published prices',
  mix: 'As one voice among them',

  noPrice: (title: string): string => `“${title}” has no price for this creator. The published prices are used instead.`,
  noPriceMixed: (title: string): string => `“${title}” has no price for this creator, so it is not among the voices.`,
  noRows: 'No row has a price yet. Until one does, the published prices are used.',

  title: 'Name of the card',
  currency: 'Prices in',
  row: (index: number): string => `Row ${index + 1}`,
  cells,
  cellsAlone,
  cellOf: (cell: SheetCell, index: number): string => `${cellsAlone[cell]}, row ${index + 1}`,
  wrong: (cell: SheetCell, words: string): string => `${cellsAlone[cell]}: ${words}`,
  any: 'Any',
  anySize: 'any',
  unpriced: 'No price yet, so this row does not count.',
  fromFile: (mid: string, unit: string, year: string): string =>
    [mid && `middle price ${mid}`, unit && `in ${unit}`, year && `at the exchange rate of ${year}`].filter(Boolean).join(', '),

  pers: {
    deliverable: 'post', 'views/1000': '1,000 views', engagements: 'like or comment', 'followers/1000': '1,000 followers',
  },
  perOther: (base: string, count: string): string => `${count} ${base}`,

  add: 'Add a row',
  duplicate: 'Copy',
  duplicateRow: (index: number): string => `Copy row ${index + 1}`,
  remove: 'Delete',
  removeRow: (index: number): string => `Delete row ${index + 1}`,
  load: 'Load a file',
  loadHint: 'A card file (.json) or a table (.csv). Cells copied from a spreadsheet can be pasted into the table.',
  save: 'Save here',
  exportFile: 'Export as a file',
  forget: 'Delete the saved card',
  savedNow: (title: string): string => `“${title}” is saved in this browser.`,
  forgotten: (title: string): string => `“${title}” is no longer saved. It stays in the table until you change it.`,
  refused: 'This browser does not let the page save the card. Export it as a file instead.',
  loaded: (count: number, name: string): string => `${count} ${plural(count, 'row', 'rows')} from ${name}.`,
  filled: (count: number): string => `${count} ${plural(count, 'row', 'rows')} after pasting.`,
  unread: (name: string): string => `${name} is no rate card: it has no rows with prices that could be found.`,
  tooLarge: (name: string): string => `${name} is too large for a rate card.`,
  tooMany: (name: string, most: number): string => `${name} has more rows than the calculator takes: these are the first ${most}.`,
  undo: 'Undo',

  /** Headings that tables of prices have. */
  headings: {
    platform: 'platform', network: 'platform', channel: 'platform', format: 'format', type: 'format', deliverable: 'format',
    from: 'from', 'followers from': 'from', 'min followers': 'from', 'followers min': 'from', followers: 'from',
    to: 'to', 'followers to': 'to', 'max followers': 'to', 'followers max': 'to',
    price: 'low', rate: 'low', fee: 'low', low: 'low', 'price from': 'low', 'price low': 'low', 'min price': 'low', 'price min': 'low',
    high: 'high', 'price to': 'high', 'price high': 'high', 'max price': 'high', 'price max': 'high',
    mid: 'mid', middle: 'mid', median: 'mid', per: 'per', for: 'per', base: 'per', unit: 'unit', currency: 'unit', year: 'year',
  } as Readonly<Record<string, SheetCell>>,

  perNames: {
    deliverable: ['post', 'piece', 'flat', 'fixed', 'video', 'each'],
    'views/1000': ['1000 views', '1 000 views', 'cpm', 'views', 'thousand views', '1k views'],
    engagements: ['engagement', 'cpe', 'like or comment'],
    'followers/1000': ['1000 followers', '1 000 followers', 'followers', '1k followers'],
  } as Readonly<Record<string, readonly string[]>>,
} as const);
