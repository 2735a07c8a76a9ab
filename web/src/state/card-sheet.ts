// A rate card as it is typed, row by row, and the card of a request that it makes. Texts stay as they
// are typed: one that cannot be read goes into the request as it stands, which refuses it by name.
import { mostRows } from './limits';
import type { Json } from '../engine/contract';
import type { SymbolTable } from '../format/currency-symbols';
import { readNumber, type Problem, type Reading } from '../format/read-number';

/** The cells of a row that hold numbers. */
export const numberCells = ['from', 'to', 'low', 'mid', 'high'] as const;
export type NumberCell = (typeof numberCells)[number];

/** One price. Texts as typed; an empty one means any, or open, or not given. */
export interface SheetRow {
  readonly platform: string;
  readonly format: string;
  readonly from: string;
  readonly to: string;
  readonly low: string;
  /** A middle price between both ends; only files have it. */
  readonly mid: string;
  readonly high: string;
  /** What the price is for, as "views/1000". */
  readonly per: string;
  /** In place of the card's currency; only files have it. */
  readonly unit: string;
  /** Of the exchange rate; only files have it. */
  readonly year: string;
}

export type SheetCell = keyof SheetRow;

export interface Sheet {
  readonly title: string;
  readonly currency: string;
  readonly rows: readonly SheetRow[];
}

/** How the reader of the page writes numbers. */
export interface Writing {
  readonly decimalSeparator: '.' | ',';
  readonly symbols: SymbolTable;
  readonly unitWords: readonly string[];
}

export const perDeliverable = 'deliverable';
/** What agencies price by; files may have other multiples. */
export const usualPers = [perDeliverable, 'views/1000', 'engagements', 'followers/1000'] as const;
export const any = 'any';

export const emptyRow: SheetRow = {
  platform: any, format: any, from: '', to: '', low: '', mid: '', high: '', per: perDeliverable, unit: '', year: '',
};

const isPrice = (cell: NumberCell): boolean => cell === 'low' || cell === 'mid' || cell === 'high';

const currencyIn = (row: SheetRow, sheet: Sheet): string => row.unit || sheet.currency;

/** A price of one like may be a fraction of a cent. */
function readingOf(cell: NumberCell, row: SheetRow, sheet: Sheet, writing: Writing): Reading {
  const currency = currencyIn(row, sheet);
  if (!isPrice(cell)) return { ...writing, kind: 'count', decimals: 0, currency };
  return { ...writing, kind: 'money', decimals: row.per === perDeliverable ? 2 : Infinity, currency };
}

export interface CellProblem {
  readonly problem: Problem;
  /** The currency that was typed, where it is another one. */
  readonly currency?: string;
}

/** What keeps the text of a cell from being a number. */
export function problemOf(cell: NumberCell, row: SheetRow, sheet: Sheet, writing: Writing): CellProblem | undefined {
  const read = readNumber(row[cell], readingOf(cell, row, sheet, writing));
  return read.kind === 'problem' ? read : undefined;
}

/** Whether there is a price; rows without one are still being written and do not count. */
export const isPriced = ({ low, mid, high }: SheetRow): boolean => [low, mid, high].some((text) => text.trim() !== '');

export interface OwnTable {
  readonly [key: string]: Json;
  readonly rows: Json[];
}

/** Of a type that is also plain JSON. */
export interface OwnCard {
  readonly [key: string]: Json;
  readonly title: string;
  readonly tables: OwnTable[];
}

export interface MadeCard {
  readonly own: OwnCard;
  /** For each row of each table the row of the sheet. */
  readonly places: readonly (readonly number[])[];
}

function rowOf(row: SheetRow, sheet: Sheet, writing: Writing): Json {
  const value = (cell: NumberCell): Json => {
    const read = readNumber(row[cell], readingOf(cell, row, sheet, writing));
    return read.kind === 'number' ? read.value : read.kind === 'empty' ? null : row[cell];
  };
  const [from, to] = [value('from'), value('to')];
  const prices = (['low', 'mid', 'high'] as const).map((cell) => [cell, value(cell)] as const);
  return {
    ...(from === null && to === null ? {} : { followers: [from, to] }),
    ...Object.fromEntries(prices.filter(([, price]) => price !== null)),
  };
}

function headOf(row: SheetRow, sheet: Sheet): { readonly [key: string]: Json } {
  const [base = perDeliverable, per] = row.per.split('/');
  return {
    platform: row.platform,
    format: row.format,
    unit: currencyIn(row, sheet),
    base,
    ...(per === undefined ? {} : { per: Number(per) }),
    ...(row.year === '' ? {} : { year: Number(row.year) }),
  };
}

/** Rows that say the same of what they price become one table, in the order of the first of each. */
export function cardOf(sheet: Sheet, untitled: string, writing: Writing): MadeCard {
  const tables: { head: ReturnType<typeof headOf>; rows: Json[] }[] = [];
  const places: number[][] = [];
  const known = new Map<string, number>();
  sheet.rows.forEach((row, index) => {
    if (!isPriced(row)) return;
    const head = headOf(row, sheet);
    const key = JSON.stringify(head);
    const at = known.get(key);
    const full = at !== undefined && (tables[at]?.rows.length ?? 0) >= mostRows;
    const place = at === undefined || full ? tables.push({ head, rows: [] }) - 1 : at;
    known.set(key, place);
    tables[place]?.rows.push(rowOf(row, sheet, writing));
    (places[place] ??= []).push(index);
  });
  const own = { title: sheet.title.trim() || untitled, tables: tables.map(({ head, rows }) => ({ ...head, rows })) };
  return { own, places };
}

const fields: Readonly<Record<string, SheetCell>> = {
  platform: 'platform', format: 'format', unit: 'low', base: 'per', per: 'per', year: 'low', rows: 'low',
  followers: 'from', 'followers/0': 'from', 'followers/1': 'to', low: 'low', mid: 'mid', high: 'high',
};

export interface Cell {
  readonly row: number;
  readonly cell: SheetCell;
}

/** The cell that an issue of the core is about; nothing where it is about no cell. */
export function cellAt(path: string, places: MadeCard['places']): Cell | undefined {
  const [, table, , row, field = 'platform'] = /^\/rate_card\/own\/tables\/(\d+)(\/rows\/(\d+))?(?:\/(.+))?$/.exec(path) ?? [];
  if (table === undefined) return undefined;
  const at = places[Number(table)]?.[Number(row ?? 0)];
  const cell = fields[field];
  return at === undefined || cell === undefined ? undefined : { row: at, cell };
}

/** The sheet with one row changed. */
export function withRow(sheet: Sheet, index: number, change: Partial<SheetRow>): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, at) => (at === index ? { ...row, ...change } : row)) };
}
