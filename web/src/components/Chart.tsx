// Rows over one axis. What runs through all rows (grid lines, a band, one line with a
// label) is drawn once, behind and in front of them; positions are percentages of the width, so that
// the chart follows the page without being measured.
import type { ComponentChildren } from 'preact';
import type { Scale } from '../format/scale';

export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

interface Props {
  readonly scale: Scale;
  readonly tick: (value: number) => string;
  readonly line?: { readonly at: number; readonly text: string } | undefined;
  readonly band?: { readonly from: number; readonly to: number } | undefined;
  readonly kind?: string;
  readonly id?: string;
  /** One `ChartRow` each. */
  readonly children: ComponentChildren;
}

export function Chart({ scale, tick, line, band, kind = '', id, children }: Props) {
  return (
    <div class={`chart chart-plot ${kind}`.trim()} id={id}>
      <svg class="plot plot-behind" aria-hidden="true">
        {band && (
          <rect class="band" x={percent(scale.at(band.from))} width={percent(scale.at(band.to) - scale.at(band.from))} height="100%" />
        )}
        {scale.ticks.map((value) => (
          <rect key={value} class="grid" x={percent(scale.at(value))} width="1" height="100%" />
        ))}
      </svg>
      <ul>{children}</ul>
      <svg class="plot plot-front" aria-hidden="true">
        {line && <Line at={scale.at(line.at)} text={line.text} />}
      </svg>
      <Axis scale={scale} tick={tick} />
    </div>
  );
}

function Line({ at, text }: { readonly at: number; readonly text: string }) {
  const left = at > 50;
  return (
    <>
      <rect class="line" x={percent(at)} width="1.5" height="100%" />
      <text class="line-text" x={percent(at)} dx={left ? -8 : 8} y="12" text-anchor={left ? 'end' : 'start'}>
        {text}
      </text>
    </>
  );
}

/** Labels under the rows; every other one gives way on a narrow page. */
function Axis({ scale, tick }: Pick<Props, 'scale' | 'tick'>) {
  return (
    <svg class="plot plot-axis" aria-hidden="true">
      {scale.ticks.map((value, index) => {
        const at = scale.at(value);
        const anchor = at < 2 ? 'start' : at > 98 ? 'end' : 'middle';
        return (
          <text key={value} class={index % 2 ? 'axis-odd' : undefined} x={percent(at)} y="16" text-anchor={anchor}>
            {tick(value)}
          </text>
        );
      })}
    </svg>
  );
}

interface StripProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The picture of one row. */
export function Strip({ title, children }: StripProps) {
  return (
    <svg class="strip" role="img">
      <title>{title}</title>
      {children}
    </svg>
  );
}
