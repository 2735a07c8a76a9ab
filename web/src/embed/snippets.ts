// What is copied into somebody else's page: a plain frame; the element with its loader; the same with a
// loader that stays as it is for ever, whose content the browser checks.
import releases from './releases.json';
import { minHeights } from './heights';
import { hashFor, type Texts } from './settings';

export interface Snippet {
  readonly kind: 'frame' | 'element' | 'pinned';
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

export const [version, integrity] = Object.entries(releases).at(-1) ?? ['', ''];

/** Without a setting the page's own defaults stand. */
const given = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

const titleOf = (texts: Texts): string => texts['title'] || texts['brand'] || (texts['branding'] === 'off' ? 'Calculator' : 'Tierwise');

/** The place that the frame will need, by the width of the window, so that nothing below it moves. */
function styles(selector: string, property: string, texts: Texts): string {
  const [[, first] = [0, 0], ...narrower] = minHeights(texts);
  const rules = narrower.map(([upTo, height]) => `@media (max-width: ${upTo}px) { ${selector} { ${property}: ${height}px } }`);
  return [`<style>`, `${selector} { display: block; width: 100%; border: 0; ${property}: ${first}px }`, ...rules, '</style>'].join('\n');
}

function frame(texts: Texts, site: string): string {
  const { title: _, ...settings } = texts;
  const address = escaped(`${site}embed/${hashFor(settings)}`);
  const [[, height] = [0, 0]] = minHeights(texts);
  return [
    styles('.creator-calculator', 'height', texts),
    `<iframe class="creator-calculator" src="${address}" title="${escaped(titleOf(texts))}"`,
    `  width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`,
  ].join('\n');
}

/** The link is for browsers that do not run the loader. */
function element(texts: Texts, site: string, script: string): string {
  const attributes = Object.entries(texts).map(([name, text]) => ` ${name}="${escaped(text)}"`);
  const fallback = texts['branding'] === 'off' ? `${site}embed/${hashFor(texts)}` : site;
  return [
    styles('tierwise-calculator', 'min-height', texts),
    script,
    `<tierwise-calculator${attributes.join('')}><a href="${escaped(fallback)}">${escaped(titleOf(texts))}</a></tierwise-calculator>`,
  ].join('\n');
}

/** `site` is the address of our page, with a slash at its end. */
export function snippets(settings: Texts, site: string): readonly Snippet[] {
  const texts = given(settings);
  const at = (path: string): string => escaped(`${site}embed/${path}/embed.js`);
  const loose = `<script type="module" src="${at('v1')}"></script>`;
  const pinned = `<script type="module" src="${at(version)}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  return [
    { kind: 'frame', text: frame(texts, site) },
    { kind: 'element', text: element(texts, site, loose) },
    { kind: 'pinned', text: element(texts, site, pinned) },
  ];
}
