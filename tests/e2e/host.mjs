// Somebody else's page with our calculator in it: served from another site (localhost, where ours is
// 127.0.0.1), with headers of its own.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';

/** Answers every path with the same page. */
export async function hostSite({ html, headers = {} }) {
  const server = createServer((request, response) => {
    response.writeHead(request.url.startsWith('/favicon') ? 204 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(request.url.startsWith('/favicon') ? '' : html);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A host's page around `body`. */
export const hostPage = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`;

export const loader = ({ url }, version = 'v1') => `<script type="module" src="${url}embed/${version}/embed.js"></script>`;

export const element = (attributes = '') => `<tierwise-calculator ${attributes}><a href="https://tierwise.example/">Open the calculator</a></tierwise-calculator>`;

/** What the host's page hears, in `heard`: its own script, so that policies of the host may refuse it. */
export const listening = `<script>
  window.heard = [];
  for (const name of ['ready', 'result', 'change', 'export', 'share', 'cta', 'lead']) {
    document.addEventListener('tierwise-' + name, (event) => {
      window.heard.push({ name, detail: event.detail, id: event.target.id });
      if (name === 'lead' && window.takes) event.preventDefault();
    });
  }
</script>`;

/** The calculator in a frame of the page, once it is live: the nth, or by selector. */
export async function calculator(page, which = 0) {
  const frames = typeof which === 'string' ? page.locator(which) : page.locator('iframe').nth(which);
  const frame = frames.contentFrame();
  await frame.locator('html:not(.waiting) #app[data-live] #answer[data-settled=true]').waitFor({ state: 'attached' });
  return frame;
}

/** Types into the frame, and sees that another answer comes. */
export async function assertCalculates(frame, followers = '250000') {
  const before = await frame.locator('.verdict').innerText();
  const kicker = frame.locator('.kicker');
  const shown = Number(followers).toLocaleString('en-US');
  assert.ok(!(await kicker.innerText()).includes(shown));
  await frame.locator('#followers').fill(followers);
  await kicker.filter({ hasText: shown }).waitFor();
  await frame.locator('#answer[data-settled=true]').waitFor();
  return before;
}

/**
 * A visit to a host's page. `problems` collects what no page may do by us: errors, refused policies of the
 * frame, and requests to a third site.
 */
export async function visitHost({ browser, site }, { html, headers, hash = '', before, also = '', ...settings }, run) {
  const host = await hostSite({ html, headers });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...settings });
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  const problems = [];
  const requests = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    requests.push(request);
    const url = request.url();
    if (![site.url, host.url, also || 'blob:', 'blob:', 'data:'].some((own) => url.startsWith(own))) problems.push(`request to ${url}`);
  });
  try {
    await page.goto(host.url + hash);
    await run(page, { problems, requests, context, host });
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    await host.close();
  }
}

/** Waits until the host has heard an event; gives its latest detail. */
export async function hears(page, name, fits = 'true') {
  const found = await page.waitForFunction(
    ([wanted, test]) => window.heard.findLast(({ name, detail }) => name === wanted && new Function('detail', `return ${test}`)(detail)),
    [name, fits],
  );
  return (await found.jsonValue()).detail;
}
