// On paper: the answer on the first page, nothing that waits for a hand, at most four pages.
import assert from 'node:assert/strict';
import { settled, visit } from '../page.mjs';

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

export default {
  'fits four pages of A4 and of Letter': (world) =>
    visit(world, async (page) => {
      await page.mouse.move(5, 5);
      await settled(page);
      for (const format of ['A4', 'Letter']) {
        const count = pages(await page.pdf({ format }));
        assert.ok(count >= 1 && count <= 4, `${count} pages of ${format}`);
      }
    }),

  'has the inputs as text and nothing to press around them': (world) =>
    visit(
      world,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await page.locator('.top :is(a, button, select):visible, .inputs button:visible').allInnerTexts(), []);
        assert.equal(await page.locator('#followers').isVisible(), true);
        assert.equal(await page.locator('#fee_minor').evaluate((one) => getComputedStyle(one.parentElement).borderTopWidth), '0px');
        const below = await page.locator('.numbers').evaluate((one) => one.getBoundingClientRect().bottom);
        assert.ok(below < 1000, `the headline numbers end at ${below} px of a page`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      },
      { viewport: { width: 700, height: 1000 } },
    ),
};
