// The copy of the site that this browser keeps, for when there is no network (worker/sw.ts), and how a
// newer version takes its place: when the person says so, never by itself.
import { offlineAddress, trusted } from '../engine/trusted';

const hour = 3_600_000;

const whenIdle = (): Promise<void> =>
  new Promise((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done()) : setTimeout(done)));

/** Calls `found` with each newer version that is whole and waits. */
function watchFor(registration: ServiceWorkerRegistration, found: (worker: ServiceWorker) => void): void {
  const look = (): void => {
    if (registration.waiting && registration.active) found(registration.waiting);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

/** A window that stays open for days asks for a newer version when it is looked at again. */
function askAgain(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < hour) return;
    last = Date.now();
    registration.update().catch(() => undefined); // no network
  });
}

/** The page is loaded anew once the newer version answers, which another page may have seen to already;
    `before` is done first. */
async function take(worker: ServiceWorker, before: () => Promise<void>): Promise<void> {
  await before();
  if (worker.state !== 'installed') return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take');
}

/** `newer` is given a way to take the newer version, each time one is found. */
export async function keepOffline(newer: (take: () => Promise<void>) => void, before: () => Promise<void>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await whenIdle();
  const registration = await navigator.serviceWorker.register(trusted(offlineAddress()), { updateViaCache: 'none' });
  watchFor(registration, (worker) => newer(() => take(worker, before)));
  askAgain(registration);
  registration.active?.postMessage('tidy');
}
