// Fifty equally likely outcomes, with a line at break-even that can be moved to another target.
// Counting dots is all that happens here.
import { Component } from 'preact';
import { Dotplot } from '../../components/Dotplot';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer } from '../../engine/contract';
import { dotAxis } from '../../format/dot-stacks';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface OutcomeProps extends About {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

/** A target somebody chose, in the unit it was chosen in. */
interface Chosen {
  readonly unit: string;
  readonly at: number;
}

const breakEven = 0;

export const outcomeText = ({ creator: { dots }, numbers }: OutcomeProps): ((value: number) => string) =>
  dots.of === 'roi_percent' ? numbers.change : numbers.aboutMoney;

function takeaway(props: OutcomeProps, target: number): string {
  const { creator } = props;
  const { dots } = creator;
  const { outcomes: words } = reasonWords;
  const write = outcomeText(props);
  const count = dots.values.filter((value) => value >= target).length;
  const lead = target === breakEven ? words.breakEven(count, dots.values.length) : words.reach(count, dots.values.length, write(target));
  const spread = creator.result[dots.of];
  return spread ? `${lead} ${words.half(write(spread.p25), write(spread.p75))}` : lead;
}

export class OutcomeDots extends Component<OutcomeProps, { readonly chosen?: Chosen | undefined }> {
  private readonly choose = (at: number): void => this.setState({ chosen: at === breakEven ? undefined : { unit: this.unit(), at } });
  private readonly reset = (): void => this.choose(breakEven);

  private unit(): string {
    const { creator, numbers } = this.props;
    return `${creator.dots.of} ${numbers.currency}`;
  }

  override render() {
    const { creator, opened, toggle } = this.props;
    const { dots } = creator;
    const { chosen } = this.state;
    const { outcomes: words } = reasonWords;
    const target = chosen?.unit === this.unit() ? chosen.at : breakEven;
    const write = outcomeText(this.props);
    const axis = dotAxis(dots.values, target);
    const said = takeaway(this.props, target);
    const over = dots.values.filter((value) => value > axis.scale.to).length;
    const under = dots.values.filter((value) => value < axis.scale.from).length;
    return (
      <ChartSection
        id="outcomes"
        title={words.title}
        takeaway={[said, ...words.beyond(over, write(axis.scale.to), under, write(axis.scale.from))].join(' ')}
        explained
        about={this.props}
        table={(tables) => tables.outcomeTable(this.props)}
        beside={target === breakEven ? undefined : { text: words.reset, act: this.reset }}
        {...{ opened, toggle }}
      >
        <Dotplot
          values={dots.values}
          axis={axis}
          target={target}
          tick={write}
          lineText={target === breakEven ? words.line : write(target)}
          title={said}
          sliderLabel={words.slider}
          sliderText={words.target(target === breakEven ? words.line : write(target), said)}
          onTarget={this.choose}
          onReset={this.reset}
        />
      </ChartSection>
    );
  }
}
