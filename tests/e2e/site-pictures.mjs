// Makes the pictures that the site ships: icons out of icon.svg, the social card and the screenshots of
// the install dialogue out of the built site.
//   node tests/e2e/site-pictures.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { serve } from '../../web/tools/serve.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { root } from '../lib/engine.mjs';
import { withPalette } from '../lib/png.mjs';
import { settled } from './page.mjs';

const out = `${root}web/public/`;
const write = async (path, picture) => writeFile(out + path, withPalette(picture));

/** Size, and the part of it that the drawing takes: systems cut the corners of a whole square their
    own way, and of a maskable one all outside a circle of 80%. */
const icons = {
  'icons/icon-192.png': { size: 192 },
  'icons/icon-512.png': { size: 512 },
  'icons/maskable-512.png': { size: 512, square: true, part: 0.86 },
  'icons/apple-touch.png': { size: 180, square: true },
};

async function drawIcon(browser, svg, { size, square = false, part = 1 }) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = /fill="(#\w+)"/.exec(svg)[1];
  const drawing = square ? svg.replace(/<rect[^>]*>/, '') : svg;
  const style = `body{margin:0;background:${square ? ground : 'transparent'}}svg{display:block;width:100%;scale:${part}}`;
  await page.setContent(`<style>${style}</style>${drawing}`);
  const picture = await page.screenshot({ omitBackground: !square });
  await page.close();
  return picture;
}

/** The example's sentence and its fifty outcomes, large. */
const cardStyle = `
  body { width: 1200px; height: 630px; padding: 50px 64px 0; overflow: hidden; }
  .brand { font-size: 32px; }
  .kicker { margin: 44px 0 14px; color: var(--muted); font-size: 25px; }
  .verdict { max-width: none; font-size: 54px; line-height: 1.16; }
  .said { margin-top: 44px; font-size: 25px; }
  svg { display: block; margin-top: 18px; }
  circle { stroke-width: 3; }
`;

async function drawCard(page) {
  await page.addStyleTag({ content: cardStyle });
  await page.evaluate(() => {
    const text = (selector) => document.querySelector(selector).textContent;
    const line = (kind, said) => Object.assign(document.createElement('p'), { className: kind, textContent: said });
    const outcomes = [...document.querySelectorAll('.dotplot circle[class*="dot-"]')].filter(({ classList }) => !classList.contains('dotplot-knob'));
    const made = outcomes.filter(({ classList }) => classList.contains('dot-yes')).length;
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('viewBox', '0 0 1072 100');
    outcomes.forEach((_, index) => {
      const dot = document.createElementNS(picture.namespaceURI, 'circle');
      dot.setAttribute('class', index < made ? 'dot-yes' : 'dot-no');
      dot.setAttribute('r', '14');
      dot.setAttribute('cx', String(16 + (index % 25) * 43));
      dot.setAttribute('cy', String(20 + Math.floor(index / 25) * 46));
      picture.append(dot);
    });
    const said = `${text('#outcomes-title')}: ${made} of ${outcomes.length} make money`;
    const verdict = document.querySelector('.verdict');
    document.body.replaceChildren(document.querySelector('.brand'), line('kicker', text('.kicker')), verdict, line('said', said), picture);
  });
  return page.screenshot();
}

async function pageAt(browser, site, settings) {
  const context = await browser.newContext({ bypassCSP: true, ...settings });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('#app[data-live]').waitFor();
  await page.mouse.move(5, 5);
  await page.locator('.dotplot-target').waitFor({ state: 'attached' });
  await settled(page);
  return page;
}

const site = await serve({ root: `${root}web/dist` });
const browser = await launchBrowser();
try {
  await Promise.all(['icons', 'pictures'].map((folder) => mkdir(out + folder, { recursive: true })));
  const svg = await readFile(`${out}icon.svg`, 'utf8');
  for (const [path, kind] of Object.entries(icons)) await writeFile(out + path, await drawIcon(browser, svg, kind));
  const desktop = await pageAt(browser, site, { viewport: { width: 1440, height: 900 } });
  await write('pictures/desktop.png', await desktop.screenshot());
  await desktop.setViewportSize({ width: 1200, height: 630 });
  await write('pictures/card.png', await drawCard(desktop));
  const phone = await pageAt(browser, site, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await phone.locator('.verdict').evaluate((verdict) => scrollTo(0, verdict.getBoundingClientRect().top - 64));
  await settled(phone);
  await write('pictures/phone.png', await phone.screenshot());
} finally {
  await browser.close();
  await site.close();
}
