// The engine as the rest of the page sees it: JSON text in and out. One call runs at a time. One
// evaluation may wait; a newer one takes its place. Everything else waits behind it, all of it. The whole
// module loads meanwhile.
import { makeCarrier, type Carrier, type Receiver } from './carriers';
import type { Aside, Reply, Verb } from './messages';

export type CarrierKind = Carrier['kind'];
export type MakeCarrier = typeof makeCarrier;

/** A newer request took this one's place; nothing is wrong. */
export class Superseded extends Error {}

/** The module trapped or went silent. It has been started anew; the request is not repeated. */
export class Defect extends Error {}

/** A part of the engine could not be loaded. */
export class Unreachable extends Error {}

export interface Engine {
  readonly carrier: CarrierKind;
  /** What the first view needs to know. */
  describe(): Promise<string>;
  /** Loads the whole module. What it knows, and what it says to a request. */
  whole(request: string): Promise<{ readonly description: string; readonly answer: string }>;
  evaluate(request: string): Promise<string>;
  /** Takes nobody's place and waits behind everything. */
  evaluateLater(request: string): Promise<string>;
  /** How one figure of the request's first creator was pooled, how its scenarios compare, what may be
      compared with it. */
  ask(verb: Aside, request: string, figure?: string): Promise<string>;
  close(): void;
}

interface Call {
  readonly verb: Verb;
  readonly text: string;
  readonly figure?: string | undefined;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

const silenceMilliseconds = 15_000;

export function startEngine(make: MakeCarrier = makeCarrier): Engine {
  let lastId = 0;
  let running: { id: number; call: Call; alarm: ReturnType<typeof setTimeout> } | undefined;
  let waiting: Call | undefined;
  let loading: { id: number; call: Call } | undefined;
  const asides: Call[] = [];
  let everAnswered = false;
  let knowsAll = false;
  let carrier = open('worker');

  function open(preferred: CarrierKind): Carrier {
    const receiver: Receiver = { reply: settle, failed: (reason) => restart(reason) };
    return make(receiver, preferred);
  }

  function post(call: Call): void {
    const id = ++lastId;
    const alarm = setTimeout(() => restart('no answer'), silenceMilliseconds);
    running = { id, call, alarm };
    const { verb, text, figure } = call;
    carrier.post({ id, verb, text, figure, whole: knowsAll });
  }

  function takeRunning(): Call | undefined {
    const call = running?.call;
    clearTimeout(running?.alarm);
    running = undefined;
    return call;
  }

  function next(): void {
    const call = waiting ?? asides.shift();
    waiting = undefined;
    if (call) post(call);
  }

  function takeLoading(): Call | undefined {
    const call = loading?.call;
    loading = undefined;
    return call;
  }

  function settle(reply: Reply): void {
    const isLoading = reply.id === loading?.id;
    if (!isLoading && reply.id !== running?.id) return;
    if ('defect' in reply) {
      restart(reply.defect);
      return;
    }
    everAnswered = true;
    const call = isLoading ? takeLoading() : takeRunning();
    if ('unreachable' in reply) call?.reject(new Unreachable(reply.unreachable));
    else call?.resolve(reply.text);
    if (!isLoading) next();
  }

  function restart(reason: string): void {
    carrier.close();
    takeLoading()?.reject(new Defect(reason));
    const call = takeRunning();
    const workerUnusable = carrier.kind === 'worker' && !everAnswered;
    carrier = open(workerUnusable ? 'main-thread' : carrier.kind);
    if (workerUnusable && call) post(call);
    else {
      call?.reject(new Defect(reason));
      next();
    }
  }

  function ask(verb: Verb, text: string, figure?: string, isLatest = verb === 'evaluate'): Promise<string> {
    return new Promise((resolve, reject) => {
      const call: Call = { verb, text, figure, resolve, reject };
      if (!running) {
        post(call);
        return;
      }
      if (!isLatest) {
        asides.push(call);
        return;
      }
      waiting?.reject(new Superseded());
      waiting = call;
    });
  }

  return {
    get carrier() {
      return carrier.kind;
    },
    describe: () => ask('describe', ''),
    whole: (request) =>
      new Promise<string>((resolve, reject) => {
        loading = { id: ++lastId, call: { verb: 'whole', text: request, resolve, reject } };
        carrier.post({ id: lastId, verb: 'whole', text: request });
      }).then((text) => {
        knowsAll = true;
        const [description = '', answer = ''] = text.split('\n');
        return { description, answer };
      }),
    evaluate: (request) => ask('evaluate', request),
    evaluateLater: (request) => ask('evaluate', request, undefined, false),
    ask: (verb, request, figure) => ask(verb, request, figure),
    close: () => carrier.close(),
  };
}
