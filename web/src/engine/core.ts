// The engine in this thread. A small module answers the first view; the whole one takes over once it
// has been asked for, and what the small one does not know waits for it. Both say the same about
// everything both speak of. A module that trapped cannot be trusted with another call: it is loaded anew.
import createFirst, { type CreateTierwise, type Tierwise } from 'tierwise-first';
import firstUrl from '../../../build/wasm/tierwise-first.wasm?url';
import wholeUrl from '../../../build/wasm/tierwise.wasm?url';
import type { Ask, Reply, Told } from './messages';

/** The file with the module could not be had; another try may succeed. */
class Unreachable extends Error {}

let first: Promise<Tierwise> | undefined;
let whole: Promise<Tierwise> | undefined;
/** The best that is ready. */
let ready: Tierwise | undefined;

const make = (create: CreateTierwise, url: string): Promise<Tierwise> =>
  create({ locateFile: () => new URL(url, import.meta.url).href });

function loadFirst(): Promise<Tierwise> {
  first ??= make(createFirst, firstUrl);
  return first;
}

function loadWhole(): Promise<Tierwise> {
  whole ??= import('tierwise-whole')
    .then(({ default: create }) => make(create, wholeUrl))
    .then(
      (module) => (ready = module),
      (error: unknown) => {
        whole = undefined;
        throw new Unreachable(String(error));
      },
    );
  return whole;
}

async function evaluated(request: string, byWhole?: boolean): Promise<string> {
  if (byWhole) return (await loadWhole()).evaluate(request);
  const text = (ready ?? (await loadFirst())).evaluate(request);
  const knows = ready !== undefined || !text.includes('"unknown-key"');
  return knows ? text : (await loadWhole()).evaluate(request);
}

const verbs: { readonly [Verb in Ask['verb']]: (ask: Ask) => Promise<string> } = {
  describe: async () => (await loadFirst()).describe(),
  evaluate: ({ text, whole: byWhole }) => evaluated(text, byWhole),
  whole: async ({ text }) => {
    const module = await loadWhole();
    return `${module.describe()}\n${module.evaluate(text)}`;
  },
  async study({ text }) {
    const module = await loadWhole();
    module.progress = (done, of) => postMessage({ done, of } satisfies Told);
    return module.evaluate(text);
  },
  explain: async ({ text, figure = '' }) => (await loadWhole()).explain(text, figure, 0),
  compare: async ({ text }) => (await loadWhole()).compare(text),
  suggest: async ({ text }) => (await loadWhole()).suggest(text),
};

export async function answer(ask: Ask): Promise<Reply> {
  try {
    return { id: ask.id, text: await verbs[ask.verb](ask) };
  } catch (error) {
    if (error instanceof Unreachable) return { id: ask.id, unreachable: error.message };
    first = whole = ready = undefined;
    return { id: ask.id, defect: String(error) };
  }
}
