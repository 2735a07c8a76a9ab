// Every number opens into where it comes from: under it, by link and by keyboard, and closes again.
import assert from 'node:assert/strict';
import { give, settled, text, visit } from '../page.mjs';

const panel = (page, topic) => page.locator(`#why-${topic}.explanation`);
const number = (page, topic) => page.locator(`a[href="#why-${topic}"]`);

export default {
  'a number opens its formula, values and sources under itself': (world) =>
    visit(world, async (page) => {
      await number(page, 'chance').click();
      await panel(page, 'chance').locator('.formula').first().waitFor();
      assert.match(await text(panel(page, 'chance')), /Of 4,096 possible futures.*Profit = .*click-through rate/);
      const [above, below] = [await number(page, 'chance').boundingBox(), await panel(page, 'chance').boundingBox()];
      assert.ok(below.y >= above.y + above.height, 'the panel covers its number');
      const source = panel(page, 'chance').locator('summary', { hasText: 'conversion rate' }).last();
      await source.click();
      await panel(page, 'chance').locator('a[href^="http"]:visible').first().waitFor();
    }),

  'it follows what is typed, and another number takes its place': (world) =>
    visit(world, async (page) => {
      await number(page, 'chance').click();
      await panel(page, 'chance').locator('.formula').first().waitFor();
      await give(page, 'fee_minor', '123');
      assert.match(await text(panel(page, 'chance')), /the \$123 they cost/);
      await number(page, 'market').click();
      await panel(page, 'market').waitFor();
      assert.equal(await panel(page, 'chance').count(), 0);
    }),

  'it is a link, closes with Escape and gives the focus back': (world) =>
    visit(
      world,
      async (page) => {
        await panel(page, 'most').locator('.formula').first().waitFor();
        await page.keyboard.press('Escape');
        await panel(page, 'most').waitFor({ state: 'detached' });
        assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#why-most');
        assert.equal(new URL(page.url()).hash, '');
        await page.keyboard.press('Enter');
        await panel(page, 'most').locator('.formula').first().waitFor();
        assert.equal(new URL(page.url()).hash, '#why-most');
      },
      { path: '#why-most' },
    ),

  'on a phone a finger finds what opens': (world) =>
    visit(
      world,
      async (page) => {
        await page.locator('#steps-title ~ .table-toggle').tap();
        await number(page, 'profit_minor').tap();
        await panel(page, 'profit_minor').locator('summary').first().waitFor();
        const small = await page.locator('a.why:visible, .explanation summary:visible').evaluateAll((all) =>
          all.map((one) => [one.textContent, one.getBoundingClientRect().height]).filter(([, height]) => height < 34),
        );
        assert.deepEqual(small, []);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ),

  'the pictures say how they are worked out': (world) =>
    visit(world, async (page) => {
      await page.mouse.move(700, 400);
      for (const [topic, said] of [['outcomes', /Profit for the cost = /], ['cash', /half-life of the views/], ['asking', /expected value of information/]]) {
        await number(page, topic).click();
        await panel(page, topic).locator('h2').waitFor();
        assert.match(await text(panel(page, topic)), said);
      }
    }),

  'a link to a step of the table opens the table': (world) =>
    visit(
      world,
      async (page) => {
        await panel(page, 'orders').locator('.formula').first().waitFor();
        assert.match(await text(panel(page, 'orders')), /Orders = orders seen by links and codes ÷/);
        await settled(page);
        const { y } = await panel(page, 'orders').boundingBox();
        assert.ok(y > 0 && y < 900, `the panel is at ${y}`);
      },
      { path: '#why-orders' },
    ),
};
