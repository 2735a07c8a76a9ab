// The own rate card as a table that can be typed, pasted, loaded, kept and taken along.
import { Component } from 'preact';
import { cardWords as words } from '../../messages/cards';
import { forgetCard, keepCard } from '../../io/card-drawer';
import { download } from '../../io/card-files';
import { cellAt, emptyRow, withRow, type Sheet, type SheetCell } from '../../state/card-sheet';
import { fileName, fileText } from '../../state/card-file';
import { pasted } from '../../state/card-table';
import { isTable } from '../../state/table';
import type { State } from '../../state/state';
import type { Bench } from './bench';
import { faultsIn } from './faults';
import { Head } from './Head';
import { loadCard, type Said } from './load';
import { cellId, Row } from './Row';
import { Tools } from './Tools';

interface Props {
  readonly bench: Bench;
  readonly state: State;
}

/** Of a platform that has not got the format, any format is meant. */
function fitting(sheet: Sheet, index: number, { description }: State): Sheet {
  const row = sheet.rows[index];
  const formats = description.platforms.find(({ id }) => id === row?.platform)?.formats;
  const fits = !formats || formats.some(({ id }) => id === row?.format);
  return fits ? sheet : withRow(sheet, index, { format: emptyRow.format });
}

export class Editor extends Component<Props, { readonly said?: Said | undefined }> {
  private readonly say = (text: string, undo = false): void => this.setState({ said: { text, undo } });

  private readonly put = (sheet: Sheet, field?: string, by?: 'types'): void => {
    if (this.state.said) this.setState({ said: undefined });
    this.props.bench.put(sheet, field, by);
  };

  private readonly setCell = (index: number, cell: SheetCell, text: string, by?: 'types'): void => {
    const { bench, state } = this.props;
    const sheet = withRow(bench.sheet(), index, { [cell]: text });
    this.put(cell === 'platform' ? fitting(sheet, index, state) : sheet, cellId(index, cell), by);
  };

  private readonly paste = (row: number, cell: SheetCell, event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isTable(text)) return;
    event.preventDefault();
    const { bench } = this.props;
    const sheet = pasted(bench.sheet(), text, { row, cell }, bench.names());
    this.put(sheet, cellId(row, cell));
    this.say(words.filled(sheet.rows.length), true);
  };

  private readonly add = (): void => {
    const { rows, ...sheet } = this.props.bench.sheet();
    const { platform, format, per } = rows.at(-1) ?? emptyRow;
    this.put({ ...sheet, rows: [...rows, { ...emptyRow, platform, format, per }] });
    this.focus(rows.length, 'from');
  };

  private readonly copy = (index: number): void => {
    const { rows, ...sheet } = this.props.bench.sheet();
    const row = rows[index];
    if (!row) return;
    this.put({ ...sheet, rows: rows.toSpliced(index + 1, 0, row) });
    this.focus(index + 1, 'from');
  };

  private readonly remove = (index: number): void => {
    const { rows, ...sheet } = this.props.bench.sheet();
    this.put({ ...sheet, rows: rows.toSpliced(index, 1) });
    if (rows.length > 1) this.focus(Math.min(index, rows.length - 2), 'from');
  };

  private focus(index: number, cell: SheetCell): void {
    requestAnimationFrame(() => document.getElementById(cellId(index, cell))?.focus());
  }

  private readonly load = async (file: File | undefined): Promise<void> => {
    if (file) this.setState({ said: await loadCard(file, this.props.bench) });
  };

  private readonly save = (): void => {
    const { bench } = this.props;
    const sheet = bench.sheet();
    const named = { ...sheet, title: sheet.title.trim() || words.untitled };
    const done = keepCard(named);
    if (named.title !== sheet.title) bench.put(named);
    this.say(done ? words.savedNow(named.title) : words.refused);
  };

  private readonly forget = (title: string): void => {
    const done = forgetCard(title);
    this.say(done ? words.forgotten(title) : words.refused);
  };

  private readonly take = (): void => {
    const sheet = this.props.bench.sheet();
    download(fileName(sheet.title), fileText(sheet, words.untitled, this.props.bench.writing()));
  };

  private rows(sheet: Sheet) {
    const { bench, state } = this.props;
    const faults = faultsIn(state, sheet, bench);
    return sheet.rows.map((row, index) => (
      <Row
        key={index}
        {...{ index, row }}
        description={state.description}
        faults={faults.get(index) ?? []}
        onCell={(cell, text, by) => this.setCell(index, cell, text, by)}
        onPaste={(cell, event) => this.paste(index, cell, event)}
        onCopy={() => this.copy(index)}
        onRemove={() => this.remove(index)}
      />
    ));
  }

  private elsewhere(): string[] {
    const { bench, state: { issues, faults } } = this.props;
    const { places } = bench.made();
    const about = issues.filter(({ path, severity }) => severity === 'error' && path.startsWith('/rate_card') && !cellAt(path, places));
    return about.map(({ code }) => faults.issue(code, { field: words.panel, arguments: {} }));
  }

  override render({ bench, state }: Props) {
    const sheet = bench.sheet();
    const { said } = this.state;
    const currencies = state.description.currencies.map(({ code }) => code);
    return (
      <div class="card-editor">
        <Head {...{ sheet, currencies }} onChange={(change, field, by) => this.put({ ...sheet, ...change }, field, by)} />
        <div class="card-rows">{this.rows(sheet)}</div>
        {this.elsewhere().map((text) => <p key={text} class="field-error">{text}</p>)}
        <Tools title={sheet.title} onAdd={this.add} onLoad={this.load} onSave={this.save} onExport={this.take} onForget={this.forget} />
        <p class="hint" role="status">
          {said ? said.text : words.loadHint}{' '}
          {said?.undo && <button type="button" class="link" onClick={bench.undo}>{words.undo}</button>}
        </p>
      </div>
    );
  }
}
