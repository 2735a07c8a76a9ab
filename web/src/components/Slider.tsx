// A slider over a logarithmic range. The exact value is typed in the field it sits under.

interface Props {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly valueText: string;
  readonly onDrag: (value: number) => void;
  readonly onRelease: () => void;
}

const steps = 200;

export function Slider({ label, from, to, value, valueText, onDrag, onRelease }: Props) {
  const width = Math.log(to / from);
  const kept = Math.min(to, Math.max(from, value));
  const position = Math.round((steps * Math.log(kept / from)) / width);
  const drag = (at: number): void => onDrag(Number((from * Math.exp((width * at) / steps)).toPrecision(2)));
  return (
    <span class="slider">
      <svg aria-hidden="true" height="4">
        <rect class="slider-track" width="100%" height="4" rx="2" />
        <rect class="slider-fill" width={`${(100 * position) / steps}%`} height="4" rx="2" />
      </svg>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min="0"
        max={steps}
        step="1"
        value={position}
        onInput={(event) => drag(event.currentTarget.valueAsNumber)}
        onChange={onRelease}
      />
    </span>
  );
}
