// The service worker: keeps the whole site for when there is no network. A newer version answers as soon as
// it is whole, for pages that are loaded from then on. Every version has a cache of its own, which goes once
// no page can be of that version, so that a page left open never meets files of another one. Nothing outside
// the list of files is answered for.
export {};

declare const self: ServiceWorkerGlobalScope;

/** Of the list and of this script. Both are put in by tools/offline.mjs. */
declare const VERSION: string;
/** Addresses relative to this script, each with the hash of what it holds. */
declare const FILES: readonly (readonly [file: string, integrity: string])[];

const home = new URL('./', self.location.href).href;
const mark = `tierwise ${home} `;
const own = mark + VERSION;
const assets = `${home}assets/`;
const files = new Map(FILES.map(([file, integrity]) => [new URL(file, home).href, integrity]));

/** Files in assets/ have names made of what they hold. */
const neverChanges = (address: string): boolean => address.startsWith(assets);

const find = (address: string, cacheName: string): Promise<Response | undefined> =>
  caches.match(address, { cacheName, ignoreVary: true });

async function findOlder(address: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(mark) && name !== own);
  const found = await Promise.all(names.map((name) => find(address, name)));
  return found.find((response) => response !== undefined);
}

/** What is not exactly the file of this version, as in the middle of a deploy, is not kept. */
async function load(address: string, integrity: string): Promise<Response> {
  const before = neverChanges(address) ? await findOlder(address) : undefined;
  const response = before ?? (await fetch(address, { integrity, cache: neverChanges(address) ? 'default' : 'reload' }));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** All of it or nothing: without one of its files the new version is given up and the old one goes on. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(own);
  const keep = async ([address, integrity]: [string, string]): Promise<void> =>
    cache.put(address, await load(address, integrity));
  try {
    await Promise.all([...files].map(keep));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/** Pages that this version has loaded. Forgotten when the browser stops this script, and then no cache goes. */
const served = new Set<string>();

/** Files of older versions go when all open pages are of this one, and no newer one is on its way. */
async function tidy(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(mark) && name !== own);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  const others = windows.some(({ id, url }) => url.startsWith(home) && !served.has(id));
  if (!others && !installing && !waiting) await Promise.all(older.map((name) => caches.delete(name)));
}

/** The file that answers a request, or nothing where it is none of ours. What stands behind a question
    mark is for the page. */
function fileFor({ url, mode }: Request): string | undefined {
  const address = mode === 'navigate' ? url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/') : url;
  return files.has(address) || neverChanges(address) ? address : undefined;
}

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'tidy') event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = fileFor(request);
  if (address === undefined || request.method !== 'GET' || request.headers.has('range')) return;
  served.add(event.resultingClientId);
  const kept = find(address, own).then((found) => found ?? findOlder(address));
  event.respondWith(kept.then((found) => found ?? fetch(request)));
});
