// Draws its content anew only when one of `when` changes: a keystroke must not cost a whole page.
import { Component, type VNode } from 'preact';

interface Props {
  readonly when: readonly unknown[];
  readonly children: () => VNode;
}

export class Still extends Component<Props> {
  override shouldComponentUpdate({ when }: Props): boolean {
    return when.some((value, index) => value !== this.props.when[index]);
  }

  override render() {
    return this.props.children();
  }
}
