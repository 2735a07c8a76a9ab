// One line of a chart: a name, a remark, and a strip of the picture. The strips of a chart share
// one axis and lie edge to edge, so that what runs through all of them looks like one mark. On a
// narrow page the name and the remark move above the strip.
import type { ComponentChildren } from 'preact';
import type { PriceMethod } from '../engine/contract';
import type { Opened, Toggle } from '../state/opened';
import { Opener } from './Opener';
import { SourceList } from './Sources';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly aside: string;
  /** Evidence rows behind it, which its remark opens. */
  readonly cite?: readonly string[] | undefined;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly method?: PriceMethod;
  readonly muted?: boolean;
  /** The children are one strip that fills the height of the row. */
  readonly picture?: boolean;
  readonly children?: ComponentChildren;
}

export function ChartRow({ id, name, note, aside, cite, opened, toggle, method, muted, picture, children }: Props) {
  const panel = `${id}-sources`;
  return (
    <li class={muted ? 'row row-muted' : 'row'}>
      <span class="row-name">
        {name}
        {note && <span class="row-note">{note}</span>}
      </span>
      <span class="row-aside">
        {cite ? (
          <Opener id={panel} needs="shelf" {...{ opened, toggle }}>
            {aside}
            <span class="unseen"> ({name})</span>
          </Opener>
        ) : (
          aside
        )}
      </span>
      <div class={picture ? 'row-strip row-picture' : 'row-strip'}>{children}</div>
      {cite && opened.ids.includes(panel) && (
        <div class="row-panel">
          <SourceList id={panel} rows={cite} method={method} opened={opened} />
        </div>
      )}
    </li>
  );
}
