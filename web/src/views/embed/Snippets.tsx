// The lines to copy, and which of them when.
import { Component } from 'preact';
import type { Snippet } from '../../embed/snippets';
import { builderWords } from '../../messages/builder';
import { handlerLines } from './handler';
import { bytesOf } from './picture';

interface LinesProps {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly text: string;
}

/** Puts a text on the clipboard, or selects it where it stands. */
async function copy(text: string, place: HTMLElement | null): Promise<string> {
  const { snippets: words } = builderWords;
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    if (place) getSelection()?.selectAllChildren(place);
    return words.selected;
  }
}

class Lines extends Component<LinesProps, { readonly said?: { readonly of: string; readonly text: string } }> {
  private readonly take = async (): Promise<void> => {
    const { text, id } = this.props;
    const said = await copy(text, document.getElementById(`${id}-lines`));
    this.setState({ said: { of: text, text: said } });
  };

  override render({ id, name, about, text }: LinesProps) {
    const { snippets: words } = builderWords;
    const { said } = this.state;
    return (
      <article class="build-snippet" aria-labelledby={`${id}-name`}>
        <h3 id={`${id}-name`}>{name}</h3>
        <p class="build-when">{about}</p>
        <pre dir="ltr" tabIndex={0} aria-labelledby={`${id}-name`}><code id={`${id}-lines`}>{text}</code></pre>
        <p class="build-copy">
          <button type="button" class="build-button" id={`${id}-copy`} aria-label={words.copyOf(name)} onClick={() => void this.take()}>{words.copy}</button>
          <span class="field-hint">{words.size(bytesOf(text))}</span>
          <span role="status">{said?.of === text ? said.text : ''}</span>
        </p>
      </article>
    );
  }
}

interface Props {
  readonly lines: readonly Snippet[];
  /** Whether the form for an address is asked for. */
  readonly lead: boolean;
}

/** The one that is best for most comes first. */
const order: readonly Snippet['kind'][] = ['element', 'frame', 'pinned'];

export function Snippets({ lines, lead }: Props) {
  const { snippets: words } = builderWords;
  return (
    <section class="build-snippets" id="builder-snippets" aria-labelledby="builder-snippets-title" tabIndex={-1}>
      <h2 id="builder-snippets-title">{words.title}</h2>
      <p class="build-lead">{words.lead}</p>
      <div class="build-three">
        {order.map((kind) => {
          const [name, about] = words.kinds[kind] ?? [kind, ''];
          return <Lines key={kind} id={`snippet-${kind}`} {...{ name, about }} text={lines.find((one) => one.kind === kind)?.text ?? ''} />;
        })}
      </div>
      {lead && <Lines id="snippet-handler" name={words.handlerName} about={words.handler} text={handlerLines} />}
    </section>
  );
}
