// What axe finds on the page as it stands.
import { readFileSync } from 'node:fs';
import { root } from '../lib/engine.mjs';

const axe = readFileSync(`${root}web/node_modules/axe-core/axe.min.js`, 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By all rules, or by the ones that are named. `page` may be a frame of another site in a page. */
export async function findings(page, { rules } = {}) {
  const context = page.context?.() ?? page.page().context();
  const client = await context.newCDPSession(page);
  // Through the debugger, since the page's own policy rightly refuses scripts from outside.
  await client.send('Runtime.evaluate', { expression: axe });
  const { violations } = await page.evaluate(
    (runOnly) => globalThis.axe.run(document, { runOnly }),
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target).join(' ')} (${nodes.length})`);
}
