// Languages: which one the page comes in, and that nothing on it is said in another.
import assert from 'node:assert/strict';
import { runTool } from '../../lib/engine.mjs';
import { visit } from '../page.mjs';
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

/** What Intl writes in German (numbers, dates, currencies, the end of a list), what was typed in, colours, and a function. */
const written = new RegExp(
  ['\\d+\\. \\p{L}+ \\d{4}', '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \\d{4}', '\\b(?:Mio|Mrd|Bio)\\.', ' und ',
    ...described.currencies.flatMap(({ code }) => [currencies.of(code), `\\b${code}\\b`]), '#[\\da-f]{6}', 'US\\$', '\\d[kKM]\\b', '\\bmax\\b'].join('|'),
  'gu',
);

/** A text without what is rightly not in the language of the page; names only where they are told of. */
function ownWords({ text: said, told }) {
  const left = names.reduce((rest, name) => rest.replaceAll(name, ''), said).replace(written, '');
  return told || /\p{L}/u.test(left) ? left : said.replace(written, '');
}

export default {
  ...Object.fromEntries(
    stations.map(({ name, path = '', hidden = false, go }) => [
      `no word is left in English: ${name}`,
      (world) =>
        visit(
          world,
          async (page) => {
            await go(page);
            const plain = (await page.evaluate(textsOf)).filter((one) => /[a-z]/i.test(ownWords(one)));
            assert.deepEqual(plain.map((one) => `${one.text.trim()}   ${one.where}`), []);
          },
          { path: `?lang=en-XA${path}`, hidden },
        ),
    ]),
  ),
};
