// The browser's offer to install the page as an app. Browsers that make none have a way of their own in
// their menus.

/** Of browsers made of Chromium. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
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
}
