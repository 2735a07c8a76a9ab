// Equally likely outcomes, with a line at break-even that can be moved to another target. Counting dots is
// all that happens here; what stands around the plot is the view's.
import { Component, type ComponentChildren } from 'preact';
import type { Dots, Quantiles } from '../engine/contract';
import { dotAxis } from '../format/dot-stacks';
import type { Numbers } from '../format/numbers';
import { reasonWords } from '../messages/reasons';
import { Dotplot } from './Dotplot';

export interface Plotted {
  readonly takeaway: string;
  readonly plot: ComponentChildren;
  /** Nothing while the line is at break-even. */
  readonly back: { readonly text: string; readonly act: () => void } | undefined;
}

interface Props {
  readonly dots: Dots;
  /** Of what the dots are. */
  readonly spread: Quantiles | null;
  readonly numbers: Numbers;
  /** How the outcomes at break-even are counted in words. */
  readonly counted: (count: number, of: number) => string;
  readonly children: (plotted: Plotted) => ComponentChildren;
}

/** A target somebody chose, in the unit it was chosen in. */
interface Chosen {
  readonly unit: string;
  readonly at: number;
}

const breakEven = 0;
const { outcomes: words } = reasonWords;

export const outcomeText = ({ of }: Dots, numbers: Numbers): ((value: number) => string) => (of === 'roi_percent' ? numbers.change : numbers.aboutMoney);

export class OutcomePlot extends Component<Props, { readonly chosen?: Chosen | undefined }> {
  private readonly choose = (at: number): void => this.setState({ chosen: at === breakEven ? undefined : { unit: this.unit(), at } });
  private readonly reset = (): void => this.choose(breakEven);

  private unit(): string {
    const { dots, numbers } = this.props;
    return `${dots.of} ${numbers.currency}`;
  }

  private said(target: number, write: (value: number) => string): string {
    const { dots, spread, counted } = this.props;
    const count = dots.values.filter((value) => value >= target).length;
    const lead = target === breakEven ? counted(count, dots.values.length) : words.reach(count, dots.values.length, write(target));
    return spread ? `${lead} ${words.half(write(spread.p25), write(spread.p75))}` : lead;
  }

  override render({ dots, numbers, children }: Props, { chosen }: { readonly chosen?: Chosen | undefined }) {
    const { values } = dots;
    const target = chosen?.unit === this.unit() ? chosen.at : breakEven;
    const write = outcomeText(dots, numbers);
    const axis = dotAxis(values, target);
    const { from, to } = axis.scale;
    const said = this.said(target, write);
    const over = values.filter((value) => value > to).length;
    const under = values.filter((value) => value < from).length;
    const isMoved = target !== breakEven;
    const lineText = isMoved ? write(target) : words.line;
    return children({
      takeaway: [said, ...words.beyond(over, write(to), under, write(from))].join(' '),
      back: isMoved ? { text: words.reset, act: this.reset } : undefined,
      plot: (
        <Dotplot
          {...{ values, axis, target, lineText }}
          tick={write}
          title={said}
          sliderLabel={words.slider}
          sliderText={words.target(lineText, said)}
          onTarget={this.choose}
          onReset={this.reset}
        />
      ),
    });
  }
}
