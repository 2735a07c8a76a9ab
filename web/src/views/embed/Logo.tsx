// The logo: a file that is chosen or dropped, and becomes part of the lines.
import { Component } from 'preact';
import { ChooseFile } from '../../components/ChooseFile';
import { builderWords } from '../../messages/builder';
import { controlId, type ControlProps } from './bench';
import { bytesOf, pictureFrom } from './picture';

const accepted = '.svg,.png,.jpg,.jpeg,.webp,.gif,image/*';

interface Shown {
  readonly said?: string | undefined;
  readonly over?: boolean;
}

export class Logo extends Component<ControlProps, Shown> {
  private readonly take = async (file: File | undefined): Promise<void> => {
    const { name, bench } = this.props;
    const { logo: words } = builderWords;
    if (!file) return;
    const made = await pictureFrom(file);
    if (made === 'unread') this.setState({ said: words.unread(file.name) });
    else if (made === 'too-large') this.setState({ said: words.tooLarge(file.name) });
    else {
      const bytes = bytesOf(made.text);
      bench.set(name, made.text);
      this.setState({ said: made.size ? words.smaller(made.size.width, made.size.height, bytes) : words.kept(bytes) });
    }
  };

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.setState({ over: false });
    void this.take(event.dataTransfer?.files[0]);
  };

  private readonly over = (event: DragEvent): void => {
    event.preventDefault();
    if (!this.state.over) this.setState({ over: true });
  };

  private readonly remove = (): void => {
    const { name, bench } = this.props;
    bench.set(name, '');
    this.setState({ said: undefined });
    document.getElementById(controlId(name))?.focus();
  };

  override render({ name, bench }: ControlProps, { said, over }: Shown) {
    const { logo: words, labels } = builderWords;
    const picture = bench.choices.config.logo;
    const id = controlId(name);
    return (
      <div class="build-field" role="group" aria-labelledby={`${id}-label`}>
        <p class="build-label" id={`${id}-label`}>{labels.logo}</p>
        <div class={over ? 'build-drop build-drop-over' : 'build-drop'} onDrop={this.drop} onDragOver={this.over} onDragLeave={() => this.setState({ over: false })}>
          {picture && <img class="build-logo" src={picture} alt={words.alt} />}
          <ChooseFile id={id} label={words.choose} accept={accepted} kind="build-file" onChoose={this.take} />{' '}
          <span class="field-hint">{words.orDrop}</span>
          {picture && <button type="button" class="link" onClick={this.remove}>{words.remove}</button>}
        </div>
        <p class="field-hint" role="status">{said}</p>
      </div>
    );
  }
}
