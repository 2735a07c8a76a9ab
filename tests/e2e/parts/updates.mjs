// Newer versions of the site: they come whole or not at all, when they are asked for, and no page ever meets
// files of another version.
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/engine.mjs';
import { findings } from '../axe.mjs';
import { keptOffline, onOwnSite, until, words } from '../deploy.mjs';
import { give, open, settled, text } from '../page.mjs';

const { link } = JSON.parse(readFileSync(`${root}tests/golden/links/with-page-plain.json`, 'utf8'));
const value = (page, id) => page.locator(`#${id}`).inputValue();
const footer = (page) => text(page.locator('.foot'));
const caches = (page) => page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => name.startsWith('tierwise ')));
const isOld = async (page) => assert.ok((await footer(page)).includes(words.built.early));

async function visitOffline(world, settings) {
  const opened = await open(world, { ...settings, offline: true });
  await keptOffline(opened.page);
  return opened;
}

/** Another page of the same visitor. */
async function another(context, site) {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('#app[data-live]').waitFor();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  return page;
}

/** What the browser does by itself with each visit. */
const lookForNewer = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (worker) await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker?.state;
  });

async function take(page) {
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.locator('.foot', { hasText: words.next.early }).waitFor();
  await page.locator('#app[data-live]').waitFor();
  await settled(page);
}

async function reload(page) {
  await page.reload();
  await page.locator('#app[data-live]').waitFor();
}

const cardsOfBefore = {
  schema: 1,
  cards: [{ title: 'Agency 2025', currency: 'USD', rows: [{ platform: 'instagram', format: 'reel', from: '10k', to: '100k', low: '400', high: '600' }] }],
};

