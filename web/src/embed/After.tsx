// Below the result, above its reasons: what the host wants done next, and the figures to take along.
import { Component } from 'preact';
import { download } from '../io/card-files';
import { frameWords } from '../messages/frame';
import { figuresText } from './figures';
import { Lead, type Given } from './Lead';
import type { Room } from './room';
import type { Config } from './settings';
import { summaryOf } from './summary';

interface Props {
  readonly room: Room;
  readonly config: Config;
  /** Below another result than the calculator's, whose figures are then nobody's here. */
  readonly elsewhere: boolean;
}

interface Shown {
  readonly asks?: boolean;
  readonly given?: boolean;
  readonly said?: string;
}

export class After extends Component<Props, Shown> {
  private readonly give = (given: Given): Promise<boolean> => {
    const { room } = this.props;
    return room.give({ ...given, summary: room.store && summaryOf(room.store.state.value) });
  };

  private readonly save = (): void => {
    const { host, store } = this.props.room;
    if (!store) return;
    download(frameWords.file, figuresText(store.state.value), 'text/csv');
    this.setState({ said: frameWords.exported(frameWords.file) });
    host.tell('export', { file: frameWords.file, ...summaryOf(store.state.value) });
  };

  private readonly ask = (): void => {
    const { room: { host }, config } = this.props;
    if (config.lead === 'export' && host.listens && !this.state.given) this.setState({ asks: true });
    else this.save();
  };

  private readonly given = (): void => {
    this.setState({ given: true });
    this.save();
  };

  override render({ room: { host }, config, elsewhere }: Props, { asks, said }: Shown) {
    const { 'action-text': text, 'action-url': url } = config;
    if (elsewhere && !(text && url)) return null;
    return (
      <div class="after">
        {text && url && (
          <a class="action" href={url} target="_blank" rel="noopener" onClick={() => host.tell('cta', { url })}>{text}</a>
        )}
        {!elsewhere && (
          <>
            <button type="button" class="link frame-export" onClick={this.ask}>{frameWords.export}</button>
            <span role="status" class="muted">{said}</span>
            {asks && <Lead {...{ config }} when="export" give={this.give} onGiven={this.given} />}
            {config.lead === 'after' && host.listens && <Lead {...{ config }} when="after" give={this.give} />}
          </>
        )}
      </div>
    );
  }
}
