// One line of a chart: a name, a remark, and a strip of the picture. The strips of a chart share
// one axis and lie edge to edge, so that what runs through all of them looks like one mark. On a
// narrow page the name and the remark move above the strip.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { SourceList, type Reading } from './Sources';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly aside: string;
  /** Evidence rows behind it, which its remark opens. */
  readonly cite?: readonly string[] | undefined;
  readonly reading: Reading;
  readonly extra?: string | undefined;
  readonly muted?: boolean;
  /** The children are one strip that fills the height of the row. */
  readonly picture?: boolean;
  readonly children?: ComponentChildren;
}

export function ChartRow({ id, name, note, aside, cite, reading, extra, muted, picture, children }: Props) {
  const [open, setOpen] = useState(false);
  const panel = `${id}-sources`;
  return (
    <li class={muted ? 'row row-muted' : 'row'}>
      <span class="row-name">
        {name}
        {note && <span class="row-note">{note}</span>}
      </span>
      <span class="row-aside">
        {cite ? (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-controls={open ? panel : undefined}
            onClick={() => setOpen(!open)}
          >
            {aside}
            <span class="unseen"> ({name})</span>
          </button>
        ) : (
          aside
        )}
      </span>
      <div class={picture ? 'row-strip row-picture' : 'row-strip'}>{children}</div>
      {open && cite && (
        <div class="row-panel" id={panel}>
          {extra && <p>{extra}</p>}
          <SourceList rows={cite} {...reading} />
        </div>
      )}
    </li>
  );
}
