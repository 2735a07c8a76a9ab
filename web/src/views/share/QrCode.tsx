// The link as a QR code, dark on light in every theme, as readers need it.
import { Component } from 'preact';
import { shareWords as words } from '../../messages/share';
import type { Code } from './code';

/** More modules on a side than these are finer than a phone reads off a screen with ease. */
const mostModules = 113;

interface Props {
  readonly link: string;
}

interface Loaded {
  readonly codeOf?: (text: string) => Code | undefined;
  readonly failed?: boolean;
}

export class QrCode extends Component<Props, Loaded> {
  override componentDidMount(): void {
    import('./code').then(({ codeOf }) => this.setState({ codeOf }), () => this.setState({ failed: true }));
  }

  override render({ link }: Props) {
    const { codeOf, failed } = this.state;
    if (failed) return <p class="hint">{words.codeFailed}</p>;
    if (!codeOf) return <div class="qr" />;
    const code = codeOf(link);
    if (!code) return <p class="hint">{words.tooFine}</p>;
    const { size, path } = code;
    return (
      <>
        <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.codeOf} shape-rendering="crispEdges">
          <rect width={size} height={size} />
          <path d={path} />
        </svg>
        {size > mostModules && <p class="hint">{words.fine}</p>}
      </>
    );
  }
}
