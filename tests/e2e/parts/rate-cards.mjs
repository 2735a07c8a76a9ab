// Rate cards: choosing one, and an own one that is typed, pasted, loaded, kept and taken along.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { findings } from '../axe.mjs';
import { give, headline, settled, text, visit } from '../page.mjs';

const market = (page) => headline(page, 2);
const row = (page, index) => page.getByRole('group', { name: `Row ${index + 1}`, exact: true });
const cell = (page, index, name) => page.locator(`#card-${index}-${name}`);
const status = (page) => text(page.locator('.card-editor [role=status]'));

/** Opens the rate cards; `use` is one of them. */
async function priceBy(page, use) {
  await page.getByRole('button', { name: 'Use a rate card' }).click();
  await page.locator('#rate-card').selectOption(use);
  await settled(page);
}

async function paste(page, selector, pasted) {
  await page.locator(selector).focus();
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', data);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  await settled(page);
}

const file = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

export default {
  'a published card replaces the pooled prices, or is one voice among them, and is named': (world) =>
    visit(world, async (page) => {
      const before = await market(page);
      await priceBy(page, 'imh');
      const replaced = await market(page);
      assert.notEqual(replaced, before);
      assert.match(await text(page.locator('section:has(> #price-title) > .takeaway')), /what the rate card “Influencer Marketing Hub” says/);
      assert.match(await text(page.locator('section:has(> #price-title) .row-name').first()), /Influencer Marketing Hub/);
      await page.getByLabel('As one voice among them').check();
      await settled(page);
      assert.notEqual(await market(page), replaced);
      await page.locator('#rate-card').selectOption('');
      await settled(page);
      assert.equal(await market(page), before);
    }),

  'where a card has no price, the page says so and what it uses instead': (world) =>
    visit(world, async (page) => {
      await page.locator('#platform').selectOption('youtube');
      await settled(page);
      const before = await market(page);
      await priceBy(page, 'calculator-impulze');
      if ((await market(page)) === before) assert.match(await text(page.locator('.pricing .field-warning')), /has no price for this creator/);
      await page.locator('#rate-card').selectOption('own');
      await settled(page);
      assert.match(await text(page.locator('.pricing')), /No row has a price yet/);
      assert.equal(await market(page), before);
    }),

  'an own card is typed row by row; what is wrong is said at the cell, and nothing typed is lost': (world) =>
    visit(world, async (page) => {
      await priceBy(page, 'own');
      await cell(page, 0, 'from').fill('10k');
      await cell(page, 0, 'to').fill('100,000');
      await cell(page, 0, 'low').fill('$500');
      await cell(page, 0, 'high').fill('700');
      await settled(page);
      assert.match(await market(page), /\$500–700|\$500/);
      const good = await market(page);

      await cell(page, 0, 'high').fill('300');
      await settled(page);
      assert.match(await text(row(page, 0).locator('.field-error')), /Price to: 500 is above 300/);
      assert.equal(await cell(page, 0, 'high').getAttribute('aria-invalid'), 'true');
      assert.match(await text(page.locator('.notices')), /Correct “Your rate card”/);
      assert.equal(await market(page), good);
      await cell(page, 0, 'high').fill('cheap');
      await settled(page);
      assert.match(await text(row(page, 0).locator('.field-error')), /Price to: Not a number/);
      await cell(page, 0, 'high').fill('');
      await settled(page);
      assert.equal(await page.locator('.card-wrong').count(), 0);

      await page.getByRole('button', { name: 'Add a row' }).click();
      await cell(page, 1, 'from').fill('50k');
      await cell(page, 1, 'low').fill('900');
      await settled(page);
      assert.match(await text(row(page, 1).locator('.field-error')), /price for the same followers/);
      await page.getByRole('button', { name: 'Delete row 2' }).click();
      await settled(page);
      assert.equal(await page.locator('.card-row').count(), 1);
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await settled(page);
      assert.equal(await cell(page, 1, 'low').inputValue(), '900');
    }),

  'cells of a spreadsheet are pasted as they lie': (world) =>
    visit(world, async (page) => {
      await priceBy(page, 'own');
      await paste(page, '#card-0-from', '1,000\t10,000\t50\t90\n10,000\t100,000\t400\t600\n');
      assert.equal(await page.locator('.card-row').count(), 2);
      assert.equal(await cell(page, 1, 'from').inputValue(), '10,000');
      assert.match(await status(page), /2 rows/);
      assert.match(await market(page), /\$400–600/);
      await page.locator('.card-editor').getByRole('button', { name: 'Undo' }).click();
      await settled(page);
      assert.equal(await page.locator('.card-row').count(), 1);
    }),

  'a file is loaded, kept with a name, exported, and comes back after a reload': (world) =>
    visit(world, async (page) => {
      await priceBy(page, 'own');
      await page.locator('#card-file').setInputFiles(file('Agency 2026.csv', 'Platform;Format;Followers;Price\nInstagram;Reels;10k-100k;400-600\nTikTok;Video;;250\n'));
      await page.locator('.card-row').nth(1).waitFor();
      await settled(page);
      assert.match(await status(page), /2 rows from Agency 2026.csv/);
      assert.equal(await page.locator('#card-title').inputValue(), 'Agency 2026');
      const priced = await market(page);
      assert.match(priced, /\$400–600/);

      await page.getByRole('button', { name: 'Save here' }).click();
      assert.match(await status(page), /“Agency 2026” is saved in this browser/);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as a file' }).click()]);
      assert.equal(download.suggestedFilename(), 'agency-2026.json');
      const exported = JSON.parse(await readFile(await download.path(), 'utf8'));
      assert.deepEqual(exported.rate_card.tables[0].rows, [{ followers: [10000, 100000], low: 400, high: 600 }]);

      await cell(page, 0, 'low').fill('4oo');
      await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('4oo'));
      await page.reload();
      await page.locator('#app[data-live]').waitFor();
      await page.locator('.beyond').waitFor();
      await page.getByRole('button', { name: /rate card|Priced by/i }).first().click();
      await cell(page, 0, 'low').waitFor();
      assert.equal(await cell(page, 0, 'low').inputValue(), '4oo');
      await cell(page, 0, 'low').fill('400');
      await settled(page);
      assert.equal(await market(page), priced);

      await page.locator('#card-file').setInputFiles(file('again.json', JSON.stringify(exported)));
      await page.waitForFunction(() => document.querySelector('.card-editor [role=status]').textContent.includes('again.json'));
      assert.equal(await market(page), priced);
      await page.locator('#card-file').setInputFiles(file('poem.txt', 'Roses are red'));
      await page.waitForFunction(() => document.querySelector('.card-editor [role=status]').textContent.includes('poem.txt is no rate card'));
      assert.equal(await page.locator('.card-row').count(), 2);
    }),

  ...Object.fromEntries(
    [320, 390, 768, 1440].map((width) => [
      `the table of an own card fits ${width} px, by keyboard, without findings of axe`,
      (world) =>
        visit(
          world,
          async (page) => {
            await priceBy(page, 'own');
            await cell(page, 0, 'from').fill('10k');
            await cell(page, 0, 'low').fill('900');
            await cell(page, 0, 'high').fill('300');
            await give(page, 'card-0-to', 'x');
            assert.deepEqual(await findings(page), []);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(over <= 0, `${over} px too wide`);
            await cell(page, 0, 'from').focus();
            await page.keyboard.press('Tab');
            assert.equal(await page.evaluate(() => document.activeElement.id), 'card-0-to');
          },
          { viewport: { width, height: 900 } },
        ),
    ]),
  ),
};
