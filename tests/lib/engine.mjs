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

/** `name`: tierwise, or tierwise-first for the one that the page loads first. */
export const moduleBytes = (name = 'tierwise') => readFile(`${root}build/wasm/${name}.wasm`);
export const loadFactory = async (name = 'tierwise') => (await import(`${root}build/wasm/${name}.mjs`)).default;

/** The module, given its bytes: its own way of fetching them is for browsers. */
export async function loadModule(name = 'tierwise') {
  const createTierwise = await loadFactory(name);
  return createTierwise({ wasmBinary: await moduleBytes(name) });
}

/** What the first module says where the whole one says `text`: no insight and no timeline. */
export const asFirst = (text) =>
  text.replace(/"insight":(?:null|\{.*?\}),"timeline":\{.*?"figures":\[[^\]]*\]\}/g, '"insight":null,"timeline":null');

/** Where two texts part, in a few words; null for equal texts. */
export function firstDifference(expected, actual) {
  if (expected === actual) return null;
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `at ${at}: ${near(expected)} became ${near(actual)}`;
}
