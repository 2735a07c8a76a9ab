// The site without a network after the first visit, and as an installed app.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchProfile } from '../../lib/browser.mjs';
import { root } from '../../lib/engine.mjs';
import { findings } from '../axe.mjs';
import { keptOffline, onOwnSite } from '../deploy.mjs';
import { give, headline, open, settled, text, verdict } from '../page.mjs';
import { stations } from '../walk.mjs';

const dist = `${root}web/dist/`;
const manifest = JSON.parse(readFileSync(`${dist}manifest.webmanifest`, 'utf8'));
const value = (page, id) => page.locator(`#${id}`).inputValue();

/** A first visit that ends with the server, and all that goes wrong after it. */
async function unplugged(world, run, settings) {
  const { page, context, problems } = await open(world, { offline: true, ...settings });
  await keptOffline(page);
  await world.site.stop();
  await run(page, problems);
  assert.deepEqual(problems, []);
  await context.close();
}

async function live(page, shown = 'visible') {
  await page.locator('#app[data-live]').waitFor({ state: shown === 'visible' ? 'visible' : 'attached' });
}

async function go(page, address, heading) {
  await page.evaluate((hash) => void (location.hash = hash), address);
  await page.getByRole('heading', { name: heading }).first().waitFor();
}

/** Width and height out of the head of a PNG. */
function sizeOf(file) {
  const bytes = readFileSync(dist + file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

const clipboard = () => {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (copied) => void (globalThis.copied = copied) },
  });
};

