// The calculator as it will stand on somebody's page: the very element, in a frame as wide as there, made
// smaller where this page is narrower.
import { Component, createRef } from 'preact';
import { builderWords } from '../../messages/builder';
import type { Texts } from '../../embed/settings';
import { widths, widthFrom, mostWidth } from './width';

interface Props {
  /** Only what is understood. */
  readonly texts: Texts;
  /** As typed. */
  readonly width: string;
  readonly onWidth: (width: string) => void;
}

interface Shown {
  readonly scale: number;
  readonly failed?: boolean;
}

const loader = (): Promise<unknown> => import(/* @vite-ignore */ new URL('embed/v1/embed.js', document.baseURI).href);

function setAll(element: HTMLElement, texts: Texts): void {
  for (const { name } of [...element.attributes]) if (!Object.hasOwn(texts, name)) element.removeAttribute(name);
  for (const [name, text] of Object.entries(texts)) if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

export class Preview extends Component<Props, Shown> {
  override state: Shown = { scale: 1 };
  private readonly pane = createRef<HTMLDivElement>();
  private readonly stage = createRef<HTMLDivElement>();
  private calculator: HTMLElement | undefined;
  private readonly measured = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.fit());

  override componentDidMount(): void {
    const { pane, stage } = this;
    if (pane.current) this.measured?.observe(pane.current);
    if (stage.current) this.measured?.observe(stage.current);
    this.fit();
    loader().then(() => this.place(), () => this.setState({ failed: true }));
  }

  override componentWillUnmount(): void {
    this.measured?.disconnect();
  }

  override componentDidUpdate({ texts, width }: Props): void {
    if (width !== this.props.width) this.fit();
    if (texts === this.props.texts) return;
    if (this.calculator) setAll(this.calculator, this.props.texts);
    else if (this.state.failed) loader().then(() => this.place(), () => undefined);
  }

  private place(): void {
    if (this.calculator || !this.stage.current) return;
    this.calculator = document.createElement('tierwise-calculator');
    setAll(this.calculator, this.props.texts);
    this.stage.current.append(this.calculator);
    this.setState({ failed: false });
  }

  private fit(): void {
    const [pane, stage] = [this.pane.current, this.stage.current];
    if (!pane || !stage) return;
    const width = widthFrom(this.props.width);
    const scale = Math.min(1, pane.clientWidth / width);
    stage.style.setProperty('width', `${width}px`);
    stage.style.setProperty('transform', scale < 1 ? `scale(${scale})` : 'none');
    pane.style.setProperty('height', `${Math.ceil(stage.offsetHeight * scale)}px`);
    if (scale !== this.state.scale) this.setState({ scale });
  }

  private widthChoice() {
    const { width, onWidth } = this.props;
    const { preview: words } = builderWords;
    return (
      <div class="build-widths" role="group" aria-label={words.choose}>
        {widths.map((one) => (
          <button key={one} type="button" class="link" aria-pressed={width === String(one)} onClick={() => onWidth(String(one))}>
            {words.widths[one]}
          </button>
        ))}
        <label class="build-own-width">
          <span class="unseen">{words.own}</span>
          <input
            id="preview-width"
            class="build-input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={String(mostWidth).length}
            value={width}
            onInput={({ currentTarget }) => onWidth(currentTarget.value)}
          />
          <span aria-hidden="true">{words.pixels}</span>
        </label>
      </div>
    );
  }

  override render(_: Props, { scale, failed }: Shown) {
    const { preview: words } = builderWords;
    return (
      <section class="build-preview" id="builder-preview" aria-labelledby="builder-preview-title" tabIndex={-1}>
        <div class="build-bar">
          <h2 id="builder-preview-title">{words.title}</h2>
          {this.widthChoice()}
        </div>
        {failed && <p class="field-error" role="alert">{words.failed}</p>}
        <div class="build-window" tabIndex={0} role="group" aria-label={words.frame}>
          <div class="build-pane" ref={this.pane}>
            <div class="build-stage" ref={this.stage} />
          </div>
        </div>
        {scale < 1 && <p class="field-hint">{words.scaled(Math.round(scale * 100))}</p>}
      </section>
    );
  }
}
