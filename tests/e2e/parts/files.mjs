// What arrives from elsewhere: calculations and rate cards as files that are opened, dropped or pasted,
// texts that are shared with the installed app, files that the system opens with it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { root } from '../../lib/engine.mjs';
import { give, headline, open, settled, text, verdict, visit } from '../page.mjs';

const value = (page, id) => page.locator(`#${id}`).inputValue();
const shows = (page, id, wanted) => page.waitForFunction(([field, shown]) => document.getElementById(field)?.value === shown, [id, wanted]);
const kept = (page) => page.evaluate(() => localStorage.getItem('tierwise-draft'));
const whenKept = (page, part) => page.waitForFunction((wanted) => localStorage.getItem('tierwise-draft')?.includes(wanted), part);
const said = (page, words) => page.locator('.inputs > .hint', { hasText: words }).waitFor();
const arrivalsAwaited = async (page) => {
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.locator('body[data-visit]').waitFor();
};

const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const sent = JSON.parse(await readFile(`${root}tests/golden/links/with-page-terms-in-euros.json`, 'utf8'));
const calculation = JSON.stringify(sent.request);
const cardText = 'Platform;Format;Followers;Price\nInstagram;Reels;10k-100k;400-600\n';

/** Drops a file, or pastes it or a text, as the browser tells the page. */
const transfer = (page, type, { name, content, words }) =>
  page.evaluate(
    ([kind, fileName, data, plain]) => {
      const dataTransfer = new DataTransfer();
      if (data !== undefined) dataTransfer.items.add(new File([data], fileName));
      if (plain !== undefined) dataTransfer.setData('text/plain', plain);
      const init = { bubbles: true, cancelable: true };
      const event = kind === 'paste' ? new ClipboardEvent(kind, { ...init, clipboardData: dataTransfer }) : new DragEvent(kind, { ...init, dataTransfer });
      return document.body.dispatchEvent(event);
    },
    [type, name, content, words],
  );

async function openShare(page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('#share-file').waitFor({ state: 'attached' });
}

/** Stands in for the system, which hands files and addresses to the installed app. */
const launches = () => {
  Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consume) => void (globalThis.launch = consume) } });
};

async function assertOpened(page) {
  await shows(page, 'fee_minor', '€1,234.50');
  await settled(page);
  assert.ok((await headline(page, 0)).includes(`(${sent.chance})`));
}

