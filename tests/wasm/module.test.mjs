// The module as the page gets it: what it offers, and that it stands what a page can throw at it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  firstDifference,
  loadFactory,
  loadModule,
  moduleBytes,
  root,
  runTool,
} from '../lib/engine.mjs';
import { planOf } from '../bench/plan.mjs';

const module = await loadModule();
const request = '{"schema":1,"creators":[{"platform":"instagram","followers":50000}]}';

test('describe gives what the native tool gives, less the words that the page loads later', () => {
  const { uses, context, sources, formulas, literature, gaps, ...native } = JSON.parse(runTool('native', 'describe').text);
  assert.ok(uses.length > 0 && context.length > 0 && sources.length > 0 && formulas.length > 0 && literature.length > 0 && gaps.length > 0);
  const WORDS = ['note', 'why', 'geography', 'band', 'segment', 'derived_from'];
  const bare = (item) => {
    if (Array.isArray(item)) return item.map(bare);
    if (item === null || typeof item !== 'object') return item;
    const kept = Object.entries(item).filter(([key]) => !WORDS.includes(key));
    return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
  };
  const given = JSON.parse(module.describe());
  assert.deepEqual(Object.keys(given), Object.keys(native));
  for (const key of Object.keys(native)) {
    const words = ['evidence', 'definitions', 'assumptions'].includes(key);
    const [expected, actual] = [native[key], given[key]].map((it) => JSON.stringify(words ? bare(it) : it));
    assert.equal(firstDifference(expected, actual), null, key);
  }
});

for (const { id: platform, formats } of JSON.parse(module.describe()).platforms) {
  test(`evaluate gives the same bytes as the native tool on ${platform}`, () => {
    const creator = { platform, followers: 50000, median_views: 18000, average_likes: 900 };
    const deliverables = formats.map(({ id }) => ({ format: id, count: 1 }));
    const text = JSON.stringify({ schema: 1, creators: [{ ...creator, deliverables }] });
    const native = runTool('native', 'evaluate', text);
    assert.equal(native.status, 0, native.text.slice(0, 400));
    assert.equal(firstDifference(native.text, module.evaluate(text)), null);
  });
}

test('explain gives the same bytes as the native tool', () => {
  for (const figure of ['price-paid/reel', 'view-rate/reel', 'post-luck', 'no-such-figure']) {
    const native = runTool('native', 'explain', request, figure);
    assert.equal(firstDifference(native.text, module.explain(request, figure, 0)), null, figure);
  }
});

test('a plan tells its progress, step by step, and is answered with the same bytes', async () => {
  const creators = Array.from({ length: 20 }, (_, i) => ({ id: `c${i}`, platform: 'tiktok', followers: 9000 + i }));
  const plan = JSON.stringify({ schema: 1, draws: 64, campaign: {}, creators });
  const silent = module.evaluate(plan);
  const told = [];
  module.progress = (...step) => told.push(step);
  const answer = module.evaluate(plan);
  delete module.progress;
  assert.deepEqual(told, Array.from({ length: 22 }, (_, done) => [done, 21]));
  assert.equal(firstDifference(silent, answer), null);
});

test('the hand-written declarations name exactly the registered functions', async () => {
  const declarations = await readFile(`${root}wasm/tierwise.d.ts`, 'utf8');
  const body = declarations.match(/interface Tierwise \{(.*?)\n\}/s)[1];
  const declared = [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  const bindings = await readFile(`${root}wasm/bindings.cpp`, 'utf8');
  const registered = [...bindings.matchAll(/emscripten::function\("(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual(declared, registered);
  for (const name of declared) assert.equal(typeof module[name], 'function');
});

test('text outside ASCII arrives as UTF-8', () => {
  const text = JSON.stringify({ schema: 1, creators: [{ id: 'é漢😀', platform: 'instagram', followers: 9000 }] });
  assert.equal(JSON.parse(module.evaluate(text)).creators[0].id, 'é漢😀');
});

for (const [what, text] of [
  ['an empty text', ''],
  ['half a surrogate pair', '{"schema":1,"\ud800":1}'],
  ['a NUL', '\0'],
  ['100,000 open brackets', '['.repeat(100_000)],
  ['5,000 objects inside each other', '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
  ['30 MB of digits', '1'.repeat(30_000_000)],
]) {
  test(`${what} is answered with an error issue, and the module goes on`, () => {
    const { issues } = JSON.parse(module.evaluate(text));
    assert.ok(issues.some(({ severity }) => severity === 'error'));
    assert.ok(Array.isArray(JSON.parse(module.evaluate(request)).creators));
  });
}

test('many requests in a row leave memory as it was', async () => {
  const createTierwise = await loadFactory();
  const compiled = new WebAssembly.Module(await moduleBytes());
  let memory;
  const other = await createTierwise({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, imports);
      memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
      done(instance, compiled);
      return instance.exports;
    },
  });
  const first = other.evaluate(request);
  for (let i = 0; i < 20; i++) other.evaluate(request);
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 200; i++) assert.ok(other.evaluate(request) === first);
  assert.equal(memory.buffer.byteLength, before);
});

test('twenty creators with three posts each keep to 128 MB, dragged, in full and for a report', async () => {
  const other = await loadModule();
  for (const draws of [1024, 4096, 65536, 4096, 65536]) other.evaluate(JSON.stringify(planOf(20, draws, 5999)));
  assert.ok(other.HEAP8.length <= 128e6, `${other.HEAP8.length} bytes`);
});

test('the glue needs no eval', async () => {
  const glue = await readFile(`${root}build/wasm/tierwise.mjs`, 'utf8');
  assert.doesNotMatch(glue, /\beval\s*\(|new Function\b/);
});
