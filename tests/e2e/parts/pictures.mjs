// The pictures below the answer: the outcomes and their line, what to ask for, when the money is back.
import assert from 'node:assert/strict';
import { give, settled, text, visit } from '../page.mjs';

const slider = (page) => page.locator('.dotplot-target');
const said = (page) => text(page.locator('#outcomes-title ~ .takeaway'));
const filled = (page) => page.locator('.dot-yes').count();
const lineText = (page) => page.locator('.dotplot .line-text').innerHTML();
const counted = async (page) => Number(/^(\d+) of 50/.exec(await said(page))[1]);

/** Makes the pictures live, and most outcomes neither sure nor hopeless. */
async function ready(page) {
  await give(page, 'fee_minor', '$250');
}

/** The middle of the line, in view. */
async function lineAt(page) {
  await slider(page).scrollIntoViewIfNeeded();
  return page.evaluate(() => {
    const line = document.querySelector('.dotplot .line').getBoundingClientRect();
    return [line.left, line.top + line.height / 2];
  });
}

async function drag(page, by) {
  const [x, y] = await lineAt(page);
  const { width } = await slider(page).boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by * width, y, { steps: 5 });
  await page.mouse.up();
}

/** The layout shifts from now on, whether or not somebody was typing. */
const watchShifts = (page) =>
  page.evaluate(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts.push(...entry.sources.map(({ node }) => node?.className ?? ''));
    }).observe({ type: 'layout-shift' });
  });

export default {
  'fifty dots are counted in words, at break-even first': (world) =>
    visit(world, async (page) => {
      await ready(page);
      assert.equal(await page.locator('.dot-yes, .dot-no').count(), 50);
      assert.match(await said(page), /^\d+ of 50 make money\. Half fall between −?[+\d,]+% and [−+]?[\d,]+%\./);
      assert.equal(await filled(page), await counted(page));
      assert.equal(await lineText(page), 'break-even');
      assert.equal(await slider(page).getAttribute('role'), null);
      assert.equal(await slider(page).getAttribute('type'), 'range');
      assert.match(await slider(page).getAttribute('aria-valuetext'), /^break-even\. \d+ of 50 make money/);
    }),

  'the line is dragged to another target, and stays there while somebody types': (world) =>
    visit(world, async (page) => {
      await ready(page);
      const atBreakEven = await counted(page);
      await drag(page, 0.3);
      const target = await lineText(page);
      assert.match(target, /^\+[\d,]+%$/);
      assert.match(await said(page), new RegExp(`^\\d+ of 50 bring at least \\${target}\\.`));
      assert.equal(await filled(page), await counted(page));
      assert.ok((await counted(page)) < atBreakEven);
      await give(page, 'fee_minor', '$251');
      assert.equal(await lineText(page), target);
      await page.getByRole('button', { name: 'Back to break-even' }).click();
      assert.equal(await lineText(page), 'break-even');
      assert.equal(await page.getByRole('button', { name: 'Back to break-even' }).count(), 0);
    }),

  'the keyboard moves the line and puts it back': (world) =>
    visit(world, async (page) => {
      await ready(page);
      await slider(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      const target = await lineText(page);
      assert.match(target, /^\+[\d,]+%$/);
      assert.match(await slider(page).getAttribute('aria-valuetext'), new RegExp(`^\\${target}\\. \\d+ of 50 bring at least`));
      assert.equal(await filled(page), await counted(page));
      await page.keyboard.press('Escape');
      assert.equal(await lineText(page), 'break-even');
      await page.keyboard.press('ArrowLeft');
      assert.match(await lineText(page), /^−\d+%$/);
      await page.mouse.dblclick(...(await lineAt(page)));
      assert.equal(await lineText(page), 'break-even');
    }),

  'without a fee the outcomes are money': (world) =>
    visit(world, async (page) => {
      await give(page, 'fee_minor', '0');
      assert.match(await said(page), /^All 50 make money\. Half fall between \$/);
      assert.match(await page.locator('.dotplot-tick').last().innerHTML(), /\$/);
    }),

  'what is worth asking for is a number with a worth, and leads to its field': (world) =>
    visit(world, async (page) => {
      await page.locator('#median_views').fill('');
      await page.locator('#average_likes').fill('');
      await page.locator('#average_comments').fill('');
      await give(page, 'fee_minor', '$60');
      const wanted = page.locator('.wanted');
      assert.ok((await wanted.count()) >= 1 && (await wanted.count()) <= 3);
      for (const one of await wanted.all()) assert.match(await text(one), /^[A-Z].*(published|assumed): .* to .*\$\d/);
      const views = page.locator('.wanted button', { hasText: 'views of their last ten Reels' });
      await views.click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'median_views');
    }),

  'nothing worth asking for is said, with the reason': (world) =>
    visit(world, async (page) => {
      const takeaway = page.locator('#asking-title ~ .takeaway').first();
      await give(page, 'fee_minor', '$1');
      assert.equal(await page.locator('.wanted').count(), 0);
      assert.match(await text(takeaway), /^Nothing/);
      await give(page, 'gross_margin_percent', '0');
      assert.match(await text(takeaway), /^Nothing: each order earns you nothing/);
    }),

  'what moves the result most is unfolded, with bars': (world) =>
    visit(world, async (page) => {
      await ready(page);
      await page.locator('button', { hasText: 'What moves the result most' }).click();
      await page.locator('#tornado .row').first().waitFor();
      assert.ok((await page.locator('#tornado .row').count()) >= 4);
      assert.match(await text(page.locator('#tornado .row').first()), /\$.* to .*\$/);
    }),

  'while a slider is dragged, what to ask for stays in its place': (world) =>
    visit(world, async (page) => {
      await ready(page);
      const place = () => page.locator('#tiers-title').evaluate((one) => one.getBoundingClientRect().top + scrollY);
      const before = [await text(page.locator('.wanteds')), await place()];
      const box = await page.locator('.slider input').first().boundingBox();
      await page.mouse.move(box.x + box.width * 0.43, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.45, box.y + box.height / 2, { steps: 3 });
      await settled(page);
      assert.equal(await page.locator('#answer').getAttribute('data-draws'), '1024');
      assert.equal(await text(page.locator('.wanteds')), before[0]);
      assert.match(await text(page.locator('.second')), /worth about \$/);
      assert.ok(Math.abs((await place()) - before[1]) < 60);
      await page.mouse.up();
      await settled(page);
    }),

  'when the money comes back is said for a hundred futures': (world) =>
    visit(world, async (page) => {
      const sentence = () => text(page.locator('#cash-title ~ .takeaway'));
      await ready(page);
      assert.match(await sentence(), /^Paid back within 13 weeks in \d+ of 100 futures\./);
      await give(page, 'fee_minor', '0');
      assert.equal(await sentence(), 'Nothing is paid up front, so there is nothing to get back.');
      await give(page, 'fee_minor', '$90,000');
      assert.match(await sentence(), /^Hardly ever paid back/);
    }),

  'the pictures keep their place while somebody types': (world) =>
    visit(world, async (page) => {
      await ready(page);
      await watchShifts(page);
      await page.locator('#followers').press('End');
      for (const key of ['5', 'Backspace', '7', 'Backspace', '1', 'Backspace']) {
        await page.keyboard.press(key);
        await settled(page);
      }
      const moved = await page.evaluate(() => globalThis.shifts.filter((name) => /section|pair|numbers|chart|dotplot|cash/.test(String(name.baseVal ?? name))));
      assert.deepEqual(moved, []);
    }),
};
