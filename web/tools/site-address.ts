// Where the site will stand, if the build is told so (TIERWISE_URL): search engines want one address of
// the page, and those who draw a card for a link want the picture's whole address.
import type { Plugin } from 'vite';

const relative = /(<meta property="og:image" content=")\.\//;
const kind = '"@type":"WebApplication",';
const end = '</head>';

export function withAddress(html: string, site: string): string {
  const { href } = new URL(site.endsWith('/') ? site : `${site}/`);
  if (!relative.test(html) || !html.includes(kind)) throw new Error('index.html names no picture for links, or does not say what it is');
  const tags = `<link rel="canonical" href="${href}" />\n    <meta property="og:url" content="${href}" />\n  `;
  return html
    .replace(relative, (_, start: string) => start + href)
    .replace(kind, () => `${kind}"url":"${href}",`)
    .replace(end, () => `  ${tags}${end}`);
}

export const siteAddress = (site: string | undefined): Plugin => ({
  name: 'site-address',
  transformIndexHtml: { order: 'post', handler: (html, { path }) => (site && path === '/index.html' ? withAddress(html, site) : html) },
});
