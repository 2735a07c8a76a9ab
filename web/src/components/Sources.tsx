// A count of sources that opens into the sources: title, publisher, year, place, confidence, link.
import { useSignal } from '@preact/signals';
import { words } from '../messages';
import type { Source } from '../engine/contract';
import type { CitedSource } from '../state/evidence';

interface ListProps {
  readonly id?: string;
  readonly cited: readonly CitedSource[];
}

/** Only addresses of the web become links; anything else in the data stays text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}

function nameOf({ publisher, title }: Source): string {
  return publisher === '' || title.startsWith(publisher) ? title : `${publisher}: ${title}`;
}

export function SourceList({ id, cited }: ListProps) {
  if (cited.length === 0) return <p class="sources" id={id}>{words.evidence.assumed}</p>;
  return (
    <ul class="sources" id={id}>
      {cited.map(({ source, rows, year, geography, confidence }) => (
        <li key={source.id}>
          {isWebAddress(source.url) ? (
            <a href={source.url} target="_blank" rel="noopener noreferrer">{nameOf(source)}</a>
          ) : (
            nameOf(source)
          )}
          <span class="sources-about">
            {[
              source.url === null ? words.evidence.own : undefined,
              year === null ? words.evidence.undated : String(year),
              geography,
              confidence && words.evidence.confidence(confidence),
              words.evidence.rows(rows.length),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span class="sources-rows">{rows.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Asked for only when opened. */
  readonly cite: () => readonly CitedSource[];
}

/** The count as a button with the list right under it, for use in running text. */
export function Sources({ id, label, title, cite }: Props) {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        title={title}
        onClick={() => (open.value = !open.value)}
      >
        {label}
      </button>
      {open.value && <SourceList id={id} cited={cite()} />}
    </>
  );
}
