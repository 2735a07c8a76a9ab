// The calculator in other people's pages, whatever these are like: it computes, or says why not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../lib/engine.mjs';
import {
  assertCalculates, calculator, element, hostPage, listening, loader, visitHost,
} from '../host.mjs';
import { recordShift } from '../page.mjs';

const plain = ({ url }, settings = '', attributes = '') => `<iframe src="${url}embed/${settings}" title="Calculator" width="100%" height="900" ${attributes}></iframe>`;
const releases = JSON.parse(readFileSync(`${root}web/src/embed/releases.json`, 'utf8'));
const [version, integrity] = Object.entries(releases).at(-1);

/** As strict as a host can be and still frame somebody. */
const strict = ({ url }) => ({
  'content-security-policy': `default-src 'none'; script-src ${url}embed/; frame-src ${url}embed/; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
});

/** The element has to show itself without its loader: the link inside. */
async function assertFallback(page) {
  await page.getByRole('link', { name: 'Open the calculator' }).waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
}

/** What the builder gives to copy. */
async function linesOf({ browser, site }) {
  const page = await browser.newPage();
  await page.goto(`${site.url}#embed`);
  const snippets = await page.locator('#snippet-element-lines').innerText();
  await page.close();
  return snippets;
}

export default {
  'a plain page: computes, and is as high as what stands in it': (world) =>
    visitHost(world, { html: hostPage(loader(world.site) + element()) }, async (page) => {
      const frame = await calculator(page);
      await assertCalculates(frame);
      const outer = await page.locator('iframe').evaluate((one) => one.clientHeight);
      const inner = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
      assert.ok(Math.abs(outer - inner) <= 1, `${outer} and ${inner}`);
      assert.equal(await page.locator('iframe').getAttribute('title'), 'Tierwise');
    }),

  'a plain frame, without the loader, has its settings in its address': (world) =>
    visitHost(world, { html: hostPage(plain(world.site, '#accent=%231d4ed8&followers=9000&brand=Acme')) }, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('#followers').inputValue(), '9,000');
      assert.equal(await frame.locator('.top .brand').innerText(), 'Acme');
      await assertCalculates(frame);
    }),

  'a strict policy with Trusted Types and no styles': (world) =>
    visitHost(world, { html: hostPage(loader(world.site) + element()), headers: strict(world.site) }, async (page) => {
      await assertCalculates(await calculator(page));
      assert.equal(await page.locator('tierwise-calculator').evaluate((one) => getComputedStyle(one).display), 'block');
    }),

  'a host that is isolated from other origins': (world) =>
    visitHost(world, {
      html: hostPage(`<script type="module" crossorigin src="${world.site.url}embed/v1/embed.js"></script>${element()}`),
      headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    }, async (page) => {
      assert.ok(await page.evaluate(() => crossOriginIsolated));
      await assertCalculates(await calculator(page));
    }),

  'a sandbox that only lets scripts run: without a worker, and it computes': (world) =>
    visitHost(world, { html: hostPage(plain(world.site, '', 'sandbox="allow-scripts"')) }, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('#app').getAttribute('data-live'), 'main-thread');
      await assertCalculates(frame);
      await frame.locator('.frame-foot a[href="#method"]').click();
      await frame.locator('#method').waitFor();
    }),

  'a column of 320 px: nothing is wider than it': (world) =>
    visitHost(world, { html: hostPage(`<div style="width:320px">${loader(world.site)}${element('lead="after" action-text="Book a call" action-url="https://example.com"')}</div>`) }, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('html').evaluate((html) => html.scrollWidth), 320);
      await assertCalculates(frame);
    }),

  'a page from right to left': (world) =>
    visitHost(world, { html: hostPage(loader(world.site) + element()).replace('<html lang="en"', '<html lang="ar" dir="rtl"') }, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('html').evaluate((html) => getComputedStyle(html).direction), 'ltr');
      await assertCalculates(frame);
    }),

  'two calculators with two brands in one page do not know of each other': (world) => {
    const noir = 'id="noir" background="#14110d" accent="#d4a843" font="serif" brand="Maison Noir" branding="off"';
    const blue = 'id="blue" background="#ffffff" accent="#1d4ed8" brand="Bluebird" followers="9000"';
    return visitHost(world, { html: hostPage(listening + loader(world.site) + element(noir) + element(blue)) }, async (page) => {
      const first = await calculator(page, 0);
      const second = await calculator(page, 1);
      const paper = (frame) => frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
      assert.deepEqual([await paper(first), await paper(second)], ['rgb(20, 17, 13)', 'rgb(255, 255, 255)']);
      await assertCalculates(first);
      assert.equal(await second.locator('#followers').inputValue(), '9,000');
      await page.waitForFunction(() => window.heard.some(({ name, id }) => name === 'change' && id === 'noir'));
      assert.ok(await page.evaluate(() => window.heard.every(({ name, id }) => name !== 'change' || id === 'noir')));
    });
  },

  'moved in the page, it comes back with what was typed': (world) =>
    visitHost(world, { html: hostPage(`${loader(world.site)}<div id="one">${element()}</div><div id="two"></div>`) }, async (page) => {
      await assertCalculates(await calculator(page), '77000');
      await page.evaluate(() => document.getElementById('two').append(document.querySelector('tierwise-calculator')));
      const frame = await calculator(page);
      await frame.locator('.kicker', { hasText: '77,000' }).waitFor();
      assert.equal(await frame.locator('#followers').inputValue(), '77000');
    }),

  'far down the page, nothing is asked for before somebody comes near': (world) =>
    visitHost(world, { html: hostPage(`<div style="height:12000px"></div>${loader(world.site)}${element()}`) }, async (page, { requests }) => {
      await page.waitForLoadState('networkidle');
      const asked = () => requests.map((request) => request.url()).filter((url) => url.startsWith(world.site.url));
      assert.deepEqual(asked(), [`${world.site.url}embed/v1/embed.js`]);
      await page.locator('tierwise-calculator').scrollIntoViewIfNeeded();
      await assertCalculates(await calculator(page));
    }),

  'a browser without scripts shows the link': (world) =>
    visitHost(world, { html: hostPage(loader(world.site) + element()), javaScriptEnabled: false }, (page) => assertFallback(page)),

  'a frame in which no script may run says so': (world) =>
    visitHost(world, { html: hostPage(plain(world.site, '', 'sandbox=""')) }, async (page, { problems }) => {
      await page.frameLocator('iframe').locator('noscript p', { hasText: 'needs JavaScript' }).waitFor();
      problems.length = 0; // that a script was blocked
    }),

  'the pinned loader with its hash computes': (world) => {
    const script = `<script type="module" crossorigin src="${world.site.url}embed/${version}/embed.js" integrity="${integrity}"></script>`;
    return visitHost(world, { html: hostPage(script + element()) }, async (page) => assertCalculates(await calculator(page)));
  },

  'a loader that is not what its hash says does not run, and the link is there': (world) => {
    const script = `<script type="module" crossorigin src="${world.site.url}embed/${version}/embed.js" integrity="sha384-${'A'.repeat(64)}"></script>`;
    return visitHost(world, { html: hostPage(script + element()) }, async (page, { problems }) => {
      await assertFallback(page);
      await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('embed.js')));
      assert.ok(problems.some((text) => /integrity/i.test(text)), problems.join());
      problems.length = 0;
    });
  },

  'a host whose policy lets no frame in keeps its page': (world) =>
    visitHost(world, { html: hostPage(`<h1>Host</h1>${loader(world.site)}${element()}`), headers: { 'content-security-policy': "frame-src 'none'" } }, async (page, { problems }) => {
      await page.locator('tierwise-calculator iframe').waitFor();
      await page.getByRole('heading', { name: 'Host' }).waitFor();
      await page.waitForTimeout(300);
      assert.ok(problems.length > 0 && problems.every((text) => /frame-src|Framing/.test(text)), problems.join());
      problems.length = 0;
    }),

  'storage out of reach: nothing is kept, nothing says so, everything computes': (world) =>
    visitHost(world, { html: hostPage(loader(world.site) + element()) }, async (page) => {
      const frame = await calculator(page);
      await assertCalculates(frame);
      assert.doesNotMatch(await frame.locator('body').innerText(), /\bkept\b/i);
      const stored = () => {
        try {
          return localStorage.length;
        } catch {
          return 0;
        }
      };
      assert.equal(await frame.locator('html').evaluate(stored), 0);
      await page.reload();
      assert.equal(await (await calculator(page)).locator('#followers').inputValue(), '42,000');
    }),

  'with the lines of the builder nothing in the page moves': async (world) => {
    const snippets = await linesOf(world);
    for (const width of [390, 768, 1200]) {
      await visitHost(world, { html: hostPage(`<p>Before</p>${snippets}<p>After</p>`, '<style>body{margin:0}</style>'), viewport: { width, height: 1000 }, before: recordShift }, async (page) => {
        await calculator(page);
        await page.waitForTimeout(1100);
        const shift = await page.evaluate(() => globalThis.shift);
        assert.ok(shift <= 0.01, `${width}: ${shift}`);
        const [least, now] = await page.locator('tierwise-calculator').evaluate((one) => [parseFloat(getComputedStyle(one).minHeight), one.clientHeight]);
        assert.ok(least <= now && least > 0.88 * now, `${width}: room for ${least}, needs ${now}`);
      });
    }
  },
};
