// Tables as people paste them from spreadsheets, and what they call things there.
import { longestText } from './limits';

/** A word of the data set and the words that people use for it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export const tidy = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const singular = (word: string): string => (word === 'stories' ? 'story' : word.replace(/s$/, ''));

/** The id of a word that somebody wrote. */
export function idIn(text: string, named: readonly Named[]): string | undefined {
  const wanted = tidy(text);
  const same = (name: string): boolean => tidy(name) === wanted || singular(tidy(name)) === singular(wanted);
  return named.find(({ id, names }) => [id, ...names].some(same))?.id;
}

/** The cells of a text, separated by tabs, semicolons or commas, with quotes as spreadsheets write them. */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const [first = ''] = plain.split('\n', 1);
  const count = (mark: string): number => first.split(mark).length;
  const mark = count('\t') > 1 ? '\t' : count(';') >= count(',') && count(';') > 1 ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell.trim().slice(0, longestText));
    cell = '';
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (quoted && sign === '"' && plain[at + 1] === '"') (cell += '"', (at += 1));
    else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === mark) end();
    else if (sign === '\n') (end(), rows.push([]));
    else if (sign !== '\r') cell += sign;
  }
  end();
  return rows.filter((row) => row.some((text) => text !== ''));
}

/** Whether a pasted text is more than one cell. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trim());
