// Draws its content anew whenever the choice of sources or the answer changes, whatever surrounds it.
import { Component, type ComponentChildren } from 'preact';
import type { Trust } from '../io/desk';

interface Props {
  readonly desk: Trust;
  readonly children: () => ComponentChildren;
}

export class Following extends Component<Props> {
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = this.props.desk.follow(() => this.forceUpdate());
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  override render() {
    return this.props.children();
  }
}
