// The engine's carriers for tests in Node: the native tools and the module.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs build/PRESET/tierwise VERB with the words that follow it: {text, status}. The tool ends its one
 * line with a line break.
 */
export function runTool(preset, verb, request = '', ...words) {
  const tool = `${root}build/${preset}/tierwise`;
  const run = spawnSync(tool, [verb, ...words], { input: request, maxBuffer: 2 ** 30 });
  if (run.error) throw run.error;
  if (run.signal) throw new Error(`${tool} ${verb}: ${run.signal} ${run.stderr}`);
  return { text: run.stdout.toString('utf8').replace(/\n$/, ''), status: run.status };
}

export const moduleBytes = () => readFile(`${root}build/wasm/tierwise.wasm`);
export const loadFactory = async () => (await import(`${root}build/wasm/tierwise.mjs`)).default;

/** The module, given its bytes: its own way of fetching them is for browsers. */
export async function loadModule() {
  const createTierwise = await loadFactory();
  return createTierwise({ wasmBinary: await moduleBytes() });
}

/** Where two texts part, in a few words; null for equal texts. */
export function firstDifference(expected, actual) {
  if (expected === actual) return null;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `at ${at}: ${near(expected)} became ${near(actual)}`;
}
