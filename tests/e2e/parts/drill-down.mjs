// From a number to its sources, and what happens when one of them is not trusted.
import assert from 'node:assert/strict';
import { headline, settled, text, visit } from '../page.mjs';

const panel = (page, topic) => page.locator(`#why-${topic}.explanation`);
/** Opens a number, and in it the sources of one figure. */
const open = async (page, topic, figure = 'price per 1,000 views') => {
  await page.locator(`a[href="#why-${topic}"]`).click();
  await panel(page, topic).locator('summary', { hasText: figure }).last().click();
  await panel(page, topic).locator('.members').waitFor();
};
const switches = (page) => page.locator('.member-use input');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

export default {
  'from the fee to a page of a source by clicking only, on a phone': (world) =>
    visit(
      world,
      async (page) => {
        await page.locator('a[href="#why-market"]').tap();
        const figure = panel(page, 'market').locator('summary', { hasText: 'price per 1,000 views' }).first();
        await figure.tap();
        const source = panel(page, 'market').locator('.member-name a').first();
        await source.waitFor();
        assert.match(await source.getAttribute('href'), /^https?:/);
        assert.equal(await source.getAttribute('target'), '_blank');
        const weights = await panel(page, 'market').locator('.member-weight').allInnerTexts();
        const total = weights.map((one) => Number.parseInt(one, 10)).filter(Number.isFinite).reduce((sum, one) => sum + one, 0);
        assert.ok(Math.abs(total - 100) <= weights.length, `the weights add up to ${total}%`);
        assert.ok((await overflow(page)) <= 0);
      },
      phone,
    ),

  'a source that is switched off moves the answer, stays listed, and comes back by undo': (world) =>
    visit(world, async (page) => {
      await open(page, 'market');
      const before = await headline(page, 2);
      const figure = panel(page, 'market');
      const count = await switches(page).count();
      await switches(page).first().focus();
      await page.keyboard.press('Space');
      await page.locator('.beyond').waitFor();
      await settled(page);
      await page.waitForFunction((old) => document.querySelectorAll('.numbers li')[2].innerText.replace(/\s+/g, ' ').trim() !== old, before);
      assert.match(await text(page.locator('.beyond')), /1 source switched off/);
      assert.equal(await switches(page).count(), count);
      await figure.locator('.member-off').first().waitFor();
      assert.ok(await switches(page).first().evaluate((one) => one === document.activeElement && !one.checked));

      await page.keyboard.press('ControlOrMeta+Z');
      await page.locator('.beyond').waitFor({ state: 'detached' });
      await page.waitForFunction((old) => document.querySelectorAll('.numbers li')[2].innerText.replace(/\s+/g, ' ').trim() === old, before);
      assert.ok(await switches(page).first().isChecked());
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await page.locator('.beyond').waitFor();
    }),

  'a switch stays under the hand, and where it goes the focus finds the way back': (world) =>
    visit(world, async (page) => {
      await open(page, 'market');
      const first = switches(page).first();
      await first.scrollIntoViewIfNeeded();
      const before = await first.boundingBox();
      await first.click();
      await page.locator('.beyond').waitFor();
      await settled(page);
      const after = await first.boundingBox();
      assert.ok(Math.abs(after.y - before.y) < 2, `from ${before.y} to ${after.y}`);

      await page.locator('a[href^="#why-tier-"]').first().click();
      await page.locator('.row-panel .switch input').focus();
      await page.keyboard.press('Space');
      await page.locator('.row-panel').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement.closest('.beyond') !== null);
    }),

  'what is switched off is kept over a reload, and put back from the line above the answer': (world) =>
    visit(world, async (page) => {
      const before = await headline(page, 2);
      await open(page, 'market');
      await switches(page).first().click();
      await page.locator('.beyond').waitFor();
      await settled(page);
      const changed = await headline(page, 2);
      await page.waitForTimeout(700);
      await page.reload();
      await page.locator('#app[data-live]').waitFor();
      await page.locator('.beyond').waitFor();
      assert.equal(await headline(page, 2), changed);
      await page.locator('.beyond button').first().click();
      await page.locator('.beyond .source-off').waitFor();
      await page.locator('.beyond button', { hasText: 'Put back' }).click();
      await page.locator('.beyond').waitFor({ state: 'detached' });
      await settled(page);
      assert.equal(await headline(page, 2), before);
    }),

  'how much a source counts can be typed': (world) =>
    visit(world, async (page) => {
      await open(page, 'market');
      await page.locator('.member-value button').first().click();
      const field = page.locator('.factor input').first();
      const weight = await text(page.locator('.member-weight').nth(2));
      await field.fill('much');
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      await field.fill('0,1');
      await page.locator('.beyond').waitFor();
      assert.match(await text(page.locator('.beyond')), /1 source weighs differently/);
      await page.waitForFunction((old) => document.querySelectorAll('.member-weight')[2].innerText.trim() !== old, weight);
      assert.equal(await field.inputValue(), '0,1');
    }),

  'with everything switched off the last answer stays, and says how to go on': (world) =>
    visit(world, async (page) => {
      await page.locator('#fee_minor').fill('');
      await settled(page);
      await open(page, 'needed', 'conversion rate');
      const figure = page.locator('.explanation .figure');
      for (let index = 0; index < 30; index += 1) {
        const next = figure.locator('.member-use input:checked').first();
        if ((await next.count()) === 0) break;
        await next.click();
        await settled(page);
      }
      await page.locator('.answer.stale').waitFor();
      await page.locator('.beyond button', { hasText: 'Put back' }).click();
      await page.locator('.answer.stale').waitFor({ state: 'detached' });
    }),

  'nothing scrolls sideways at 320 px with a figure open': (world) =>
    visit(
      world,
      async (page) => {
        await page.locator('a[href="#why-price-paid-surveys"]').click();
        await page.locator('.members').waitFor();
        await page.locator('.member-value button').first().click();
        assert.ok((await overflow(page)) <= 0);
      },
      { viewport: { width: 320, height: 800 } },
    ),
};
