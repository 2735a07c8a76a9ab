// The builder: what is chosen reaches the preview and the lines, which work on a page of another origin;
// the address brings everything back.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../web/tools/serve.mjs';
import { findings } from '../axe.mjs';
import { give, text, visit } from '../page.mjs';

const heading = (page) => page.locator('.builder h1');
const lines = (page, kind) => page.locator(`#snippet-${kind}-lines`).innerText();
const frameIn = (page) => page.frameLocator('tierwise-calculator iframe');
const colourIn = (frame) => frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim());
const group = (page, name) => page.locator('.build-group > summary', { hasText: name });
const hashIs = (page, part) => page.waitForFunction((wanted) => location.hash.includes(wanted), part);

const at = (settings = {}) => `#embed${Object.keys(settings).length > 0 ? '-' : ''}${new URLSearchParams(settings)}`;
const builder = (world, run, { settings, ...others } = {}) =>
  visit(
    world,
    async (page, problems) => {
      await heading(page).waitFor();
      await run(page, problems);
      // The frame tells those who build its page what it could not use.
      const others = problems.filter((said) => !said.startsWith('calculator: '));
      problems.splice(0, problems.length, ...others);
    },
    { path: at(settings), hidden: true, ...others },
  );

const brand = { accent: '#c2410c', background: '#fff7ed', brand: 'Nordlicht', radius: '2', branding: 'off' };

/** A page that holds nothing but the lines, served from another origin. */
async function pasted({ browser }, html, run) {
  const folder = await mkdtemp(join(tmpdir(), 'tierwise-host-'));
  await writeFile(join(folder, 'index.html'), `<!doctype html><title>A page</title>${html}`);
  const host = await serve({ root: folder });
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  try {
    await page.goto(host.url);
    await run(page);
  } finally {
    await page.close();
    await host.close();
    await rm(folder, { recursive: true });
  }
}

