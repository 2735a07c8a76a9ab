// The switch of a source or of one of its rows: what is off counts nowhere and stays listed.
import type { Trust } from '../io/desk';
import { trustWords as words } from '../messages/trust';
import { sourceIdOf } from '../state/evidence';
import { areOff, isOff } from '../state/trust';
import { Data } from './Data';

interface Props {
  /** Of a source, or of one row. */
  readonly id: string;
  readonly name: string;
  readonly desk: Trust;
  /** Of a source: off as well when all of these are, one by one. */
  readonly rows?: readonly string[];
  readonly text?: string;
}

export function Switch({ id, name, desk, rows = [], text }: Props) {
  const source = sourceIdOf(id);
  const isRow = source !== id;
  // A row of a source that is off comes back with the source.
  const locked = isRow && isOff(desk.choice(), source);
  return (
    <label class={text === undefined ? 'switch' : 'switch switch-worded'}>
      <input
        type="checkbox"
        checked={!areOff(desk.choice(), id, rows)}
        disabled={locked}
        onChange={(event) => desk.turn(id, event.currentTarget.checked)}
      />
      <span class={text === undefined ? 'unseen' : undefined}>
        {text === undefined ? (isRow ? words.useRow : words.use) : <Data>{text}</Data>}
        <span class="unseen" lang="en"> {name}</span>
      </span>
    </label>
  );
}
