// The copy of the site that this browser keeps, for when there is no network (worker/sw.ts), and how the
// page hears of a newer version. It never loads itself anew: that is for the person to say.
import { offlineAddress, trusted } from '../engine/trusted';

const hour = 3_600_000;

const whenIdle = (): Promise<void> =>
  new Promise((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done()) : setTimeout(done)));

/** Calls `found` with each newer version that is whole. It answers pages from now on, but for this one. */
function watchFor(registration: ServiceWorkerRegistration, found: () => void): void {
  const follow = (): void => {
    const worker = registration.installing ?? registration.waiting;
    if (!worker || !registration.active) return;
    worker.addEventListener('statechange', () => worker.state === 'activated' && found());
  };
  registration.addEventListener('updatefound', follow);
  follow();
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

/** `newer` is called with each newer version that a page gets once it is loaded anew. */
export async function keepOffline(newer: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await whenIdle();
  const registration = await navigator.serviceWorker.register(trusted(offlineAddress()), { updateViaCache: 'none' });
  watchFor(registration, newer);
  askAgain(registration);
  registration.active?.postMessage('tidy');
}