export default {
  'opens from the page and leads back to it': (world) =>
    visit(world, async (page) => {
      await page.locator('.foot a[href="#embed"]').click();
      await heading(page).waitFor();
      assert.equal(await page.title(), 'Put it on your site · Tierwise');
      await page.locator('.top a', { hasText: 'Back' }).click();
      await page.locator('.verdict').waitFor();
    }),

  'what is chosen stands in the lines, and what is as it is anyway does not': (world) =>
    builder(world, async (page) => {
      assert.match(await lines(page, 'element'), /<tierwise-calculator><a /);
      await page.locator('#set-accent').fill('#c2410c');
      await page.locator('#set-brand').fill('Smith & "Sons"');
      await page.locator('#set-currency').selectOption('EUR');
      await page.locator('#set-view').selectOption('method');
      await page.locator('#set-view').selectOption({ index: 0 });
      const element = await lines(page, 'element');
      for (const part of ['accent="#c2410c"', 'brand="Smith &amp; &quot;Sons&quot;"', 'currency="EUR"']) assert.ok(element.includes(part), element);
      assert.doesNotMatch(element, / view=/);
      const frame = await lines(page, 'frame');
      assert.ok(frame.includes('accent=%23c2410c') && frame.includes('currency=EUR'), frame);
      assert.match(await lines(page, 'pinned'), /embed\/\d+\.\d+\.\d+\/embed\.js" integrity="sha384-/);
    }),

  'takes what stands in the calculator': (world) =>
    visit(world, async (page) => {
      await give(page, 'followers', '9,000');
      await page.locator('#currency').selectOption('EUR');
      await page.locator('.foot a[href="#embed"]').click();
      await heading(page).waitFor();
      await group(page, 'Fields').click();
      await page.locator('#take-typed').click();
      const element = await lines(page, 'element');
      for (const part of ['followers="9,000"', 'currency="EUR"', 'fee_minor="€400"']) assert.ok(element.includes(part), element);
      assert.doesNotMatch(element, /average_likes|platform=/);
    }),

  'the link brings everything back, and starting afresh can be gone back on': (world) =>
    builder(world, async (page) => {
      await page.locator('#set-background').fill('#fff7ed');
      await page.locator('#set-accent').fill('#c241');
      await group(page, 'Fields').click();
      await page.locator('#fate-followers').selectOption('locked');
      await page.locator('#set-followers').fill('9,000');
      await page.locator('#preview-width').fill('520');
      await hashIs(page, '520');
      await page.reload();
      await heading(page).waitFor();
      assert.equal(await page.locator('#set-background').inputValue(), '#fff7ed');
      assert.equal(await page.locator('#set-accent').inputValue(), '#c241', 'half typed as it was');
      assert.equal(await page.locator('#preview-width').inputValue(), '520');
      await group(page, 'Fields').click();
      assert.equal(await page.locator('#fate-followers').inputValue(), 'locked');
      assert.equal(await page.locator('#set-followers').inputValue(), '9,000');
      await page.locator('.build-link a').click();
      await page.waitForFunction(() => document.getElementById('set-background').value === '');
      await page.goBack();
      await page.waitForFunction(() => document.getElementById('set-background').value === '#fff7ed');
    }),

  'a colour that is half typed is said, and the lines keep the last one': (world) =>
    builder(world, async (page) => {
      await page.locator('#set-accent').fill('#c2410c');
      await page.locator('#set-accent').fill('#c2410');
      assert.match(await text(page.locator('#set-accent-problem')), /three or six digits/);
      assert.match(await lines(page, 'element'), /accent="#c2410c"/);
      assert.equal(await page.locator('input[type=color]').first().inputValue(), '#c2410c');
    }),

  'warns about contrast, a form that nobody takes, and half a button': (world) =>
    builder(world, async (page) => {
      const warned = page.locator('.build-warnings');
      assert.equal(await text(warned), '');
      await page.locator('#set-background').fill('#ffffff');
      await page.locator('#set-text').fill('#999999');
      assert.match(await text(warned), /contrast of 2\.8 to 1/);
      assert.match(await text(page.locator('#set-text-problem')), /Too faint/);
      await group(page, 'What comes next').click();
      await page.locator('#set-lead').selectOption('after');
      await page.locator('#set-action-text').fill('Ask us');
      assert.match(await text(warned), /nothing is sent.*plain frame|plain frame.*nothing is sent/s);
      assert.match(await text(warned), /where it leads to/);
      assert.match(await lines(page, 'handler'), /tierwise-lead/);
      await page.locator('#set-action-url').fill('https://a.example/offer');
      assert.doesNotMatch(await text(warned), /where it leads to/);
    }),

  'a logo is taken as a file, made smaller where it is large, and dropped': (world) =>
    builder(world, async (page) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
      await page.locator('#set-logo').setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
      await page.locator('.build-logo').waitFor();
      assert.ok((await lines(page, 'element')).includes(`logo="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"`));
      const noise = await page.evaluate(() => {
        const canvas = document.createElement('canvas');
        canvas.width = 1600;
        canvas.height = 400;
        const context = canvas.getContext('2d');
        for (let x = 0; x < 1600; x += 4) for (let y = 0; y < 400; y += 4) {
          context.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 80% 50%)`;
          context.fillRect(x, y, 4, 4);
        }
        return canvas.toDataURL('image/png').split(',')[1];
      });
      await page.locator('#set-logo').setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from(noise, 'base64') });
      await page.waitForFunction(() => /480 × 120/.test(document.querySelector('.builder').innerText));
      assert.match(await lines(page, 'element'), /logo="data:image\/webp;base64,/);
      await page.locator('#set-logo').setInputFiles({ name: 'c.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
      await page.waitForFunction(() => /c\.png is no picture/.test(document.querySelector('.builder').innerText));
      await page.locator('.build-drop button').click();
      assert.doesNotMatch(await lines(page, 'element'), /logo=/);
      const dataTransfer = await page.evaluateHandle((drawing) => {
        const files = new DataTransfer();
        files.items.add(new File([drawing], 'd.svg', { type: 'image/svg+xml' }));
        return files;
      }, svg);
      await page.locator('.build-drop').dispatchEvent('drop', { dataTransfer });
      await page.locator('.build-logo').waitFor();
    }),

  'rates come from a card that is kept here, or from a file that the calculator exported': (world) =>
    builder(
      world,
      async (page) => {
        const rates = page.locator('#set-rates');
        const isPricedBy = (title) => frameIn(page).locator('.numbers', { hasText: `by “${title}”` }).waitFor();
        await group(page, 'Your rates').click();
        await page.locator('.build-acts button', { hasText: 'Kept' }).click();
        await isPricedBy('Kept');
        const table = { platform: 'instagram', format: 'reel', unit: 'USD', base: 'deliverable', rows: [{ followers: [0, 50_000], low: 200, high: 300 }] };
        const card = { schema: 1, rate_card: { title: 'Spring', tables: [table] } };
        await rates.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(card, null, 2)) });
        await isPricedBy('Spring');
        assert.match(await text(page.locator('.build-card')), /“Spring”: 1 price\./);
        assert.match(await lines(page, 'element'), /rates="\{&quot;schema&quot;:1,/);
        await rates.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
        await page.waitForFunction(() => /x\.json is no rate card/.test(document.querySelector('.builder').innerText));
      },
      {
        before: () => {
          const row = { platform: 'instagram', format: 'reel', low: '400', high: '500' };
          if (self === top) localStorage.setItem('tierwise-cards', JSON.stringify({ schema: 1, cards: [{ title: 'Kept', currency: 'USD', rows: [row] }] }));
        },
      },
    ),

  'what is chosen reaches the preview, while it is typed': (world) =>
    builder(world, async (page) => {
      const frame = frameIn(page);
      await frame.locator('#app[data-live] .verdict').waitFor();
      await page.locator('#set-accent').fill('#1144aa');
      await page.locator('#set-brand').fill('Nordlicht');
      await page.locator('#set-currency').selectOption('EUR');
      await group(page, 'Fields').click();
      await page.locator('#set-followers').fill('9,000');
      await page.locator('#fate-followers').selectOption('locked');
      await page.locator('#fate-median_views').selectOption('hidden');
      await frame.locator('.brand', { hasText: 'Nordlicht' }).waitFor();
      await frame.locator('#median_views').waitFor({ state: 'hidden' });
      await frame.locator('.kicker', { hasText: '9,000 followers' }).waitFor();
      assert.equal(await frame.locator('#followers').isEditable(), false);
      assert.equal(await frame.locator('#currency').inputValue(), 'EUR');
      assert.equal(await colourIn(frame), '#1144aa');
      await page.locator('#set-accent').fill('#1144a');
      assert.equal(await colourIn(frame), '#1144aa', 'the last good one');
    }),

  'the preview is as wide as asked, made smaller where there is less room': (world) =>
    builder(
      world,
      async (page) => {
        await frameIn(page).locator('.verdict').waitFor();
        const width = () => page.locator('tierwise-calculator').evaluate((element) => [element.clientWidth, element.getBoundingClientRect().width]);
        assert.deepEqual(await width(), [640, 640]);
        await page.locator('.build-widths button').nth(2).click();
        const [inside, shown] = await width();
        assert.equal(inside, 1200);
        assert.ok(shown > 400 && shown < 900, `shown ${shown} wide`);
        assert.match(await text(page.locator('.build-preview .field-hint')), /at \d\d% of its size/);
      },
      { settings: brand },
    ),

  'all three kinds of lines work on a page of another origin': (world) =>
    builder(
      world,
      async (page) => {
        for (const kind of ['element', 'frame', 'pinned']) {
          await pasted(world, await lines(page, kind), async (host) => {
            const frame = host.frameLocator('iframe');
            await frame.locator('#app[data-live] .verdict').waitFor();
            assert.equal(await text(frame.locator('.brand')), 'Nordlicht', kind);
            await frame.locator('.kicker', { hasText: '8,000 followers' }).waitFor();
            assert.equal(await frame.locator('#median_views').isVisible(), false, kind);
            assert.equal(await colourIn(frame), '#c2410c', kind);
            assert.doesNotMatch(await host.content(), /Tierwise/);
          });
        }
      },
      { settings: { ...brand, followers: '8,000', hide: 'median_views' } },
    ),

  'the lines for the form take what a visitor gives': (world) =>
    builder(
      world,
      async (page) => {
        const html = `${await lines(page, 'element')}\n${await lines(page, 'handler')}`;
        await pasted(world, html, async (host) => {
          const frame = host.frameLocator('iframe');
          const sent = host.waitForRequest((request) => request.url().endsWith('/your-address-for-leads'));
          await frame.locator('[name=lead-email]').fill('ann@a.example');
          await frame.locator('[name=lead-email]').press('Enter');
          assert.equal((await sent).postDataJSON().email, 'ann@a.example');
          await frame.locator('.lead[role=status]').waitFor();
        });
      },
      { settings: { lead: 'after' } },
    ),

  'copies the lines and a link': (world) =>
    builder(
      world,
      async (page) => {
        await page.locator('#snippet-frame-copy').click();
        await page.locator('.build-copy [role=status]', { hasText: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#snippet-frame-lines').textContent());
        await page.locator('#builder-link').click();
        await page.locator('.build-link [role=status]', { hasText: 'Copied' }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${world.site.url}${at(brand)}`);
      },
      { settings: brand, permissions: ['clipboard-read', 'clipboard-write'] },
    ),

  'by keyboard alone: a colour, a width, a snippet': (world) =>
    builder(world, async (page) => {
      await page.locator('#set-accent').focus();
      await page.keyboard.type('#1144aa');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.type), 'color');
      await group(page, 'Fields').focus();
      await page.keyboard.press('Enter');
      await page.locator('#fate-followers').focus();
      await page.keyboard.press('ArrowDown');
      assert.match(await lines(page, 'element'), /accent="#1144aa".* lock="followers"/);
      await page.locator('.build-widths button').nth(1).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      assert.equal(await page.locator('#preview-width').inputValue(), '390');
    }),

  ...Object.fromEntries(
    ['light', 'dark'].map((colorScheme) => [
      `axe finds nothing in ${colorScheme}`,
      (world) =>
        builder(
          world,
          async (page) => {
            for (const name of ['Fields', 'Your rates', 'What comes next']) await group(page, name).click();
            await page.locator('.build-more summary').first().click();
            assert.deepEqual(await findings(page), []);
          },
          { settings: { accent: '#c24', background: '#ffffff', text: '#999999', lead: 'after' }, colorScheme },
        ),
    ]),
  ),

  'nothing scrolls sideways from 320 px up': (world) =>
    builder(
      world,
      async (page) => {
        for (const name of ['Fields', 'Your rates', 'What comes next']) await group(page, name).click();
        for (const width of [320, 390, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width} px`);
        }
      },
      { settings: { ...brand, lead: 'after', 'preview-width': '1200' } },
    ),
};
