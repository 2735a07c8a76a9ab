// A number that changes how sources are weighed. What is typed stays as typed.
import { Component } from 'preact';
import type { Source } from '../engine/contract';
import type { Bounds, Trust } from '../io/desk';
import { decimalSeparator, pageLocale } from '../format/locale';
import type { Numbers } from '../format/numbers';
import { readNumber } from '../format/read-number';
import { trustWords as words } from '../messages/trust';
import { factorOf } from '../state/trust';

/** A text as a number, if it is one within bounds; an empty one is `empty`. */
export function numberFrom(text: string, { min = 0, max = Infinity }: Bounds, empty?: number): number | undefined {
  const plain = text.trim().replace(/^×\s*/, '');
  const read = readNumber(plain, { kind: 'count', decimals: Infinity, decimalSeparator: decimalSeparator(pageLocale) });
  const value = plain === '' ? empty : read.kind === 'number' ? read.value : undefined;
  return value !== undefined && value >= min && value <= max ? value : undefined;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** The rest of the label, where it can be seen already. */
  readonly about: string;
  readonly standing: number;
  readonly bounds: Bounds;
  /** What an empty field means. */
  readonly empty?: number;
  readonly write: Numbers['count'];
  readonly onNumber: (value: number) => void;
}

export class WeightField extends Component<FieldProps, { readonly typed?: string }> {
  override render() {
    const { id, label, about, standing, bounds, empty, write, onNumber } = this.props;
    const { typed } = this.state;
    const { min = 0, max } = bounds;
    const limits = words.factorBounds(write(min), max === undefined ? undefined : write(max));
    const read = typed === undefined ? standing : numberFrom(typed, bounds, empty);
    // Undone from elsewhere: the field says what counts.
    const text = typed !== undefined && (read === undefined || read === standing) ? typed : write(standing);
    return (
      <p class="factor">
        <label for={id}>
          {label}<span class="unseen"> {about}</span>
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={read === undefined ? 'true' : undefined}
          aria-describedby={`${id}-bounds`}
          onInput={({ currentTarget: { value } }) => {
            const number = numberFrom(value, bounds, empty);
            this.setState({ typed: value });
            if (number !== undefined) onNumber(number);
          }}
        />
        <span id={`${id}-bounds`} class={read === undefined ? 'tone-bad' : 'part-range'}>
          {read === undefined ? words.factorWrong(limits) : limits}
        </span>
      </p>
    );
  }
}

interface Props {
  readonly source: Source;
  readonly desk: Trust;
  readonly numbers: Numbers;
}

/** How much one source counts, as a factor on its weight. */
export function FactorField({ source, desk, numbers }: Props) {
  const id = `factor-${source.id}`;
  return (
    <WeightField
      id={id}
      label={`${words.factor} ${words.times}`}
      about={words.factorOf(source.title)}
      standing={factorOf(desk.choice(), source.id)}
      bounds={desk.factor()}
      empty={1}
      write={numbers.count}
      onNumber={(factor) => desk.weigh(source.id, factor, id)}
    />
  );
}
