// What a plan brings, and the report of it: on paper at most four pages, whatever the plan; what is ticked
// before signing stays with the plan; the pictures can be saved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { campaign, shown } from '../campaign.mjs';
import { text, visit } from '../page.mjs';

const formats = ['reel', 'story', 'post'];
const date = (day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10);

const creator = (index) => ({
  id: `c${index + 1}`,
  platform: 'instagram',
  followers: 20_000 + 7_000 * index,
  median_views: 9_000 + 3_000 * index,
  deliverables: formats.map((format, at) => ({ format, count: 1 + at, fee_minor: 10_000 + 1_000 * index, date: date(2 * index + 7 * at) })),
  deal: { agency_percent: 15, gifted_units: 1, gift_shipping_minor: 800, production_minor: 5_000, commission_percent: 10 },
});

const planOf = (creators) => ({
  schema: 1, as_of: '2026-11-21', seed: 1, draws: 4096, currency: 'USD',
  product: { order_value_minor: 15_000, gross_margin_percent: 65 },
  creators: Array.from({ length: creators }, (_, index) => creator(index)),
  campaign: { goal: 'conversions', target: 100, second_goal: 'awareness', budget_minor: 1_000_000, review_date: '2027-01-05' },
});

const addressOf = (request) => `#campaign-v1.${deflateRawSync(JSON.stringify(request)).toString('base64url')}`;
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const line = (page, what) => page.locator('.check', { hasText: what }).locator('input');

async function toReport(page) {
  await page.locator('.to-report a').click();
  await page.locator('.report h1').waitFor();
}

const onPaper = (creators) => (world) =>
  visit(
    world,
    async (page) => {
      await shown(page);
      assert.equal(await page.locator('.plan-creator').count(), creators);
      await toReport(page);
      for (const format of ['A4', 'Letter']) {
        const count = pages(await page.pdf({ format }));
        assert.ok(count >= 2 && count <= 4, `${count} pages of ${format}`);
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 690, height: 1000 });
      assert.deepEqual(await page.locator('.report :is(button, .report-ways a):visible').allInnerTexts(), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      const cut = await page.locator('.report table').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.parentElement.clientWidth + 1).map((one) => one.caption.textContent));
      assert.deepEqual(cut, []);
    },
    { path: addressOf(planOf(creators)), hidden: true },
  );

export default {
  'the report of three creators fits four pages of A4 and of Letter': onPaper(3),
  'and so does that of twenty': onPaper(20),

  'the report says what the plan is, what it rests on and how it was computed': (world) =>
    campaign(
      world,
      async (page) => {
        const sentence = await text(page.locator('.campaign .verdict'));
        await page.locator('section[aria-labelledby="costs-title"] summary').click();
        const cost = await text(page.locator('#costs-table tbody tr').last().locator('td').last());
        await toReport(page);
        assert.equal(await text(page.locator('.report .verdict')), sentence);
        assert.equal(await page.locator('#report-creators tbody tr').count(), 3);
        const said = await text(page.locator('.report'));
        for (const part of [cost, 'Order value $150', 'Gross margin 65%', '4,096 futures are drawn (seed 1)', 'figures as of November 21, 2026', 'Before you sign']) {
          assert.ok(said.includes(part), part);
        }
        assert.match(said, /Engine [\d.]+, data [\da-f]{16}/);
        await page.locator('.report-ways a').click();
        await shown(page);
        assert.equal(await text(page.locator('.campaign .verdict')), sentence);
      },
      { path: addressOf(planOf(3)) },
    ),

  'what the plan answers is ticked by itself, the rest by hand, and stays': (world) =>
    campaign(
      world,
      async (page) => {
        assert.equal(await line(page, 'A goal and a target').isChecked(), true);
        assert.equal(await line(page, 'in writing').isChecked(), false);
        await line(page, 'in writing').check();
        await page.waitForFunction(() => localStorage.getItem('tierwise-campaign')?.includes('"writing"'));
        await line(page, 'A goal and a target').click({ force: true });
        assert.equal(await line(page, 'A goal and a target').isChecked(), true);
        await page.reload();
        await shown(page);
        assert.equal(await line(page, 'in writing').isChecked(), true);
        await toReport(page);
        assert.equal(await line(page, 'in writing').isChecked(), true);
      },
      { path: addressOf(planOf(3)) },
    ),

  'every picture of the result has a table and can be saved': (world) =>
    campaign(
      world,
      async (page) => {
        const saves = page.locator('.campaign-result .save-picture');
        const count = await saves.count();
        assert.ok(count >= 4, `${count} pictures`);
        for (let index = 0; index < count; index += 1) {
          const [file] = await Promise.all([page.waitForEvent('download'), saves.nth(index).locator('button').last().click()]);
          const svg = await readFile(await file.path(), 'utf8');
          assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, file.suggestedFilename());
          assert.equal(/class=|style=|href=|url\(|NaN|undefined/.test(svg), false, file.suggestedFilename());
          assert.match(svg, /Sources: /);
        }
        assert.equal(await page.locator('.campaign-result .table-toggle[aria-expanded]').count(), count);
      },
      { path: addressOf(planOf(3)) },
    ),
};
