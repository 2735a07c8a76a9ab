// The page around a frame. With its loader there is one port to it, which comes once, from the page
// itself, in answer to a message without content. A plain frame has its settings in its address.
import { textsFrom, textsIn, type Texts } from './settings';
import { fieldsOf } from '../state/fields';

const protocol = 1;
const waitMilliseconds = 5_000;
/** As the loader marks its frames. */
const mark = '#host';
const longestDraft = 256 * 1024;
const mostEarly = 10;

export interface Host {
  readonly settings: Texts;
  /** Whether the loader is there: without it nothing can be told. */
  readonly listens: boolean;
  /** The address of the host's page, for links back to it. */
  readonly page: string | undefined;
  /** What was typed before the frame was moved. */
  readonly draft: string | undefined;
  /** A calculation that came in the address of the host's page. */
  readonly link: string | undefined;
  tell(type: string, detail?: unknown): void;
  /** What comes later: other settings, another link, an answer. */
  hear(type: string, heard: (detail: unknown) => void): void;
}

interface Message {
  readonly tierwise: number;
  readonly type: string;
  readonly detail: unknown;
}

function messageOf(data: unknown): Message | undefined {
  const message = data as Partial<Message> | null | undefined;
  return message?.tierwise === protocol && typeof message.type === 'string' ? (message as Message) : undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.length <= longestDraft ? value : undefined);

/** An address to go back to is one of the web. */
function pageFrom(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
}

function plain(settings: Texts): Host {
  return { settings, listens: false, page: undefined, draft: undefined, link: undefined, tell() {}, hear() {} };
}

function connected(port: MessagePort, detail: unknown): Host {
  const { settings, page, draft, link } = fieldsOf(detail);
  const ears = new Map<string, (detail: unknown) => void>();
  /** The last of each kind that came before somebody listened. */
  const early = new Map<string, unknown>();
  port.onmessage = ({ data }) => {
    const message = messageOf(data);
    const heard = message && ears.get(message.type);
    if (heard) heard(message.detail);
    else if (message && early.size < mostEarly) early.set(message.type, message.detail);
  };
  return {
    ...{ settings: textsFrom(settings), listens: true, page: pageFrom(page), draft: textOf(draft), link: textOf(link) },
    tell: (type, told) => port.postMessage({ tierwise: protocol, type, detail: told }),
    hear(type, heard) {
      ears.set(type, heard);
      if (early.has(type)) heard(early.get(type));
      early.delete(type);
    },
  };
}

/** Without an answer it is a frame without settings and, since nobody knows whose, without our name. */
function answered(): Promise<Host> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = (host: Host): void => {
      done.abort();
      clearTimeout(patience);
      resolve(host);
    };
    const patience = setTimeout(() => settle(plain({ branding: 'off' })), waitMilliseconds);
    const hear = ({ source, data, ports: [port, ...others] }: MessageEvent): void => {
      const message = messageOf(data);
      if (source === parent && message?.type === 'start' && port && others.length === 0) settle(connected(port, message.detail));
    };
    addEventListener('message', hear, { signal: done.signal });
    parent.postMessage({ tierwise: protocol, type: 'ready' }, '*');
  });
}

/** Settings stand in the entry of the history, since the address becomes that of what is open. */
interface Entry {
  readonly settings?: Texts;
}

const entry = (): Entry => fieldsOf(history.state);
const isSettings = (hash: string): boolean => /^#[a-z][\w-]*=/.test(hash);
const bare = (): string => location.pathname + location.search;

/** `changed`: a plain frame was given another address. */
export function meetHost(changed: (settings: Texts) => void): Promise<Host> | Host {
  const fromHost = location.hash === mark || (entry().settings === undefined && fieldsOf(history.state)['host'] === true);
  if (fromHost && parent !== window) {
    history.replaceState({ host: true }, '', bare());
    addEventListener('hashchange', () => history.state ?? history.replaceState({ host: true }, ''));
    return answered();
  }
  let settings = isSettings(location.hash) ? textsIn(location.hash) : (entry().settings ?? {});
  const note = (): void => history.replaceState({ settings }, '', isSettings(location.hash) ? bare() : location.href);
  addEventListener('hashchange', () => {
    const other = isSettings(location.hash);
    if (other) settings = textsIn(location.hash);
    if (other || history.state === null) note();
    if (other) changed(settings);
  });
  note();
  return plain(textsFrom(settings));
}
