// The Method view: by link, from a cold start, back again; sources sorted, searched and switched.
import assert from 'node:assert/strict';
import { headline, settled, text, visit } from '../page.mjs';

const heading = (page) => page.locator('.method h1');
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const rows = (page) => page.locator('.all-sources tbody .source');

export default {
  'opens from the page, and back leads back to where one was': (world) =>
    visit(world, async (page) => {
      // The pictures grow their buttons once somebody is there.
      await page.mouse.move(5, 5);
      await page.locator('.save-picture').first().waitFor();
      await page.locator('.foot a[href="#method"]').scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      assert.ok(before > 0);
      await page.locator('.foot a[href="#method"]').click();
      await heading(page).waitFor();
      assert.equal(await page.title(), 'Method · Tierwise');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'method');
      assert.ok(!(await page.locator('#app').isVisible()));
      await page.goBack();
      await page.locator('#app').waitFor();
      assert.ok(!(await heading(page).isVisible()));
      assert.equal(await page.evaluate(() => scrollY), before);
    }),

  'an explanation leads to the entry of its formula and of its source': (world) =>
    visit(world, async (page) => {
      await page.locator('a[href="#why-most"]').click();
      await page.locator('.formula-link').first().click();
      await page.locator('#method-formula-contribution').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'method-formula-contribution');
      await page.goBack();
      await page.locator('#why-most .formula').first().waitFor();
      assert.equal(new URL(page.url()).hash, '#why-most');
    }),

  'an address leads to a source from a cold start, its figures open': (world) =>
    visit(
      world,
      async (page) => {
        const source = page.locator('#method-source-klear-2019');
        await source.waitFor();
        await page.waitForFunction(() => document.activeElement.id === 'method-source-klear-2019');
        const { y } = await source.boundingBox();
        assert.ok(y >= 0 && y < 900, `the source is at ${y}`);
        assert.match(await text(page.locator('#method-source-klear-2019-rows')), /klear-2019\/price-instagram-post-nano/);
        await page.locator('.top a', { hasText: 'Back' }).click();
        await page.locator('.verdict').waitFor();
      },
      { path: '#method-source-klear-2019', hidden: true },
    ),

  'sources are sorted and searched by keyboard': (world) =>
    visit(
      world,
      async (page) => {
        await heading(page).waitFor();
        const all = await rows(page).count();
        await page.locator('#source-search').focus();
        await page.keyboard.type('klear');
        await page.waitForFunction((before) => document.querySelectorAll('.all-sources tbody .source').length < before, all);
        await page.locator('#source-search').fill('');
        await page.locator('.source-head .source-year button').focus();
        await page.keyboard.press('Enter');
        assert.equal(await page.locator('.source-head .source-year').getAttribute('aria-sort'), 'descending');
        const years = (await page.locator('tbody .source-year').allInnerTexts()).map(Number).filter(Number.isFinite);
        assert.deepEqual(years, [...years].sort((a, b) => b - a));
      },
      { path: '#method', hidden: true },
    ),

  'a source switched off here counts nowhere in the calculator': (world) =>
    visit(world, async (page) => {
      const before = await headline(page, 2);
      await page.locator('.foot a[href="#method"]').click();
      await heading(page).waitFor();
      await page.locator('#method-source-lookfluence-2026 .switch input').uncheck();
      await page.locator('#method-source-lookfluence-2026.source-off').waitFor();
      await page.goBack();
      await page.locator('.beyond').waitFor();
      await settled(page);
      assert.notEqual(await headline(page, 2), before);
    }),

  'nothing scrolls sideways from 320 px up': (world) =>
    visit(
      world,
      async (page) => {
        await heading(page).waitFor();
        await page.locator('.source-rows button').first().click();
        for (const width of [320, 390, 768, 1024]) {
          await page.setViewportSize({ width, height: 800 });
          assert.ok((await overflow(page)) <= 0, `${width} px`);
        }
      },
      { path: '#method', hidden: true },
    ),
};
