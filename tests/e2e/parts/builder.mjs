// The builder: choices, their address, what is said of them; by keyboard, by finger, by file.
import assert from 'node:assert/strict';
import { findings } from '../axe.mjs';
import { brand, builder, frameIn, group, hashIs, heading, lines } from '../builder.mjs';
import { give, text, visit } from '../page.mjs';

export default {
  'opens from the page and leads back to it': (world) =>
    visit(world, async (page) => {
      await page.locator('.foot a[href="#embed"]').click();
      await heading(page).waitFor();
      assert.equal(await page.title(), 'Put it on your site · Tierwise');
      await page.locator('.top a', { hasText: 'Back' }).click();
      await page.locator('.verdict').waitFor();
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
      assert.match(await text(page.locator('#set-text-problem')), /Too faint in light/);
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
