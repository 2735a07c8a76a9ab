// The one polite live region: says the headline once the numbers have come to rest.
import { Component } from 'preact';

const restMilliseconds = 800;

interface Props {
  readonly text: string;
}

export class Live extends Component<Props, { readonly said: string }> {
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.timer = setTimeout(() => this.setState({ said: this.props.text }), restMilliseconds);
  }

  override componentDidUpdate({ text }: Props): void {
    if (text === this.props.text) return;
    clearTimeout(this.timer);
    this.componentDidMount();
  }

  override render() {
    return (
      <p class="unseen" role="status" aria-live="polite">
        {this.state.said}
      </p>
    );
  }
}
