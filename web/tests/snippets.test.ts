import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import releases from '../src/embed/releases.json';
import { integrity, snippets, version } from '../src/embed/snippets';
import { textsIn } from '../src/embed/settings';

const site = 'https://tierwise.example/tool/';
const textOf = (kind: string, texts: Record<string, string>): string => snippets(texts, site).find((one) => one.kind === kind)?.text ?? '';
const unescaped = (text: string): string => text.replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&gt;/g, '>').replace(/&lt;/g, '<').replace(/&amp;/g, '&');

const hostile = { brand: '"><script>alert(1)</script>', 'action-text': "Tom & 'Jerry'" };

describe('snippets', () => {
  test.each(['frame', 'element', 'pinned'])('%s: no setting leaves its place', (kind) => {
    const text = textOf(kind, hostile);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('title=""');
  });

  test('the frame carries the settings in its address', () => {
    const [, address = ''] = /src="([^"]*)"/.exec(textOf('frame', hostile)) ?? [];
    const url = new URL(unescaped(address));
    expect(url.href.startsWith(`${site}embed/#`)).toBe(true);
    expect(textsIn(url.hash)).toEqual(hostile);
  });

  test('empty settings are left out', () => expect(textOf('element', { accent: '', view: 'method' })).toContain('<tierwise-calculator view="method">'));

  test('without branding our name is not in what is shown', () => {
    for (const { text } of snippets({ branding: 'off' }, 'https://calculator.example/')) {
      const said = text.replace(/tierwise-calculator/g, '');
      expect(said).not.toMatch(/tierwise/i);
    }
  });

  test('each frozen loader is what its hash says, and the headers keep it for ever', () => {
    const headers = readFileSync(fileURLToPath(new URL('../public/_headers', import.meta.url)), 'utf8');
    for (const [release, hash] of Object.entries(releases)) {
      const bytes = readFileSync(fileURLToPath(new URL(`../public/embed/${release}/embed.js`, import.meta.url)));
      expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(hash);
      expect(headers).toContain(`/embed/${release}/*\n  Cache-Control: public, max-age=31536000, immutable\n`);
    }
    expect(textOf('pinned', {})).toContain(`/embed/${version}/embed.js" integrity="${integrity}" crossorigin="anonymous"`);
  });
});
