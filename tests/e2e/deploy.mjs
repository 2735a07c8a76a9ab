// A site of a test's own, in a folder of its own: versions of it can be deployed, and the server stopped.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '../../web/tools/offline.mjs';
import { serve } from '../../web/tools/serve.mjs';
import { root } from '../lib/engine.mjs';

const built = `${root}web/dist`;

/** Words of the first view and of a part that is loaded late, in the built version and in the next. */
export const words = {
  built: { early: 'Nothing you type leaves it.', late: 'No server keeps it.' },
  next: { early: 'All you type stays here.', late: 'Nobody keeps it.' },
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

function rewrite(folder, pairs) {
  for (const file of filesIn(folder).filter((name) => /\.(js|css|html)$/.test(name))) {
    const before = readFileSync(file, 'utf8');
    const after = pairs.reduce((text, [from, to]) => text.replaceAll(from, to), before);
    if (after !== before) writeFileSync(file, after);
  }
}

let next;
/** Made once, out of the built version: other words, and other names for all files in assets/. */
async function makeNext() {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-next-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(built, folder, { recursive: true });
  const renamed = readdirSync(join(folder, 'assets')).map((name) => [name, name.replace(/(\.\w+)$/, '-next$1')]);
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  rewrite(folder, [...renamed, ...['early', 'late'].map((when) => [words.built[when], words.next[when]])]);
  await writeWorker(folder);
  return folder;
}

function put(version, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(version, folder, { recursive: true });
}

/** `under`: the folder of the site that the calculator lies in. */
export async function ownSite(under = '') {
  const place = mkdtempSync(join(tmpdir(), 'tierwise-site-'));
  const folder = join(place, under);
  put(built, folder);
  const server = await serve({ root: place, compress: false });
  let running = true;
  const stop = async () => {
    if (running) await server.close();
    running = false;
  };
  return {
    ...{ url: server.url + under, place, folder, stop },
    /** Puts the next version in place of what is there; `harm` is done to it. */
    async deployNext(harm = () => undefined) {
      next ??= makeNext();
      put(await next, folder);
      harm(folder);
    },
    async remove() {
      await stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Runs a test on a site of its own. */
export const onOwnSite = (run, under) => async ({ browser }) => {
  const site = await ownSite(under);
  try {
    await run({ browser, site });
  } finally {
    await site.remove();
  }
};

/** Waits for what the page can only tell with a promise. */
export async function until(page, condition) {
  const deadline = Date.now() + 15_000;
  while (!(await page.evaluate(condition))) {
    if (Date.now() > deadline) throw new Error(`not in time: ${condition}`);
    await page.waitForTimeout(25);
  }
}

/** Waits until the whole site is kept and answers for the page. */
export async function keptOffline(page) {
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
