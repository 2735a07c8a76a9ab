// The engine in a worker, on the page's thread, after a crash, and not at all.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { serve } from '../../../web/tools/serve.mjs';
import { root } from '../../lib/engine.mjs';
import { give, headline, open, text, verdict, visit } from '../page.mjs';

const withoutWorkers = () => {
  globalThis.Worker = class {
    constructor() {
      throw new DOMException('no workers here', 'SecurityError');
    }
  };
};

/** The thread of the first worker dies when it is asked about a fee of 501, as after a trap. */
const mortalWorkers = () => {
  const Real = globalThis.Worker;
  let made = 0;
  globalThis.Worker = class extends Real {
    constructor(...args) {
      super(...args);
      made += 1;
      this.mortal = made === 1;
    }
    postMessage(message) {
      this.dead ||= this.mortal && message.text.includes('"fee_minor":50100');
      if (this.dead) this.dispatchEvent(new ErrorEvent('error', { message: 'unreachable' }));
      else super.postMessage(message);
    }
  };
};

export default {
  'in a worker where workers can be made': (world) =>
    visit(world, async (page) => {
      assert.equal(await page.locator('#app').getAttribute('data-live'), 'worker');
    }),

  'on the page’s own thread where they cannot, with the same answers': async (world) => {
    const answers = [];
    for (const before of [undefined, withoutWorkers]) {
      await visit(
        world,
        async (page) => {
          await give(page, 'fee_minor', '321');
          await page.locator('#answer[data-draws="4096"]').waitFor();
          await page.waitForTimeout(600);
          answers.push([await verdict(page), await headline(page, 0), await headline(page, 1)]);
          const carrier = await page.locator('#app').getAttribute('data-live');
          assert.equal(carrier, before ? 'main-thread' : 'worker');
        },
        { before },
      );
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.match(answers[0][1], /\$321/);
  },

  'in a sandboxed frame, where the origin is opaque and workers are refused': async ({ browser, site }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A page of the same site may frame it: a stranger may not, which the headers see to.
    await page.route(`${site.url}host`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><iframe sandbox="allow-scripts" width="1200" height="900" src="./"></iframe>',
      }),
    );
    await page.goto(`${site.url}host`);
    const frame = page.frameLocator('iframe');
    await frame.locator('#app[data-live="main-thread"]').waitFor();
    await frame.locator('#fee_minor').fill('654');
    await frame.locator('.numbers li', { hasText: '$654' }).waitFor();
    await context.close();
  },

  'a crash restarts the engine, says so once and keeps what was typed': (world) =>
    visit(
      world,
      async (page) => {
        await give(page, 'fee_minor', '500');
        await give(page, 'fee_minor', '501');
        assert.match(await text(page.locator('.notices')), /started again/);
        assert.equal(await page.locator('#fee_minor').inputValue(), '501');
        await give(page, 'fee_minor', '502');
        await page.locator('.notices').waitFor({ state: 'detached' });
        assert.match(await headline(page, 0), /\$502/);
      },
      { before: mortalWorkers },
    ),

  'without WebAssembly the page says that its numbers are the example': async ({ browser, site }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(site.url);
    await page.locator('.failed', { hasText: 'could not start' }).waitFor();
    assert.match(await verdict(page), /\$/);
    await context.close();
  },

  'from a sub-folder': async ({ browser }) => {
    const site = await serve({ root: `${root}web` });
    try {
      const { page, context, problems } = await open({ browser, site }, { path: 'dist/' });
      await give(page, 'fee_minor', '77');
      assert.match(await headline(page, 0), /\$77/);
      await page.locator('#price-title ~ .chart .row-aside a').first().click();
      await page.locator('.row-panel a[href^="http"]').first().waitFor();
      assert.deepEqual(problems, []);
      await context.close();
    } finally {
      await site.close();
    }
  },

  'the module answers every golden request in Chromium with the stored bytes': async ({ browser }) => {
    const folder = `${root}tests/golden/`;
    const names = readdirSync(`${folder}requests`).filter((name) => name.endsWith('.json'));
    assert.ok(names.length > 0, 'no golden requests');
    const module = await serve({ root: `${root}build/wasm` });
    const page = await browser.newPage();
    try {
      await page.route(module.url, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto(module.url);
      for (const name of names) {
        const request = readFileSync(`${folder}requests/${name}`, 'utf8');
        const answer = await page.evaluate(async (text) => {
          globalThis.core ??= (await import('/tierwise.mjs')).default();
          return (await globalThis.core).evaluate(text);
        }, request);
        assert.equal(answer, readFileSync(`${folder}responses/${name}`, 'utf8').replace(/\n$/, ''), name);
      }
    } finally {
      await page.close();
      await module.close();
    }
  },
};
