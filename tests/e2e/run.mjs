// Drives the built site in headless Chromium, served with the headers it ships with.
//   node tests/e2e/run.mjs [--nginx] [PART...]     parts are the files of parts/
// Parts run beside each other, as many as there are processors, and the tests of a part one by one.
// With --nginx the site stands behind nginx, as web/hosting/nginx.conf configures it.
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';
import { serveByNginx } from '../lib/nginx.mjs';

const options = process.argv.slice(2);
const host = options.includes('--nginx') ? serveByNginx : serve;
const wanted = options.filter((option) => option !== '--nginx');
const files = (await readdir(new URL('parts/', import.meta.url))).sort();
const parts = files.filter((file) => wanted.length === 0 || wanted.includes(file.replace('.mjs', '')));

const site = await host({ root: `${root}web/dist` });
const browser = await launchBrowser();
let passed = 0;
let failed = 0;

async function run(part) {
  const { default: tests } = await import(new URL(`parts/${part}`, import.meta.url).href);
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test({ browser, site });
      passed += 1;
    } catch (error) {
      failed += 1;
      console.error(`FAILED ${part}: ${name}\n${error.stack}`);
    }
  }
}

/** One part after another, until none is left. */
async function lane() {
  for (let part = parts.shift(); part; part = parts.shift()) {
    const started = performance.now();
    await run(part);
    console.log(`${part} took ${Math.round((performance.now() - started) / 1000)} s`);
  }
}

try {
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
} finally {
  await browser.close();
  await site.close();
}
console.log(`${passed} passed, ${failed} failed`);
// At once: what a failed test left open must not hold the run.
process.exit(failed > 0 || passed === 0 ? 1 : 0);
