// What a first visit downloads until the result is live, compressed as a host would (brotli), and how
// much of it is data; and the loader for other people's pages.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';

const FIRST_LOAD_BYTES = 120 * 1024;
const DATA_BYTES = 20 * 1024;
/** What every page of a host downloads for our calculator before anybody comes near it, by gzip. */
const LOADER_BYTES = 1536;

const server = await serve({ root: `${root}web/dist` });
const browser = await launchBrowser();
const files = new Map();
try {
  // The service worker comes after the first result and is not part of it.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  page.on('response', (response) => {
    if (response.ok()) files.set(response.url(), response.body());
  });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(
    [...files].map(async ([url, body]) => [url, brotliCompressSync(await body).length]),
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  for (const [url, size] of sizes.sort((a, b) => b[1] - a[1])) {
    console.log(`${String(size).padStart(8)}  ${url.replace(server.url, '/')}`);
  }
  console.log(`${String(total).padStart(8)}  of ${FIRST_LOAD_BYTES} bytes`);
  // Every text that the first module carries: evidence, tiers, currencies, inputs.
  const embedded = readFileSync(`${root}build/wasm/core/embedded_first_data.cpp`);
  const data = brotliCompressSync(embedded).length;
  console.log(`${String(data).padStart(8)}  of ${DATA_BYTES} bytes are data`);
  const complete = sizes.some(([url]) => url.endsWith('.wasm'));
  if (!complete) console.error('FAILED the engine was not loaded');
  const loader = gzipSync(readFileSync(`${root}web/dist/embed/v1/embed.js`)).length;
  console.log(`${String(loader).padStart(8)}  of ${LOADER_BYTES} bytes are the loader for other people's pages`);
  const passed = complete && total <= FIRST_LOAD_BYTES && data <= DATA_BYTES && loader <= LOADER_BYTES;
  console.log(passed ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = passed ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