export default {
  'a page goes on as it is until a newer version is asked for, and what is typed stays': onOwnSite(async (world) => {
    const { page, context, problems } = await visitOffline(world);
    await give(page, 'fee_minor', '$321');
    await world.site.deployNext();
    await lookForNewer(page);
    await page.locator('.newer', { hasText: 'A new version is ready.' }).waitFor();
    assert.deepEqual(await findings(page), []);
    await isOld(page);
    await give(page, 'fee_minor', '$654');
    await take(page);
    assert.equal(await value(page, 'fee_minor'), '$654');
    assert.equal(await page.locator('.newer').count(), 0);
    assert.deepEqual(problems, []);
    await context.close();
  }),

  'a calculation that came with a link goes on as it was changed, and one’s own stays kept': onOwnSite(async (world) => {
    const { page, context } = await visitOffline(world);
    await give(page, 'fee_minor', '$111');
    await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('$111'));
    await page.evaluate((hash) => void (location.hash = hash), link);
    await page.waitForFunction(() => document.getElementById('fee_minor')?.value === '$777');
    await settled(page);
    await give(page, 'fee_minor', '$999');
    await page.mouse.move(7, 7);
    await page.locator('body[data-visit]').waitFor();
    await world.site.deployNext();
    await lookForNewer(page);
    await take(page);
    assert.equal(await value(page, 'fee_minor'), '$999');
    assert.match(await text(page.locator('.kept')), /came from elsewhere/);
    assert.match(await page.evaluate(() => localStorage.getItem('tierwise-draft')), /\$111/);
    await context.close();
  }),

  'it can wait until the page is loaded anew': onOwnSite(async (world) => {
    const { page, context } = await visitOffline(world);
    await world.site.deployNext();
    await lookForNewer(page);
    await page.getByRole('button', { name: 'Later' }).click();
    assert.equal(await page.locator('.newer').count(), 0);
    await isOld(page);
    await reload(page);
    assert.ok((await footer(page)).includes(words.next.early));
    await context.close();
  }),

  'a page of the older version goes on with its own files while another has taken the newer': onOwnSite(async (world) => {
    const { page: taker, context, problems } = await visitOffline(world);
    const stays = await another(context, world.site);
    await give(stays, 'fee_minor', '$111');
    await world.site.deployNext();
    await lookForNewer(taker);
    await take(taker);

    await isOld(stays);
    await stays.getByRole('button', { name: 'Share', exact: true }).click();
    await stays.locator('.share', { hasText: words.built.late }).waitFor();
    await stays.locator('.more-toggle').click();
    await stays.locator('.part-toggle').first().waitFor();
    assert.equal((await caches(stays)).length, 2);

    await take(stays);
    assert.equal(await value(stays, 'fee_minor'), '$111');

    await taker.close();
    await reload(stays);
    await stays.mouse.move(7, 7);
    await until(stays, async () => (await globalThis.caches.keys()).filter((name) => name.startsWith('tierwise ')).length === 1);
    await stays.getByRole('button', { name: 'Share', exact: true }).click();
    await stays.locator('.share', { hasText: words.next.late }).waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  }),

  'a broken deploy leaves the older version running, and a whole one is taken after it': onOwnSite(async (world) => {
    const { page, context } = await visitOffline(world);
    const harms = [
      (folder) => rmSync(join(folder, 'assets', readdirSync(join(folder, 'assets')).find((name) => /^tables-/.test(name)))),
      (folder) => writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Of another version</title>'),
    ];
    for (const harm of harms) {
      await world.site.deployNext(harm);
      assert.equal(await lookForNewer(page), 'redundant');
      assert.equal(await page.locator('.newer').count(), 0);
      await reload(page);
      await isOld(page);
      await give(page, 'fee_minor', '$222');
      assert.equal((await caches(page)).length, 1);
    }
    await world.site.deployNext();
    await page.mouse.move(7, 7);
    await lookForNewer(page);
    await take(page);
    assert.equal(await value(page, 'fee_minor'), '$222');
    await context.close();
  }),

  'the kill switch takes the copy away and leaves drafts and rate cards alone': onOwnSite(async (world) => {
    const { page, context } = await visitOffline(world);
    await give(page, 'fee_minor', '$432');
    await page.evaluate((cards) => localStorage.setItem('tierwise-cards', JSON.stringify(cards)), cardsOfBefore);
    await page.waitForFunction(() => localStorage.getItem('tierwise-draft')?.includes('432'));
    await page.evaluate(() => globalThis.caches.open('of somebody else'));
    await world.site.deployNext((folder) => copyFileSync(`${root}web/hosting/kill-switch/sw.js`, join(folder, 'sw.js')));
    await lookForNewer(page);
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await page.evaluate(() => globalThis.caches.keys()), ['of somebody else']);
    await give(page, 'fee_minor', '$433');
    await reload(page);
    assert.ok((await footer(page)).includes(words.next.early));
    assert.equal(await value(page, 'fee_minor'), '$433');
    assert.match(await page.evaluate(() => localStorage.getItem('tierwise-cards')), /Agency 2025/);
    await context.close();
  }),

  'what an older version kept is there in the newer one': onOwnSite(async (world) => {
    const { page, context } = await visitOffline(world);
    // As the first versions kept it: schema 1, which had nothing beyond the form.
    const draft = { schema: 1, platform: 'tiktok', format: 'video', currency: 'EUR', side: 'brand', texts: { '/creators/*/followers': '81k' } };
    await page.evaluate(([kept, cards]) => {
      localStorage.setItem('tierwise-draft', JSON.stringify(kept));
      localStorage.setItem('tierwise-cards', JSON.stringify(cards));
    }, [draft, cardsOfBefore]);
    await world.site.deployNext();
    await lookForNewer(page);
    await take(page);
    await settled(page);
    assert.deepEqual([await value(page, 'followers'), await value(page, 'platform'), await value(page, 'currency')], ['81k', 'tiktok', 'EUR']);
    await page.getByRole('button', { name: 'Use a rate card' }).click();
    await page.locator('#rate-card option', { hasText: 'Agency 2025' }).waitFor({ state: 'attached' });
    await context.close();
  }),
};
