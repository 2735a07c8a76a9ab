// The picture of one chart row: positions are percentages of its width, so that it follows the
// page without being measured.
import type { ComponentChildren } from 'preact';
import type { LogScale } from '../format/log-scale';

export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

interface StripProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Strip({ title, children }: StripProps) {
  return (
    <svg class="strip" role="img">
      <title>{title}</title>
      {children}
    </svg>
  );
}

export function GridLines({ scale }: { readonly scale: LogScale }) {
  return (
    <>
      {scale.ticks.map(({ value }) => (
        <rect key={value} class="grid" x={percent(scale.at(value))} width="1" height="100%" />
      ))}
    </>
  );
}

interface AxisProps {
  readonly scale: LogScale;
  readonly label: (value: number) => string;
}

/** Labels under the strips; every other one gives way on a narrow page. */
export function Axis({ scale, label }: AxisProps) {
  return (
    <svg class="axis" aria-hidden="true" height="22">
      {scale.ticks.map(({ value }, index) => {
        const at = scale.at(value);
        const anchor = at < 2 ? 'start' : at > 98 ? 'end' : 'middle';
        return (
          <text key={value} class={index % 2 ? 'axis-odd' : undefined} x={percent(at)} y="16" text-anchor={anchor}>
            {label(value)}
          </text>
        );
      })}
    </svg>
  );
}

interface LineLabelProps {
  readonly at: number;
  readonly text: string;
}

/** The label of a line that runs through the strips, on the side where there is room. */
export function LineLabel({ at, text }: LineLabelProps) {
  const end = at > 65;
  return (
    <svg class="line-label" aria-hidden="true" height="20">
      <rect class="asked" x={percent(at)} width="1.5" height="100%" />
      <text x={percent(at)} dx={end ? -8 : 8} y="12" text-anchor={end ? 'end' : 'start'}>
        {text}
      </text>
    </svg>
  );
}
