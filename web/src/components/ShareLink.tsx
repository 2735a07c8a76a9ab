// Copies a link to what is on the page, and says how it went.
import { Component } from 'preact';
import { words } from '../messages';

interface Props {
  readonly share: () => Promise<string>;
}

export class ShareLink extends Component<Props, { readonly said?: string }> {
  private readonly copy = (): void => {
    void this.props.share().then((said) => this.setState({ said }));
  };

  override render() {
    return (
      <>
        <button type="button" class="link" onClick={this.copy}>{words.share}</button>{' '}
        <span role="status">{this.state.said}</span>
      </>
    );
  }
}
