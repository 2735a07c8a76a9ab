import { describe, expect, test } from 'vitest';
import { habitsOf } from '../src/first';
import { cardWords as words } from '../src/messages/cards';
import { formatName, platformName } from '../src/messages';
import { fileName, fileText, sheetFrom } from '../src/state/card-file';
import { any, cardOf, cellAt, emptyRow, problemOf, withRow, type Sheet, type SheetRow } from '../src/state/card-sheet';
import { pasted, rowsFrom, type CardNames } from '../src/state/card-table';
import { cellsOf, isTable } from '../src/state/table';
import { changedSheet, chosen, mixed, newSheet } from '../src/state/cards';
import { beyondFrom } from '../src/state/saved-beyond';
import { description } from './native';

const writing = habitsOf(['en-US'], description);
const german = habitsOf(['de-DE'], description);
const names: CardNames = {
  platforms: description.platforms.map(({ id }) => ({ id, names: [platformName(id)] })),
  formats: description.platforms.flatMap(({ formats }) => formats.map(({ id }) => ({ id, names: [formatName(id)] }))),
  pers: Object.entries(words.perNames).map(([id, known]) => ({ id, names: known })),
  currencies: description.currencies.map(({ code }) => code),
  headings: words.headings,
};
const around = { writing, untitled: 'Untitled', platform: 'instagram', currency: 'EUR' };

const row = (part: Partial<SheetRow>): SheetRow => ({ ...emptyRow, platform: 'instagram', format: 'reel', ...part });
const sheet = (...rows: SheetRow[]): Sheet => ({ title: 'Agency', currency: 'EUR', rows });

describe('a sheet becomes a card', () => {
  test('with numbers as people type them', () => {
    const { own } = cardOf(sheet(row({ from: '10k', to: '50,000', low: '€1,200', high: '1.5k' })), 'x', writing);
    expect(own).toEqual({
      title: 'Agency',
      tables: [{ platform: 'instagram', format: 'reel', unit: 'EUR', base: 'deliverable', rows: [{ followers: [10000, 50000], low: 1200, high: 1500 }] }],
    });
  });

  test('as the reader writes decimals', () => {
    const { own } = cardOf(sheet(row({ low: '0,08', per: 'engagements' })), 'x', german);
    expect(own.tables[0]?.rows).toEqual([{ low: 0.08 }]);
  });

  test('an open end is null, and no end at all means every size', () => {
    const { own } = cardOf(sheet(row({ from: '10k', low: '1' }), row({ low: '2' })), 'x', writing);
    expect(own.tables[0]?.rows).toEqual([{ followers: [10000, null], low: 1 }, { low: 2 }]);
  });

  test('with rows of one kind in one table, and every row can be found again', () => {
    const made = cardOf(sheet(row({ low: '1' }), row({ platform: 'tiktok', format: any, low: '2' }), row({}), row({ from: '5', low: '3' })), 'x', writing);
    expect(made.own.tables.map(({ platform }) => platform)).toEqual(['instagram', 'tiktok']);
    expect(made.places).toEqual([[0, 3], [1]]);
    expect(cellAt('/rate_card/own/tables/0/rows/1/followers/1', made.places)).toEqual({ row: 3, cell: 'to' });
    expect(cellAt('/rate_card/own/tables/1/format', made.places)).toEqual({ row: 1, cell: 'format' });
    expect(cellAt('/rate_card/own/tables/0/rows/0/followers', made.places)).toEqual({ row: 0, cell: 'from' });
    expect(cellAt('/rate_card/use', made.places)).toBeUndefined();
  });

  test('of a CPM with its thousand', () => {
    expect(cardOf(sheet(row({ low: '20', per: 'views/1000' })), 'x', writing).own.tables[0]).toMatchObject({ base: 'views', per: 1000 });
  });

  test('a text that is no number stays in it, so that the core refuses it', () => {
    const wrong = sheet(row({ low: 'cheap' }));
    expect(cardOf(wrong, 'x', writing).own.tables[0]?.rows).toEqual([{ low: 'cheap' }]);
    expect(problemOf('low', wrong.rows[0] as SheetRow, wrong, writing)).toMatchObject({ problem: 'not-a-number' });
    expect(problemOf('low', row({ low: '$5' }), wrong, writing)).toMatchObject({ problem: 'other-currency', currency: 'USD' });
  });

  test('more rows than a table takes go on in another one', () => {
    const many = Array.from({ length: 101 }, (_, index) => row({ from: String(index), to: String(index + 1), low: '1' }));
    expect(cardOf(sheet(...many), 'x', writing).own.tables.map(({ rows }) => rows.length)).toEqual([100, 1]);
  });
});

