// Details whose content is made when they are first opened.
import { Component, type ComponentChildren } from 'preact';

interface Props {
  readonly summary: ComponentChildren;
  /** Open from the start, and not to be closed. */
  readonly always?: boolean;
  readonly children: () => ComponentChildren;
}

export class Unfolding extends Component<Props, { readonly made?: boolean }> {
  override render() {
    const { summary, always, children } = this.props;
    if (always) {
      return (
        <>
          <p class="unfolded">{summary}</p>
          {children()}
        </>
      );
    }
    return (
      <details onToggle={({ currentTarget }) => currentTarget.open && !this.state.made && this.setState({ made: true })}>
        <summary>{summary}</summary>
        {this.state.made && children()}
      </details>
    );
  }
}
