// Rate cards read back from a text that may be old, cut off or somebody else's: known keys are
// picked, and what does not fit is left out.
import type { Json } from '../engine/contract';
import type { RateCardChoice } from './beyond';
import { emptyRow, type OwnCard, type OwnTable, type Sheet, type SheetCell, type SheetRow } from './card-sheet';
import { longestText, mostInAll, mostRows, mostTables } from './limits';
import { fieldsOf } from './fields';

const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestText) : '');

const cells = Object.keys(emptyRow) as SheetCell[];

function rowFrom(saved: unknown): SheetRow {
  const row = fieldsOf(saved);
  const known = cells.map((cell) => [cell, textOf(row[cell])] as const).filter(([, text]) => text !== '');
  return { ...emptyRow, ...Object.fromEntries(known) };
}

export function sheetFromSaved(saved: unknown): Sheet | undefined {
  const { title, currency, rows } = fieldsOf(saved);
  if (!Array.isArray(rows)) return undefined;
  return { title: textOf(title), currency: textOf(currency) || 'USD', rows: listOf(rows, mostInAll).map(rowFrom) };
}

export function sheetsFrom(saved: unknown, schema: number): Sheet[] {
  const { schema: found, cards } = fieldsOf(saved);
  return found === schema ? listOf(cards, mostTables).flatMap((card) => sheetFromSaved(card) ?? []) : [];
}

const isPlain = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'number' || (typeof value === 'string' && value.length <= longestText);

function picked(saved: unknown, keys: readonly string[]): { [key: string]: Json } {
  const fields = fieldsOf(saved);
  return Object.fromEntries(keys.flatMap((key) => {
    const value = fields[key];
    return Object.hasOwn(fields, key) && isPlain(value) ? [[key, value] as const] : [];
  }));
}

function tableFrom(saved: unknown): OwnTable {
  const rows = listOf(fieldsOf(saved)['rows'], mostRows).map((row): Json => {
    const followers = listOf(fieldsOf(row)['followers'], 2).map((end) => (isPlain(end) ? end : null));
    return { ...(followers.length === 2 && { followers }), ...picked(row, ['low', 'mid', 'high']) };
  });
  return { ...picked(saved, ['platform', 'format', 'unit', 'base', 'per', 'year']), rows };
}

function ownFrom(saved: unknown): OwnCard | undefined {
  const { title, tables } = fieldsOf(saved);
  return Array.isArray(tables) ? { title: textOf(title), tables: listOf(tables, mostTables).map(tableFrom) } : undefined;
}

export function rateCardFrom(saved: unknown): RateCardChoice | undefined {
  const { use, mode, own } = fieldsOf(saved);
  if (typeof use !== 'string' || use === '' || use.length > longestText) return undefined;
  const card = ownFrom(own);
  if (use === 'own' && !card) return undefined;
  return { use, ...(mode === 'mix' && { mode }), ...(use === 'own' && card && { own: card }) };
}
