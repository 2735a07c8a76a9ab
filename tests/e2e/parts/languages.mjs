// Languages: which one the page comes in, and that nothing on it is said in another.
import assert from 'node:assert/strict';
import { runTool } from '../../lib/engine.mjs';
import { overlaps, sideways } from '../layout.mjs';
import { give, settled, verdict, visit } from '../page.mjs';
import { stations } from '../walk.mjs';

/** Texts of the page, with where they stand, that are not marked as being in another language than it. */
function textsOf() {
  const { lang } = document.documentElement;
  const isOurs = (element) => element.closest('[lang]').lang === lang && !element.closest('code, script, style, noscript, [translate=no]');
  const where = (element) => element.outerHTML.replace(/>[^]*/, '>');
  const found = [{ text: document.title, where: 'title' }];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (isOurs(element) && (element.checkVisibility() || element.closest('select'))) found.push({ text: node.data, where: where(element) });
  }
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'alt', 'placeholder'];
  for (const element of document.body.querySelectorAll('*')) {
    if (!isOurs(element)) continue;
    for (const name of attributes) if (element.hasAttribute(name)) found.push({ text: element.getAttribute(name), where: `${name} of ${where(element)}`, told: true });
  }
  return found;
}

const described = JSON.parse(runTool('native', 'describe').text);
const texts = (value) => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);
const currencies = new Intl.DisplayNames('de-DE', { type: 'currency' });

/** Names by which sentences tell of sources, definitions and the like; the longest first. */
const names = (() => {
  const { sources, definitions, calculators, rate_cards: cards, sectors, channels, evidence } = described;
  const sourceNames = sources.flatMap(({ publisher, title }) => [`${publisher}: ${title}`, title]);
  const titles = [...calculators, ...cards, ...sectors, ...channels].map(({ title }) => title);
  const bands = evidence.flatMap(({ rows }) => rows.map(({ band }) => band ?? '')).filter((band) => /\d/.test(band));
  return [...new Set([...sourceNames, ...titles, ...texts(definitions), ...bands])].filter((name) => /[a-z]{2}/i.test(name) && name.length > 2).sort((a, b) => b.length - a.length);
})();

/** What Intl writes in German (numbers, dates, currencies, the end of a list), what was typed in, colours, letters of
    scenarios, and a function. */
const written = new RegExp(
  ['\\d+\\. \\p{L}+ \\d{4}', '\\d+\\. (?:Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez)(?!\\p{L})\\.?',
    '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \\d{4}', '\\b(?:Mio|Mrd|Bio)\\.', ' und ',
    ...described.currencies.flatMap(({ code }) => [currencies.of(code), `\\b${code}\\b`]), '#[\\da-f]{6}', 'US\\$', '\\d[kKM]\\b', '\\bmax\\b', '(?<!\\p{L})[A-F](?!\\p{L})'].join('|'),
  'gu',
);

/** A text without what is rightly not in the language of the page; names only where they are told of. */
function ownWords({ text: said, told }) {
  const left = names.reduce((rest, name) => rest.replaceAll(name, ''), said).replace(written, '');
  return told || /\p{L}/u.test(left) ? left : said.replace(written, '');
}

/** What is wrong with the layout, at widths from a desk to a small phone. */
async function laidOut(page, widths) {
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await sideways(page);
    if (wider > 0) found.push(`${width} px: ${wider} px wider than the window`);
    for (const pair of (await overlaps(page)).slice(0, 8)) found.push(`${width} px: ${pair}`);
  }
  return found;
}

const rightToLeft = ['the example', 'everything open', 'an own rate card with a mistake', 'a source switched off, its details open', 'the method, a source with its figures'];
const middle = (page, selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().left + one.offsetWidth / 2);
const requested = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

export default {
  ...Object.fromEntries(
    stations.map(({ name, page: at = '', path = '', hidden = false, go }) => [
      `no word is left in English, and longer words have room: ${name}`,
      (world) =>
        visit(
          world,
          async (page) => {
            await go(page);
            const plain = (await page.evaluate(textsOf)).filter((one) => /[a-z]/i.test(ownWords(one)));
            assert.deepEqual(plain.map((one) => `${one.text.trim()}   ${one.where}`), []);
            assert.deepEqual(await laidOut(page, [1440, 768, 390, 320]), []);
          },
          { path: `${at}?lang=en-XA${path}`, hidden },
        ),
    ]),
  ),

  ...Object.fromEntries(
    stations.filter(({ name }) => rightToLeft.includes(name)).map(({ name, path = '', hidden = false, go }) => [
      `from right to left nothing is cut off or overlaps: ${name}`,
      (world) =>
        visit(
          world,
          async (page) => {
            await go(page);
            assert.deepEqual(await laidOut(page, [1440, 390, 320]), []);
          },
          { path: `?lang=ar-XB${path}`, hidden },
        ),
    ]),
  ),

  'from right to left the inputs stand at the right, and numbers run from left to right': (world) =>
    visit(
      world,
      async (page) => {
        assert.ok((await middle(page, '.inputs')) > (await middle(page, '#answer')));
        const chart = page.locator('.chart-plot').first();
        const [name, strip] = [chart.locator('.row-name').first(), chart.locator('.row-strip').first()];
        assert.ok((await name.boundingBox()).x > (await strip.boundingBox()).x);
        const ticks = await chart.locator('.plot-axis text').evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().left, one.textContent]));
        assert.ok(ticks.length > 3);
        assert.deepEqual(ticks, [...ticks].sort(([a], [b]) => a - b));
      },
      { path: '?lang=ar-XB' },
    ),

  'a link says which language; the page says which it is in, and by when it is drawn': (world) =>
    visit(
      world,
      async (page) => {
        assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar-XB', 'rtl']);
        assert.match(await page.title(), /^Ţîîééŕŵîîšéé: Ŵĥååţ/);
        assert.equal(await page.locator('#fee_minor').inputValue(), '400\u00a0$');
      },
      { path: '?lang=ar-XB' },
    ),

  'what the page writes in its language it reads as the same number': (world) =>
    visit(
      world,
      async (page) => {
        const before = await verdict(page);
        for (const id of ['followers', 'fee_minor', 'gross_margin_percent', 'order_value_minor']) {
          const written = await page.locator(`#${id}`).inputValue();
          await give(page, id, '');
          await give(page, id, written);
        }
        assert.equal(await verdict(page), before);
        await give(page, 'gross_margin_percent', '62,125');
        await page.locator('.slider input').first().focus();
        await page.keyboard.press('ArrowRight');
        await settled(page);
        assert.equal(await page.locator('[aria-invalid=true]').count(), 0);
        assert.equal(await page.locator('#gross_margin_percent').inputValue(), '62,125');
      },
      { path: '?lang=en-XA' },
    ),

  ...Object.fromEntries(
    [
      ['a browser in English', 'en-GB', ''],
      ['a browser in a language that there is not', 'eo', ''],
      ['a browser in a made-up language', 'en-XA', ''],
      ['a link to a language that there is not', 'en-US', '?lang=xx'],
      ['a link to no language', 'en-US', '?lang=%22%3E'],
    ].map(([name, locale, path]) => [
      `${name} gets the page as it was built, and loads no other words`,
      (world) =>
        visit(
          world,
          async (page) => {
            assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['en', '']);
            assert.match(await verdict(page), /market/);
            assert.deepEqual((await requested(page)).filter((one) => /made-up|-X[A-Z]-/.test(one)), []);
          },
          { path, locale },
        ),
    ]),
  ),
};
