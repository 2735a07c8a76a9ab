// The WASM module behind one function that answers an Ask; loaded once per thread, and anew after
// a trap, since a module that trapped cannot be trusted with another call.
import createTierwise, { type Tierwise } from 'tierwise-core';
import wasmUrl from '../../../build/wasm/tierwise.wasm?url';
import type { Ask, Reply } from './messages';

let loading: Promise<Tierwise> | undefined;

function load(): Promise<Tierwise> {
  loading ??= createTierwise({
    locateFile: () => new URL(wasmUrl, import.meta.url).href,
  });
  return loading;
}

export async function answer(ask: Ask): Promise<Reply> {
  try {
    const core = await load();
    return { id: ask.id, text: ask.verb === 'describe' ? core.describe() : core.evaluate(ask.text) };
  } catch (error) {
    loading = undefined;
    return { id: ask.id, defect: String(error) };
  }
}
