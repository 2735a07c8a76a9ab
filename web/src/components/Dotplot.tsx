// Equally likely outcomes as dots over an axis, and a line that can be moved: dots at or beyond it
// are filled. The line is a slider: by pointer, by finger and by arrow keys.
import { stackDots, type DotAxis } from '../format/dot-stacks';
import { percent } from './Chart';

interface Props {
  readonly values: readonly number[];
  readonly axis: DotAxis;
  readonly target: number;
  readonly tick: (value: number) => string;
  /** Beside the line. */
  readonly lineText: string;
  readonly title: string;
  readonly sliderLabel: string;
  readonly sliderText: string;
  readonly onTarget: (value: number) => void;
  readonly onReset: () => void;
}

/** In pixels, from the base line: of all stacks, and of the line with its text. Few dots need less room. */
const heights = { few: { dots: 100, line: 136 }, many: { dots: 160, line: 196 } };
const few = 25;
const largest = { step: 11.5, radius: 4.6 };
const pixels = (value: number): number => Math.round(value * 10) / 10;
const knob = { below: 6, radius: 6 };

export function Dotplot({ values, axis, target, tick, lineText, title, ...slider }: Props) {
  const { scale } = axis;
  const room = values.length > few ? 'many' : 'few';
  const height = heights[room];
  const dots = stackDots(values, axis);
  const highest = Math.max(...dots.map(({ row }) => row)) + 1;
  const step = Math.min(largest.step, height.dots / highest);
  const radius = Math.min(largest.radius, step * 0.44);
  const place = scale.at(target);
  const left = place > 60;
  return (
    <div class={`dotplot dotplot-${room}`}>
      <svg class="dotplot-picture" role="img">
        <title>{title}</title>
        {dots.map(({ value, at, row, beyond }, index) => (
          <circle
            key={index}
            class={`${value >= target ? 'dot-yes' : 'dot-no'}${beyond ? ` dot-${beyond}` : ''}`}
            cx={percent(at)}
            cy={pixels(-(row + 0.5) * step - 2)}
            r={pixels(radius)}
          />
        ))}
        <rect class="dotplot-base" x="-2.5%" width="105%" height="1" />
        <rect class="line" x={percent(place)} y={-height.line} width="1.5" height={height.line} />
        <circle class="dotplot-knob" cx={percent(place)} cy={knob.below} r={knob.radius} />
        <text class="line-text" x={percent(place)} dx={left ? -8 : 8} y={10 - height.line} text-anchor={left ? 'end' : 'start'}>
          {lineText}
        </text>
        {scale.ticks.map((value) => (
          <text key={value} class={Math.round(value / scale.step) % 2 ? 'dotplot-tick dotplot-odd' : 'dotplot-tick'} x={percent(scale.at(value))} y="30">
            {tick(value)}
          </text>
        ))}
      </svg>
      <Target axis={axis} target={target} {...slider} />
    </div>
  );
}

type TargetProps = Pick<Props, 'axis' | 'target' | 'sliderLabel' | 'sliderText' | 'onTarget' | 'onReset'>;

/** Whole numbers of stacks: the line stands between them. */
function Target({ axis: { scale, width }, target, sliderLabel, sliderText, onTarget, onReset }: TargetProps) {
  const steps = Math.round((scale.to - scale.from) / width);
  const valueAt = (step: number): number => Number((scale.from + step * width).toPrecision(12));
  return (
    <input
      class="dotplot-target"
      type="range"
      autocomplete="off"
      aria-label={sliderLabel}
      aria-valuetext={sliderText}
      min="0"
      max={steps}
      step="1"
      value={Math.round((target - scale.from) / width)}
      onInput={(event) => onTarget(valueAt(event.currentTarget.valueAsNumber))}
      onDblClick={onReset}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onReset();
      }}
    />
  );
}
