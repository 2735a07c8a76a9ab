// Pictures that are saved: a PNG that really is one, twice as large as on the screen, and an SVG that stands
// alone: it parses, refers to nothing outside, and says what the page said.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled, text, visit } from '../page.mjs';

const pngMark = '89504e470d0a1a0a';
const bar = 'price';
const dots = 'outcomes';

async function saved(page, id, kind) {
  const button = page.locator(`section[aria-labelledby="${id}-title"] .save-picture button`).nth(['PNG', 'SVG'].indexOf(kind));
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height as a PNG's header says. */
const sizeOf = (bytes) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** By the browser's own parser of XML, on a page whose policy lets it. */
async function parsed(page, svg) {
  const empty = await page.context().newPage();
  const found = await empty.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const all = [root, ...root.querySelectorAll('*')];
    const named = all.flatMap((one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`));
    return {
      root: root.localName,
      size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
      title: root.querySelector('title')?.textContent,
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
      marks: root.querySelectorAll('rect, circle, path').length,
      outside: named.filter((one) => /^(class|style|href|xlink:href|src|on\w+)=|url\(|var\(|https?:/.test(one.replace(/^xmlns=.*/, ''))),
      foreign: all.filter(({ localName }) => /^(script|style|image|use|foreignObject|a)$/.test(localName)).length,
    };
  }, svg);
  await empty.close();
  return found;
}

async function ready(page) {
  await page.mouse.move(5, 5);
  await page.locator('.save-picture').last().waitFor();
  await settled(page);
}

export default {
  'an SVG stands alone and says what the page says': (world) =>
    visit(world, async (page) => {
      await ready(page);
      const { name, bytes } = await saved(page, bar, 'SVG');
      assert.equal(name, 'tierwise-price.svg');
      const svg = await parsed(page, bytes.toString('utf8'));
      assert.equal(svg.root, 'svg');
      assert.equal(svg.title, await text(page.locator('#price-title')));
      assert.deepEqual(svg.outside, []);
      assert.equal(svg.foreign, 0);
      const said = svg.texts.join(' ').replace(/\s+/g, ' ');
      for (const part of [await text(page.locator('#price-title ~ .takeaway')), 'Per 1,000 views', 'asked $400', '$500']) assert.ok(said.includes(part), part);
      assert.match(said, /Sources: .+; and \d+ more\. Made with Tierwise: figures as of \w+ \d+, \d{4}, engine [\d.]+, data [\da-f]{16}\./);
      assert.equal(/Show as a table|Save as/.test(said), false);
      assert.ok(svg.marks > 15);
    }),

  'a PNG is one, twice as large as its SVG, with something on it': (world) =>
    visit(world, async (page) => {
      await ready(page);
      const { size } = await parsed(page, (await saved(page, dots, 'SVG')).bytes.toString('utf8'));
      const { name, bytes } = await saved(page, dots, 'PNG');
      assert.equal(name, 'tierwise-outcomes.png');
      assert.equal(bytes.subarray(0, 8).toString('hex'), pngMark);
      assert.deepEqual(sizeOf(bytes), size.map((pixels) => 2 * pixels));
      const colours = await page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const found = new Map();
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
        for (let at = 0; at < pixels.length; at += 4) {
          const colour = pixels.slice(at, at + 3).join();
          found.set(colour, (found.get(colour) ?? 0) + 1);
        }
        return Object.fromEntries([...found].filter(([, count]) => count > 500));
      }, bytes.toString('base64'));
      // Paper, the filled dots, the hollow ones.
      for (const colour of ['250,249,246', '11,107,91', '243,220,207']) assert.ok(colour in colours, `${colour} is not among ${Object.keys(colours)}`);
    }),

  'dark, narrow and from right to left a picture is what the page shows': (world) =>
    visit(
      world,
      async (page) => {
        await ready(page);
        const { bytes } = await saved(page, bar, 'SVG');
        const { size, texts, outside } = await parsed(page, bytes.toString('utf8'));
        assert.equal(size[0], 390 - 2 * 18 + 2 * 24);
        assert.match(bytes.toString('utf8'), /fill="rgb\(19, 19, 18\)"/);
        assert.deepEqual(outside, []);
        assert.ok(texts.join(' ').includes(await text(page.locator('#price-title'))));
      },
      { path: '?lang=ar-XB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
    ),

  'without a line the picture still comes, without names of sources; without its own file it says that it did not': (world) =>
    visit(world, async (page, problems) => {
      await ready(page);
      await page.route('**/assets/picture-*.js', (route) => route.abort());
      await page.locator(`section[aria-labelledby="${dots}-title"] .save-picture button`).first().click();
      await page.locator('.save-picture [role=status]', { hasText: 'could not be made' }).waitFor();
      await page.unroute('**/assets/picture-*.js');
      await page.route('**/assets/sources-*.json', (route) => route.abort());
      const { bytes } = await saved(page, bar, 'SVG');
      assert.match(bytes.toString('utf8'), />Made with Tierwise/);
      assert.match(problems.splice(0).join(), /ERR_FAILED/);
    }),
};
