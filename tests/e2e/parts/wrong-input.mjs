// What a person does with wrong numbers: the field explains, the last good result stays.
import assert from 'node:assert/strict';
import { give, headline, settled, text, verdict, visit } from '../page.mjs';

const stale = (page) => page.locator('#answer.stale').count();

const wrong = [
  ['followers', '', /needed/],
  ['followers', 'many', /Not a number/],
  ['followers', '10-20k', /one number, not a range/],
  ['followers', '1,23,4', /do not add up/],
  ['followers', '1e12', /between 1 and/],
  ['followers', '0', /between 1 and/],
  ['followers', '-5', /between 1 and/],
  ['followers', '12345.5', /whole number/],
  ['followers', '$500', /Leave out the currency/],
  ['followers', '9'.repeat(400), /too large/],
  ['median_views', '30%', /without the % sign/],
  ['fee_minor', 'free', /Not a number/],
  ['fee_minor', '-$50', /between \$0 and/],
  ['gross_margin_percent', '140%', /between 0% and 100%/],
  ['order_value_minor', '0', /between/],
];

export default {
  ...Object.fromEntries(
    wrong.map(([id, typed, explains]) => [
      `${id} "${typed.slice(0, 20)}" is explained, and the last result stays`,
      (world) =>
        visit(world, async (page) => {
          const before = [await verdict(page), await headline(page, 0)];
          await give(page, id, typed);
          const field = page.locator(`#${id}`);
          await page.locator(`#${id}-error`, { hasText: explains }).waitFor();
          assert.equal(await field.inputValue(), typed);
          assert.equal(await field.getAttribute('aria-invalid'), 'true');
          assert.match(await field.getAttribute('aria-describedby'), new RegExp(`${id}-error`));
          assert.equal(await stale(page), 1);
          assert.match(await text(page.locator('.notices')), /Not updated/);
          assert.deepEqual([await verdict(page), await headline(page, 0)], before);
          await give(page, id, id === 'gross_margin_percent' ? '60%' : '5000');
          assert.equal(await stale(page), 0);
          assert.equal(await page.locator(`#${id}-error`).count(), 0);
        }),
    ]),
  ),

  'two wrong fields are both named; mending one is not enough': (world) =>
    visit(world, async (page) => {
      await give(page, 'followers', 'x');
      await give(page, 'fee_minor', 'y');
      assert.match(await text(page.locator('.notices')), /Followers”, “They ask for/);
      await give(page, 'followers', '20k');
      assert.equal(await stale(page), 1);
      await give(page, 'fee_minor', '300');
      assert.equal(await stale(page), 0);
    }),

  'contradictions that happen in life are warnings, not refusals': (world) =>
    visit(world, async (page) => {
      await give(page, 'average_likes', '900k');
      await page.locator('#average_likes-warning', { hasText: /rare/ }).waitFor();
      assert.equal(await stale(page), 0);
      await give(page, 'average_likes', '1,450');
      await give(page, 'gross_margin_percent', '0.6');
      await page.locator('#gross_margin_percent-warning', { hasText: /60%/ }).waitFor();
      assert.equal(await stale(page), 0);
    }),

  'a hopeless product is told so, without a number of orders': (world) =>
    visit(world, async (page) => {
      await give(page, 'gross_margin_percent', '0');
      assert.match(await headline(page, 3), /No number of orders breaks even/);
      assert.match(await verdict(page), /No fee, however small/);
    }),

  'a screen reader hears the headline once the numbers rest': (world) =>
    visit(world, async (page) => {
      const live = page.locator('[aria-live]');
      assert.equal(await live.count(), 1);
      await page.locator('#fee_minor').press('End');
      await page.locator('#fee_minor').pressSequentially('00', { delay: 60 });
      assert.equal(await live.innerText().then((said) => said.includes('40,000')), false);
      await page.waitForTimeout(1100);
      await settled(page);
      assert.match(await live.innerText(), /Chance of breaking even/);
      await page.locator('#fee_minor').fill('free');
      await page.waitForTimeout(1100);
      assert.match(await live.innerText(), /Not updated/);
    }),
};
