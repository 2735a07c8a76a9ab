// A count of sources that opens into the sources: publisher, title, year, place, confidence, link,
// and the figures that were taken from each.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { printedFigure } from '../format/numbers';
import { words } from '../messages';
import type { Source } from '../engine/contract';
import { citedSources, type CitedRow, type CitedSource } from '../state/evidence';
import type { Shelf } from '../state/state';

export interface Reading {
  readonly shelf: Shelf;
  readonly onOpen: () => void;
}

interface ListProps extends Reading {
  readonly id?: string;
  readonly rows: readonly string[];
}

/** Only addresses of the web become links; anything else in the data stays text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}

function nameOf({ publisher, title }: Source): string {
  return publisher === '' || title.startsWith(publisher) ? title : `${publisher}: ${title}`;
}

function aboutOf({ source, year, geography, confidence }: CitedSource): string {
  const { evidence } = words;
  const parts = [
    source.url === null ? evidence.own : undefined,
    year === null ? evidence.undated : String(year),
    geography,
    confidence && evidence.confidence(confidence),
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

export function SourceList({ id, rows, shelf, onOpen }: ListProps) {
  useEffect(onOpen, []);
  if (rows.length === 0) return <p class="sources" id={id}>{words.evidence.assumed}</p>;
  if (typeof shelf !== 'object') {
    return (
      <div class="sources" id={id}>
        <p>{shelf === 'failed' ? words.evidence.failed : words.evidence.loading}</p>
        {shelf === 'failed' && rows.map((row) => <Row key={row} id={row} row={undefined} unit="" />)}
      </div>
    );
  }
  return (
    <ul class="sources" id={id}>
      {citedSources(rows, shelf).map((cited) => (
        <li key={cited.source.id}>
          {isWebAddress(cited.source.url) ? (
            <a href={cited.source.url} target="_blank" rel="noopener noreferrer">{nameOf(cited.source)}</a>
          ) : (
            nameOf(cited.source)
          )}
          <span class="sources-about">{aboutOf(cited)}</span>
          {cited.rows.map((row) => (
            <Row key={row.id} {...row} />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface Props extends ListProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** The count as a button with the list right under it, for use in running text. */
export function Sources({ label, title, ...list }: Props) {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open.value}
        aria-controls={open.value ? list.id : undefined}
        title={title}
        onClick={() => (open.value = !open.value)}
      >
        {label}
      </button>
      {open.value && <SourceList {...list} />}
    </>
  );
}
