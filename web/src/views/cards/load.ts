// A rate card out of a file or a text, in place of the own one.
import { textOf } from '../../io/card-files';
import { cardWords as words } from '../../messages/cards';
import { sheetFrom } from '../../state/card-file';
import type { Sheet } from '../../state/card-sheet';
import { rowsFrom } from '../../state/card-table';
import { mostInAll } from '../../state/limits';
import type { Bench } from './bench';

export interface Said {
  readonly text: string;
  readonly undo?: boolean;
}

/** The sheet of a file's text; JSON is a card, anything else a table. */
function read(text: string, bench: Bench): Sheet | undefined {
  const { title, currency } = bench.sheet();
  if (/^\s*[{[]/.test(text.replace(/^\uFEFF/, ''))) {
    try {
      return sheetFrom(JSON.parse(text.replace(/^\uFEFF/, '')), currency, bench.writing());
    } catch {
      return undefined;
    }
  }
  const rows = rowsFrom(text, bench.names()).filter(({ low, high }) => low !== '' || high !== '');
  return rows.length > 0 ? { title, currency, rows } : undefined;
}

/** `name` is what the text is called: the name of its file. */
export function takeCard(text: string, name: string, bench: Bench): Said {
  const sheet = read(text, bench);
  if (!sheet) return { text: words.unread(name) };
  const rows = sheet.rows.slice(0, mostInAll);
  bench.put({ ...sheet, rows, title: sheet.title || name.replace(/\.\w+$/, '') });
  return { text: rows.length < sheet.rows.length ? words.tooMany(name, mostInAll) : words.loaded(rows.length, name), undo: true };
}

export async function loadCard(file: File, bench: Bench): Promise<Said> {
  const text = await textOf(file);
  return text === undefined ? { text: words.tooLarge(file.name) } : takeCard(text, file.name, bench);
}
