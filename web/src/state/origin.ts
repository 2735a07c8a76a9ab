// Where the numbers of an answer are from, to be said under a picture that leaves the page.
import { dateText } from '../format/numbers';
import type { Origin } from '../io/picture';
import { pictureWords as words } from '../messages/pictures';
import type { Response } from '../engine/contract';
import type { About } from '../components/Why';

export const versionOf = ({ as_of: date = '', engine, data }: Pick<Response, 'as_of' | 'engine' | 'data'>): string => words.version(date && dateText(date), engine, data);

export function originOf({ answer: { creator, response } }: About): Origin {
  const behind = [...creator.figures, ...creator.price.methods];
  return { rows: [...new Set(behind.flatMap(({ evidence = [] }) => evidence))], version: versionOf(response) };
}
