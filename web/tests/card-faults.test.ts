import { expect, test } from 'vitest';
import { followed } from '../src/components/Follow';
import { firstOf, habitsOf } from '../src/first';
import { faults } from '../src/messages/issues';
import { cardOf, emptyRow, type Sheet, type SheetRow } from '../src/state/card-sheet';
import { watched } from '../src/state/watched';
import type { Bench } from '../src/views/cards/bench';
import { faultsIn, isBegun } from '../src/views/cards/faults';
import type { Request } from '../src/engine/contract';
import { description, evaluate } from './native';

const writing = habitsOf(['en-US'], description);
const first = firstOf(description, writing);
const example = JSON.parse(first.request) as Request;
const start = first.state(JSON.stringify(evaluate(example)));

/** What is said of each cell of a sheet, as "row cell: words". */
function said(...rows: Partial<SheetRow>[]): string[] {
  const sheet: Sheet = { title: '', currency: 'USD', rows: rows.map((row) => ({ ...emptyRow, platform: 'instagram', ...row })) };
  const made = cardOf(sheet, 'Card', writing);
  const { issues } = evaluate({ ...example, rate_card: { use: 'own', own: made.own } });
  const state = { ...start, faults, issues };
  const nothing = (): void => undefined;
  const bench = { writing: () => writing, made: () => made, sheet: () => sheet, page: followed(watched(state)), undo: nothing, put: nothing, change: nothing };
  const found = faultsIn(state, sheet, bench as unknown as Bench);
  return [...found].flatMap(([row, cells]) => cells.map(({ cell, text }) => `${row} ${cell}: ${text}`));
}

test('nothing is said of what is right, and of rows without a price', () => {
  expect(said({ from: '10k', to: '20k', low: '100', high: '200' }, { from: '20k', low: '$300' }, { from: 'x' })).toEqual(['2 from: Not a number. Type digits, such as 15,000 or 15k, or leave it empty.']);
  expect(said({}, { low: '', high: '' })).toEqual([]);
});

test('a wrong order is said at the higher end', () => {
  expect(said({ low: '500', high: '300' })).toEqual(['0 high: 500 is above 300. Type the smaller one first.']);
  expect(said({ from: '50k', to: '10k', low: '5' })).toEqual(['0 from: 50,000 is above 10,000. Type the smaller one first.']);
});

test('two prices for one size are said at the second', () => {
  expect(said({ from: '10k', to: '50k', low: '5' }, { from: '40k', low: '9' })[0]).toMatch(/^1 from: .*same followers/);
});

test('what is no number is said in the words for texts, not as the core puts it', () => {
  expect(said({ low: 'cheap' })).toEqual(['0 low: Not a number. Type digits, such as 400 or 1.5k, or leave it empty.']);
  expect(said({ low: '€5' })[0]).toMatch(/^0 low: This is in EUR, but the page counts in USD/);
  expect(said({ low: '5', from: '10–20' })[0]).toMatch(/^0 from: Type one number, not a range/);
});

test('words of a file that are no platform or format are said at their cells', () => {
  expect(said({ platform: 'myspace', low: '5' })[0]).toMatch(/^0 platform: .*Choose one from the list/);
  expect(said({ low: '5' }, { format: 'banner', low: '5' })[0]).toMatch(/^1 format: .*Choose one from the list/);
  expect(said({ per: 'moons', low: '5' })[0]).toMatch(/^0 per: .*Choose one from the list/);
});

test('too large, too small', () => {
  expect(said({ low: '0' })[0]).toMatch(/^0 low: 0 is outside what is possible/);
  expect(said({ low: '5', to: '2b' })[0]).toMatch(/^0 to: 2,000,000,000 is outside/);
});

test('a row is begun by its size alone', () => {
  expect(isBegun({ ...emptyRow, from: '10k' })).toBe(true);
  expect(isBegun({ ...emptyRow, low: '1' })).toBe(false);
  expect(isBegun(emptyRow)).toBe(false);
});
