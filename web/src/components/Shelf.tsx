// The sources behind some figures: switch, publisher, title, year, place, confidence, link, and the
// figures that were taken from each. Loaded together with the library it shows.
import type { Library } from '../engine/contract';
import type { Trust } from '../io/desk';
import { printedFigure } from '../format/printed';
import { wordOf } from '../messages/names';
import { sourceWords as words } from '../messages/sources';
import { trustWords } from '../messages/trust';
import { citedSources, type CitedRow, type CitedSource } from '../state/cited';
import { methodAddress, type Cited } from '../state/opened';
import { isOff } from '../state/trust';
import { Data } from './Data';
import { Dotted } from './Dotted';
import { asItIs, Follow } from './Follow';
import { SourceName } from './SourceName';
import { Switch } from './Switch';

function About({ source, year, geography, confidence }: CitedSource) {
  const parts = [
    source.url === null ? words.own : undefined,
    year === null ? words.undated : String(year),
    geography && <Data>{geography}</Data>,
    confidence && wordOf(words.confidence, confidence),
  ];
  return <Dotted parts={parts} />;
}

function Row({ id, row, unit }: CitedRow) {
  const printed = row && printedFigure(row, unit);
  return (
    <span class="sources-row" lang="en">
      {printed && `${row.band && row.band !== 'all' ? `${row.band}: ` : ''}${printed} · `}
      <code>{id}</code>
    </span>
  );
}

function CitedLine({ cited, desk }: { readonly cited: CitedSource; readonly desk: Trust }) {
  const { source, rows } = cited;
  return (
    <li class={isOff(desk.choice(), source.id) ? 'source-off' : undefined}>
      <Switch id={source.id} name={source.title} desk={desk} />
      <div>
        <SourceName source={source} />
        <span class="sources-about">
          <About {...cited} /> · <a href={`#${methodAddress('source', source.id)}`}>{trustWords.inMethod}</a>
        </span>
        {rows.filter(({ id }) => id !== source.id).map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </div>
    </li>
  );
}

export function shelfOf(library: Library, usual: Trust) {
  return ({ id, rows, trust: desk = usual }: Cited) => (
    <div class="sources" id={id}>
      <Follow of={desk.shown} when={asItIs}>
        {() => (
          <ul>
            {citedSources(rows, library).map((cited) => (
              <CitedLine key={cited.source.id} cited={cited} desk={desk} />
            ))}
          </ul>
        )}
      </Follow>
    </div>
  );
}
