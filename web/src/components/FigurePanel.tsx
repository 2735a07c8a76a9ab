// How one figure was pooled: what is weak about it, and every source as a line of a dot-range plot,
// the pool on top, with switches. Asked of the engine anew whenever the answer changes.
import { Component, type FunctionComponent } from 'preact';
import type { Explain, Figure, Library } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import type { Desk } from '../io/desk';
import { trustWords as words } from '../messages/trust';
import { printedRow, sourceOf } from '../state/cited';
import { sourceIdOf } from '../state/evidence';
import { methodAddress, type Cited } from '../state/opened';
import { inPlace, linesOf, weakReasons, type Line } from '../views/explain/lines';
import { Members } from './Members';
import { SourceName } from './SourceName';
import { Switch } from './Switch';
import { Unfolding } from './Unfolding';

interface Props {
  readonly id: string;
  readonly figure: Figure;
  readonly name: string;
  readonly numbers: Numbers;
  readonly library: Library;
  readonly desk: Desk;
  /** Shows the sources where the engine cannot say how they were weighed. */
  readonly shelf: FunctionComponent<Cited>;
}

interface Known {
  readonly explain?: Explain;
  readonly failed?: boolean;
}

export class FigurePanel extends Component<Props, Known> {
  private stop: (() => void) | undefined;
  private asking = false;
  private order: readonly string[] = [];

  override componentDidMount(): void {
    const { desk } = this.props;
    let answer: unknown;
    let shown: readonly unknown[] = [];
    const look = (): void => {
      const now = desk.shown.now();
      if (desk.answer() !== answer) void this.ask();
      else if (now.some((part, index) => part !== shown[index])) this.forceUpdate();
      answer = desk.answer();
      shown = now;
    };
    this.stop = desk.shown.follow(look);
    look();
  }

  override componentWillUnmount(): void {
    this.stop?.();
    this.stop = undefined;
  }

  /** One question at a time; what changed while it was answered is asked next. */
  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const { desk, figure } = this.props;
    let about: unknown;
    do {
      about = desk.answer();
      const known = await desk.explain(figure.id).then<Known, Known>((explain) => ({ explain }), () => ({ failed: true }));
      // Without an answer, as with everything switched off, what was known stays: it can be switched back.
      const told = known.explain?.members !== undefined;
      if (this.stop && (told || !this.state.explain)) this.setState(told ? known : { failed: true });
    } while (this.stop && about !== desk.answer());
    this.asking = false;
  }

  private lines(): Line[] {
    const lines = inPlace(linesOf(this.state.explain?.members ?? []), this.order);
    this.order = lines.map(({ key }) => key);
    return lines;
  }

  override render() {
    const { id, figure: given, name, numbers, library, desk, shelf: Shelf } = this.props;
    const { explain, failed } = this.state;
    if (failed || !explain) {
      return (
        <div class="figure" aria-busy={!failed}>
          {failed && <p>{words.failed}</p>}
          <Shelf id={id} rows={given.evidence} />
        </div>
      );
    }
    const figure = explain.figure ?? given;
    return (
      <div class="figure" id={id}>
        <Standing figure={figure} numbers={numbers} />
        <Members {...{ id, figure, name, numbers, library, desk }} lines={this.lines()} />
        <Spread explain={explain} library={library} desk={desk} />
        <Rules explain={explain} figure={figure} numbers={numbers} />
      </div>
    );
  }
}

/** What to hold of it, in words. */
function Standing({ figure, numbers }: Pick<Props, 'figure' | 'numbers'>) {
  const weak = weakReasons(figure);
  const { older_than_18_months_percent: older = 0, families } = figure;
  if (weak.length === 0 && older < 1) return null;
  return (
    <p class="standing">
      {weak.length > 0 && <strong class="tone-bad">{words.weak(weak, families)}</strong>} {older >= 1 && words.older(numbers.percent(Math.round(older)))}
    </p>
  );
}

/** Rows that count nothing by themselves, but say how wide the others are. */
function Spread({ explain: { spread_rows: rows = [] }, library, desk }: Pick<Props, 'library' | 'desk'> & { readonly explain: Explain }) {
  if (rows.length === 0) return null;
  return (
    <Unfolding summary={words.spread(rows.length)}>
      {() => (
        <ul class="details">
          {rows.map(({ row }) => (
            <li key={row}>
              <Switch id={row} name="" desk={desk} text={printedRow(row, library)} /> <SourceName source={sourceOf(sourceIdOf(row), library)} />
            </li>
          ))}
        </ul>
      )}
    </Unfolding>
  );
}

function Rules({ explain: { rules }, figure, numbers }: Pick<Props, 'figure' | 'numbers'> & { readonly explain: Explain }) {
  const [quantity = ''] = figure.id.split('/');
  const weight = (grade: string): string => numbers.count(rules?.confidence_weights[grade] ?? 0);
  return (
    <p class="rules">
      {rules && words.weights(weight('H'), weight('M'), weight('L'), numbers.count(rules.half_life_years))}{' '}
      <a href={`#${methodAddress('figure', quantity)}`}>{words.figureInMethod}</a>
    </p>
  );
}
