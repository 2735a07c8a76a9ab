// What is wrong with a number, in words. They are loaded when somebody first goes to a field, and
// again at the next change where that failed; until then there are words that fit everything.
import type { InputType } from '../engine/contract';
import type { Problem } from '../format/read-number';
import { words } from './en';

/** The issue's arguments as text, and the name of the field it is about, if one is. */
export interface IssueWords {
  readonly field: string | undefined;
  readonly arguments: Readonly<Record<string, string>>;
}

export interface ProblemWords {
  readonly type: InputType;
  readonly required: boolean;
  /** Currencies: the one that was typed, and that of the page. */
  readonly typed: string;
  readonly page: string;
}

export interface Faults {
  /** What the core says of a request. */
  issue(code: string, words: IssueWords): string;
  /** A text that is no number. */
  problem(problem: Problem, words: ProblemWords): string;
  /** What can be told about a single input, which comes with the words. */
  readonly told?: typeof import('../views/creator/told');
}

export const unnamedFaults: Faults = {
  issue: () => words.unnamedFault,
  problem: () => words.unnamedFault,
};
