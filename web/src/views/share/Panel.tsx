// Ways to share what is on the page: its link to copy, as a code, by the apps of the phone; a file to save
// and to open.
import { Component, type ComponentChildren, type FunctionComponent } from 'preact';
import { ChooseFile } from '../../components/ChooseFile';
import { Follow, followed } from '../../components/Follow';
import { openFile } from '../../io/arrivals';
import { download } from '../../io/card-files';
import * as late from '../../io/late-styles';
import { linkFor, outward, textFor } from '../../io/shared';
import { shareWords as words } from '../../messages/share';
import { wrongInputs, type State } from '../../state/state';
import type { Store } from '../../state/store';
import address from '../../styles/share.css?url';
import { QrCode } from './QrCode';

export const styles = async (): Promise<void> => void (await Promise.all([late.styles(), late.stylesAt(address)]));

/** What is shared. */
export interface Shareable {
  /** While none of these changes, it is the same. */
  readonly of: readonly unknown[];
  /** Nothing where it would be too long. */
  link(): Promise<string | undefined>;
  readonly fileName: string;
  text(): string;
  readonly linkLabel: string;
  readonly about: string;
  take(file: File | undefined): Promise<void>;
}

interface Props {
  readonly id: string;
  readonly what: Shareable;
  readonly children?: ComponentChildren;
}

interface Shown {
  /** Null where it would be too long, nothing while it is made. */
  readonly link?: string | null;
  readonly said?: string | undefined;
  readonly code?: boolean;
}

const isSame = (a: Shareable, b: Shareable): boolean => a.of.every((part, index) => part === b.of[index]);

/** "instagram-reel-42000.tierwise.json" */
function fileName({ answer: { creator } }: State): string {
  const parts = [creator.platform, creator.deliverables[0]?.format, creator.followers].filter(Boolean);
  return `${parts.join('-')}.tierwise.json`;
}

export class Panel extends Component<Props, Shown> {
  /** All of it in view, where it opens below the edge. */
  override componentDidMount(): void {
    document.getElementById(this.props.id)?.scrollIntoView({ block: 'nearest' });
    this.makeLink();
  }

  private makeLink(): void {
    const { what } = this.props;
    void what.link().then((link) => isSame(what, this.props.what) && this.setState({ link: link ?? null }));
  }

  override componentDidUpdate({ what }: Props): void {
    if (isSame(what, this.props.what)) return;
    this.setState({ said: undefined });
    this.makeLink();
  }

  /** Where the clipboard is out of reach, the link is selected. */
  private readonly copy = async (): Promise<void> => {
    const { link } = this.state;
    if (!link) return;
    const copied = await navigator.clipboard?.writeText(link).then(() => true, () => false);
    const field = document.getElementById(`${this.props.id}-link`);
    if (!copied && field instanceof HTMLInputElement) field.select();
    outward.left('share', link);
    this.setState({ said: copied ? words.copied : words.byHand });
  };

  private readonly save = (): void => {
    const { what } = this.props;
    const name = what.fileName;
    download(name, what.text());
    outward.left('export', name);
    this.setState({ said: words.saved(name) });
  };

  /** Dismissing the list of apps is no failure. */
  private readonly send = (): void => {
    const { link } = this.state;
    if (link) void navigator.share({ title: words.title, url: link }).catch(() => undefined);
  };

  private readonly toggleCode = (): void => this.setState(({ code }) => ({ code: !code }));

  private ways(link: string | null | undefined, code: boolean | undefined) {
    const { id, what, children } = this.props;
    const codeId = `${id}-code`;
    return (
      <p class="share-ways">
        {link && (
          <button type="button" class="link" aria-expanded={Boolean(code)} aria-controls={code ? codeId : undefined} onClick={this.toggleCode}>
            {words.code}
          </button>
        )}
        {link && 'share' in navigator && <button type="button" class="link" onClick={this.send}>{words.send}</button>}
        <button type="button" class="link share-file" onClick={this.save}>{words.file}</button>
        {self === top && (
          <ChooseFile id={`${id}-file`} label={words.open} accept=".json,.csv,application/json,text/csv" onChoose={what.take} />
        )}
        {children}
      </p>
    );
  }

  override render({ id, what }: Props) {
    const { link, said, code } = this.state;
    return (
      <div class="share" id={id} role="group" aria-label={words.panel}>
        {link === null ? (
          <p class="field-warning">{words.tooLong}</p>
        ) : (
          <div class="field-box">
            <input id={`${id}-link`} dir="ltr" readOnly aria-label={what.linkLabel} value={link ?? words.making} onFocus={({ currentTarget }) => currentTarget.select()} />
            <button type="button" class="share-copy" onClick={() => void this.copy()}>{words.copy}</button>
          </div>
        )}
        <p class="hint" role="status">{said ?? what.about}</p>
        {this.ways(link, code)}
        {code && link && <div id={`${id}-code`}><QrCode link={link} /></div>}
        {self === top && <p class="hint share-open">{words.openHint}</p>}
      </div>
    );
  }
}

const shownOf = ({ answer, draft, issues }: State): readonly unknown[] => [answer, draft, issues];

const shareable = (store: Store, state: State): Shareable => ({
  of: [state.answer, state.draft.side],
  link: () => linkFor(state),
  fileName: fileName(state),
  text: () => textFor(state),
  linkLabel: words.link,
  about: wrongInputs(state).length > 0 ? words.asAnswered : words.about,
  take: (file) => openFile(file, store),
});

/** For this page. */
export function sharingOf(store: Store): FunctionComponent<{ readonly id: string }> {
  const page = followed(store.state);
  return ({ id }) => <Follow of={page} when={shownOf}>{(state) => <Panel id={id} what={shareable(store, state)}>{self === top && <a href="#campaign-add">{words.toCampaign}</a>}</Panel>}</Follow>;
}
