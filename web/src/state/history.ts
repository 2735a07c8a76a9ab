// What can be undone and redone: a list of changes, each with the value before and after it. Changes
// that a person makes in one go (typing in one field without a pause, one drag) are one change.

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
  /** The input that changed, if it was one. */
  readonly field: string | undefined;
}

/** How a change was made: changes with the same name and little time between them are one. */
export interface Hand {
  readonly name?: string;
  readonly time: number;
  /** Held down, as a slider: however long it rests, the change goes on. */
  readonly held?: boolean;
}

export interface History<Value> {
  readonly past: readonly Change<Value>[];
  readonly future: readonly Change<Value>[];
  readonly last: Hand | undefined;
}

export interface Travel<Value> {
  readonly history: History<Value>;
  readonly value: Value;
  readonly field: string | undefined;
}

const pauseMilliseconds = 1000;
const longest = 200;

export const noHistory = { past: [], future: [], last: undefined } as const;

function goesOn(last: Hand | undefined, hand: Hand): boolean {
  if (!last || hand.name === undefined || last.name !== hand.name) return false;
  return last.held === true || hand.time - last.time <= pauseMilliseconds;
}

export function recorded<Value>(history: History<Value>, change: Change<Value>, hand: Hand): History<Value> {
  const latest = history.past.at(-1);
  const continued = latest && goesOn(history.last, hand);
  const past = continued ? [...history.past.slice(0, -1), { ...change, before: latest.before }] : [...history.past, change];
  return { past: past.slice(-longest), future: [], last: hand };
}

/** The hand lets go: the next change of its kind may go on only within the pause. */
export function released<Value>(history: History<Value>): History<Value> {
  return history.last?.held ? { ...history, last: { ...history.last, held: false } } : history;
}

export function undone<Value>({ past, future }: History<Value>): Travel<Value> | undefined {
  const change = past.at(-1);
  return change && {
    history: { past: past.slice(0, -1), future: [change, ...future], last: undefined },
    value: change.before,
    field: change.field,
  };
}

export function redone<Value>({ past, future }: History<Value>): Travel<Value> | undefined {
  const [change, ...rest] = future;
  return change && {
    history: { past: [...past, change], future: rest, last: undefined },
    value: change.after,
    field: change.field,
  };
}
