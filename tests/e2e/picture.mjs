// Makes the picture of the README from the built site.
//   node tests/e2e/picture.mjs
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';

const site = await serve({ root: `${root}web/dist` });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, deviceScaleFactor: 1 });
  await page.goto(site.url);
  await page.locator('#app[data-live]').waitFor();
  await page.screenshot({ path: `${root}.github/creator.png` });
} finally {
  await browser.close();
  await site.close();
}
