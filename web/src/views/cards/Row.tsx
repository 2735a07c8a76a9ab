// One row of the own rate card: a line of the table, on a phone a small form.
import { Component } from 'preact';
import type { Description } from '../../engine/contract';
import { formatName, platformName, wordOf } from '../../messages';
import { cardWords as words } from '../../messages/cards';
import { any, usualPers, type SheetCell, type SheetRow } from '../../state/card-sheet';
import { isBegun, type CellFault } from './faults';

export interface RowProps {
  readonly index: number;
  readonly row: SheetRow;
  readonly description: Description;
  readonly faults: readonly CellFault[];
  readonly onCell: (cell: SheetCell, text: string, by?: 'types') => void;
  readonly onPaste: (cell: SheetCell, event: ClipboardEvent) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

export const cellId = (index: number, cell: SheetCell): string => `card-${index}-${cell}`;
const wrongId = (index: number): string => `card-${index}-wrong`;

interface CellProps extends RowProps {
  readonly cell: SheetCell;
}

function marks({ cell, faults, index }: CellProps) {
  const wrong = faults.some((fault) => fault.cell === cell);
  return { 'aria-invalid': wrong ? ('true' as const) : undefined, 'aria-describedby': wrong ? wrongId(index) : undefined };
}

function Label({ cell, index }: CellProps) {
  return (
    <label for={cellId(index, cell)}>
      <span class="unseen">{words.cellOf(cell, index)}</span>
      <span aria-hidden="true">{words.cells[cell]}</span>
    </label>
  );
}

function Typed(props: CellProps & { readonly placeholder: string }) {
  const { cell, index, row, onCell, onPaste, placeholder } = props;
  return (
    <div class={`card-cell card-${cell}`}>
      <Label {...props} />
      <input
        id={cellId(index, cell)}
        inputMode="decimal"
        autoComplete="off"
        value={row[cell]}
        placeholder={placeholder}
        {...marks(props)}
        onInput={({ currentTarget: { value } }) => onCell(cell, value, 'types')}
        onPaste={(event) => onPaste(cell, event)}
      />
    </div>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

/** A word from a file that is none of the options is one of them all the same, and marked as wrong. */
function Chosen(props: CellProps & { readonly options: readonly Option[] }) {
  const { cell, index, row, onCell, options } = props;
  const value = row[cell];
  const all = options.some(({ id }) => id === value) ? options : [...options, { id: value, name: value }];
  return (
    <div class={`choice card-cell card-${cell}`}>
      <Label {...props} />
      <select id={cellId(index, cell)} value={value} {...marks(props)} onChange={({ currentTarget }) => onCell(cell, currentTarget.value)}>
        {all.map(({ id, name }) => (
          <option key={id} value={id} selected={id === value}>{name}</option>
        ))}
      </select>
    </div>
  );
}

const anyOption: Option = { id: any, name: words.any };

function perName(per: string): string {
  const [base = '', count = ''] = per.split('/');
  return wordOf(words.pers, per) ?? words.perOther(base, count);
}

function optionsFor({ description, row }: RowProps): { readonly [Cell in 'platform' | 'format' | 'per']: readonly Option[] } {
  const { platforms } = description;
  const here = platforms.filter(({ id }) => row.platform === any || id === row.platform);
  const formats = [...new Set(here.flatMap((platform) => platform.formats.map(({ id }) => id)))];
  const pers = (usualPers as readonly string[]).includes(row.per) ? usualPers : [...usualPers, row.per];
  return {
    platform: [anyOption, ...platforms.map(({ id }) => ({ id, name: platformName(id) }))],
    format: [anyOption, ...formats.map((id) => ({ id, name: formatName(id) }))],
    per: pers.map((id) => ({ id, name: perName(id) })),
  };
}

function Remarks({ index, row, faults }: RowProps) {
  const kept = words.fromFile(row.mid, row.unit, row.year);
  return (
    <>
      {faults.length > 0 && (
        <ul class="field-error card-wrong" id={wrongId(index)}>
          {faults.map(({ cell, text }) => (
            <li key={cell}>{words.wrong(cell, text)}</li>
          ))}
        </ul>
      )}
      {(kept !== '' || isBegun(row)) && <p class="card-remark">{kept || words.unpriced}</p>}
    </>
  );
}

/** Drawn anew when its row, what is wrong with it, or the lists change. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate({ index, row, description, faults }: RowProps): boolean {
    const { props } = this;
    const said = (list: readonly CellFault[]): string => list.map(({ cell, text }) => cell + text).join();
    return index !== props.index || row !== props.row || description !== props.description || said(faults) !== said(props.faults);
  }

  override render(props: RowProps) {
    const { index, onCopy, onRemove } = props;
    const options = optionsFor(props);
    return (
      <div class="card-row" role="group" aria-label={words.row(index)}>
        <Chosen {...props} cell="platform" options={options.platform} />
        <Chosen {...props} cell="format" options={options.format} />
        <Typed {...props} cell="from" placeholder={words.anySize} />
        <Typed {...props} cell="to" placeholder={words.anySize} />
        <Typed {...props} cell="low" placeholder="" />
        <Typed {...props} cell="high" placeholder="" />
        <Chosen {...props} cell="per" options={options.per} />
        <p class="card-acts">
          <button type="button" class="link" aria-label={words.duplicateRow(index)} onClick={onCopy}>{words.duplicate}</button>
          <button type="button" class="link" aria-label={words.removeRow(index)} onClick={onRemove}>{words.remove}</button>
        </p>
        <Remarks {...props} />
      </div>
    );
  }
}
