// What kind of product it is, paid ads for the same money, currencies and their rates.
import assert from 'node:assert/strict';
import { findings } from '../axe.mjs';
import { give, headline, settled, text, verdict, visit } from '../page.mjs';

async function unfold(page, group) {
  await page.locator('.more-toggle').click();
  await page.locator(`.part-toggle:has(.part-name:text-is("${group}"))`).click();
}

const placeholder = (page, id) => page.locator(`#${id}`).getAttribute('placeholder');
const ads = (page) => page.locator('section:has(> #ads-title)');

async function reload(page, kept) {
  await page.waitForFunction((part) => localStorage.getItem('tierwise-draft')?.includes(part), kept);
  await page.reload();
  await page.locator('#app[data-live]').waitFor();
}

export default {
  'a kind of product sets what is usual, with its sources, until none is chosen; a reload keeps it': (world) =>
    visit(world, async (page) => {
      await unfold(page, 'Product');
      const before = await placeholder(page, 'return_rate_percent');
      await page.locator('#sector').selectOption('fashion');
      await settled(page);
      const usual = await placeholder(page, 'return_rate_percent');
      assert.notEqual(usual, before);
      assert.match(await text(page.locator('#return_rate_percent-note')), /from \d+ sources?/);
      const answer = await verdict(page);
      await reload(page, '"fashion"');
      assert.equal(await verdict(page), answer);
      await unfold(page, 'Product');
      await page.waitForFunction(() => document.querySelector('#sector')?.value === 'fashion');
      assert.equal(await placeholder(page, 'return_rate_percent'), usual);
      await page.locator('#sector').selectOption('');
      await settled(page);
      assert.equal(await placeholder(page, 'return_rate_percent'), before);
    }),

  'paid ads for the same money stand beside the creator once a channel is chosen': (world) =>
    visit(world, async (page) => {
      await page.mouse.move(300, 300);
      await page.locator('#ads-channel').selectOption('meta');
      await settled(page);
      await ads(page).locator('.strip').nth(1).waitFor();
      assert.match(await text(ads(page).locator('.takeaway').first()), /^In (\d+|none|all) of 100 futures this creator brings more than Meta ads .* for \$400\./);
      await ads(page).locator('a.why').first().click();
      await ads(page).locator('.explanation .formula').first().waitFor();
      assert.match(await text(ads(page).locator('.explanation')), /orders through ads/i);
      await ads(page).getByRole('button', { name: 'Show as a table' }).click();
      await ads(page).locator('tbody tr').nth(7).waitFor();
      assert.deepEqual(await findings(page), []);
      await reload(page, '"meta"');
      await ads(page).locator('.strip').nth(1).waitFor();
      await page.locator('#ads-channel').selectOption('');
      await settled(page);
      assert.equal(await ads(page).locator('.strip').count(), 0);
    }),

  'currencies have names; the rate, its month and an own rate stand beside them': (world) =>
    visit(world, async (page) => {
      await unfold(page, 'Currency');
      assert.match(await text(page.locator('#currency-by-name')), /Euro \(EUR\)/);
      await page.locator('#currency-by-name').selectOption('EUR');
      await settled(page);
      assert.equal(await page.locator('#currency').inputValue(), 'EUR');
      assert.match(await text(page.locator('#exchange_rate-hint')), /^Euro per US dollar, average of \w+ 20\d\d\./);
      const published = await headline(page, 2);
      assert.match(await placeholder(page, 'exchange_rate'), /^0\.\d+$/);
      await give(page, 'exchange_rate', '1.5');
      assert.notEqual(await headline(page, 2), published);
      await page.getByRole('button', { name: 'Clear Exchange rate' }).click();
      await settled(page);
      assert.equal(await headline(page, 2), published);
      await give(page, 'exchange_rate', '1.5');
      await page.locator('#currency').selectOption('JPY');
      await settled(page);
      assert.equal(await page.locator('#exchange_rate').inputValue(), '');
      await give(page, 'exchange_rate', '151.234');
      assert.equal(await page.locator('#exchange_rate-error').count(), 0);
      assert.match(await headline(page, 2), /¥[\d,]+–[\d,]+ /);
      assert.doesNotMatch(await headline(page, 2), /\./);
    }),

  ...Object.fromEntries(
    [320, 1440].map((width) => [
      `ads and currencies fit ${width} px, without findings of axe`,
      (world) =>
        visit(
          world,
          async (page) => {
            await unfold(page, 'Currency');
            await page.locator('#currency-by-name').selectOption('JPY');
            await page.locator('#ads-channel').selectOption('google-shopping');
            await settled(page);
            assert.deepEqual(await findings(page), []);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(over <= 0, `${over} px too wide`);
          },
          { viewport: { width, height: 900 } },
        ),
    ]),
  ),
};
