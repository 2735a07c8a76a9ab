// The sources behind some figures: publisher, title, year, place, confidence, link, and the figures
// that were taken from each. Loaded together with the library it shows.
import { printedFigure } from '../format/printed';
import { priceMethodNote, sourceWords as words } from '../messages/sources';
import type { Library, PriceMethod, Source } from '../engine/contract';
import { citedSources, type CitedRow, type CitedSource } from '../state/cited';
import type { Cited } from '../state/opened';

/** Only addresses of the web become links; anything else in the data stays text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}

function nameOf({ publisher, title }: Source): string {
  return publisher === '' || title.startsWith(publisher) ? title : `${publisher}: ${title}`;
}

function aboutOf({ source, year, geography, confidence }: CitedSource): string {
  const parts = [
    source.url === null ? words.own : undefined,
    year === null ? words.undated : String(year),
    geography,
    confidence && words.confidence(confidence),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Row({ id, row, unit }: CitedRow) {
  const printed = row && printedFigure(row, unit);
  return (
    <span class="sources-row">
      {printed && `${row.band && row.band !== 'all' ? `${row.band}: ` : ''}${printed} · `}
      <code>{id}</code>
    </span>
  );
}

function aboutMethod({ id, widened = [], formulas = [] }: PriceMethod): string {
  const titles = formulas.map(({ title }) => title).join(', ');
  return [priceMethodNote(id), widened.length > 0 && words.widened, titles].filter(Boolean).join(' ');
}

export function shelfOf(library: Library) {
  return ({ id, rows, method }: Cited) => (
    <div class="sources" id={id}>
      {method && <p>{aboutMethod(method)}</p>}
      <ul>
        {citedSources(rows, library).map((cited) => (
          <li key={cited.source.id}>
            {isWebAddress(cited.source.url) ? (
              <a href={cited.source.url} target="_blank" rel="noopener noreferrer">{nameOf(cited.source)}</a>
            ) : (
              nameOf(cited.source)
            )}
            <span class="sources-about">{aboutOf(cited)}</span>
            {cited.rows.filter(({ id: row }) => row !== cited.source.id).map((row) => (
              <Row key={row.id} {...row} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
