// What the first view does not need comes when somebody asks for it, or says that it could not.
import assert from 'node:assert/strict';
import { give, headline, settled, text, visit } from '../page.mjs';

/** Cuts the line for files of this name until the function it gives back is called. */
async function cut(page, pattern) {
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}

const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));

export default {
  'nothing of it is loaded before somebody asks': (world) =>
    visit(world, async (page) => {
      await page.waitForTimeout(200);
      const early = (await loaded(page)).filter((name) => /^(Shelf|Tornado|tables|reasons|Reasons|swings|told|hands|More|OwnSide|more|late-styles|sources|core)-/.test(name));
      assert.deepEqual(early, []);
    }),

  'the words for what is wrong are there before anything can be typed': (world) =>
    visit(world, async (page) => {
      await page.locator('#followers').focus();
      await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /told-/.test(name)));
    }),

  'without a line, errors are still marked, and explained once it is back': (world) =>
    visit(world, async (page, problems) => {
      const restore = await cut(page, '**/assets/told-*.js');
      await give(page, 'followers', 'many');
      assert.match(await text(page.locator('#followers-error')), /another look/);
      await restore();
      await give(page, 'followers', 'very many');
      await page.locator('#followers-error', { hasText: 'Not a number' }).waitFor();
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),

  'without a line, an explanation says so, and comes once it is back': (world) =>
    visit(world, async (page, problems) => {
      const restore = await cut(page, '**/assets/sources-*.json');
      const button = page.locator('#price-title ~ .chart .row-aside a').first();
      await button.click();
      await page.locator('.row-panel', { hasText: /could not be loaded/ }).waitFor();
      await restore();
      await button.click();
      await button.click();
      await page.locator('.row-panel a[href^="http"]').first().waitFor();
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),

  'a click on a picture before it is live is not lost': (world) =>
    visit(world, async (page) => {
      await page.evaluate(() => document.querySelector('#steps-title ~ .table-toggle').click());
      await page.locator('#steps-table table').waitFor();
    }),

  'without a line, the pictures say that they are about the example, and come once it is back': (world) =>
    visit(world, async (page, problems) => {
      const restore = await cut(page, '**/assets/reasons-*.js');
      await give(page, 'fee_minor', '$77');
      assert.match(await headline(page, 0), /\$77/);
      await page.locator('.notices', { hasText: 'still about the example' }).waitFor();
      assert.equal(await page.locator('.answer-reasons.stale').count(), 1);
      await restore();
      await give(page, 'fee_minor', '$78');
      await page.locator('.line-text', { hasText: 'asked $78' }).waitFor();
      assert.equal(await page.locator('.answer-reasons.stale').count(), 0);
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),

  'without a line, a table says so, and comes once it is back': (world) =>
    visit(world, async (page, problems) => {
      const restore = await cut(page, '**/assets/tables-*.js');
      const button = page.locator('.table-toggle', { hasText: 'table' }).first();
      await button.click();
      await page.locator('#price-table', { hasText: 'could not be loaded' }).waitFor();
      await restore();
      await button.click();
      await button.click();
      await page.locator('#price-table table').waitFor();
      await settled(page);
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),
};
