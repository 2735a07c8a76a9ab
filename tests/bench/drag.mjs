// A slider dragged for four seconds in headless Chromium, in the calculator and in a plan of twenty
// creators with three posts each: how evenly frames come, and how often the headline follows. Times are
// printed; only a frame rate under a third of 60 fails.
//   node tests/bench/drag.mjs
import { deflateRawSync } from 'node:zlib';
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';
import { planOf } from './plan.mjs';

const SECONDS = 4;
const FRAMES_PER_SECOND = 60;

const plan = planOf(20, 4096, 6000);

const VIEWS = [
  { name: 'calculator', path: '', ready: '#app[data-live]', slider: 'input[type=range]', headline: '.numbers' },
  {
    name: 'plan of 20 creators x 3 posts',
    path: `#campaign-v1.${deflateRawSync(JSON.stringify(plan)).toString('base64url')}`,
    ready: '#campaign-result[data-settled=true]',
    slider: '.campaign input[type=range]',
    headline: '.campaign .verdict',
  },
];

/** To run in the page: keeps the time of every frame and counts the changes of the headline. */
const watchFrames = (headline) => {
  globalThis.frames = [];
  globalThis.answers = 0;
  let last;
  const tick = (time) => {
    globalThis.frames.push(time);
    const now = document.querySelector(headline).textContent;
    if (now !== last) globalThis.answers += 1;
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

async function drag(page, slider) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + box.width * share;
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  const end = Date.now() + SECONDS * 1000;
  for (let step = 0; Date.now() < end; step += 1) await page.mouse.move(at(0.5 + 0.4 * Math.sin(step / 20)), y);
  await page.mouse.up();
}

async function measure(browser, site, { name, path, ready, slider, headline }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url + path);
  await page.locator(ready).waitFor();
  await page.evaluate(watchFrames, headline);
  await drag(page, page.locator(slider).first());
  const { frames, answers } = await page.evaluate(() => ({ frames: globalThis.frames, answers: globalThis.answers }));
  await page.close();
  const gaps = frames.slice(1).map((time, i) => time - frames[i]).sort((a, b) => a - b);
  const rate = (1000 * gaps.length) / (frames.at(-1) - frames[0]);
  console.log(name);
  console.log(`  frames a second while dragging   ${rate.toFixed(1)}  (at least ${FRAMES_PER_SECOND})`);
  console.log(`  time between two frames          p50 ${gaps[gaps.length >> 1].toFixed(1)} ms  p95 ${gaps[Math.floor(gaps.length * 0.95)].toFixed(1)} ms  longest ${gaps.at(-1).toFixed(1)} ms`);
  console.log(`  changes of the headline          ${(answers / SECONDS).toFixed(0)} a second`);
  return rate >= FRAMES_PER_SECOND / 3;
}

const site = await serve({ root: `${root}web/dist` });
const browser = await launchBrowser();
let passed = 0;
try {
  for (const view of VIEWS) passed += (await measure(browser, site, view)) ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
console.log(`${passed} passed, ${VIEWS.length - passed} failed`);
process.exitCode = passed === VIEWS.length ? 0 : 1;
