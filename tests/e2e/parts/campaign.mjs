// The plan of a campaign: built by keyboard, undone, kept, shared, opened, and what is wrong said in place.
import assert from 'node:assert/strict';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { campaign, field, heads, keptPlan, planned, shown, type, unfold, value, whenKept } from '../campaign.mjs';
import { give, open, text } from '../page.mjs';
import { explain } from '../walk.mjs';

/** A clipboard that the test can read; headless browsers have none. */
const clipboard = () => {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (copied) => void (globalThis.copied = copied) },
  });
};

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

const focused = (page) => page.evaluate(() => document.activeElement.id);
const whenFocused = (page, id) => page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const names = async (page) => (await page.locator('.plan-creator-name').allInnerTexts()).map((name) => name.trim());
const result = (page) => text(page.locator('#campaign-result'));

async function linkOf(page) {
  await button(page, 'Share').click();
  await button(page, 'Copy link').click();
  await page.locator('.share [role=status]', { hasText: 'Copied' }).waitFor();
  return page.evaluate(() => globalThis.copied);
}

async function fileOf(page) {
  const comes = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const download = await comes;
  return { name: download.suggestedFilename(), path: await download.path() };
}

export default {
  'begins with what was typed of one creator': async (world) => {
    const { page, context, problems } = await open(world);
    await give(page, 'fee_minor', '$777');
    await page.locator('header a[href="#campaign"]').click();
    await shown(page);
    await unfold(page, 0);
    assert.equal(await value(page, '/creators/0/deliverables/0/fee_minor'), '$777');
    assert.equal(await value(page, '/product/order_value_minor'), '$150');

    await page.locator('header a[href="#"]').click();
    await give(page, 'followers', '9,100');
    await page.locator('#app .to-share').click();
    await page.locator('a[href="#campaign-add"]').click();
    await page.waitForFunction(() => document.querySelectorAll('.plan-creator').length === 2);
    assert.match(await text(heads(page).nth(1)), /9.1K followers/);
    assert.equal(await page.evaluate(() => location.hash), '#campaign');
    assert.deepEqual(problems, []);
    await context.close();
  },

  'is built by keyboard alone, and undone step by step': (world) =>
    campaign(world, async (page) => {
      await page.locator('#plan-add-creator').focus();
      await press(page, 'Enter');
      await whenFocused(page, 'plan-creators-1-followers');
      await page.keyboard.type('8,500');
      await planned(page);
      assert.deepEqual(await names(page), ['Instagram 1', 'Instagram 2']);

      await field(page, '/creators/1').focus();
      await press(page, 'Alt+ArrowUp');
      await whenFocused(page, 'plan-creators-0');
      assert.match(await text(heads(page).first()), /8.5K followers/);

      const six = page.locator('.plan-creator-open').getByRole('button', { name: 'Five more like this' }).first();
      await six.focus();
      await press(page, 'Enter');
      await planned(page);
      assert.equal(await heads(page).count(), 7);

      await press(page, 'ControlOrMeta+z');
      await page.waitForFunction(() => document.querySelectorAll('.plan-creator').length === 2);
      await press(page, 'ControlOrMeta+z');
      await page.waitForFunction(() => document.querySelector('.plan-creator-head').innerText.includes('42K'));
      await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
      await page.waitForFunction(() => document.querySelectorAll('.plan-creator').length === 1);
      await press(page, 'ControlOrMeta+Shift+z', 'ControlOrMeta+Shift+z');
      await page.waitForFunction(() => document.getElementById('plan-creators-1-followers')?.value === '8,500');
      assert.equal(await focused(page), 'plan-creators-1-followers');
      // The calculator behind this view has not moved.
      await page.locator('header a[href="#"]').click();
      assert.equal(await page.locator('#followers').inputValue(), '42,000');
    }),

  'a field that is left empty says what is usual, real followers and not the others': (world) =>
    campaign(world, async (page) => {
      await unfold(page, 0);
      await page.locator('.plan-creator-open .plan-fold button', { hasText: 'Audience' }).click();
      const usual = Number((await field(page, '/creators/0/authentic_percent').getAttribute('placeholder')).replace('%', ''));
      // Published shares of followers who are not real lie between 5 and 40 percent.
      assert.ok(usual > 60 && usual < 95, `${usual}`);
      const [low, high] = (await text(page.locator('#plan-creators-0-authentic_percent-note'))).match(/[\d.]+(?=%)/g).map(Number);
      assert.ok(low < usual && usual < high, `${low} ${usual} ${high}`);
    }),

  'creators, posts and scenarios come, go and come back': (world) =>
    campaign(world, async (page) => {
      await unfold(page, 0);
      await button(page, 'Add a post').click();
      await field(page, '/creators/0/deliverables/1/format').selectOption('story');
      await type(page, '/creators/0/deliverables/1/count', '3');
      assert.match(await text(heads(page).first()), /4 posts/);
      await button(page, 'Remove post 2').click();
      await planned(page);
      assert.equal(await field(page, '/creators/0/deliverables/1/format').count(), 0);
      await button(page, 'Undo').click();
      assert.equal(await value(page, '/creators/0/deliverables/1/count'), '3');

      await button(page, 'Remove').click();
      assert.equal(await heads(page).count(), 0);
      await press(page, 'ControlOrMeta+z');
      assert.equal(await heads(page).count(), 1);

      await button(page, 'Make a copy as plan B').click();
      await planned(page);
      assert.equal(await page.locator('.plan-tabs button').count(), 2);
      await unfold(page, 0);
      await type(page, '/creators/0/followers', '500k');
      await page.locator('#plan-title').fill('One macro');
      await page.locator('#plan-scenario-A').click();
      await unfold(page, 0);
      assert.equal(await value(page, '/creators/0/followers'), '42,000');
      assert.match(await text(page.locator('#plan-scenario-B')), /One macro/);
      await page.locator('#plan-scenario-B').click();
      await button(page, 'Remove B').click();
      assert.equal(await page.locator('.plan-tabs button').count(), 0);
    }),

  'says in place what is wrong, and keeps the last result and every text': (world) =>
    campaign(world, async (page) => {
      const before = await text(page.locator('#campaign-result .answer-body'));
      await unfold(page, 0);
      for (const [path, wrong, says] of [
        ['/creators/0/followers', '10-20k', /one number, not a range/],
        ['/creators/0/deliverables/0/fee_minor', '€400', /in EUR/],
        ['/creators/0/deliverables/0/count', '100,000', /Type a(t most| number between)/],
        ['/product/gross_margin_percent', '120', /outside what is possible/],
        ['/product/order_value_minor', '40-90', /three: low, middle and high/],
        ['/product/order_value_minor', '90 / 60 / 40', /must rise/],
        ['/creators/0/deliverables/0/date', 'soon', /Write it as 2026-11-21/],
        ['/campaign/budget_minor', '0', /outside what is possible/],
      ]) {
        const was = await value(page, path);
        await type(page, path, wrong);
        await page.waitForFunction((id) => document.getElementById(id), `plan${path.replaceAll('/', '-')}-error`);
        assert.match(await text(page.locator(`#plan${path.replaceAll('/', '-')}-error`)), says);
        assert.equal(await value(page, path), wrong);
        assert.equal(await text(page.locator('#campaign-result .answer-body')), before, path);
        assert.match(await page.locator('#campaign-result').getAttribute('class'), /stale/);
        await type(page, path, was);
      }
      assert.doesNotMatch(await page.locator('#campaign-result').getAttribute('class'), /stale/);

      // Of nobody there is no result: the last one stays, and says so.
      await type(page, '/creators/0/followers', '');
      assert.match(await text(page.locator('#campaign-result .notices')), /Not updated.*number of followers/);
      assert.match(await page.locator('#campaign-result').getAttribute('class'), /stale/);
      assert.equal(await text(page.locator('#campaign-result .answer-body')), before);
    }),

  'pairs that contradict each other are named where they stand': (world) =>
    campaign(world, async (page) => {
      await page.locator('#plan-five-more').click();
      await page.locator('.plan-fold button', { hasText: 'overlap' }).click();
      for (let pairs = 0; pairs < 3; pairs += 1) await button(page, 'Add a pair').click();
      await field(page, '/campaign/overlaps/2/creators/0').selectOption('c3');
      await field(page, '/campaign/overlaps/2/creators/1').selectOption('c2');
      for (const [pair, percent] of ['95', '95', '1'].entries()) await type(page, `/campaign/overlaps/${pair}/overlap_percent`, percent);
      const error = page.locator('#plan-campaign-overlaps-2-overlap_percent-error');
      assert.match(await text(error), /cannot share so little \(1%; at least 90%\).*most of its people with Instagram 1/);
      await type(page, '/campaign/overlaps/2/overlap_percent', '92');
      assert.equal(await error.count(), 0);
    }),

  'is there again after a reload, as it was typed': async (world) => {
    const { page, context, problems } = await open(world, { path: '#campaign', hidden: true });
    await shown(page);
    await unfold(page, 0);
    await type(page, '/creators/0/name', 'Anna');
    await type(page, '/creators/0/median_views', 'about 20k');
    await whenKept(page, 'about 20k');
    await page.reload();
    await shown(page);
    assert.deepEqual(await names(page), ['Anna']);
    await unfold(page, 0);
    assert.equal(await value(page, '/creators/0/median_views'), 'about 20k');
    assert.match(await text(page.locator('.kept').last()), /kept in this browser/);
    assert.deepEqual(problems, []);
    await context.close();
  },

  'shows the receiver the same, and leaves their own plan alone': async (world) => {
    let link = '';
    let sent = '';
    await campaign(world, async (page) => {
      await unfold(page, 0);
      await type(page, '/creators/0/name', 'Anna =1+1');
      await type(page, '/creators/0/deliverables/0/fee_minor', '$777.77');
      await type(page, '/product/gross_margin_percent', '55.5%');
      for (let copies = 0; copies < 4; copies += 1) await page.locator('#plan-five-more').click();
      await planned(page);
      assert.equal(await heads(page).count(), 21);
      link = await linkOf(page);
      sent = await result(page);
    }, { before: clipboard });
    assert.match(new URL(link).hash, /^#campaign-v1\.[\w-]{50,}$/);
    assert.ok(new URL(link).hash.length < 2048, `${new URL(link).hash.length}`);

    const { page, context, problems } = await open(world, { path: '#campaign', hidden: true });
    await shown(page);
    await unfold(page, 0);
    await type(page, '/creators/0/followers', '1,234');
    await whenKept(page, '1,234');
    const own = await keptPlan(page);
    await page.evaluate((hash) => void (location.hash = hash), new URL(link).hash);
    await page.waitForFunction(() => document.querySelectorAll('.plan-creator').length === 21);
    await planned(page);
    assert.equal(await result(page), sent);
    assert.match((await names(page))[0], /Anna =1\+1/);
    assert.match(await text(page.locator('.kept').last()), /came from elsewhere/);
    await unfold(page, 1);
    await type(page, '/creators/1/followers', '77');
    await page.waitForTimeout(700);
    assert.equal(await keptPlan(page), own);
    await page.reload();
    await shown(page);
    await unfold(page, 1);
    assert.equal(await value(page, '/creators/1/followers'), '77');

    await page.locator('.kept a[href="#campaign"]').last().click();
    await page.waitForFunction(() => document.querySelectorAll('.plan-creator').length === 1);
    assert.match(await text(heads(page).first()), /1.23K followers/);
    assert.deepEqual(problems, []);
    await context.close();
  },

  'takes over which sources count, says so, switches them itself, and gives them back': async (world) => {
    const { page, context, problems } = await open(world, { before: clipboard });
    await explain(page, 'market');
    await page.locator('.member-use input').first().uncheck();
    await page.locator('#answer .beyond').waitFor();
    await page.locator('#app .to-share').click();
    await page.locator('a[href="#campaign-add"]').click();
    await shown(page);
    const beyond = page.locator('#campaign-result .beyond');
    assert.match(await text(beyond), /^1 (source|figure) switched off Put back$/);
    const link = await linkOf(page);
    const sent = await result(page);

    // A switch in the plan is the plan's, and an undo away.
    await beyond.getByRole('button', { name: /switched off/ }).click();
    await beyond.locator('.switch input').first().click();
    await beyond.waitFor({ state: 'detached' });
    await planned(page);
    await button(page, 'Undo').click();
    await beyond.waitFor();
    await beyond.getByRole('button', { name: 'Put back' }).click();
    await beyond.waitFor({ state: 'detached' });
    await page.locator('header a[href="#"]').click();
    await page.locator('#answer .beyond').waitFor();
    assert.deepEqual(problems, []);
    await context.close();

    await campaign(world, async (receiver) => {
      assert.equal(await result(receiver), sent);
    }, { path: new URL(link).hash });
  },

  'tells the receiver where the figures are others': async (world) => {
    let hash = '';
    await campaign(world, async (page) => {
      hash = new URL(await linkOf(page)).hash;
    }, { before: clipboard });
    const mark = '#campaign-v1.';
    const request = JSON.parse(inflateRawSync(Buffer.from(hash.slice(mark.length), 'base64url')));
    for (const [page, says] of [
      [{ ...request.page, data: '0123456789abcdef', chance_percent: 64 }, /other figures than today’s, which gave a chance of 64% of earning its cost back\. Today’s give 30%\./],
      [{ data: '0123456789abcdef' }, /other figures than today’s, so numbers may differ/],
      [request.page, undefined],
      [undefined, undefined],
    ]) {
      const path = mark + deflateRawSync(JSON.stringify({ ...request, page })).toString('base64url');
      await campaign(world, async (receiver) => {
        const said = receiver.locator('.campaign-plan > .hint');
        if (says) assert.match(await text(said), says);
        else assert.equal(await said.count(), 0);
      }, { path });
    }
  },

  'leaves as a file that opens anywhere on the page, and as a table without formulas': async (world) => {
    let file;
    await campaign(world, async (page) => {
      await unfold(page, 0);
      await type(page, '/creators/0/name', '=HYPERLINK("http://x")');
      await type(page, '/creators/0/followers', '31k');
      await button(page, 'Share').click();
      const comes = page.waitForEvent('download');
      await page.locator('#plan-csv').click();
      const { readFile } = await import('node:fs/promises');
      const table = await readFile(await (await comes).path(), 'utf8');
      assert.match(table, /\r\n"'=HYPERLINK\(""http:\/\/x""\)",instagram,31000,/);
      const saved = await fileOf(page);
      assert.equal(saved.name, 'campaign.tierwise.json');
      file = await readFile(saved.path, 'utf8');
    });
    const { page, context, problems } = await open(world);
    await page.mouse.move(5, 5);
    await page.locator('body[data-hands], #side-brand').first().waitFor();
    await page.locator('#app .to-share').click();
    await page.locator('#share-file').setInputFiles({ name: 'campaign.tierwise.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await shown(page);
    await unfold(page, 0);
    assert.equal(await value(page, '/creators/0/followers'), '31,000');
    assert.deepEqual(problems, []);
    await context.close();
  },

  'is compared with what the same money buys otherwise, at one click': (world) =>
    campaign(world, async (page) => {
      await unfold(page, 0);
      await page.locator('#plan-five-more').click();
      await type(page, '/campaign/budget_minor', '$5,000');
      await page.locator('#plan-compare-with').click();
      await page.locator('.plan-suggestion').first().waitFor();
      const suggested = await page.locator('.plan-suggestion').count();
      assert.ok(suggested >= 3, `${suggested}`);
      await button(page, 'Add all of these').click();
      await page.locator('#comparison-table tbody tr').nth(suggested).waitFor();
      assert.match(await text(page.locator('.comparison-verdict')), /has the largest profit in \d+ of 100 futures/);
      assert.match(await text(page.locator('.comparison-pairs li').first()), /beats .+ in \d+ of 100 futures\. On average it makes .+ (more|less): (ahead|behind) on/);

      // Paid ads have a budget of their own, and what is wrong with it is said there.
      await page.locator('.plan-tabs button').last().click();
      assert.equal(await value(page, '/budget_minor'), '$5,000');
      await field(page, '/budget_minor').fill('');
      await page.locator('#plan-budget_minor-error').waitFor();
      await page.keyboard.press('ControlOrMeta+z');
      await page.waitForFunction(() => document.getElementById('plan-budget_minor')?.value === '$5,000');

      // One number changed moves the comparison.
      const before = await text(page.locator('#comparison-table'));
      await type(page, '/product/gross_margin_percent', '80');
      await page.waitForFunction((was) => document.getElementById('comparison-table').innerText.replace(/\s+/g, ' ').trim() !== was, before);
    }),

  'a link that is not whole says so and shows one’s own plan': (world) =>
    campaign(world, async (page) => {
      assert.match(await text(page.locator('.campaign-plan .hint').first()), /not whole/);
      assert.equal(await page.evaluate(() => location.hash), '#campaign');
    }, { path: '#campaign-v1.broken' }),

  'fits a narrow phone': (world) =>
    campaign(world, async (page) => {
      await unfold(page, 0);
      await button(page, 'Make a copy as plan B').click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} pixels too wide`);
    }, { viewport: { width: 320, height: 640 } }),
};
