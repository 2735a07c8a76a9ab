// What axe finds on the page as it stands.
import { readFileSync } from 'node:fs';
import { root } from '../lib/engine.mjs';

const axe = readFileSync(`${root}web/node_modules/axe-core/axe.min.js`, 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `page` may be a frame of another site in a page. */
export async function findings(page) {
  const context = page.context?.() ?? page.page().context();
  const client = await context.newCDPSession(page);
  // Through the debugger, since the page's own policy rightly refuses scripts from outside.
  await client.send('Runtime.evaluate', { expression: axe });
  const { violations } = await page.evaluate(
    (wanted) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: wanted } }),
    tags,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target).join(' ')} (${nodes.length})`);
}
