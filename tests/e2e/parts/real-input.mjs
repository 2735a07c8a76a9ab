// What a person does with right numbers.
import assert from 'node:assert/strict';
import { give, headline, settled, text, verdict, visit } from '../page.mjs';

const fields = ['followers', 'median_views', 'average_likes', 'average_comments', 'fee_minor'];

export default {
  'the example has its result before and after the page is live': async (world) => {
    const { browser, site } = world;
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const still = await context.newPage();
    await still.goto(site.url);
    const before = await still.locator('#app').innerText();
    await context.close();
    await visit(world, async (page) => {
      assert.equal(await page.locator('#app').innerText(), before);
      assert.match(before, /chance of breaking even at \$\d/);
    });
  },

  'the verdict follows the fee': (world) =>
    visit(world, async (page) => {
      const cents = async (fee) => {
        await give(page, 'fee_minor', fee);
        return { verdict: await verdict(page), chance: await headline(page, 0) };
      };
      const cheap = await cents('$1');
      const dear = await cents('$90,000');
      assert.match(cheap.verdict, /likely worth it to you/);
      assert.match(dear.verdict, /More than the market usually pays, and more than it is likely worth/);
      assert.match(dear.chance, /at \$90,000/);
      assert.notEqual(cheap.chance, dear.chance);
    }),

  'the largest fee the page names has at least the chance it promises': (world) =>
    visit(world, async (page) => {
      const most = (await headline(page, 1)).split(' ')[0];
      await give(page, 'fee_minor', most);
      assert.match(await verdict(page), /likely worth it to you/);
      const percent = Number(/\((\d+)%\)/.exec(await headline(page, 0))[1]);
      assert.ok(percent >= 50, `${percent}% at ${most}`);
    }),

  'numbers are taken as people write them': (world) =>
    visit(world, async (page) => {
      const mark = async (id, value) => {
        await give(page, id, value);
        return text(page.locator(`.field-box:has(#${id}) .field-mark`));
      };
      for (const written of ['15k', '15,000', '15 000', '15.000', '15K followers', '１５，０００', ' 15000 ']) {
        assert.match(await mark('followers', written), /yours|= 15,000/, written);
        assert.match(await text(page.locator('.kicker')), /15,000 followers/, written);
      }
      assert.equal(await mark('followers', '1.2M'), '= 1,200,000');
      for (const written of ['$1,200', '1.2k', '1 200', '1.200,00']) {
        await give(page, 'fee_minor', written);
        assert.match(await headline(page, 0), /at \$1,200 /, written);
      }
      assert.equal(await mark('gross_margin_percent', '45 %'), 'yours');
    }),

  'a reader whose locale writes 1.234,5 is understood': (world) =>
    visit(
      world,
      async (page) => {
        await give(page, 'gross_margin_percent', '1,234');
        await page.locator('.field-box:has(#gross_margin_percent) .field-mark', { hasText: '= 1.234%' }).waitFor();
        await give(page, 'fee_minor', '1.234,5');
        assert.match(await headline(page, 0), /at \$1,234\.50 /);
      },
      { locale: 'de-DE' },
    ),

  'money in another currency is refused in words and taken after one click': (world) =>
    visit(world, async (page) => {
      await give(page, 'fee_minor', '€1.200,50');
      await page.locator('#fee_minor-error', { hasText: /EUR.*USD/ }).waitFor();
      await page.locator('#fee_minor-error button').click();
      await settled(page);
      assert.equal(await page.locator('#currency').inputValue(), 'EUR');
      assert.match(await headline(page, 0), /at €1,200\.50 /);
      assert.equal(await page.locator('#order_value_minor').inputValue(), '€150');
    }),

  'an empty field falls back to a sourced default and says so': (world) =>
    visit(world, async (page) => {
      for (const id of fields.slice(1)) await page.locator(`#${id}`).fill('');
      await give(page, 'order_value_minor', '');
      for (const id of ['median_views', 'fee_minor', 'order_value_minor']) {
        assert.match(await page.locator(`#${id}`).getAttribute('placeholder'), /\d/, id);
        assert.match(await text(page.locator(`#${id}-note`)), /source|assumed/, id);
      }
      assert.match(await verdict(page), /At the market’s middle price of \$/);
      await page.locator('#median_views-note button').click();
      await page.locator('#median_views-sources a').first().waitFor();
    }),

  'platform and format go together': (world) =>
    visit(world, async (page) => {
      await page.locator('#platform').selectOption('youtube');
      await settled(page);
      const formats = await page.locator('#format option').allInnerTexts();
      assert.ok(formats.includes('Dedicated video') && !formats.includes('Reel'), formats.join());
      assert.match(await text(page.locator('.kicker')), /^YouTube /);
      await page.locator('#format').selectOption('short');
      await settled(page);
      assert.match(await text(page.locator('.kicker')), /^YouTube Short/);
    }),

  'a slider sets the exact field, with fewer draws while it moves': (world) =>
    visit(world, async (page) => {
      const slider = page.locator('.slider input').first();
      const box = await slider.boundingBox();
      const answer = page.locator('#answer');
      assert.equal(await answer.getAttribute('data-draws'), '4096');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
      await settled(page);
      assert.equal(await answer.getAttribute('data-draws'), '1024');
      const typed = await page.locator('#followers').inputValue();
      await page.mouse.up();
      await settled(page);
      assert.equal(await answer.getAttribute('data-draws'), '4096');
      assert.match(await text(page.locator('.kicker')), new RegExp(`${typed} followers`));
      assert.match(await slider.getAttribute('aria-valuetext'), /\d/);
    }),

  'every price method opens its formula and sources, and they are links': (world) =>
    visit(world, async (page) => {
      const buttons = page.locator('#price-title ~ .chart .row-aside a.why');
      const count = await buttons.count();
      assert.ok(count >= 5, `${count} methods`);
      for (let index = 0; index < count; index += 1) {
        const address = await buttons.nth(index).getAttribute('href');
        await buttons.nth(index).click();
        const panel = page.locator(`section${address}`);
        const [links, figures] = [panel.locator('a[href^="http"]:visible'), panel.locator('summary:visible', { hasText: /\d sources?/ })];
        await links.or(figures).first().waitFor();
        if ((await links.count()) === 0) await figures.first().click();
        await links.first().waitFor();
        assert.equal(await page.locator('.explanation').count(), 1);
      }
    }),

  'every picture has the same numbers as a table one click away': (world) =>
    visit(world, async (page) => {
      const toggles = page.locator('.table-toggle', { hasText: 'table' });
      assert.equal(await toggles.count(), 8);
      for (let index = 0; index < 8; index += 1) await toggles.nth(index).click();
      await page.locator('#score-table table').waitFor();
      await settled(page);
      assert.equal(await page.locator('table').count(), 8);
      const empty = await page.locator('td').evaluateAll((all) => all.filter((one) => /^$|NaN/.test(one.textContent)).length);
      assert.equal(empty, 0);
      assert.equal(await page.locator('svg[role=img]').evaluateAll((all) => all.filter((one) => !one.querySelector('title')?.textContent).length), 0);
    }),

  'what was typed before the page was live is not lost': async (world) => {
    const { browser, site } = world;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.wasm', async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.locator('#followers').fill('81k');
    await page.locator('#platform').selectOption('tiktok');
    await page.locator('#app[data-live]').waitFor();
    await settled(page);
    assert.equal(await page.locator('#followers').inputValue(), '81k');
    assert.match(await text(page.locator('.kicker')), /^TikTok .* 81,000 followers/);
    await context.close();
  },
};