describe('a table of a spreadsheet', () => {
  test('is read with quotes, and with the separator that it has', () => {
    expect(cellsOf('a;"b;""c"""\r\nd;e\r\n')).toEqual([['a', 'b;"c"'], ['d', 'e']]);
    expect(cellsOf('\uFEFFa,b\nc,"1,200"')).toEqual([['a', 'b'], ['c', '1,200']]);
    expect(cellsOf('a\t1,5\n')).toEqual([['a', '1,5']]);
    expect(cellsOf('sep=;\na;b')).toEqual([['a', 'b']]);
  });

  test('is told by its headings', () => {
    const [first, second] = rowsFrom('Format,Platform,Price,Followers,Per\nReels,Instagram,200-400,10k–50k,post\nStory,TikTok,25,,CPM', names);
    expect(first).toMatchObject({ platform: 'instagram', format: 'reel', from: '10k', to: '50k', low: '200', high: '400', per: 'deliverable' });
    expect(second).toMatchObject({ platform: 'tiktok', format: 'story', from: '', low: '25', high: '', per: 'views/1000' });
  });

  test('without headings has the order of the table in the page', () => {
    expect(rowsFrom('instagram\treel\t1000\t5000\t50\t90\t1000 views', names)[0]).toMatchObject({ from: '1000', to: '5000', low: '50', high: '90', per: 'views/1000' });
  });

  test('keeps words that are not known', () => {
    expect(rowsFrom('myspace\tbanner\t\t\t5', names)[0]).toMatchObject({ platform: 'myspace', format: 'banner', low: '5' });
  });

  test('pasted into a cell goes on to the right and below, and new rows go on as the last one', () => {
    const before = sheet(row({ low: '1' }));
    const after = pasted(before, '10k\t50k\t200\t400\n50k\t100k\t400\t900', { row: 0, cell: 'from' }, names);
    expect(after.rows).toEqual([row({ from: '10k', to: '50k', low: '200', high: '400' }), row({ from: '50k', to: '100k', low: '400', high: '900' })]);
    expect(isTable('10k')).toBe(false);
    expect(isTable('10k\n')).toBe(false);
    expect(isTable('1\t2')).toBe(true);
  });
});

