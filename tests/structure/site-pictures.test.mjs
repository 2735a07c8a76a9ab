// The pictures that the site ships are as large as they are declared to be, and light.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../lib/engine.mjs';
import { pixelsOf, sizeOf, withPalette } from '../lib/png.mjs';

const site = `${root}web/public/`;
const picture = (path) => readFileSync(site + path);
const sizes = {
  'icons/icon-192.png': '192x192',
  'icons/icon-512.png': '512x512',
  'icons/maskable-512.png': '512x512',
  'icons/apple-touch.png': '180x180',
  'pictures/card.png': '1200x630',
  'pictures/phone.png': '780x1688',
  'pictures/desktop.png': '1440x900',
};
const measured = (path) => Object.values(sizeOf(picture(path))).join('x');

test('every picture has its size', () => {
  assert.deepEqual(Object.fromEntries(Object.keys(sizes).map((path) => [path, measured(path)])), sizes);
});

test('the manifest and the page declare what is there', () => {
  const head = readFileSync(`${root}web/index.html`, 'utf8');
  const side = (name) => new RegExp(`og:image:${name}" content="(\\d+)"`).exec(head)[1];
  const linked = (pattern) => pattern.exec(head)[1];
  const declared = [
    [linked(/og:image" content="\.\/([^"]+)"/), `${side('width')}x${side('height')}`],
    [linked(/apple-touch-icon" href="\.\/([^"]+)"/), '180x180'],
  ];
  if (existsSync(`${site}manifest.webmanifest`)) {
    const { icons = [], screenshots = [] } = JSON.parse(readFileSync(`${site}manifest.webmanifest`, 'utf8'));
    const drawn = [...icons, ...screenshots].filter(({ src }) => src.endsWith('.png'));
    declared.push(...drawn.map(({ src, sizes: said }) => [src.replace(/^\.?\//, ''), said]));
  }
  for (const [path, said] of declared) assert.equal(measured(path), said, path);
});

test('together they are under 300 KB', () => {
  const bytes = Object.keys(sizes).reduce((sum, path) => sum + statSync(site + path).size, 0);
  assert.ok(bytes < 300_000, `${bytes} bytes`);
});

test('the mark of the maskable icon stays in the circle that no system cuts', () => {
  const path = 'icons/maskable-512.png';
  const { width } = sizeOf(picture(path));
  const pixels = pixelsOf(picture(path));
  const ground = pixels[0];
  const middle = (width - 1) / 2;
  const far = pixels.reduce((most, colour, index) => {
    const away = Math.hypot((index % width) - middle, Math.floor(index / width) - middle);
    return colour === ground ? most : Math.max(most, away);
  }, 0);
  assert.ok(far > 0.3 * width && far <= 0.4 * width, `the mark reaches ${far} of ${width}`);
});

test('a palette keeps every pixel where the colours are few', () => {
  const drawn = picture('icons/maskable-512.png');
  const palette = withPalette(drawn);
  assert.ok(palette.length < drawn.length);
  assert.deepEqual(sizeOf(palette), sizeOf(drawn));
  assert.deepEqual(pixelsOf(palette), pixelsOf(drawn));
});
