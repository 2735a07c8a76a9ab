// What the builder makes: the preview while it is typed, and lines that work on a page of another origin.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../web/tools/serve.mjs';
import { at, brand, builder, colourIn, frameIn, group, lines } from '../builder.mjs';
import { text } from '../page.mjs';

/** A page that holds nothing but the lines, served from another origin. */
async function pasted({ browser }, html, run) {
  const folder = await mkdtemp(join(tmpdir(), 'tierwise-host-'));
  await writeFile(join(folder, 'index.html'), `<!doctype html><title>A page</title>${html}`);
  const host = await serve({ root: folder });
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  try {
    await page.goto(host.url);
    await run(page);
  } finally {
    await page.close();
    await host.close();
    await rm(folder, { recursive: true });
  }
}

export default {
  'what is chosen stands in the lines, and what is as it is anyway does not': (world) =>
    builder(world, async (page) => {
      assert.match(await lines(page, 'element'), /<tierwise-calculator><a /);
      await page.locator('#set-accent').fill('#c2410c');
      await page.locator('#set-brand').fill('Smith & "Sons"');
      await page.locator('#set-currency').selectOption('EUR');
      await page.locator('#set-view').selectOption('method');
      await page.locator('#set-view').selectOption({ index: 0 });
      const element = await lines(page, 'element');
      for (const part of ['accent="#c2410c"', 'brand="Smith &amp; &quot;Sons&quot;"', 'currency="EUR"']) assert.ok(element.includes(part), element);
      assert.doesNotMatch(element, / view=/);
      const frame = await lines(page, 'frame');
      assert.ok(frame.includes('accent=%23c2410c') && frame.includes('currency=EUR'), frame);
      assert.match(await lines(page, 'pinned'), /embed\/\d+\.\d+\.\d+\/embed\.js" integrity="sha384-/);
    }),

  'what is chosen reaches the preview, while it is typed': (world) =>
    builder(world, async (page) => {
      const frame = frameIn(page);
      await frame.locator('#app[data-live] .verdict').waitFor();
      await page.locator('#set-accent').fill('#1144aa');
      await page.locator('#set-brand').fill('Nordlicht');
      await page.locator('#set-currency').selectOption('EUR');
      await group(page, 'Fields').click();
      await page.locator('#set-followers').fill('9,000');
      await page.locator('#fate-followers').selectOption('locked');
      await page.locator('#fate-median_views').selectOption('hidden');
      await frame.locator('.brand', { hasText: 'Nordlicht' }).waitFor();
      await frame.locator('#median_views').waitFor({ state: 'hidden' });
      await frame.locator('.kicker', { hasText: '9,000 followers' }).waitFor();
      assert.equal(await frame.locator('#followers').isEditable(), false);
      assert.equal(await frame.locator('#currency').inputValue(), 'EUR');
      assert.equal(await colourIn(frame), '#1144aa');
      await page.locator('#set-accent').fill('#1144a');
      assert.equal(await colourIn(frame), '#1144aa', 'the last good one');
    }),

  'the preview is as wide as asked, made smaller where there is less room': (world) =>
    builder(
      world,
      async (page) => {
        await frameIn(page).locator('.verdict').waitFor();
        const width = () => page.locator('tierwise-calculator').evaluate((element) => [element.clientWidth, element.getBoundingClientRect().width]);
        assert.deepEqual(await width(), [640, 640]);
        await page.locator('.build-widths button').nth(2).click();
        const [inside, shown] = await width();
        assert.equal(inside, 1200);
        assert.ok(shown > 400 && shown < 900, `shown ${shown} wide`);
        assert.match(await text(page.locator('.build-preview .field-hint')), /at \d\d% of its size/);
      },
      { settings: brand },
    ),

  'all three kinds of lines work on a page of another origin': (world) =>
    builder(
      world,
      async (page) => {
        for (const kind of ['element', 'frame', 'pinned']) {
          await pasted(world, await lines(page, kind), async (host) => {
            const frame = host.frameLocator('iframe');
            await frame.locator('#app[data-live] .verdict').waitFor();
            assert.equal(await text(frame.locator('.brand')), 'Nordlicht', kind);
            await frame.locator('.kicker', { hasText: '8,000 followers' }).waitFor();
            assert.equal(await frame.locator('#median_views').isVisible(), false, kind);
            assert.equal(await colourIn(frame), '#c2410c', kind);
            assert.doesNotMatch(await host.content(), /Tierwise/);
          });
        }
      },
      { settings: { ...brand, followers: '8,000', hide: 'median_views' } },
    ),

  'the lines for the form take what a visitor gives': (world) =>
    builder(
      world,
      async (page) => {
        const html = `${await lines(page, 'element')}\n${await lines(page, 'handler')}`;
        await pasted(world, html, async (host) => {
          const frame = host.frameLocator('iframe');
          const sent = host.waitForRequest((request) => request.url().endsWith('/your-address-for-leads'));
          await frame.locator('[name=lead-email]').fill('ann@a.example');
          await frame.locator('[name=lead-email]').press('Enter');
          assert.equal((await sent).postDataJSON().email, 'ann@a.example');
          await frame.locator('.lead[role=status]').waitFor();
        });
      },
      { settings: { lead: 'after' } },
    ),

  'copies the lines and a link': (world) =>
    builder(
      world,
      async (page) => {
        await page.locator('#snippet-frame-copy').click();
        await page.locator('.build-copy [role=status]', { hasText: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#snippet-frame-lines').textContent());
        await page.locator('#builder-link').click();
        await page.locator('.build-link [role=status]', { hasText: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${world.site.url}${at(brand)}`);
      },
      { settings: brand, permissions: ['clipboard-read', 'clipboard-write'] },
    ),
};
