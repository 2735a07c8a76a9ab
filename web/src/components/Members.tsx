// The table of a figure's sources, which is also its plot: one axis above, the pool, then each source.
import { Component } from 'preact';
import type { Figure, Library } from '../engine/contract';
import { figureText, tickText } from '../format/figure-text';
import type { Numbers } from '../format/numbers';
import type { Desk } from '../io/desk';
import { trustWords as words } from '../messages/trust';
import { toggled } from '../state/opened';
import { plotted, type Line } from '../views/explain/lines';
import { DotAxis, DotRange } from './DotRange';
import { MemberLine, Values } from './MemberLine';

interface Props {
  readonly id: string;
  readonly figure: Figure;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly numbers: Numbers;
  readonly library: Library;
  readonly desk: Desk;
}

export class Members extends Component<Props, { readonly open: readonly string[] }> {
  override state = { open: [] as readonly string[] };

  override render() {
    const { id, figure, name, lines, numbers, library, desk } = this.props;
    const { unit } = figure;
    const scale = plotted(figure, lines.map(({ member }) => member));
    const text = (value: number): string => figureText(value, unit, numbers);
    const off = lines.filter(({ member }) => member.off).map(({ member }) => member.source);
    const { columns } = words;
    return (
      <>
        <table class="members">
          <caption class="unseen">{words.caption(name)}</caption>
          <thead>
            <tr class="member member-head">
              <th scope="col" class="member-use">{columns.use}</th>
              <th scope="col" class="member-name">{columns.source}</th>
              <th scope="col" class="member-plot">
                <span class="unseen">{columns.plot}</span>
                <DotAxis scale={scale} tick={(value) => tickText(value, unit, numbers)} />
              </th>
              <th scope="col" class="member-value">{columns.value}</th>
              <th scope="col" class="member-weight">{columns.weight}</th>
            </tr>
          </thead>
          <tbody>
            <tr class="member member-pool">
              <td class="member-use" />
              <th scope="row" class="member-name">{words.pool}</th>
              <td class="member-plot"><DotRange range={figure} scale={scale} weight={100} kind="pool" /></td>
              <Values text={text(figure.p50)} low={text(figure.p10)} high={text(figure.p90)} />
              <td class="member-weight" />
            </tr>
            {lines.map(({ key, member }, index) => (
              <MemberLine
                key={key}
                id={`${id}-member-${index}`}
                open={this.state.open.includes(key)}
                toggle={() => this.setState({ open: toggled(this.state.open, key) })}
                {...{ member, unit, scale, numbers, library, desk }}
              />
            ))}
          </tbody>
        </table>
        {off.length > 0 && (
          <p class="off-note">
            {words.someOff(new Set(off).size)}{' '}
            <button type="button" class="link" onClick={() => desk.allOn(off)}>{words.backOn}</button>
          </p>
        )}
      </>
    );
  }
}
