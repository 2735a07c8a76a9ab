// A slider over a range, logarithmic or even. The exact value is typed in the field it sits under.

interface Props {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Even steps instead of equal ratios. */
  readonly even?: boolean;
  readonly value: number;
  readonly valueText: string;
  readonly onDrag: (value: number) => void;
  readonly onRelease: () => void;
}

/** One percent of an even range; finer where each step is a ratio. */
const evenSteps = 100;
const ratioSteps = 200;

export function Slider({ label, from, to, even, value, valueText, onDrag, onRelease }: Props) {
  const steps = even ? evenSteps : ratioSteps;
  const kept = Math.min(to, Math.max(from, value));
  const share = even ? (kept - from) / (to - from) : Math.log(kept / from) / Math.log(to / from);
  const position = Math.round(steps * share);
  const valueAt = (at: number): number => (even ? from + (to - from) * at : from * (to / from) ** at);
  const drag = (at: number): void => onDrag(Number(valueAt(at / steps).toPrecision(2)));
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
