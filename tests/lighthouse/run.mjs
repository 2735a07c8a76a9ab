// Lighthouse, as on a phone, over the built site: the median of three runs of each category.
// Its packages are apart from those of the page, which are a twentieth of their size.
// Performance is a matter of time: below its mark it is only printed, and fails far below.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../web/tools/serve.mjs';
import { root } from '../lib/engine.mjs';

const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const FAILS_BELOW = { ...LEAST, performance: 90 };
const SHOWN = {
  'largest-contentful-paint': 'ms to the largest paint',
  'total-blocking-time': 'ms blocked',
  'cumulative-layout-shift': 'layout shift',
};
const RUNS = 3;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const site = await serve({ root: `${root}web/dist` });
const chrome = await launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let failed = 0;
try {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(site.url, { port: chrome.port, onlyCategories: Object.keys(LEAST), logLevel: 'error' });
    runs.push(lhr);
  }
  for (const [category, least] of Object.entries(LEAST)) {
    const score = median(runs.map((run) => Math.round(run.categories[category].score * 100)));
    if (score < FAILS_BELOW[category]) failed += 1;
    console.log(`${score < least ? '! ' : '  '}${category.padEnd(16)}${String(score).padStart(4)}  (at least ${least})`);
  }
  for (const [audit, unit] of Object.entries(SHOWN)) {
    console.log(`  ${median(runs.map((run) => run.audits[audit].numericValue)).toFixed(3).replace(/\.?0+$/, '')} ${unit}`);
  }
  const lost = new Set(runs.flatMap((run) => Object.values(run.audits)).filter(({ score }) => score !== null && score < 0.9).map(({ id, title }) => `${id}: ${title}`));
  for (const line of lost) console.log(`  below 0.9 in a run: ${line}`);
} finally {
  chrome.kill();
  await site.close();
}
console.log(`${Object.keys(LEAST).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
