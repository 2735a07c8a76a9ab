// Small parts that several sections of the Method view share.
import type { ComponentChildren } from 'preact';
import type { EvidenceTable, Library } from '../../engine/contract';
import { Data } from '../../components/Data';
import { Dotted } from '../../components/Dotted';
import { SourceName } from '../../components/SourceName';
import { baseName, methodWords as words, metricName } from '../../messages/method';
import { formatName, platformName } from '../../messages/names';
import { confidenceName, methodName, trustWords } from '../../messages/trust';
import { printedRow, sourceOf } from '../../state/cited';
import { methodAddress, methodMark, type MethodPart } from '../../state/opened';

interface SectionProps {
  readonly id: keyof typeof words.sections;
  readonly lead: string;
  readonly children: ComponentChildren;
}

export function MethodSection({ id, lead, children }: SectionProps) {
  const address = `${methodMark}-${id}`;
  return (
    <section class="method-section" aria-labelledby={address}>
      <h2 id={address} tabIndex={-1}>{words.sections[id]}</h2>
      <p class="method-lead">{lead}</p>
      {children}
    </section>
  );
}

interface EntryProps {
  readonly part: MethodPart;
  readonly id: string;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Something with an address of its own. */
export function Entry({ part, id, title, children }: EntryProps) {
  return (
    <article class="entry" id={methodAddress(part, id)} tabIndex={-1}>
      <h3>{title}</h3>
      {children}
    </article>
  );
}

export function CitedSource({ id, library }: { readonly id: string; readonly library: Library }) {
  return (
    <p class="entry-source">
      <SourceName source={sourceOf(id, library)} /> · <a href={`#${methodAddress('source', id)}`}>{words.itsEntry}</a>
    </p>
  );
}

export function tableTitle({ metric, base, platform, format }: EvidenceTable): string {
  return words.table(metricName(metric), baseName(base), platform === 'any' ? platform : platformName(platform), format === 'any' ? format : formatName(format));
}

/** What one table of a source printed. */
export function PrintedTable({ table, library }: { readonly table: EvidenceTable; readonly library: Library }) {
  const { year = null, confidence = '', geography, method, note, why, rows } = table;
  const about = [trustWords.year(year, false), geography && <Data>{geography}</Data>, confidenceName(confidence), methodName(method)];
  return (
    <div class="printed">
      <p>
        <strong>{tableTitle(table)}</strong> <span class="muted"><Dotted parts={about} /></span>
      </p>
      {(why ?? note) !== undefined && <p class="muted" lang="en">{[why, note].filter(Boolean).join('; ')}.</p>}
      <ul>
        {rows.map(({ id }) => (
          <li key={id} lang="en">
            {printedRow(id, library)} <code>{id}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
