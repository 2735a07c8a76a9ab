// Everything the page shows, in one object that is replaced and never changed.
import type { CreatorAnswer, Description, Issue, Request, Response } from '../engine/contract';
import type { Faults } from '../messages';
import { askedRules } from './asked';
import type { Draft, Readings } from './draft';
import type { History } from './history';
import type { Opened } from './opened';
import { patternOf } from './pointer';

/** A response with a result, and the draft it answers. */
export interface Answer {
  readonly draft: Draft;
  readonly request: Request;
  readonly creator: CreatorAnswer;
  readonly response: Response;
}

/** Whether there is all to say that the pictures show. */
export const isWhole = ({ creator }: Answer): boolean => creator.timeline !== null;

/** A guest came with a link, to somebody whose own draft is kept: it is not to be written over. */
export type Keeping = 'untried' | 'kept' | 'refused' | 'guest';

export interface State {
  readonly description: Description;
  readonly draft: Draft;
  readonly readings: Readings;
  /** The draft the engine last spoke about: with a result, with issues, or by breaking down. */
  readonly heard: Draft;
  /** Issues of the latest response, whether or not it had a result. */
  readonly issues: readonly Issue[];
  /** The example with all there is to say about it, as the build drew it; the engine that knows comes
      later than the first answer. */
  readonly example: Answer | undefined;
  /** The last good result. It is about `draft` unless something is wrong with the draft. */
  readonly answer: Answer;
  readonly engine: 'running' | 'restarted' | 'unreachable';
  /** Whether marks glide to their new places: after a choice, but not under typing hands. */
  readonly glides: boolean;
  readonly opened: Opened;
  /** The words for what is wrong; until they are loaded, words that fit everything. */
  readonly faults: Faults;
  /** What can be undone and redone. */
  readonly history: History<Draft>;
  /** The input that is to have the focus; another object each time. */
  readonly attention: { readonly path: string } | undefined;
  /** What a paste filled in, or what became of a link, in words, as long as it stands. */
  readonly filled: string | undefined;
  /** Whether this browser keeps the draft; nothing is known before it was tried. */
  readonly kept: Keeping;
}

/** Inputs whose text is no number, or missing where one is needed. */
export function unreadInputs({ readings, description }: State): string[] {
  return Object.entries(readings)
    .filter(([path, { kind }]) => kind === 'problem' || (kind === 'empty' && isRequired(description, path)))
    .map(([path]) => path);
}

/** Everything that keeps the draft from being calculated. */
export function wrongInputs(state: State): string[] {
  const refused = state.issues.filter(({ severity }) => severity === 'error').map(({ path }) => patternOf(path));
  return [...new Set([...unreadInputs(state), ...refused])];
}

function isRequired(description: Description, path: string): boolean {
  return askedRules(description).get(path)?.required ?? false;
}
