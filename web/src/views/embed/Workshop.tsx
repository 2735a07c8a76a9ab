// What is chosen in the builder, kept in the page's address: it can be sent, and opened again as it was.
import { Component } from 'preact';
import { habitsOf } from '../../first';
import { numbersFor } from '../../format/numbers';
import { shareWords } from '../../messages/share';
import { currencyOf, draftOf, type Habits } from '../../state/draft';
import type { Description } from '../../engine/contract';
import type { SettingName } from '../../embed/settings';
import type { Store } from '../../state/store';
import type { Bench } from './bench';
import { Builder } from './Builder';
import { offeredCards } from './cards';
import { addressOf, choicesFrom, textsAt, withText, type Choices, type Form } from './choices';
import { readingsOf, settingsOf, unreadIn } from './presets';
import { usualWidth, widthName } from './width';
import { askedIds } from '../../state/asked';
import type { Texts } from '../../embed/settings';

interface Props {
  readonly store: Store;
  readonly address: string;
  /** Told of every other address that the choices make. */
  readonly onAddress: (address: string) => void;
}

interface Kept {
  readonly choices: Choices;
  readonly width: string;
}

/** The colours of the calculator, as this page has them. */
const tokens: Readonly<Partial<Record<SettingName, string>>> = { accent: '--accent', background: '--paper', text: '--ink' };

function usual(name: SettingName): string {
  const token = tokens[name];
  return token && typeof document !== 'undefined' ? getComputedStyle(document.documentElement).getPropertyValue(token).trim() : '';
}

const site = (): string => new URL('./', location.href.split('#')[0]).href;

const pauseMilliseconds = 250;

export class Workshop extends Component<Props, Kept> {
  private readonly description: Description = this.props.store.state.value.description;
  private readonly habits: Habits = habitsOf(navigator.languages, this.description);
  private readonly example = draftOf(this.description.example, this.description, numbersFor(currencyOf(this.description, 'USD')));
  private readonly form: Form = {
    fields: askedIds(this.description),
    unread: (texts) => unreadIn(this.readings(texts)),
  };
  private written: ReturnType<typeof setTimeout> | undefined;
  override state: Kept = this.opened();

  override componentWillUnmount(): void {
    clearTimeout(this.written);
  }

  private opened(): Kept {
    const { address } = this.props;
    const texts = textsAt(address, this.form.fields);
    const width = new URLSearchParams(address.slice(address.indexOf('-') + 1)).get(widthName) ?? usualWidth();
    return { choices: choicesFrom(texts, this.form), width };
  }

  private readings(texts: Texts) {
    return readingsOf(texts, this.example, this.description, this.habits);
  }

  private readonly put = (texts: Texts): void =>
    this.setState(({ choices }) => ({ choices: choicesFrom(texts, this.form, choices.good) }), this.write);

  private readonly set = (name: string, text: string): void => {
    const { texts } = this.state.choices;
    // A format is one of its platform.
    const { format: _, ...rest } = texts;
    this.put(withText(name === 'platform' ? rest : texts, name, text));
  };

  private readonly widen = (width: string): void => this.setState({ width }, this.write);

  private address(): string {
    const { choices: { texts }, width } = this.state;
    return addressOf(width === usualWidth() ? texts : { ...texts, [widthName]: width });
  }

  /** Browsers refuse an address that changes with every sign. */
  private readonly write = (): void => {
    clearTimeout(this.written);
    this.written = setTimeout(this.writeNow, pauseMilliseconds);
  };

  private readonly writeNow = (): void => {
    clearTimeout(this.written);
    const address = this.address();
    this.props.onAddress(address);
    history.replaceState(history.state, '', `#${address}`);
  };

  private readonly link = async (): Promise<string> => {
    this.writeNow();
    try {
      await navigator.clipboard.writeText(`${site()}#${this.address()}`);
      return shareWords.copied;
    } catch {
      return shareWords.inAddress;
    }
  };

  override render({ store }: Props, { choices, width }: Kept) {
    const { description, example, habits: writing, set, put } = this;
    const bench: Bench = {
      ...{ choices, description, example, writing, set, put, usual },
      readings: this.readings(choices.texts),
      typed: () => settingsOf(store.state.value.draft, example, description),
      cards: () => offeredCards(store.state.value, writing),
    };
    return <Builder {...{ bench, width }} site={site()} onWidth={this.widen} onLink={this.link} />;
  }
}