describe('a card as a file', () => {
  test('comes back as it went, but for how numbers are written', () => {
    const made = sheet(row({ from: '10k', low: '200', high: '400' }), row({ platform: any, format: any, low: '12.5', per: 'views/1000' }));
    const back = sheetFrom(JSON.parse(fileText(made, 'x', writing)), 'USD', writing);
    expect(back).toEqual(sheet(row({ from: '10000', low: '200', high: '400' }), row({ platform: any, format: any, low: '12.5', per: 'views/1000' })));
  });

  test('may be a table of the data set, with what the page has no column for', () => {
    const table = { platform: 'tiktok', unit: 'GBP', year: 2023, metric: 'price', rows: [{ id: 'a/b', low: 1.5, mid: 2, high: 3 }] };
    const back = sheetFrom({ title: 'T', tables: [{ platform: 'x', unit: 'USD', rows: [] }, table] }, 'EUR', german) as Sheet;
    expect(back).toMatchObject({ title: 'T', currency: 'USD' });
    expect(back.rows).toEqual([{ ...emptyRow, platform: 'tiktok', low: '1,5', mid: '2', high: '3', unit: 'GBP', year: '2023' }]);
    expect(cardOf(back, 'x', german).own.tables[0]).toMatchObject({ unit: 'GBP', year: 2023, rows: [{ low: 1.5, mid: 2, high: 3 }] });
  });

  test('three decimals are not thousands', () => {
    const back = sheetFrom({ tables: [{ unit: 'EUR', rows: [{ low: 1.234 }] }] }, 'EUR', writing) as Sheet;
    expect(cardOf(back, 'x', writing).own.tables[0]?.rows).toEqual([{ low: 1.234 }]);
    expect(cardOf(sheet(row({ low: '1.234', per: 'engagements' })), 'x', writing).own.tables[0]?.rows).toEqual([{ low: 1.234 }]);
    expect(cardOf(sheet(row({ low: '1.234' })), 'x', writing).own.tables[0]?.rows).toEqual([{ low: 1234 }]);
  });

  test('anything else is none', () => {
    for (const file of [null, 3, 'a', [], {}, { rate_card: { tables: 3 } }]) expect(sheetFrom(file, 'EUR', writing)).toBeUndefined();
  });

  test('has a name that a disk takes', () => {
    expect(fileName('Agency / 2026: “A”')).toBe('agency-2026-a.json');
    expect(fileName('')).toBe('rate-card.json');
  });
});

describe('choosing', () => {
  test('an own card begins with a row for the platform of the page; what was typed before comes back', () => {
    const first = chosen('own', {}, around);
    expect(first.sheet).toEqual(newSheet(around));
    expect(first.rate_card).toEqual({ use: 'own', own: { title: 'Untitled', tables: [] } });
    const typed = withRow(first.sheet as Sheet, 0, { low: '7' });
    expect(chosen('own', { sheet: typed }, around).rate_card?.own?.tables).toHaveLength(1);
  });

  test('mixing goes with any card, and no card leaves the own one alone', () => {
    const beyond = { sheet: sheet(), rate_card: { use: 'imh' } };
    expect(mixed(true, beyond)).toEqual({ rate_card: { use: 'imh', mode: 'mix' } });
    expect(changedSheet(sheet(), { rate_card: { use: 'imh', mode: 'mix' } }, around).rate_card).toMatchObject({ use: 'own', mode: 'mix' });
    expect(mixed(false, { rate_card: { use: 'imh', mode: 'mix' } })).toEqual({ rate_card: { use: 'imh' } });
    expect(chosen('', beyond, around)).toEqual({ rate_card: undefined });
  });

  test('is read back from what the browser kept, and only that', () => {
    const beyond = { ...changedSheet(sheet(row({ low: 'cheap', from: '1' })), {}, around), alternative: { channel: 'meta' } };
    expect(beyondFrom(JSON.parse(JSON.stringify(beyond)))).toEqual(beyond);
    const { sheet: _, ...request } = { ...changedSheet(sheet(row({ low: '1.25', from: '10k', per: 'engagements' })), {}, around) };
    expect(beyondFrom(request).sheet).toEqual(sheet(row({ low: '1.25', from: '10000', per: 'engagements' })));
    expect(beyondFrom({ rate_card: { use: 'own' }, sheet: 3, alternative: 'x' })).toEqual({});
    expect(beyondFrom({ rate_card: { use: 'imh', mode: 'mix', __proto__: 1, other: 2 } })).toEqual({ rate_card: { use: 'imh', mode: 'mix' } });
  });
});

test('every platform, format and heading has its place', () => {
  for (const platform of description.platforms) {
    for (const { id } of platform.formats) {
      expect(rowsFrom(`${platformName(platform.id)}\t${formatName(id)}\t\t\t1`, names)[0]).toMatchObject({ platform: platform.id, format: id });
    }
  }
});
