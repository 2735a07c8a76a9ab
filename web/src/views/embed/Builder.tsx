// The builder: choices, the calculator as it will be with them, and the lines to copy.
import { Component } from 'preact';
import { snippets } from '../../embed/snippets';
import { builderWords as words } from '../../messages/builder';
import type { Bench } from './bench';
import { builderMark, groups, type Choices } from './choices';
import { Control } from './Control';
import { Fields } from './Fields';
import { Preview } from './Preview';
import { Snippets } from './Snippets';
import { warningsOf } from './warnings';

interface Props {
  readonly bench: Bench;
  /** As typed. */
  readonly width: string;
  readonly onWidth: (width: string) => void;
  /** Our own page, with a slash at its end. */
  readonly site: string;
  readonly onLink: () => Promise<string>;
}

const openFirst: readonly string[] = ['start', 'look', 'brand'];

const chosenIn = (names: readonly string[], { texts }: Choices): number => names.filter((name) => texts[name] !== undefined).length;

function Group({ id, names, bench }: (typeof groups)[number] & Pick<Props, 'bench'>) {
  const [name, about] = words.groups[id] ?? [id, ''];
  const count = chosenIn(names, bench.choices);
  return (
    <details class="build-group" open={openFirst.includes(id)}>
      <summary>
        <h3>{name}</h3> <span class="build-about">{count > 0 ? words.chosen(count) : about}</span>
      </summary>
      <div class={`build-controls build-controls-${id}`}>
        {id === 'fields' ? <Fields bench={bench} /> : names.map((one) => <Control key={one} name={one} bench={bench} />)}
      </div>
    </details>
  );
}

function Warnings({ said }: { readonly said: readonly string[] }) {
  const { warnings } = words;
  return (
    <div class="build-warnings" role="status" tabIndex={said.length > 0 ? 0 : undefined}>
      {said.length > 0 && (
        <>
          <h3>{warnings.title}</h3>
          <ul>{said.map((text) => <li key={text}>{text}</li>)}</ul>
        </>
      )}
    </div>
  );
}

const goTo = (id: string): void => {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
};

function Parts() {
  return (
    <nav class="build-nav" aria-label={words.partsName}>
      {Object.entries(words.parts).map(([id, name]) => (
        <button key={id} type="button" class="link" onClick={() => goTo(`builder-${id}`)}>{name}</button>
      ))}
    </nav>
  );
}

class Link extends Component<Pick<Props, 'onLink'>, { readonly said?: string }> {
  private readonly copy = (): void => void this.props.onLink().then((said) => this.setState({ said }));

  override render() {
    return (
      <p class="build-link">
        <button type="button" class="link" id="builder-link" onClick={this.copy}>{words.link}</button>{' '}
        <a href={`#${builderMark}`}>{words.startAfresh}</a>{' '}
        <span role="status">{this.state.said}</span>
      </p>
    );
  }
}

export function Builder({ bench, width, onWidth, site, onLink }: Props) {
  const { good, config } = bench.choices;
  const lines = snippets(good, site);
  return (
    <>
      <header class="top">
        <p class="brand" lang="en">Tier<span>wise</span></p>
        <p class="tagline" />
        <a href="#">{words.back}</a>
      </header>
      <main class="view builder">
        <h1 id={builderMark} tabIndex={-1}>{words.title}</h1>
        <p class="view-lead">{words.lead}</p>
        <Parts />
        <div class="build-halves">
          <section class="build-choices" id="builder-choices" aria-labelledby="builder-choices-title" tabIndex={-1}>
            <h2 id="builder-choices-title" class="unseen">{words.parts.choices}</h2>
            <form onSubmit={(event) => event.preventDefault()}>
              {groups.map((group) => <Group key={group.id} {...group} bench={bench} />)}
            </form>
            <Link onLink={onLink} />
          </section>
          <div class="build-result">
            <Preview texts={good} width={width} onWidth={onWidth} />
            <Warnings said={warningsOf(bench, width, lines)} />
          </div>
        </div>
        <Snippets lines={lines} lead={config.lead !== undefined && config.lead !== 'none'} />
      </main>
    </>
  );
}
