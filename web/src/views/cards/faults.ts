// What is wrong with the cells of the own rate card, in words: what cannot be read as a number, and
// what the core says of the rest.
import { numbersFor } from '../../format/numbers';
import { cardWords as words } from '../../messages/cards';
import { cellAt, isPriced, numberCells, problemOf, type Sheet, type SheetCell } from '../../state/card-sheet';
import { currencyOf } from '../../state/draft';
import type { State } from '../../state/state';
import type { Bench } from './bench';

export interface CellFault {
  readonly cell: SheetCell;
  readonly text: string;
}

/** By row of the sheet. */
export type Faults = ReadonlyMap<number, readonly CellFault[]>;

function unread({ faults, description }: State, sheet: Sheet, bench: Bench): [number, CellFault][] {
  return sheet.rows.flatMap((row, index) =>
    numberCells.flatMap((cell): [number, CellFault][] => {
      const found = problemOf(cell, row, sheet, bench.writing());
      if (!found) return [];
      const isPrice = cell === 'low' || cell === 'mid' || cell === 'high';
      const page = currencyOf(description, row.unit || sheet.currency).code;
      const text = faults.problem(found.problem, { type: isPrice ? 'money' : 'whole', required: false, typed: found.currency ?? '', page });
      return [[index, { cell, text }]];
    }),
  );
}

function refused({ issues, faults, description, draft }: State, bench: Bench): [number, CellFault][] {
  const { places } = bench.made();
  const numbers = numbersFor(currencyOf(description, draft.currency));
  return issues.flatMap(({ code, path, severity, arguments: values }): [number, CellFault][] => {
    const at = severity === 'note' ? undefined : cellAt(path, places);
    if (!at) return [];
    const texts = Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? numbers.count(value) : value]);
    const text = faults.issue(code, { field: words.cellsAlone[at.cell], arguments: Object.fromEntries(texts) });
    return [[at.row, { cell: at.cell, text }]];
  });
}

/** While a text cannot be read, the core has nothing new to say about its cell. */
export function faultsIn(state: State, sheet: Sheet, bench: Bench): Faults {
  const found = new Map<number, CellFault[]>();
  for (const [row, fault] of [...unread(state, sheet, bench), ...refused(state, bench)]) {
    const known = found.get(row) ?? [];
    if (!known.some(({ cell }) => cell === fault.cell)) found.set(row, [...known, fault]);
  }
  return found;
}

/** Whether somebody began a row and has not said a price. */
export const isBegun = (row: Sheet['rows'][number]): boolean =>
  !isPriced(row) && [row.from, row.to].some((text) => text.trim() !== '');