export default {
  'a calculation goes into a file that people can read, and comes back with the same answer': (world) =>
    visit(world, async (page) => {
      await give(page, 'fee_minor', '$777');
      await page.locator('#side-creator').click();
      await settled(page);
      await openShare(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
      assert.equal(download.suggestedFilename(), 'instagram-reel-42000.tierwise.json');
      const content = await readFile(await download.path(), 'utf8');
      assert.match(content, /^\{\n {2}"schema": 1,\n[^]*"fee_minor": 77700[^]*"side": "creator"[^]*\}\n$/);
      const answer = await verdict(page);

      await page.getByRole('button', { name: 'Start again' }).click();
      await shows(page, 'fee_minor', '$400');
      await settled(page);
      await page.locator('#share-file').setInputFiles(file('from me.tierwise.json', content));
      await shows(page, 'fee_minor', '$777');
      await settled(page);
      assert.equal(await verdict(page), answer);
      assert.equal(await page.locator('#side-creator').getAttribute('aria-pressed'), 'true');
      await whenKept(page, '777');
    }),

  'one’s own calculation stays until one says otherwise, however another comes': async (world) => {
    const ways = {
      drop: (page) => transfer(page, 'drop', { name: 'x.tierwise.json', content: calculation }),
      'paste of the file': (page) => transfer(page, 'paste', { name: 'x.json', content: calculation }),
      'paste of its text': (page) => transfer(page, 'paste', { words: calculation }),
      'paste of a link': (page) => transfer(page, 'paste', { words: `Look at this: https://elsewhere.example/${sent.link} !` }),
      launch: (page) =>
        page.evaluate((content) => globalThis.launch({ files: [{ getFile: async () => new File([content], 'x.json') }] }), calculation),
    };
    const { page, context, problems } = await open(world, { before: launches });
    await arrivalsAwaited(page);
    await give(page, 'fee_minor', '$123');
    await whenKept(page, '123');
    const own = await kept(page);
    for (const [way, come] of Object.entries(ways)) {
      await come(page);
      await assertOpened(page);
      assert.match(await text(page.locator('.kept')), /came from elsewhere/, way);
      assert.equal(await kept(page), own, way);
      await page.reload();
      await page.locator('#app[data-live]').waitFor();
      await assertOpened(page);
      await page.getByRole('link', { name: 'Back to mine' }).click();
      await shows(page, 'fee_minor', '$123');
      await settled(page);
      await arrivalsAwaited(page);
    }
    await ways.drop(page);
    await assertOpened(page);
    await page.getByRole('button', { name: 'Keep this one instead' }).click();
    await whenKept(page, '1,234.50');
    assert.deepEqual(problems, []);
    await context.close();
  },

  'what was typed a moment before is kept, too': (world) =>
    visit(world, async (page) => {
      await arrivalsAwaited(page);
      await page.locator('#fee_minor').fill('$222');
      await transfer(page, 'drop', { name: 'x.json', content: calculation });
      await assertOpened(page);
      assert.match(await kept(page), /\$222/);
    }),

  'where the browser keeps nothing, opening is a change that can be undone': (world) =>
    visit(world, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await arrivalsAwaited(page);
      await give(page, 'fee_minor', '$222');
      await transfer(page, 'drop', { name: 'x.json', content: calculation });
      await assertOpened(page);
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await shows(page, 'fee_minor', '$222');
    }),

  'a file that is none says so and changes nothing': (world) =>
    visit(world, async (page) => {
      await arrivalsAwaited(page);
      await give(page, 'fee_minor', '$222');
      await openShare(page);
      const odd = [
        ['cut off', calculation.slice(0, -20), /holds no calculation/],
        ['a list', '[1]', /holds no calculation/],
        ['another schema', JSON.stringify({ ...sent.request, schema: 7 }), /newer version/],
        ['endless', `{"schema":1,"creators":[{}],"x":"${'x'.repeat(1_100_000)}"}`, /longer than/],
        ['larger still', `{"x":"${'x'.repeat(2_100_000)}"}`, /too large/],
        ['not even text', Buffer.from([0, 255, 254, 1]), /holds no calculation/],
      ];
      for (const [name, content, words] of odd) {
        await page.locator('#share-file').setInputFiles(file(`${name}.json`, content));
        await said(page, words);
        assert.equal(await value(page, 'fee_minor'), '$222', name);
      }
      await page.locator('#share-file').setInputFiles(file('poem.txt', 'Roses are red'));
      await said(page, /poem.txt is no rate card/);
      await transfer(page, 'paste', { words: 'https://elsewhere.example/#v1.broken' });
      await said(page, /not whole/);
      assert.equal(await value(page, 'fee_minor'), '$222');
    }),

  'a rate card that is dropped becomes the own one, and can be undone': (world) =>
    visit(world, async (page) => {
      await arrivalsAwaited(page);
      const before = await headline(page, 2);
      await transfer(page, 'dragover', { name: 'Agency.csv', content: cardText });
      await page.locator('html.drop-here').waitFor();
      assert.equal(await transfer(page, 'drop', { name: 'Agency.csv', content: cardText }), false);
      assert.equal(await page.locator('html.drop-here').count(), 0);
      await said(page, /1 row from Agency.csv/);
      await settled(page);
      assert.match(await headline(page, 2), /\$400–600/);
      await page.locator('#card-0-low').waitFor();
      await page.locator('.inputs > .hint').getByRole('button', { name: 'Undo' }).click();
      await settled(page);
      assert.equal(await headline(page, 2), before);
    }),

  'a profile that is shared with the app fills the form, which can be undone': (world) =>
    visit(world, async (page) => {
      await shows(page, 'followers', '15K');
      await said(page, /Followers 15K and Likes per post 600/);
      assert.equal(new URL(page.url()).search, '?lang=en');
      await page.locator('.inputs > .hint').getByRole('button', { name: 'Undo' }).click();
      await shows(page, 'followers', '42,000');
    }, { path: `?lang=en&title=A+profile&text=${encodeURIComponent('15k followers, 600 likes')}` }),

  'a link of ours that is shared opens, and anything else says that nothing was found': async (world) => {
    await visit(world, assertOpened, { path: `?text=Look&url=${encodeURIComponent(`https://calculator.example/${sent.link}`)}` });
    await visit(world, (page) => said(page, /No number of a profile/), { path: '?text=hello' });
  },

  'a window that is open already takes what the system sends it to': (world) =>
    visit(world, async (page) => {
      await arrivalsAwaited(page);
      await give(page, 'fee_minor', '$222');
      await page.evaluate(() => globalThis.launch({ targetURL: location.href, files: [] }));
      await page.evaluate(() => globalThis.launch({ targetURL: `${location.href}?text=9k+followers,+300+likes`, files: [] }));
      await shows(page, 'followers', '9K');
      await page.evaluate(() => globalThis.launch({ targetURL: `${location.href.replace(/#.*/, '')}#method`, files: [] }));
      await page.getByRole('heading', { level: 1, name: /work|method/i }).waitFor();
      await transfer(page, 'drop', { name: 'x.json', content: calculation });
      await assertOpened(page);
    }, { before: launches }),
};
