// A calculation sent as a link: copied, opened by others, and never at the cost of their own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { root } from '../../lib/engine.mjs';
import { findings } from '../axe.mjs';
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

const frozen = readdirSync(`${root}tests/golden/links`).map((name) => [name, JSON.parse(readFileSync(`${root}tests/golden/links/${name}`, 'utf8'))]);
const requestIn = (hash) => JSON.parse(inflateRawSync(Buffer.from(hash.slice('#v1.'.length), 'base64url')));
const linkTo = (request) => `#v1.${deflateRawSync(JSON.stringify(request)).toString('base64url')}`;

/** The pixels of a picture of the page, as a reader of codes sees them. */
async function pixelsOf(page, locator) {
  const picture = (await locator.screenshot()).toString('base64');
  const { data, ...size } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const pixels = canvas.getImageData(0, 0, image.width, image.height).data;
    return { width: image.width, height: image.height, data: btoa(pixels.reduce((all, byte) => all + String.fromCharCode(byte), '')) };
  }, picture);
  return { ...size, data: new Uint8Array(Buffer.from(data, 'base64')) };
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

  'says who asks, too': async (world) => {
    await visit(world, async (page) => {
      await page.locator('#side-creator').click();
      await settled(page);
      const { page: note } = requestIn(new URL(await copyLink(page)).hash);
      assert.equal(note.side, 'creator');
    }, { before: clipboard });
  },

  ...Object.fromEntries(
    frozen.map(([name, { link, data, shows, side, chance, most }]) => [
      `of an earlier page opens for ever: ${name}`,
      (world) =>
        visit(world, async (page) => {
          await settled(page);
          for (const [id, shown] of Object.entries(shows)) assert.equal(await value(page, id), shown, id);
          assert.equal(await page.locator(`#side-${side}`).getAttribute('aria-pressed'), 'true');
          if (!(await text(page.locator('.foot'))).includes(data)) return;
          if (side === 'creator') await page.locator('#side-brand').click();
          await settled(page);
          assert.ok((await headline(page, 0)).includes(`(${chance})`), await headline(page, 0));
          assert.equal((await headline(page, 1)).split(' ')[0], most);
        }, { path: link }),
    ]),
  ),

  'made with other figures says what it said then and what is said now': async (world) => {
    const [, { request, chance, most }] = frozen.find(([name]) => name === 'with-page-plain.json');
    const older = (seen) => linkTo({ ...request, page: { ...request.page, data: '0123456789abcdef', ...seen } });
    const read = (hash, said) =>
      visit(world, async (page) => {
        await page.locator('.inputs > .hint', { hasText: 'Computed with other figures' }).waitFor();
        assert.equal(await text(page.locator('.inputs > .hint')), said);
        await give(page, 'fee_minor', '$500');
        assert.doesNotMatch(await text(page.locator('.inputs > .hint')), /other figures/);
      }, { path: hash });
    await read(older({ chance_percent: 64, most_minor: 31_299 }), `Computed with other figures: chance 64%, at most $312. With today’s: chance ${chance}, at most ${most}.`);
    await read(older({}), `Computed with other figures than today’s, which say the same: chance ${chance}, at most ${most}.`);
  },

  'as a code is read back as the same link, in both themes': async (world) => {
    const { decodeQR } = await import(createRequire(`${root}web/package.json`).resolve('qr/decode.js')).then((module) => ({ decodeQR: module.default }));
    for (const colorScheme of ['light', 'dark']) {
      await visit(world, async (page) => {
        await page.getByRole('button', { name: 'Share', exact: true }).click();
        await page.getByRole('button', { name: 'QR code' }).click();
        await page.locator('svg.qr path').waitFor();
        assert.equal(decodeQR(await pixelsOf(page, page.locator('svg.qr'))), await page.locator('#share-link').inputValue());
        assert.deepEqual(await findings(page), []);
      }, { colorScheme });
    }
  },

  'that would be too long is said, and the file still holds everything': (world) =>
    visit(world, async (page) => {
      const random = (count) => Array.from({ length: count }, (_, index) => `Instagram;Reels;${1000 + index * 997}-${1900 + index * 997};${(index * 7919) % 10_007}.37;${10_007 + ((index * 104_729) % 99_991)}.91`);
      await page.getByRole('button', { name: 'Use a rate card' }).click();
      await page.locator('#rate-card').selectOption('own');
      await page.locator('#card-file').setInputFiles({ name: 'Long.csv', mimeType: 'text/csv', buffer: Buffer.from(['Platform;Format;Followers;Low;High', ...random(900)].join('\n')) });
      await page.locator('.card-editor [role=status]', { hasText: 'Long.csv' }).waitFor();
      await settled(page);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.locator('.share', { hasText: 'too much for a link' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Copy link' }).count(), 0);
      await page.getByRole('button', { name: 'Save as a file' }).waitFor();
    }),

  'goes to the apps of a phone where there are any': (world) =>
    visit(world, async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('button', { name: 'Send …' }).click();
      assert.equal(await page.evaluate(() => globalThis.sent.url), await page.locator('#share-link').inputValue());
    }, { before: () => void (navigator.share = async (sent) => void (globalThis.sent = sent)) }),

  'where the clipboard is out of reach, the link is selected': (world) =>
    visit(world, async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.locator('.share [role=status]', { hasText: 'Select the link' }).waitFor();
      const selected = await page.locator('#share-link').evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
      assert.match(selected, /#v1\./);
    }, { before: () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }) }),
};
