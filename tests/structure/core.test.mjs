// The rules of the core's build-up that no compiler checks. `build/native` must be built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../lib/engine.mjs';

// A public header includes only headers that stand before it here.
const LAYERS = [
  ['defect', 'units', 'issue', 'result', 'calendar', 'edition'],
  ['numeric', 'decimal', 'points', 'metalog', 'post_luck'],
  ['figure', 'trust', 'curve', 'evidence', 'reference', 'plan', 'lookup'],
  ['tier', 'sector', 'score', 'audience', 'formula', 'rate_card', 'price', 'deal', 'funnel', 'order_curve', 'timeline', 'campaign_timeline'],
  ['factor', 'ad_price', 'creator_model', 'simulate', 'summary', 'reach', 'campaign_reach', 'goal', 'returns', 'insight', 'plan_insight', 'contribution', 'alternative', 'media_value', 'choose', 'learn', 'evaluate', 'campaign', 'compare', 'suggest', 'explain'],
  ['api', 'batch'],
].flat();
const BOUNDARY = ['tierwise/api.h', 'tierwise/batch.h'];

// Input and output, time, threads, chance, locale, and orders that differ between libraries.
const UNFIT_HEADERS =
  /^(c?stdio|c?time|c?locale|iostream|fstream|sstream|chrono|thread|mutex|future|random|regex|filesystem|unordered_\w+|emscripten.*)(\.h)?$/;
// Functions whose last bit differs between C libraries; the core has its own exp and log.
const UNFIT_FUNCTIONS =
  /^(exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|erf|erfc|tgamma|lgamma|fma|rand|srand|time|clock)f?$/;

const filesIn = (folder, ending) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);
const includesOf = (file) =>
  [...readFileSync(root + file, 'utf8').matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(
    ([, name]) => name,
  );

const headers = filesIn('core/include/tierwise', /\.h$/);
const sources = filesIn('core/src', /\.(h|cpp)$/);

for (const header of headers) {
  const name = header.match(/(\w+)\.h$/)[1];
  test(`${name}.h includes only headers of the layers below`, () => {
    assert.ok(LAYERS.includes(name), `${name}.h has no place in LAYERS`);
    for (const included of includesOf(header)) {
      const other = included.match(/^tierwise\/(\w+)\.h$/)?.[1];
      if (other !== undefined) {
        assert.ok(LAYERS.indexOf(other) < LAYERS.indexOf(name), `it includes ${included}`);
      }
    }
  });
}

for (const header of [...headers, ...sources.filter((file) => file.endsWith('.h'))]) {
  test(`${header} compiles alone`, () => {
    const run = spawnSync('g++', [
      ...['-std=c++20', '-fno-exceptions', '-DJSON_NOEXCEPTION', '-fsyntax-only', '-x', 'c++'],
      ...['-I', 'core/include', '-I', 'core/src', '-isystem', 'build/native/include', '-include'],
      ...[header, '/dev/null'],
    ], { cwd: root, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
  });
}

test('the module and the command-line tool see only the boundary of the core', () => {
  for (const file of [...filesIn('wasm', /\.cpp$/), ...filesIn('core/cli', /\.(h|cpp)$/)]) {
    if (file === 'wasm/libc.cpp') continue; // stands for the C library, and has nothing of the model
    const seen = includesOf(file).filter((name) => name.startsWith('tierwise/') || /nlohmann/.test(name));
    for (const name of seen) assert.ok(BOUNDARY.includes(name), `${file} includes ${name}`);
  }
});

test('nlohmann reaches only the *_json.cpp files of core/src', () => {
  const byName = new Map([...headers, ...sources].map((file) => [file.replace(/^core\/(include|src)\//, ''), file]));
  const reaches = (file) =>
    includesOf(file).some((name) => name.startsWith('nlohmann/') || (byName.has(name) && reaches(byName.get(name))));
  for (const file of [...headers, ...sources.filter((name) => name.endsWith('.cpp'))]) {
    assert.equal(reaches(file), file.endsWith('_json.cpp'), file);
  }
});

test('the core has no input, output, clock, chance, thread, locale or unordered container', () => {
  for (const file of [...headers, ...sources]) {
    const unfit = includesOf(file).filter((name) => UNFIT_HEADERS.test(name));
    assert.deepEqual(unfit, [], file);
  }
});

test('the built core calls no function whose result differs between machines', () => {
  const library = `${root}build/native/core/libtierwise_core.a`;
  const run = spawnSync('nm', ['-u', '--format=posix', library], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(run.status, 0, run.stderr);
  const called = new Set(run.stdout.split('\n').map((line) => line.split(/[ @]/, 1)[0]));
  assert.ok(called.size > 0);
  assert.deepEqual([...called].filter((name) => UNFIT_FUNCTIONS.test(name)), []);
});
