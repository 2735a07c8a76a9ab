// One visit to the site, with everything that may go wrong behind the page written down.
import assert from 'node:assert/strict';

/** What a service worker answers never reaches the tests' own hands on the network. */
const withoutServiceWorker = () => void delete Navigator.prototype.serviceWorker;

/** A fresh visit; `hidden`: the calculator stands behind another view; `offline`: with the service worker.
    `problems` collects errors, refused policies and requests to other origins. */
export async function open({ browser, site }, { path = '', before, hidden = false, offline = false, ...settings } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().replace(/^blob:/, '').startsWith(site.url)) problems.push(`request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (!offline) await page.addInitScript(withoutServiceWorker);
  if (before) await page.addInitScript(before);
  await page.goto(site.url + path);
  await page.locator('#app[data-live]').waitFor({ state: hidden ? 'attached' : 'visible' });
  return { page, context, problems };
}

/** Opens, runs, and fails if anything went wrong unseen. */
export async function visit(world, run, settings) {
  const { page, context, problems } = await open(world, settings);
  try {
    await run(page, problems);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** To run before the page: adds up how far its parts jump by themselves. */
export function recordShift() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

export async function assertStill(page) {
  const shift = await page.evaluate(() => globalThis.shift);
  assert.ok(shift <= 0.01, `layout shift ${shift}`);
}

export const verdict = (page) => page.locator('.verdict').innerText();
export const text = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();
export const headline = (page, index) => text(page.locator('.numbers li').nth(index));

/** Types over a field and waits until the answer is about it. */
export async function give(page, id, value) {
  await page.locator(`#${id}`).fill(value);
  await settled(page);
}

/** Waits until the engine has spoken about what is typed, or need not be asked. */
export async function settled(page) {
  await page.locator('#answer[data-settled=true]').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
