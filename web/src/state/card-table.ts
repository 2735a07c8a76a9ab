// Rows of a rate card from a spreadsheet: cells separated by tabs, commas or semicolons, with a line of
// headings or without. What is not understood stays as it is written, in the cell where it stands.
import { any, emptyRow, type Sheet, type SheetCell, type SheetRow } from './card-sheet';
import { cellsOf, idIn, tidy, type Named } from './table';

export interface CardNames {
  readonly platforms: readonly Named[];
  readonly formats: readonly Named[];
  readonly pers: readonly Named[];
  readonly currencies: readonly string[];
  /** Headings of columns, lower case. */
  readonly headings: Readonly<Record<string, SheetCell>>;
}

/** The order of columns without headings. */
export const columns: readonly SheetCell[] = ['platform', 'format', 'from', 'to', 'low', 'high', 'per'];

/** The id of a word that somebody wrote; the word itself where it is none. */
function idOf(text: string, named: readonly Named[]): string {
  const wanted = tidy(text);
  if (wanted === '' || wanted === 'all' || wanted === any) return any;
  return idIn(text, named) ?? text.trim();
}

/** "10k–50k" as its two ends. */
function endsOf(text: string): readonly [string, string] | undefined {
  const [, low, high] = /^(.*\d[^-–—]*?)\s*(?:-|–|—|\bto\b)\s*(.*\d.*)$/iu.exec(text) ?? [];
  return low === undefined || high === undefined ? undefined : [low.trim(), high.trim()];
}

/** A price or a size in one cell that is two: "200–400" beside an empty one. */
function split(row: SheetRow, low: 'from' | 'low', high: 'to' | 'high'): SheetRow {
  const ends = row[high] === '' ? endsOf(row[low]) : undefined;
  return ends ? { ...row, [low]: ends[0], [high]: ends[1] } : row;
}

function valueOf(cell: SheetCell, text: string, names: CardNames): string {
  if (cell === 'platform') return idOf(text, names.platforms);
  if (cell === 'format') return idOf(text, names.formats);
  if (cell === 'per') return text === '' ? emptyRow.per : idOf(text, names.pers);
  return cell === 'unit' ? text.toUpperCase() : text;
}

function rowFrom(texts: readonly string[], order: readonly (SheetCell | undefined)[], names: CardNames, onto: SheetRow): SheetRow {
  const given = texts.flatMap((text, at) => {
    const cell = order[at];
    return cell === undefined ? [] : [[cell, valueOf(cell, text, names)] as const];
  });
  return split(split({ ...onto, ...Object.fromEntries(given) }, 'from', 'to'), 'low', 'high');
}

/** The cells that the headings name, if the line is one of headings. */
function headingsOf(line: readonly string[], { headings }: CardNames): (SheetCell | undefined)[] | undefined {
  const found = line.map((text) => headings[tidy(text)]);
  return found.some((cell) => cell === 'low' || cell === 'high') ? found : undefined;
}

/** The rows of a file. */
export function rowsFrom(text: string, names: CardNames): SheetRow[] {
  const cells = cellsOf(text);
  const headings = headingsOf(cells[0] ?? [], names);
  return (headings ? cells.slice(1) : cells).map((texts) => rowFrom(texts, headings ?? columns, names, emptyRow));
}

/** What is pasted into a cell goes on to the right and below; with headings it goes where they say. */
export function pasted(sheet: Sheet, text: string, at: { readonly row: number; readonly cell: SheetCell }, names: CardNames): Sheet {
  const cells = cellsOf(text);
  const headings = headingsOf(cells[0] ?? [], names);
  const order = headings ?? columns.slice(Math.max(columns.indexOf(at.cell), 0));
  const rows = [...sheet.rows];
  (headings ? cells.slice(1) : cells).forEach((texts, index) => {
    const place = at.row + index;
    const before = rows[place - 1] ?? emptyRow;
    const fresh = { ...emptyRow, platform: before.platform, format: before.format, per: before.per };
    rows[place] = rowFrom(texts, order, names, rows[place] ?? fresh);
  });
  return { ...sheet, rows };
}
