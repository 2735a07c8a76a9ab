// What a screen reader is told: names, roles and states as the browser makes them of the page. Numbers are
// # here; other tests say which they are.
import assert from 'node:assert/strict';
import { give, settled, visit } from '../page.mjs';

const said = async (page, selector) => (await page.locator(selector).first().ariaSnapshot()).replace(/(?<!level=)(?:\d[\d.,]*\d|\d)[KMBk]?/g, '#');
const lines = (...all) => all.join('\n');

export default {
  'the headline is one heading, and each number under it leads to where it comes from': (world) =>
    visit(world, async (page) => {
      assert.equal(
        await said(page, '.headline'),
        lines(
          '- paragraph: Instagram Reel · # followers · Micro under # of # definitions',
          '- heading "A fair ask by the market, but more than it is likely worth to you. Offer $# or less for an even chance of breaking even." [level=1]',
          '- paragraph: "The evidence disagrees: by “views to clicks to orders” the chance is about # in #, by “published returns” more than # in #. Link clicks on their recent sponsored Reels would settle most of it: worth about $# to know."',
          '- list:',
          ...[
            ['"# in #"', 'chance', '# in #', 'chance of breaking even at $# (#%)'],
            ['"$#"', 'most', '$#', 'the most to pay for an even chance'],
            ['"$#–#"', 'market', '$#–#', 'market range for this Reel'],
            ['"# orders"', 'needed', '# orders', 'needed to break even; about # likely'],
          ].flatMap(([name, topic, number, text]) => [
            '  - listitem:', `    - link ${name}:`, `      - /url: "#why-${topic}"`, `      - strong: ${number}`, `    - text: ${text}`,
          ]),
        ),
      );
    }),

  'a choice of two says which is chosen': (world) =>
    visit(world, async (page) => {
      const sides = () => said(page, '.sides');
      assert.equal(await sides(), lines('- group "Who asks?":', '  - button "I am the brand" [pressed]', '  - button "I am the creator"'));
      await page.locator('#side-creator').click();
      await page.locator('.reasons').waitFor();
      assert.equal(await sides(), lines('- group "Who asks?":', '  - button "I am the brand"', '  - button "I am the creator" [pressed]'));
    }),

  'a chart is a region with its sentence, a picture with words, and a way to the table': (world) =>
    visit(world, async (page) => {
      await page.mouse.move(5, 5);
      await page.locator('#ads-channel').waitFor();
      const chart = await said(page, 'section:has(> #price-title)');
      assert.ok(chart.startsWith(lines(
        '- region "What it should cost, by every method":',
        '  - heading "What it should cost, by every method" [level=2]',
        '  - paragraph: Each bar is the middle #% of a method’s prices, the tick its middle. The shaded range follows the methods that price your own numbers (dark bars).',
        '  - list:',
        '    - listitem:',
        '      - text: Price lists',
        '      - link "# sources, weak (Price lists)":',
        '        - /url: "#why-price-rate-table"',
        '      - \'img "Price lists: $# to $#, middle $#"\'',
      )), chart);
      const dots = await said(page, 'section:has(> #outcomes-title)');
      assert.match(dots, /- img "# of # make money\. Half fall between −#% and \+#%\."/);
      assert.match(dots, /- slider "Target to count the outcomes for"/);
      assert.match(await page.locator('.dotplot-target').getAttribute('aria-valuetext'), /^break-even\. \d+ of 50 make money\./);

      const toggle = page.locator('section:has(> #outcomes-title) > .table-toggle').first();
      await toggle.click();
      await page.locator('#outcomes-table table').waitFor();
      assert.equal(await toggle.ariaSnapshot(), '- button "Hide the table" [expanded]');
      assert.ok((await said(page, '#outcomes-table')).startsWith(lines(
        '- group "Fifty equally likely outcomes":',
        '  - table "Fifty equally likely outcomes":',
        '    - caption: Fifty equally likely outcomes',
        '    - rowgroup:',
        '      - row "Outcome Result":',
        '        - columnheader "Outcome"',
        '        - columnheader "Result"',
      )), await said(page, '#outcomes-table'));
    }),

  'a wrong field says that it is wrong and what to do; the page says that the answer is from before': (world) =>
    visit(world, async (page) => {
      await give(page, 'followers', 'many');
      await page.locator('#followers-error', { hasText: 'Not a number' }).waitFor();
      assert.equal(
        await said(page, '.field:has(#followers)'),
        lines(
          '- text: Followers #–#',
          '- textbox "Followers" [invalid]: many',
          '- slider "Followers, slider": "#"',
          '- paragraph: Not a number. Type digits, such as # or #.',
        ),
      );
      const described = await page.locator('#followers').evaluate((field) =>
        field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
      assert.match(described, /Not a number\. Type digits, such as 15,000 or 15k\./);
      assert.equal(await said(page, '.notices'), lines('- list:', '  - listitem: "Not updated: the answer below is from before. Correct “Followers” to go on."'));
    }),

  'a new answer is told once the numbers rest, in one sentence': (world) =>
    visit(world, async (page) => {
      const live = page.locator('[aria-live=polite]').first();
      assert.equal(await live.textContent(), '');
      await give(page, 'fee_minor', '100');
      await page.waitForFunction(() => document.querySelector('[aria-live=polite]').textContent !== '');
      assert.match(await live.textContent(), /^A low ask by the market, and likely worth it to you\. Anything up to \$\d+ leaves an even chance of breaking even\. Chance of breaking even: \d in 10\.$/);
    }),

  'a switch of a source says which source it is, and whether it counts': (world) =>
    visit(world, async (page) => {
      await page.locator('a[href="#why-price-paid-surveys"]').click();
      await page.locator('.members').waitFor();
      const first = page.locator('.member-use').nth(2);
      assert.match(await first.ariaSnapshot(), /checkbox "Use this source: [^"]{8,}" \[checked\]/);
      await first.locator('input').uncheck();
      await settled(page);
      await page.locator('.beyond').waitFor();
      assert.match(await first.ariaSnapshot(), /checkbox "Use this source: [^"]{8,}"(?! \[checked)/);
    }),
};
