// A rate card as a file, in the format of the data set's own price tables (core/data/README.md).
import type { Json } from '../engine/contract';
import {
  any, cardOf, emptyRow, perDeliverable, type Sheet, type SheetRow, type Writing,
} from './card-sheet';
import { longestText, mostInAll } from './limits';
import { fieldsOf, type Fields } from './fields';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Signs that steer how text is shown are no part of it. */
const shown = (text: string): string => text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, longestText);

type Decimals = Pick<Writing, 'decimalSeparator'>;

/** Texts and numbers as text, in the way the reader writes them; all else is nothing. Three decimals
 * would be read as thousands. */
function textFrom(value: unknown, { decimalSeparator }: Decimals): string {
  if (typeof value === 'number') return String(value).replace(/\.\d{3}$/, '$&0').replace('.', decimalSeparator);
  return typeof value === 'string' ? shown(value) : '';
}

function perFrom({ base, per }: Fields): string {
  const of = typeof base === 'string' && base !== '' ? shown(base) : perDeliverable;
  return typeof per === 'number' && per !== 1 ? `${of}/${per}` : of;
}

function rowsOf(table: Fields, currency: string, writing: Decimals): SheetRow[] {
  const text = (value: unknown): string => textFrom(value, writing);
  const unit = text(table['unit']);
  const shared = {
    platform: text(table['platform']) || any, format: text(table['format']) || any, per: perFrom(table),
    unit: unit === currency ? '' : unit, year: text(table['year']),
  };
  return listOf(table['rows']).slice(0, mostInAll + 1).map((entry) => {
    const row = fieldsOf(entry);
    const [from, to] = listOf(row['followers']);
    const prices = { low: text(row['low']), mid: text(row['mid']), high: text(row['high']) };
    return { ...emptyRow, ...shared, from: text(from), to: text(to), ...prices };
  });
}

/** The card of a parsed file, or nothing where there is none in it. */
export function sheetFrom(file: unknown, currency: string, writing: Decimals): Sheet | undefined {
  const card = fieldsOf(fieldsOf(file)['rate_card'] ?? file);
  if (!Array.isArray(card['tables'])) return undefined;
  const tables = card['tables'].slice(0, mostInAll + 1).map(fieldsOf);
  const unit = tables.map((table) => table['unit']).find((one) => typeof one === 'string');
  const own = typeof unit === 'string' ? shown(unit) : currency;
  return { title: textFrom(card['title'], writing), currency: own, rows: tables.flatMap((table) => rowsOf(table, own, writing)) };
}

export function fileText(sheet: Sheet, untitled: string, writing: Writing): string {
  const file: Json = { schema: 1, rate_card: cardOf(sheet, untitled, writing).own };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A name for the file of a card. */
export const fileName = (title: string): string =>
  `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'rate-card'}.json`;
