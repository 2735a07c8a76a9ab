// A slider dragged for four seconds in headless Chromium: how evenly frames come, and how often the
// sentence follows. Times are printed; only a frame rate under a third of 60 fails.
//   node tests/bench/drag.mjs
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';

const SECONDS = 4;
const FRAMES_PER_SECOND = 60;

const site = await serve({ root: `${root}web/dist` });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url);
  await page.locator('#app[data-live]').waitFor();
  const slider = page.locator('input[type=range]').first();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + box.width * share;
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames = [];
    globalThis.answers = 0;
    const tick = (time) => {
      globalThis.frames.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    new MutationObserver(() => (globalThis.answers += 1)).observe(document.querySelector('.numbers'), {
      subtree: true,
      characterData: true,
    });
  });
  const end = Date.now() + SECONDS * 1000;
  for (let step = 0; Date.now() < end; step += 1) await page.mouse.move(at(0.5 + 0.4 * Math.sin(step / 20)), y);
  const { frames, answers } = await page.evaluate(() => ({ frames: globalThis.frames, answers: globalThis.answers }));
  await page.mouse.up();
  const gaps = frames.slice(1).map((time, i) => time - frames[i]).sort((a, b) => a - b);
  const rate = (1000 * gaps.length) / (frames.at(-1) - frames[0]);
  console.log(`frames a second while dragging   ${rate.toFixed(1)}  (at least ${FRAMES_PER_SECOND})`);
  console.log(`time between two frames          p50 ${gaps[gaps.length >> 1].toFixed(1)} ms  p95 ${gaps[Math.floor(gaps.length * 0.95)].toFixed(1)} ms`);
  console.log(`changes of the headline numbers  ${(answers / SECONDS).toFixed(0)} a second`);
  const passed = rate >= FRAMES_PER_SECOND / 3;
  console.log(passed ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = passed ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
