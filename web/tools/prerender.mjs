// Puts the example's result, computed by the native tool, into dist/index.html.
// usage: node tools/prerender.mjs [path of the native tool]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const tool = process.argv[2] ?? at('../../build/native/tierwise');
const page = at('../dist/index.html');
const mark = '<div id="app"><!--app-->';

const run = (verb, input) =>
  execFileSync(tool, [verb], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

const { render } = await import(at('../../build/prerender/prerender.js'));
const description = run('describe');

// The page begins with what the first module knows; the pictures become live with the whole one.
const { default: create } = await import(at('../../build/wasm/tierwise-first.mjs'));
const first = await create({ wasmBinary: readFileSync(at('../../build/wasm/tierwise-first.wasm')) });

const { body, insight } = render(first.describe(), description, (request) => run('evaluate', request));
const quoted = insight.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const html = readFileSync(page, 'utf8');
if (!html.includes(mark)) throw new Error(`${page} has no ${mark}: run the bundle step first`);
writeFileSync(page, html.replace(mark, () => `<div id="app" data-insight="${quoted}">${body}`));
