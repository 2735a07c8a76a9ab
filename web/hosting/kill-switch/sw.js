// Put in the place of sw.js on the host, this takes the offline copy away from every browser that has one,
// at its next visit. Pages that are open go on, and drafts and rate cards kept in the browser stay.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const mark = `tierwise ${new URL('./', location.href)} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(mark));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
