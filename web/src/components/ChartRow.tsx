// One line of a chart: a name, a remark, and a strip of the picture. The strips of a chart share
// one axis and lie edge to edge, so that what runs through all of them looks like one mark. On a
// narrow page the name and the remark move above the strip.
import type { ComponentChildren } from 'preact';
import { whyId, type Opened, type Toggle } from '../state/opened';
import { Data } from './Data';
import { Why, WhyPanel, type About } from './Why';

interface Props {
  readonly name: string;
  /** Of the name, where that is a text of the data set. */
  readonly lang?: 'en' | '' | undefined;
  readonly note?: string | undefined;
  readonly aside: string;
  /** What its remark opens, and what that is about. */
  readonly topic?: string | undefined;
  readonly about?: About;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly muted?: boolean;
  /** The children are one strip that fills the height of the row. */
  readonly picture?: boolean;
  readonly children?: ComponentChildren;
}

export function ChartRow({ name, lang, note, aside, topic, about, opened, toggle, muted, picture, children }: Props) {
  return (
    <li class={muted ? 'row row-muted' : 'row'}>
      <span class="row-name">
        {lang ? <Data>{name}</Data> : name}
        {note && <span class="row-note">{note}</span>}
      </span>
      <span class="row-aside">
        {topic ? (
          <Why {...{ topic, opened, toggle }}>
            {aside}
            <span class="unseen" lang={lang}> ({name})</span>
          </Why>
        ) : (
          aside
        )}
      </span>
      <div class={picture ? 'row-strip row-picture' : 'row-strip'}>{children}</div>
      {topic && about && opened.ids.includes(whyId(topic)) && (
        <div class="row-panel">
          <WhyPanel {...{ topic, opened, toggle }} {...about} />
        </div>
      )}
    </li>
  );
}
