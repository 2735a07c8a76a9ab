// Every view and state of the page, and how one comes to it: for tests of what holds everywhere. A new
// view or state is a line here; `page` is the page it stands on, where that is not the first. Nothing is looked up by its words, since the walk is done in other
// languages, too.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { root } from '../lib/engine.mjs';
import { planned, shown, type, unfold } from './campaign.mjs';
import { give, settled } from './page.mjs';

/** A frozen link as if another version of the figures had made it. */
function madeWithOtherFigures(name) {
  const { request } = JSON.parse(readFileSync(`${root}tests/golden/${name}.json`, 'utf8'));
  const other = { ...request, page: { ...request.page, data: '0123456789abcdef', chance_percent: 64 } };
  return `v1.${deflateRawSync(JSON.stringify(other)).toString('base64url')}`;
}

/** Opens whatever can be opened, also what comes to light by it. */
async function openAll(page) {
  const closed = page.locator('button[aria-expanded=false]:visible');
  while ((await closed.count()) > 0) {
    const button = await closed.first().elementHandle();
    // Not by its place, which may move while what was opened before is still coming.
    await button.evaluate((one) => one.click());
    // What it opens is loaded first, and may take its place.
    await page.waitForFunction((one) => !one.isConnected || one.getAttribute('aria-expanded') !== 'false', button);
  }
  await page.locator('.table-box').first().waitFor();
  await settled(page);
}

/** A number with its formula, and all that unfolds in it. */
export async function explain(page, topic) {
  await page.locator(`a[href="#why-${topic}"]`).click();
  await page.locator('.explanation .formula, .explanation .members').first().waitFor();
  const folded = page.locator('.explanation details:not([open]) > summary');
  for (let left = 12; left > 0 && (await folded.count()) > 0; left -= 1) await folded.first().click();
  await page.locator('.explanation .members').first().waitFor();
}

/** The rate cards, `use` one of them. */
async function priceBy(page, use) {
  await page.mouse.move(5, 5);
  await page.locator('#price-title ~ .table-toggle').first().click();
  await page.locator('#rate-card').selectOption(use);
  await settled(page);
}

async function more(page) {
  await page.locator('.more-toggle').click();
  await page.locator('.part-toggle').first().waitFor();
}

