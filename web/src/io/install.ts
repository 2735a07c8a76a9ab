// The page as an app: what the browser has to know of it, and its offer to install it. Browsers that
// make no such offer have a way of their own in their menus.

/** Of browsers made of Chromium. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Not with the page itself: nothing of it is needed before somebody is there. */
function addManifest(): void {
  if (document.querySelector('link[rel=manifest]')) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = new URL('manifest.webmanifest', document.baseURI).href;
  document.head.append(link);
}

/** `offered` is given a way to install, and nothing once there is none any more. */
export function followOffer(offered: (install: (() => Promise<void>) | undefined) => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered(async () => {
      offered(undefined);
      await (event as InstallOffer).prompt();
    });
  });
  addEventListener('appinstalled', () => offered(undefined));
  addManifest();
}
