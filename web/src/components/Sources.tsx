// A count of sources that opens into the sources. The list itself comes with the library, which is
// loaded when somebody opens a source for the first time.
import { sourceWords as words } from '../messages/sources';
import type { Cited, Opened, Toggle } from '../state/opened';
import { Opener } from './Opener';

export function SourceList({ opened, ...cited }: Cited & { readonly opened: Opened }) {
  const { id, rows } = cited;
  const { shelf: Shelf } = opened.extras;
  if (Shelf && rows.length > 0) return <Shelf {...cited} />;
  return (
    <p class="sources" id={id}>
      {rows.length === 0
        ? words.assumed
        : opened.failed.includes('shelf')
          ? words.failed(rows.join(', '))
          : words.loading}
    </p>
  );
}

interface Props extends Cited {
  readonly label: string;
  readonly title: string;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

/** The count as a button with the list right under it, for use in running text. */
export function Sources({ label, title, toggle, ...list }: Props) {
  const { id, opened } = list;
  return (
    <>
      <Opener id={id} needs="shelf" {...{ title, opened, toggle }}>{label}</Opener>
      {opened.ids.includes(id) && <SourceList {...list} />}
    </>
  );
}
