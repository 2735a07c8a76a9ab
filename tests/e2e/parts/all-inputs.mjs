// The inputs that are folded away, and the two sides of the question.
import assert from 'node:assert/strict';
import { give, headline, settled, text, verdict, visit } from '../page.mjs';

/** Unfolds everything below the six inputs. */
async function unfold(page) {
  await page.locator('.more-toggle').click();
  // Parts that only the whole engine knows come between the others.
  await page.locator('.part-toggle', { hasText: 'Rights and terms' }).waitFor();
  const folded = page.locator('.part-toggle[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
}

const mark = (page, id) => text(page.locator(`.field-box:has(#${id}) .field-mark`));
const phone = { viewport: { width: 390, height: 844 } };

export default {
  'every folded input has a label, what is allowed, and what stands in for it': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      const fields = await page.locator('.part-fields input[type=text], .part-fields select').evaluateAll((all) =>
        all.map((one) => ({
          id: one.id,
          isChoice: one.tagName === 'SELECT',
          label: one.labels[0]?.textContent,
          about: document.getElementById(`${one.id}-hint`)?.textContent ?? one.closest('.field').querySelector('.field-hint')?.textContent,
          standIn: one.placeholder ?? one.selectedOptions[0]?.text,
        })),
      );
      assert.ok(fields.length >= 26, `${fields.length} fields`);
      for (const { id, isChoice, label, about, standIn } of fields) {
        assert.ok(label, id);
        assert.match(about, isChoice ? /\w/ : /^(\$?[\d.]+–|year)/, id);
        assert.ok(standIn, id);
      }
    }),

  'a folded input moves the answer; its default is marked, and comes back': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      const before = await headline(page, 1);
      assert.equal(await mark(page, 'commission_percent'), 'default');
      await give(page, 'commission_percent', '40%');
      assert.equal(await mark(page, 'commission_percent'), 'yours');
      assert.notEqual(await headline(page, 1), before);
      assert.match(await text(page.locator('.more-toggle')), /1 yours/);
      await page.getByRole('button', { name: 'Clear Commission' }).click();
      await settled(page);
      assert.equal(await headline(page, 1), before);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'commission_percent');
    }),

  'choices, dates, days and factors are taken as they are meant': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      const before = await headline(page, 0);
      await page.locator('#tracking').selectOption('code-or-click');
      await settled(page);
      assert.notEqual(await headline(page, 0), before);
      await give(page, 'campaign_factor', '1.125');
      assert.equal(await mark(page, 'campaign_factor'), 'yours');
      await give(page, 'median_views_age_days', '0.5');
      await give(page, 'as_of', '2026-02-30');
      await page.locator('#as_of-error', { hasText: '2026-11-21' }).waitFor();
      await give(page, 'as_of', '2025-03-01');
      assert.match(await text(page.locator('.foot')), /March 1, 2025/);
    }),

  'a published default opens its sources': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      await page.locator('#conversion_percent-note button').click();
      await page.locator('#conversion_percent-sources a').first().waitFor();
      assert.match(await page.locator('#conversion_percent').getAttribute('placeholder'), /^\d.*%$/);
    }),

  'a wrong input that is folded away is counted in the line that unfolds it': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      await give(page, 'gifted_units', '-3');
      assert.match(await text(page.locator('.part-toggle').first()), /1 to mend/);
      await page.locator('.more-toggle').click();
      await page.locator('#gifted_units').waitFor({ state: 'detached' });
      assert.match(await text(page.locator('.more-toggle')), /1 to mend/);
      assert.match(await text(page.locator('.notices')), /Gifted products/);
    }),

  'without a line, the folded inputs say so, and come once it is back': (world) =>
    visit(world, async (page, problems) => {
      await page.route('**/assets/More-*.js', (route) => route.abort());
      await page.locator('.more-toggle').click();
      await page.locator('#more', { hasText: 'could not be loaded' }).waitFor();
      await page.unroute('**/assets/More-*.js');
      await page.locator('.more-toggle').click();
      await page.locator('.more-toggle').click();
      await page.locator('.part-toggle').first().waitFor();
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),

  'the creator’s side turns the question round and asks the core the same': (world) =>
    visit(world, async (page) => {
      const range = await headline(page, 2);
      await page.locator('#side-creator').click();
      await page.locator('.reasons').waitFor();
      assert.match(await verdict(page), /^Ask for \$[\d,]+; \$[\d,]+–[\d,]+ is usual for accounts like yours\.$/);
      assert.ok((await verdict(page)).includes(range.split(' ')[0]));
      assert.match(await text(page.locator('label[for=fee_minor]')), /You ask for/);
      assert.match(await text(page.locator('.answer')), /A brand with an order value of \$150 and a margin of 65%/);
      assert.equal(await page.locator('.price-worth, #price-title ~ .chart .row', { hasText: 'Worth to you' }).count(), 0);
      await page.locator('.reasons button').first().click();
      await page.locator('.reasons .sources a').first().waitFor();
      await page.locator('#side-brand').click();
      await settled(page);
      assert.match(await verdict(page), /worth to you/);
    }),

  'on a phone everything that is pressed is at least 44 px high, unfolded too': (world) =>
    visit(
      world,
      async (page) => {
        await unfold(page);
        await give(page, 'commission_percent', '10');
        await page.locator('#tracking').selectOption('code');
        const small = await page.locator('.inputs button:visible, .inputs input:visible, .inputs select:visible, .top button, .top select').evaluateAll((all) =>
          all
            .filter((one) => !one.closest('.field-note, .sources'))
            .map((one) => ({ name: one.id || one.textContent, height: (one.closest('.field-box') ?? one).getBoundingClientRect().height }))
            .filter(({ height }) => height < 44),
        );
        assert.deepEqual(small, []);
      },
      phone,
    ),

  'unfolded, nothing scrolls sideways from 320 px up, on either side': (world) =>
    visit(world, async (page) => {
      await unfold(page);
      await give(page, 'bonus_per_sale_minor', '$1,234,567.89');
      for (const side of ['brand', 'creator']) {
        await page.locator(`#side-${side}`).click();
        await settled(page);
        for (const width of [320, 390, 600, 768, 900, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(over <= 0, `${width} px as ${side}: ${over}`);
        }
      }
    }),
};
