// A count of sources that opens into the sources. The list itself comes with the library, which is
// loaded when somebody opens a source for the first time.
import { useEffect, useState } from 'preact/hooks';
import { words } from '../messages';
import type { Cited, Shelf } from '../state/state';

export interface Reading {
  readonly shelf: Shelf;
  readonly onOpen: () => void;
}

export function SourceList({ id, rows, shelf: Shelf, onOpen }: Cited & Reading) {
  useEffect(onOpen, []);
  if (rows.length === 0) return <p class="sources" id={id}>{words.evidence.assumed}</p>;
  if (typeof Shelf !== 'string') return <Shelf id={id} rows={rows} />;
  return (
    <div class="sources" id={id}>
      {Shelf === 'failed' ? words.evidence.failed(rows.join(', ')) : words.evidence.loading}
    </div>
  );
}

interface Props extends Cited, Reading {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** The count as a button with the list right under it, for use in running text. */
export function Sources({ label, title, ...list }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={open ? list.id : undefined}
        title={title}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <SourceList {...list} />}
    </>
  );
}
