// Every request of requests/ goes through the tool built by gcc, by clang, and the module in Node.
// All must answer with the same bytes, with those of responses/ where they are stored, and with what
// expectations/ says of them. The module that the page loads first answers the same, less what it
// leaves to the other, or warns of inputs that it does not know.
// Requests in a folder of requests/ are for the verb of its name, the others are evaluated.
//   node tests/golden/run.mjs [--update]     --update rewrites responses/
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asFirst, firstDifference, loadModule, root, runTool } from '../lib/engine.mjs';
import { failures } from './expect.mjs';
import { expectations } from './expectations/index.mjs';

const folder = `${root}tests/golden/`;
const update = process.argv.includes('--update');
const module = await loadModule();
const firstModule = await loadModule('tierwise-first');
const carriers = {
  gcc: (request, verb) => runTool('native', verb, request),
  clang: (request, verb) => runTool('native-clang', verb, request),
  module: (request, verb) => ({ text: module[verb](request) }),
};

/** Where an answer warns of keys that it does not know. */
const unknownKeys = (text) =>
  JSON.parse(text).issues.filter(({ code }) => code === 'unknown-key').map(({ path }) => path);

const EVALUATE = 'evaluate';
const verbOf = (name) => (name.includes('/') ? name.split('/')[0] : EVALUATE);
/** The files of a folder and of those in it. */
const filesIn = (path) =>
  readdirSync(path, { recursive: true }).filter((name) => name.endsWith('.json')).sort();

/** What is wrong with one request's answers, or null. Throws when a carrier crashes. */
function problemWith(name) {
  const request = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(`${folder}requests/${name}`),
  );
  const { gcc, ...others } = Object.fromEntries(
    Object.entries(carriers).map(([carrier, run]) => [carrier, run(request, verbOf(name))]),
  );
  for (const [carrier, { text, status }] of Object.entries(others)) {
    const difference = firstDifference(gcc.text, text);
    if (difference !== null) return `${carrier} differs from gcc ${difference}`;
    if (status !== undefined && status !== gcc.status) return `exit ${status}, gcc ${gcc.status}`;
  }
  if (verbOf(name) === EVALUATE) {
    const first = firstModule.evaluate(request);
    const known = unknownKeys(gcc.text);
    if (unknownKeys(first).every((path) => known.includes(path))) {
      const difference = firstDifference(asFirst(gcc.text), first);
      if (difference !== null) return `the first module differs from gcc ${difference}`;
    }
  }
  const refused = JSON.parse(gcc.text).issues.some(({ severity }) => severity === 'error');
  if (gcc.status !== (refused ? 1 : 0)) return `exit status ${gcc.status}, error issues: ${refused}`;

  const stored = `${folder}responses/${name}`;
  if (update) mkdirSync(dirname(stored), { recursive: true });
  if (update) writeFileSync(stored, `${gcc.text}\n`);
  if (existsSync(stored)) {
    const difference = firstDifference(readFileSync(stored, 'utf8'), `${gcc.text}\n`);
    if (difference !== null) return `not as stored ${difference}`;
  }
  const expected = expectations[name.replace(/\.json$/, '')];
  if (expected === undefined) return 'nothing is expected of it';
  const failed = failures(JSON.parse(gcc.text), expected);
  return failed.length > 0 ? failed.join('\n  ') : null;
}

const names = filesIn(`${folder}requests`);
const stored = existsSync(`${folder}responses`) ? filesIn(`${folder}responses`) : [];
let passed = 0;
let failed = 0;
function fail(message) {
  console.error(`FAILED ${message}`);
  failed++;
}
for (const name of stored.filter((name) => !names.includes(name))) {
  if (update) rmSync(`${folder}responses/${name}`);
  else fail(`responses/${name} has no request`);
}
for (const name of Object.keys(expectations).filter((name) => !names.includes(`${name}.json`))) {
  fail(`expectations of ${name} have no request`);
}
for (const name of names) {
  try {
    const problem = problemWith(name);
    if (problem === null) passed++;
    else fail(`${name}: ${problem}`);
  } catch (crash) {
    fail(`${name}: ${crash.message}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
