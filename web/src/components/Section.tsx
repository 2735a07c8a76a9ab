// A part of the answer: title, one sentence that says what to see, the picture, and the same
// numbers as a table one click away.
import type { ComponentChildren } from 'preact';
import { reasonWords } from '../messages/reasons';
import type { Opened, Toggle } from '../state/opened';
import type { Tables } from '../views/creator/tables';
import { originOf } from '../state/origin';
import { Opener } from './Opener';
import { SavePicture } from './SavePicture';
import { Why, WhyPanel, type About } from './Why';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the first cells, where those are texts of the data set, or typed by somebody. */
  readonly lang?: 'en' | '';
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, takeaway, children }: Props) {
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="takeaway">{takeaway}</p>
      {children}
    </section>
  );
}

interface ChartProps extends Props {
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly about: About;
  /** The section's title is a topic that opens. */
  readonly explained?: boolean;
  /** Made only when shown. */
  readonly table: (tables: Tables) => Table;
  /** Something else to do, beside the way to the table. */
  readonly beside?: { readonly text: string; readonly act: () => void } | undefined;
}

export function ChartSection({ opened, toggle, about, explained, table, beside, children, ...section }: ChartProps) {
  const tableId = `${section.id}-table`;
  const { extras } = opened;
  const { tables } = extras;
  const open = opened.ids.includes(tableId);
  return (
    <Section {...section}>
      {children}
      <Opener id={tableId} needs="tables" kind="table-toggle" {...{ opened, toggle }}>
        {open ? reasonWords.table.hide : reasonWords.table.show}
      </Opener>
      {beside && <button type="button" class="link table-toggle" onClick={beside.act}>{beside.text}</button>}
      {extras.reasons && <SavePicture id={section.id} title={section.title} origin={() => originOf(about)} />}
      {explained && (
        <span class="how">
          <Why topic={section.id} {...{ opened, toggle }}>{reasonWords.how}</Why>
        </span>
      )}
      {explained && <WhyPanel topic={section.id} {...{ opened, toggle }} {...about} />}
      {open &&
        (tables ? (
          <DataTable id={tableId} caption={section.title} table={table(tables)} />
        ) : (
          <p class="takeaway" id={tableId}>{opened.failed.includes('tables') && reasonWords.table.failed}</p>
        ))}
    </Section>
  );
}

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly table: Table;
}

export function DataTable({ id, caption, table }: TableProps) {
  return (
    <div class="table-box" id={id} role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row" lang={table.lang}>{head}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
