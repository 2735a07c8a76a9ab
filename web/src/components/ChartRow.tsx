// One line of a chart: a name, a remark, and a strip of the picture. The strips of a chart share
// one axis and lie edge to edge, so that what runs through all of them looks like one mark. On a
// narrow page the name and the remark move above the strip.
import type { ComponentChildren } from 'preact';
import { whyId, type Opened, type Toggle } from '../state/opened';
import { Why, WhyPanel, type About } from './Why';

interface Props {
  readonly name: string;
  /** Of the name, where that is a text of the data set, or one that somebody typed. */
  readonly lang?: 'en' | '' | undefined;
  readonly note?: string | undefined;
  readonly aside: string;
  /** What its remark opens, and what that is about. */
  readonly topic?: string | undefined;
  readonly about?: About;
  readonly opened?: Opened;
  readonly toggle?: Toggle;
  readonly muted?: boolean;
  /** The children are one strip that fills the height of the row. */
  readonly picture?: boolean;
  readonly children?: ComponentChildren;
}

export function ChartRow({ name, lang, note, aside, topic, about, opened, toggle, muted, picture, children }: Props) {
  const why = topic !== undefined && opened && toggle ? { topic, opened, toggle } : undefined;
  return (
    <li class={muted ? 'row row-muted' : 'row'}>
      <span class="row-name">
        {lang === undefined ? name : <span lang={lang}>{name}</span>}
        {note && <span class="row-note">{note}</span>}
      </span>
      <span class="row-aside">
        {why ? (
          <Why {...why}>
            {aside}
            <span class="unseen" lang={lang}> ({name})</span>
          </Why>
        ) : (
          aside
        )}
      </span>
      <div class={picture ? 'row-strip row-picture' : 'row-strip'}>{children}</div>
      {why && about && why.opened.ids.includes(whyId(why.topic)) && (
        <div class="row-panel">
          <WhyPanel {...why} {...about} />
        </div>
      )}
    </li>
  );
}