export default {
  ...Object.fromEntries(
    [0, 1].map((half) => [
      `every view and state is there without a network, ${half === 0 ? 'every other one' : 'and the others'}`,
      onOwnSite((world) =>
        unplugged(
          world,
          async (page, problems) => {
            for (const { name, page: at = '', path = '', hidden = false, go: walk } of stations.filter((_, index) => index % 2 === half)) {
              await page.goto('about:blank');
              await page.goto(world.site.url + at + path);
              await live(page, hidden ? 'hidden' : 'visible');
              await walk(page);
              assert.deepEqual(problems, [], name);
            }
          },
          { before: () => globalThis.origin === 'null' || localStorage.clear() },
        ),
      ),
    ]),
  ),

  'every other view, reloads, deep addresses and the installed start are there without a network': onOwnSite((world) =>
    unplugged(world, async (page) => {
      await give(page, 'fee_minor', '$654');
      await go(page, '#method', /work|method/i);
      await go(page, '#embed', /on your site/);
      await page.frameLocator('iframe').first().locator('#app[data-live]').waitFor();
      await page.goto(`${world.site.url}#method`);
      await page.reload();
      await live(page, 'hidden');
      await page.getByRole('heading', { name: /work|method/i }).first().waitFor();
      await page.goto(new URL(manifest.start_url, world.site.url).href);
      await live(page);
      await page.waitForFunction(() => document.getElementById('fee_minor').value === '$654');
      await page.goto(`${world.site.url}index.html?lang=en#why-most`);
      await live(page);
      await page.locator('#why-most').waitFor();
    }),
  ),

  'rate cards, files and links go in and out without a network': onOwnSite((world) =>
    unplugged(
      world,
      async (page) => {
        await page.getByRole('button', { name: 'Use a rate card' }).click();
        await page.locator('#rate-card').selectOption('own');
        await page.locator('#card-file').setInputFiles({ name: 'Agency.csv', mimeType: 'text/csv', buffer: Buffer.from('Platform;Format;Followers;Price\nInstagram;Reels;10k-100k;400-600\n') });
        await page.locator('.card-editor [role=status]', { hasText: '1 row' }).waitFor();
        await settled(page);
        assert.match(await headline(page, 2), /\$400–600/);
        const [card] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as a file' }).click()]);
        assert.match(await readFile(await card.path(), 'utf8'), /"low": 400/);

        await page.getByRole('button', { name: 'Share', exact: true }).click();
        await page.getByRole('button', { name: 'QR code' }).click();
        await page.locator('svg.qr path').waitFor();
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.locator('.share [role=status]', { hasText: 'Copied' }).waitFor();
        const [link, said] = [await page.evaluate(() => globalThis.copied), await verdict(page)];
        const receiver = await page.context().newPage();
        await receiver.goto(link);
        await live(receiver);
        await settled(receiver);
        assert.equal(await verdict(receiver), said);
        assert.match(await headline(receiver, 2), /\$400–600/);
      },
      { before: clipboard },
    ),
  ),

  'in a folder of a site it answers for nothing but its own files': onOwnSite(async (world) => {
    const { page, context } = await open(world, { offline: true });
    await keptOffline(page);
    writeFileSync(join(world.site.place, 'other.txt'), 'of another');
    writeFileSync(join(world.site.folder, 'later.txt'), 'put there later');
    const ask = (path, settings) => page.evaluate(([url, init]) => fetch(url, init).then((response) => response.text(), () => 'nothing'), [path, settings]);
    assert.equal(await ask('/other.txt'), 'of another');
    assert.equal(await ask('later.txt'), 'put there later');
    const known = await page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.css')).name);
    await world.site.stop();
    assert.match(await ask(known), /\{/);
    assert.equal(await ask('later.txt'), 'nothing');
    assert.equal(await ask(known, { method: 'POST' }), 'nothing');
    assert.equal(await ask(known, { method: 'HEAD' }), 'nothing');
    assert.equal(await ask(known, { headers: { range: 'bytes=0-9' } }), 'nothing');
    const other = await context.newPage();
    await assert.rejects(other.goto(`${world.site.url}nowhere`), /ERR_CONNECTION_REFUSED/);
    await page.goto(`${world.site.url}?lang=en`);
    await live(page);
    await give(page, 'fee_minor', '$111');
    await context.close();
  }, 'calculators/fair/'),

  'a frame of the calculator keeps nothing': onOwnSite(async (world) => {
    const { page, context } = await open(world, { offline: true, path: 'embed/' });
    await page.mouse.move(5, 5);
    await give(page, 'fee_minor', '$77');
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    await context.close();
  }),

  'somebody who only reads has it offline, too': onOwnSite(async (world) => {
    const { page, context, problems } = await open(world, { offline: true });
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    await world.site.stop();
    await page.reload();
    await live(page);
    assert.deepEqual(problems, []);
    await context.close();
  }),

  'browsers find nothing that keeps the page from being installed': onOwnSite(async ({ site }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tierwise-profile-'));
    const context = await launchProfile(folder);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(site.url);
      await page.locator('#app[data-live]').waitFor();
      await keptOffline(page);
      const devtools = await context.newCDPSession(page);
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      assert.deepEqual(installabilityErrors, []);
      const { errors, data, url } = await devtools.send('Page.getAppManifest');
      assert.deepEqual(errors, []);
      assert.equal(url, `${site.url}manifest.webmanifest`);
      assert.equal(JSON.parse(data).short_name, 'Tierwise');
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }),

  'what the manifest names is there, in the sizes that it says': () => {
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
    for (const { src, sizes } of pictures.filter(({ type }) => type === 'image/png')) assert.equal(sizeOf(src), sizes, src);
    const has = (size, purpose) => manifest.icons.some((icon) => icon.sizes === size && icon.purpose === purpose);
    assert.ok(has('192x192') && has('512x512') && has('512x512', 'maskable'));
    assert.deepEqual(manifest.screenshots.map(({ form_factor: form }) => form), ['wide', 'narrow']);
    const listed = readFileSync(`${dist}sw.js`, 'utf8');
    for (const { src } of manifest.icons) assert.ok(listed.includes(`./${src}`), src);
  },

  'where the browser offers to install the page, a quiet line does so, once': onOwnSite(async (world) => {
    const { page, context } = await open(world, { offline: true });
    await keptOffline(page);
    await page.evaluate(() => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      offer.prompt = async () => {
        globalThis.asked = true;
        return { outcome: 'dismissed' };
      };
      dispatchEvent(offer);
      globalThis.held = offer.defaultPrevented;
    });
    assert.equal(await page.evaluate(() => globalThis.held), true);
    const install = page.getByRole('button', { name: 'Install Tierwise' });
    await install.waitFor();
    assert.deepEqual(await findings(page), []);
    await install.click();
    await install.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => globalThis.asked), true);
    assert.equal(await value(page, 'fee_minor'), '$400');
    assert.match(await text(page.locator('.foot')), /Method/);
    await context.close();
  }),
};