export const stations = [
  { name: 'the example', go: () => undefined },
  { name: 'everything open', go: openAll },
  {
    name: 'wrong fields, and one that is doubtful',
    async go(page) {
      await give(page, 'median_views', '100');
      await give(page, 'fee_minor', '€400');
      await give(page, 'followers', '10-20k');
      await page.locator('#followers-error').waitFor();
    },
  },
  {
    name: 'fields that are left empty',
    async go(page) {
      await give(page, 'median_views', '');
      await give(page, 'fee_minor', '');
      await give(page, 'average_likes', '');
    },
  },
  { name: 'the chance explained', go: (page) => explain(page, 'chance') },
  { name: 'the market range explained', go: (page) => explain(page, 'market') },
  {
    name: 'a tier explained',
    async go(page) {
      await page.locator('a[href^="#why-tier-"]').first().click();
      await page.locator('.row-panel .sources li, .row-panel .members').first().waitFor();
    },
  },
  {
    name: 'a source switched off, its details open',
    async go(page) {
      await explain(page, 'market');
      await page.locator('.member-use input').first().uncheck();
      await page.locator('.beyond').waitFor();
      await page.locator('.member-value button').first().click();
      await page.locator('.member-more').waitFor();
      await settled(page);
    },
  },
  {
    name: 'the side of the creator',
    async go(page) {
      await page.locator('#side-creator').click();
      await page.locator('.reasons').waitFor();
      await page.locator('.reasons button').first().click();
      await page.locator('.reasons .sources a').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'another platform, a gift, another currency',
    async go(page) {
      await page.locator('#platform').selectOption('podcast');
      await page.locator('#currency').selectOption('JPY');
      await give(page, 'fee_minor', '0');
      await more(page);
      await page.locator('.part-toggle').first().click();
      await give(page, 'gifted_units', '2');
      await give(page, 'order_value_minor', '1');
    },
  },
  {
    name: 'a published rate card',
    async go(page) {
      await priceBy(page, 'imh');
      await page.locator('.card-mode input').last().check();
      await settled(page);
    },
  },
  {
    name: 'an own rate card with a mistake',
    async go(page) {
      await priceBy(page, 'own');
      await page.locator('#card-0-from').fill('10k');
      await page.locator('#card-0-low').fill('700');
      await page.locator('#card-0-high').fill('300');
      await page.locator('.card-editor .field-error').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'the same money in ads',
    async go(page) {
      await page.mouse.move(5, 5);
      await page.locator('#ads-channel').selectOption({ index: 1 });
      await page.locator('.chart-ads, #ads-title ~ .chart').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'what was pasted',
    async go(page) {
      await page.locator('#followers').focus();
      await page.waitForFunction(() => document.getElementById('followers').closest('.field').innerText.length > 0);
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text', '52K followers, 1.4K likes');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await settled(page);
    },
  },
  {
    name: 'ways to share, with the code',
    async go(page) {
      await page.locator('button[aria-controls=share], .kept > button').first().click();
      await page.locator('.share-ways button[aria-expanded]').click();
      await page.locator('svg.qr path').waitFor();
    },
  },
  { name: 'a link made with other figures', path: `#${madeWithOtherFigures('links/with-page-plain')}`, go: (page) => settled(page) },
  { name: 'a link that is not whole', path: '#v1.broken', go: () => undefined },
  {
    name: 'the method',
    path: '#method',
    hidden: true,
    go: (page) => page.locator('.method h1').waitFor(),
  },
  {
    name: 'the method, a source with its figures',
    path: '#method-source-klear-2019',
    hidden: true,
    go: (page) => page.locator('#method-source-klear-2019-rows').waitFor(),
  },
  {
    name: 'the method, nothing found, and a weight that is none',
    path: '#method',
    hidden: true,
    async go(page) {
      await page.locator('#source-search').fill('no such source');
      await page.locator('tbody .source').first().waitFor({ state: 'detached' });
      await page.locator('.method .factor input').first().fill('x');
    },
  },
  { name: 'the campaign', path: '#campaign', hidden: true, go: shown },
  {
    name: 'the campaign, a creator with everything unfolded, and something to mend',
    path: '#campaign',
    hidden: true,
    async go(page) {
      await shown(page);
      await unfold(page, 0);
      const closed = page.locator('.plan button[aria-expanded=false]:not(.plan-creator-head)');
      for (let left = 40; left > 0 && (await closed.count()) > 0; left -= 1) await closed.first().click();
      await type(page, '/creators/0/followers', '10-20k');
      await type(page, '/product/gross_margin_percent', 'x');
    },
  },
  {
    name: 'the campaign in two scenarios, ways to share',
    path: '#campaign',
    hidden: true,
    async go(page) {
      await shown(page);
      await page.locator('#plan-copy').click();
      await page.locator('#plan-to-share').click();
      await page.locator('.share-ways').waitFor();
      await planned(page);
      await page.locator('#comparison-title').waitFor();
      // Nothing half under the bar of a phone.
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: 'a link to a plan made with other figures, with a rate card, a source switched off and three numbers for one',
    path: `#campaign-${madeWithOtherFigures('plan-links/with-sources-and-ranges')}`,
    hidden: true,
    async go(page) {
      await shown(page);
      await page.locator('.beyond button').nth(1).click();
      await page.locator('.beyond .sources li').first().waitFor();
    },
  },
  {
    name: 'the campaign, with what the same money buys otherwise',
    path: '#campaign',
    hidden: true,
    async go(page) {
      await shown(page);
      await type(page, '/campaign/budget_minor', '5000');
      await page.locator('#plan-compare-with').click();
      await page.locator('.plan-suggestion').first().waitFor();
    },
  },
  {
    name: 'the campaign, every picture as a table',
    path: '#campaign',
    hidden: true,
    async go(page) {
      await shown(page);
      const closed = page.locator('.campaign-result .table-toggle[aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().click();
    },
  },
  { name: 'the report of a campaign', path: '#campaign-report', hidden: true, go: (page) => page.locator('.report h1').waitFor() },
  { name: 'a frame of its own', page: 'embed/', go: (page) => page.locator('html:not(.waiting) .verdict').waitFor() },
  {
    name: 'a frame with all that a host can set',
    page: 'embed/',
    path: '#background=%23101418&accent=%23ffd400&font=slab&brand=1&branding=off&lock=followers&hide=side&action-text=1&action-url=https://example.com/',
    async go(page) {
      await page.locator('html:not(.waiting) .after .action').waitFor();
      await more(page);
    },
  },
  {
    name: 'the builder, everything open, and several things to mend',
    path: '#embed-text=%23999999&background=%23ffffff&lead=after&lock=fee_minor&preview-width=300&action-text=1&followers=x',
    hidden: true,
    async go(page) {
      await page.locator('.builder h1').waitFor();
      for (const fold of ['.build-group:not([open]) > summary', '.build-more details:not([open]) > summary']) {
        while ((await page.locator(fold).count()) > 0) await page.locator(fold).first().click();
      }
      await page.locator('#set-accent').fill('1');
      await page.locator('#set-radius').fill('x');
      await page.locator('#set-privacy-url').fill('1');
      await page.locator('.build-widths button').last().click();
      await page.locator('#builder-preview .field-hint').waitFor();
    },
  },
];
