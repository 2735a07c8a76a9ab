// Creators of somebody's spreadsheet, pasted or from a file, become creators of a plan.
import assert from 'node:assert/strict';
import { findings } from '../axe.mjs';
import { campaign, field, heads, planned, unfold, value } from '../campaign.mjs';
import { text } from '../page.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const status = (page) => text(page.locator('#plan-list [role=status]'));

async function openList(page) {
  await button(page, 'From a list …').click();
  return page.locator('#plan-list-text');
}

const pasted = [
  'Handle\tEmail\tPlatform\tFollowers\tAvg. views\tAsking price',
  '@ana\tana@example.com\tInstagram\t42,300\t18k\t$250',
  '@bo\t\tTikTok\t95K\t\t650',
  '@cleo\t\tMastodon\t12k\t\t100',
].join('\n');

export default {
  'pasted rows say what they are, are added in one step, and go in one': (world) =>
    campaign(world, async (page) => {
      const list = await openList(page);
      await list.fill('nothing of use');
      assert.equal(await status(page), 'No creators found: each needs a row, with their followers in it.');
      await list.fill(pasted);
      assert.equal(await status(page), '2 creators: @ana, @bo. Left out, not known here: Mastodon. Not used: Email.');
      await button(page, 'Add 2 creators').click();
      await planned(page);
      assert.equal(await heads(page).count(), 3);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'plan-creators-1');
      assert.match(await text(heads(page).nth(1)), /@ana .*Instagram · 42.3K followers · Reel · \$250/);
      assert.match(await text(heads(page).nth(2)), /@bo .*TikTok · 95K followers/);
      assert.equal(await page.locator('#plan-list').count(), 0);
      await unfold(page, 1);
      assert.equal(await value(page, '/creators/1/median_views'), '18k');
      await button(page, 'Undo').click();
      await planned(page);
      assert.equal(await heads(page).count(), 1);
    }),

  'a file is a list, too; what cannot be read is said where it stands, and nothing more fits than fits': (world) =>
    campaign(world, async (page) => {
      await openList(page);
      const rows = Array.from({ length: 60 }, (_, at) => `Creator ${at + 1};https://www.tiktok.com/@c${at + 1};${at === 0 ? 'many' : 10_000 + at}`);
      const file = (name, body) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(body) });
      await page.locator('#plan-list-file').setInputFiles(file('list.xlsx', 'PK\u0003\u0004\0\0'));
      await page.locator('#plan-list [role=status]', { hasText: /^list\.xlsx is no text\. .* save it as CSV/ }).waitFor();
      await page.locator('#plan-list-file').setInputFiles(file('list.csv', `\uFEFFName;Profile URL;Followers\r\n${rows.join('\r\n')}\r\n`));
      await page.locator('#plan-list-add').waitFor();
      assert.equal(await status(page), '49 creators: Creator 1, Creator 2, Creator 3, Creator 4, 45 more. Only the first 49 fit: a plan holds at most 50.');
      await page.locator('#plan-list-add').click();
      await planned(page);
      assert.equal(await heads(page).count(), 50);
      assert.match(await text(heads(page).nth(1)), /1 to mend/);
      assert.match(await text(page.locator('.notices')), /Correct “Followers \(Creator 1\)” to go on\./);
      await unfold(page, 1);
      assert.equal(await value(page, '/creators/1/followers'), 'many');
      await field(page, '/creators/1/followers').fill('10k');
      await planned(page);
      assert.match(await text(page.locator('.campaign .verdict')), /^For about \$/);
      assert.match(await text(page.locator('.plan-part').first()), /A plan holds at most 50 creators\./);
    }),

  'fits a narrow phone, and everybody can use it': (world) =>
    campaign(
      world,
      async (page) => {
        const list = await openList(page);
        assert.equal(await page.getByLabel('Rows of a spreadsheet, one creator each').count(), 1);
        await list.fill(pasted);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
        assert.deepEqual(await findings(page), []);
      },
      { viewport: { width: 320, height: 700 } },
    ),
};
