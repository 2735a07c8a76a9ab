// A calculation sent as a link: copied, opened by others, and never at the cost of their own.
import assert from 'node:assert/strict';
import { give, headline, open, settled, text, verdict, visit } from '../page.mjs';

/** A clipboard that the test can read; headless browsers have none. */
const clipboard = () => {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (copied) => void (globalThis.copied = copied) },
  });
};

async function copyLink(page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('.share [role=status]', { hasText: 'Copied' }).waitFor();
  return page.evaluate(() => globalThis.copied);
}

const hashFrom = (world, changes) =>
  new Promise((done, fail) => {
    visit(world, async (page) => {
      for (const [id, value] of changes) await give(page, id, value);
      done({ hash: new URL(await copyLink(page)).hash, verdict: await verdict(page), chance: await headline(page, 0) });
    }, { before: clipboard }).catch(fail);
  });

/** A link opened where the page is open already: another address of it, which loads it anew. */
async function openHere(page, hash) {
  await page.evaluate((link) => void (location.hash = link), hash);
  await page.waitForFunction(() => document.getElementById('fee_minor')?.value === '$777');
  await settled(page);
}

const kept = (page) => page.evaluate(() => localStorage.getItem('tierwise-draft'));
const value = (page, id) => page.locator(`#${id}`).inputValue();

export default {
  'shows the receiver the same digits': async (world) => {
    const sent = await hashFrom(world, [['fee_minor', '$777'], ['followers', '9,100']]);
    assert.match(sent.hash, /^#v1\.[\w-]{50,2000}$/);
    await visit(world, async (page) => {
      await settled(page);
      assert.equal(await value(page, 'fee_minor'), '$777');
      assert.equal(await verdict(page), sent.verdict);
      assert.equal(await headline(page, 0), sent.chance);
    }, { path: sent.hash });
  },

  'leaves the receiver’s own calculation alone until they say otherwise': async (world) => {
    const { hash } = await hashFrom(world, [['fee_minor', '$777']]);
    const { page, context, problems } = await open(world);
    await give(page, 'fee_minor', '$123');
    await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('$123'));
    const own = await kept(page);

    await openHere(page, hash);
    assert.match(await text(page.locator('.kept')), /came from elsewhere/);
    await give(page, 'fee_minor', '$778');
    await page.waitForTimeout(700);
    assert.equal(await kept(page), own);

    await page.getByRole('link', { name: 'Back to mine' }).click();
    await page.locator('#app[data-live]').waitFor();
    await page.waitForFunction(() => document.getElementById('fee_minor')?.value === '$123');
    assert.equal(new URL(page.url()).hash, '');

    await openHere(page, hash);
    await page.getByRole('button', { name: 'Keep this one instead' }).click();
    await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('$777'));
    assert.deepEqual(problems, []);
    await context.close();
  },

  'is kept for a receiver who had nothing': async (world) => {
    const { hash } = await hashFrom(world, [['fee_minor', '$777']]);
    await visit(world, async (page) => {
      await give(page, 'fee_minor', '$779');
      await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('$779'));
      assert.equal(new URL(page.url()).hash, '');
    }, { path: hash });
  },

  'says what is wrong with a broken one and shows the example': async (world) => {
    for (const [hash, said] of [['#v1.broken!', /not whole/], ['#v7.abc', /newer version/]]) {
      await visit(world, async (page) => {
        await page.locator('.inputs .hint', { hasText: said }).waitFor();
        assert.equal(await value(page, 'fee_minor'), '$400');
      }, { path: hash });
    }
  },
};
