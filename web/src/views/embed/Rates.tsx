// The agency's own rates: a card of the calculator, or a file that was exported there.
import { Component } from 'preact';
import { ChooseFile } from '../../components/ChooseFile';
import { textOf } from '../../io/card-files';
import { builderWords } from '../../messages/builder';
import { controlId, type ControlProps } from './bench';
import { aboutCard, cardFrom, tooLong } from './cards';

export class Rates extends Component<ControlProps, { readonly said?: string | undefined }> {
  private readonly put = (text: string): void => {
    const { name, bench } = this.props;
    bench.set(name, text);
    this.setState({ said: undefined });
  };

  private readonly load = async (file: File | undefined): Promise<void> => {
    const { rates: words } = builderWords;
    const text = file && (await textOf(file));
    if (!file) return;
    const card = text === undefined ? undefined : cardFrom(text, this.props.bench.writing);
    if (text === undefined || (card && tooLong(card))) this.setState({ said: words.tooLarge(file.name) });
    else if (card === undefined) this.setState({ said: words.unread(file.name) });
    else this.put(card);
  };

  private readonly remove = (): void => {
    this.put('');
    document.getElementById(controlId(this.props.name))?.focus();
  };

  override render({ name, bench }: ControlProps, { said }: { readonly said?: string | undefined }) {
    const { rates: words, labels } = builderWords;
    const text = bench.choices.good[name];
    const card = text === undefined ? undefined : aboutCard(text, bench.writing);
    const offered = bench.cards().filter((one) => one.text !== text);
    const id = controlId(name);
    return (
      <div class="build-field" role="group" aria-labelledby={`${id}-label`}>
        <p class="build-label" id={`${id}-label`}>{labels.rates}</p>
        {card ? (
          <p class="build-card">
            {words.taken(card.title, card.prices)} <button type="button" class="link" onClick={this.remove}>{words.remove}</button>
          </p>
        ) : (
          offered.length === 0 && <p class="field-hint">{words.none}</p>
        )}
        <div class="build-acts">
          {offered.map((one) => (
            <button key={one.label} type="button" class="link" onClick={() => this.put(one.text)}>{one.label}</button>
          ))}
          <ChooseFile id={id} label={words.load} accept=".json,application/json" kind="build-file" onChoose={this.load} />
        </div>
        <p class="field-hint" role="status">{said}</p>
      </div>
    );
  }
}
