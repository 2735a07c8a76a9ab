// The policies hold: in the headers, in the page, and against somebody who tries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../../lib/engine.mjs';
import { visit } from '../page.mjs';

const directives = (policy) => policy.split(';').map((one) => one.trim()).sort();

export default {
  'the policy in the page and in the frame is the policy of the headers, without frame-ancestors': () => {
    const headers = readFileSync(`${root}web/public/_headers`, 'utf8');
    const sent = /^\/\*\n {2}Content-Security-Policy: (.*)$/m.exec(headers)[1];
    for (const page of ['index.html', 'embed/index.html']) {
      const html = readFileSync(`${root}web/dist/${page}`, 'utf8');
      const inPage = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
      assert.deepEqual(directives(inPage), directives(sent));
    }
    assert.ok(directives(sent).includes("default-src 'none'"));
    assert.ok(directives(sent).includes("require-trusted-types-for 'script'"));
    assert.match(headers, /^\/\n {2}Content-Security-Policy: frame-ancestors 'self'$/m);
  },

  'the page has no inline script, style or handler': () => {
    const html = readFileSync(`${root}web/dist/index.html`, 'utf8');
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i);
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([^<]*)<\/script>/gi)];
    assert.deepEqual(inline.map(([, attributes]) => attributes.trim()), ['type="application/ld+json"']);
    assert.equal(JSON.parse(inline[0][2])['@type'], 'WebApplication', 'data, which no browser runs');
    assert.equal([...html.matchAll(/<script/gi)].length, inline.length + [...html.matchAll(/<script[^>]*\ssrc=/gi)].length);
  },

  'inline script, eval and strings as markup are refused': (world) =>
    visit(world, async (page, problems) => {
      const refused = await page.evaluate(async () => {
        const outcome = {};
        // Code that the debugger runs may use eval; code of the page may not.
        await new Promise((done) => setTimeout(done));
        const attempt = (name, act) => {
          try {
            act();
            outcome[name] = 'went through';
          } catch {
            outcome[name] = 'refused';
          }
        };
        attempt('eval', () => (0, eval)('1'));
        attempt('innerHTML', () => (document.body.innerHTML = '<p>x'));
        attempt('second policy', () => trustedTypes.createPolicy('another', {}));
        attempt('our policy again', () => trustedTypes.createPolicy('tierwise', {}));
        attempt('worker from text', () => new Worker('data:text/javascript,0'));
        return outcome;
      });
      assert.deepEqual([...new Set(Object.values(refused))], ['refused'], JSON.stringify(refused));
      assert.ok(problems.length > 0);
      problems.length = 0;
    }),

  'text from the page stays text': (world) =>
    visit(world, async (page) => {
      const typed = '<img src=x onerror=alert(1)>';
      await page.locator('#followers').fill(typed);
      await page.waitForTimeout(150);
      assert.equal(await page.locator('img').count(), 0);
      assert.equal(await page.locator('#followers').inputValue(), typed);
    }),
};
