// What a plan brings, and the report of it: on paper at most four pages, whatever the plan; what is ticked
// before signing stays with the plan; the pictures can be saved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { campaign, shown, type } from '../campaign.mjs';
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

const drawing = (page) => page.locator('.report-drawing');
const rests = async (page, draws) => {
  await drawing(page).filter({ hasText: `This report rests on ${draws} futures.` }).waitFor();
  assert.ok((await text(page.locator('.report'))).includes(`${draws} futures are drawn (seed 1)`), draws);
};

/** Five more of the same, and what they are called. */
async function withScenarios(page) {
  for (const letter of 'BCDEF') {
    await page.locator('#plan-copy', { hasText: letter }).click();
    await page.locator('#plan-title').fill(`Twenty creators with three posts each, way ${letter}`);
  }
  await page.locator('.comparison:not(.stale) tbody tr').nth(5).waitFor();
  await shown(page);
}

/** Every value that the bar has had. */
const recordSteps = () => {
  globalThis.steps = [];
  new MutationObserver(() => {
    const bar = document.querySelector('.report-drawing progress');
    if (bar && bar.value !== globalThis.steps.at(-1)) globalThis.steps.push(bar.value);
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

/** What the report rests on when it is printed. */
const recordPrints = () => {
  globalThis.printed = [];
  globalThis.print = () => globalThis.printed.push(document.querySelector('#report-method-title + .takeaway').textContent);
};

const withoutWorkers = () => {
  globalThis.Worker = class {
    constructor() {
      throw new DOMException('no workers here', 'SecurityError');
    }
  };
};

const onPaper = (creators, prepare = () => undefined) => (world) =>
  visit(
    world,
    async (page) => {
      await shown(page);
      assert.equal(await page.locator('.plan-creator').count(), creators);
      await prepare(page);
      await toReport(page);
      await rests(page, '65,536');
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
  'and that of twenty in six scenarios': onPaper(20, withScenarios),

  'the report of several scenarios says which is better, how sure that is, and on how many futures': (world) =>
    campaign(
      world,
      async (page) => {
        await page.locator('#plan-copy').click();
        await page.locator('.comparison:not(.stale) .comparison-pairs li').waitFor();
        const there = await Promise.all(['tbody', '.comparison-pairs'].map((part) => text(page.locator(`.comparison ${part}`))));
        const best = await text(page.locator('.comparison-verdict'));
        await toReport(page);
        const section = page.locator('section[aria-labelledby="report-scenarios-title"]');
        assert.equal(await text(section.locator('.takeaway').first()), `${best} All are compared on the same 4,096 futures.`);
        assert.deepEqual([await text(section.locator('tbody')), await text(section.locator('.comparison-pairs'))], there);
      },
      { path: addressOf(planOf(3)) },
    ),

  'the report is drawn from 65,536 futures, and shows how far that is': (world) =>
    campaign(
      world,
      async (page) => {
        await toReport(page);
        await rests(page, '65,536');
        const steps = await page.evaluate(() => globalThis.steps);
        assert.ok(steps.length >= 10, steps.join());
        assert.deepEqual(steps, steps.toSorted((a, b) => a - b));
        assert.equal(await drawing(page).locator('progress, button').count(), 0);
      },
      { path: addressOf(planOf(20)), before: recordSteps },
    ),

  'cancelled, it stands on the live answer, says so, and can be drawn after all': (world) =>
    campaign(
      world,
      async (page) => {
        const sentence = await text(page.locator('.campaign .verdict'));
        await toReport(page);
        assert.match(await text(drawing(page)), /Drawing 65,536 futures\. Until they are there, the report rests on 4,096\./);
        await drawing(page).locator('button', { hasText: 'Cancel' }).click();
        await drawing(page).filter({ hasText: 'Cancelled. This report rests on 4,096 futures.' }).waitFor();
        assert.equal(await text(page.locator('.report .verdict')), sentence);
        assert.ok((await text(page.locator('.report'))).includes('4,096 futures are drawn (seed 1)'));
        await drawing(page).locator('button', { hasText: 'Draw 65,536' }).click();
        await rests(page, '65,536');
        await page.locator('.report-ways a').click();
        await shown(page);
        await type(page, '/product/order_value_minor', '1');
        assert.notEqual(await text(page.locator('.campaign .verdict')), sentence);
      },
      { path: addressOf(planOf(20)) },
    ),

  'what is printed waits for the futures that are being drawn': (world) =>
    campaign(
      world,
      async (page) => {
        await toReport(page);
        await page.locator('.report-print').click();
        assert.match(await text(drawing(page)), /Then the report is printed\./);
        await page.waitForFunction(() => globalThis.printed.length > 0);
        assert.match((await page.evaluate(() => globalThis.printed)).join(), /^65,536 futures/);
        await page.locator('.report-print').click();
        assert.equal(await page.evaluate(() => globalThis.printed.length), 2);
      },
      { path: addressOf(planOf(20)), before: recordPrints },
    ),

  'on the page’s own thread, which nothing may hold up, the report stands on the live answer': (world) =>
    campaign(
      world,
      async (page) => {
        await toReport(page);
        await rests(page, '4,096');
        assert.equal(await drawing(page).locator('progress, button').count(), 0);
      },
      { path: addressOf(planOf(3)), before: withoutWorkers },
    ),

  'the report says what the plan is, what it rests on and how it was computed': (world) =>
    campaign(
      world,
      async (page) => {
        const sentence = await text(page.locator('.campaign .verdict'));
        await page.locator('section[aria-labelledby="costs-title"] summary').click();
        const cost = await text(page.locator('#costs-table tbody tr').last().locator('td').last());
        await toReport(page);
        await rests(page, '65,536');
        assert.equal(await page.locator('#report-creators tbody tr').count(), 3);
        const said = await text(page.locator('.report'));
        for (const part of [cost, 'Order value $150', 'Gross margin 65%', 'figures as of November 21, 2026', 'Before you sign']) {
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
