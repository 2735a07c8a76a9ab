// Asks for an address, for the owner of the host page. What is given goes to that page and nowhere else,
// and whether it was taken is said as it is.
import { Component } from 'preact';
import { frameWords } from '../messages/frame';
import type { Config } from './settings';

export interface Given {
  readonly email: string;
  readonly name: string;
}

interface Props {
  readonly config: Config;
  /** Before an export, or below the result. */
  readonly when: 'after' | 'export';
  /** Says whether the host's page took it. */
  readonly give: (given: Given) => Promise<boolean>;
  readonly onGiven?: () => void;
}

interface Shown {
  readonly stage: 'asking' | 'wrong' | 'sending' | 'taken' | 'nobody';
}

export class Lead extends Component<Props, Shown> {
  override state: Shown = { stage: 'asking' };

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('lead-email') as HTMLInputElement;
    if (!field.value.trim() || !field.checkValidity()) {
      this.setState({ stage: 'wrong' });
      field.focus();
      return;
    }
    const entries = new FormData(form);
    const text = (name: string): string => String(entries.get(name) ?? '').trim();
    this.setState({ stage: 'sending' });
    const taken = await this.props.give({ email: text('lead-email'), name: text('lead-name') });
    this.setState({ stage: taken ? 'taken' : 'nobody' });
    this.props.onGiven?.();
  };

  override render({ config, when }: Props, { stage }: Shown) {
    const { lead: words } = frameWords;
    const privacy = config['privacy-url'];
    if (stage === 'taken' || stage === 'nobody') {
      const said = [words[stage], stage === 'nobody' && when === 'export' && words.anyway].filter(Boolean).join(' ');
      return <p class="lead" role="status">{said}</p>;
    }
    const wrong = stage === 'wrong';
    return (
      <form class="lead" noValidate aria-labelledby="lead-title" onSubmit={(event) => void this.send(event as unknown as SubmitEvent)}>
        <h2 id="lead-title">{config['lead-text'] ?? words[when]}</h2>
        <p class={wrong ? 'field field-wrong' : 'field'}>
          <label for="lead-email">{words.email}</label>
          <span class="field-box">
            <input id="lead-email" name="lead-email" type="email" required autocomplete="email" maxLength={254}
              aria-invalid={wrong ? 'true' : undefined} aria-describedby={wrong ? 'lead-wrong' : 'lead-where'} />
          </span>
          {wrong && <span class="lead-wrong" id="lead-wrong" role="alert">{words.wrong}</span>}
        </p>
        <p class="field">
          <label for="lead-name">{words.name} <span class="muted">({words.optional})</span></label>
          <span class="field-box"><input id="lead-name" name="lead-name" type="text" autocomplete="name" maxLength={200} /></span>
        </p>
        <button type="submit" class="action" disabled={stage === 'sending'}>{stage === 'sending' ? words.sending : words.send}</button>
        <p class="muted" id="lead-where">
          {words.where} {privacy && <a href={privacy} target="_blank" rel="noopener">{words.privacy}</a>}
        </p>
      </form>
    );
  }
}
