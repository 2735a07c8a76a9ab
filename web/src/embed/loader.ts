// <tierwise-calculator>, for somebody else's page: a frame, its settings, its height, its events. Once
// frozen in public/embed it never changes, so it knows as little as it can. No styles of the page reach
// the frame, and only a frame of its own is listened to.

const home = new URL('..', import.meta.url);
const protocol = 1;
const heights = [120, 20_000] as const;

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host{display:block!important;visibility:visible!important;min-height:600px}' +
    ':host([hidden]){display:none!important}' +
    'iframe{display:block;width:100%;min-height:inherit;border:0}',
);

interface Message {
  readonly tierwise: number;
  readonly type: string;
  readonly detail?: unknown;
}

const shown = new Set<Calculator>();

/** A calculation that came in the address of the host page is for its first calculator. */
const linked = (): string | undefined => /[#&]tierwise=(v\d+\.[\w-]+)/.exec(location.hash)?.[1];

class Calculator extends HTMLElement {
  readonly frame = document.createElement('iframe');
  private port: MessagePort | undefined;
  /** What was typed: a frame that is moved in the page begins anew. */
  private draft: unknown;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.frame.loading = 'lazy';
    this.frame.allow = 'clipboard-write';
    this.frame.src = `${home.href}#host`;
    root.append(this.frame);
    new MutationObserver(() => {
      this.name();
      this.tell('settings', this.settings());
    }).observe(this, { attributes: true });
  }

  connectedCallback(): void {
    shown.add(this);
    this.name();
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  /** The frame is there, for the first time or again. */
  meet(): void {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.hear(data as Message);
    const link = [...shown][0] === this ? linked() : undefined;
    const detail = { settings: this.settings(), page: location.href.split('#')[0], draft: this.draft, link };
    this.frame.contentWindow?.postMessage({ tierwise: protocol, type: 'start', detail }, home.origin, [port2]);
  }

  tell(type: string, detail: unknown): void {
    this.port?.postMessage({ tierwise: protocol, type, detail });
  }

  private settings(): Record<string, string> {
    return Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]));
  }

  private name(): void {
    const set = (name: string) => this.getAttribute(name);
    this.frame.title = set('title') ?? set('brand') ?? (set('branding') === 'off' ? 'Calculator' : 'Tierwise');
  }

  private hear({ tierwise, type, detail }: Message): void {
    if (tierwise !== protocol) return;
    if (type === 'height') this.frame.style.height = `${Math.min(Math.max(Number(detail), heights[0]), heights[1])}px`;
    else if (type === 'draft') this.draft = detail;
    else if (type === 'top') this.getBoundingClientRect().top < 0 && this.scrollIntoView();
    else this.announce(`tierwise-${type}`, detail);
  }

  /** Who was given an address says so by preventing the default; it is put nowhere else. */
  private announce(name: string, detail: unknown): void {
    const event = new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail });
    this.dispatchEvent(event);
    const isLead = name === 'tierwise-lead';
    if (isLead) this.tell('taken', event.defaultPrevented);
    const page = window as { dataLayer?: unknown[] };
    if (this.getAttribute('datalayer') === 'on') (page.dataLayer ??= []).push({ event: name, tierwise: isLead ? undefined : detail });
  }
}

addEventListener('message', ({ origin, source, data }: MessageEvent<Message | undefined>) => {
  if (origin !== home.origin || data?.tierwise !== protocol || data.type !== 'ready') return;
  for (const one of shown) if (one.frame.contentWindow === source) one.meet();
});

addEventListener('hashchange', () => {
  const link = linked();
  if (link) [...shown][0]?.tell('link', link);
});

if (!customElements.get('tierwise-calculator')) customElements.define('tierwise-calculator', Calculator);

export {};
