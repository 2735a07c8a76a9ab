// Headless Chromium of the system, driven by the playwright-core that web/ has installed.
import { createRequire } from 'node:module';
import { root } from './engine.mjs';

const { chromium } = createRequire(`${root}web/package.json`)('playwright-core');

const settings = {
  executablePath: '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ],
};

export const launchBrowser = () => chromium.launch(settings);

/** With a profile that lasts, in a folder: only such a browser installs anything. */
export const launchProfile = (folder) => chromium.launchPersistentContext(folder, settings);
