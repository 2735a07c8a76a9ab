// A picture by itself: title, one sentence that says what to see, the picture, the same numbers as a table
// one click away, and both ways to save it.
import { Component, type ComponentChildren } from 'preact';
import type { Origin } from '../io/picture';
import { reasonWords } from '../messages/reasons';
import { SavePicture } from './SavePicture';
import { DataTable, Section, type Table } from './Section';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  readonly table: () => Table;
  readonly origin: () => Origin;
  /** Something else to do, beside the way to the table. */
  readonly beside?: { readonly text: string; readonly act: () => void } | undefined;
  readonly children: ComponentChildren;
}

export class Picture extends Component<Props, { readonly open?: boolean }> {
  private readonly toggle = (): void => this.setState(({ open }) => ({ open: !open }));

  override render({ id, title, takeaway, table, origin, beside, children }: Props, { open }: { readonly open?: boolean }) {
    const tableId = `${id}-table`;
    return (
      <Section {...{ id, title, takeaway }}>
        {children}
        <button type="button" class="link table-toggle" aria-expanded={Boolean(open)} aria-controls={open ? tableId : undefined} onClick={this.toggle}>
          {open ? reasonWords.table.hide : reasonWords.table.show}
        </button>
        {beside && <button type="button" class="link table-toggle" onClick={beside.act}>{beside.text}</button>}
        <SavePicture {...{ id, title, origin }} />
        {open && <DataTable id={tableId} caption={title} table={table()} />}
      </Section>
    );
  }
}
