// A part of the answer: title, one sentence that says what to see, the picture, and the same
// numbers as a table one click away.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../messages';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  /** Made only when shown. */
  readonly table?: () => Table;
  readonly children?: ComponentChildren;
}

export function Section({ id, title, takeaway, table, children }: Props) {
  const [open, setOpen] = useState(false);
  const tableId = `${id}-table`;
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="takeaway">{takeaway}</p>
      {children}
      {table && (
        <button
          type="button"
          class="link table-toggle"
          aria-expanded={open}
          aria-controls={open ? tableId : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? words.table.hide : words.table.show}
        </button>
      )}
      {table && open && <DataTable id={tableId} caption={title} table={table()} />}
    </section>
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
          {table.rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
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
