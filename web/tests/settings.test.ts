import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { configFrom, fonts, hashFor, hideable, lockable, settings, textsFrom, textsIn } from '../src/embed/settings';

const fields = ['followers', 'fee_minor'];
const read = (texts: Record<string, string>) => configFrom(texts, fields);
const refusal = (texts: Record<string, string>) => read(texts).refused.map(({ name, why }) => `${name}: ${why}`);

describe('what a host page may set', () => {
  test('is read by name, and values of fields as typed', () => {
    const { config, refused } = read({ accent: '#0B6', radius: '4px', currency: 'eur', followers: '15,000', font: 'serif' });
    expect(config).toEqual({ accent: '#00bb66', radius: 4, currency: 'EUR', font: 'serif', presets: { followers: '15,000' } });
    expect(refused).toEqual([]);
  });

  test.each([
    ['a name nobody knows', { colour: '#fff' }, 'colour: unknown'],
    ['a colour by name', { accent: 'red' }, 'accent: wrong'],
    ['a way out of a colour', { accent: '#fff;}body{display:none' }, 'accent: wrong'],
    ['a picture from elsewhere', { logo: 'https://example.com/a.png' }, 'logo: wrong'],
    ['a page as a picture', { logo: 'data:text/html;base64,AAAA' }, 'logo: wrong'],
    ['a picture that is too large', { logo: `data:image/png;base64,${'A'.repeat(70_000)}` }, 'logo: too-long'],
    ['an address that runs', { 'action-url': 'javascript:alert(1)' }, 'action-url: wrong'],
    ['an address that is not encrypted', { 'action-url': 'http://example.com' }, 'action-url: wrong'],
    ['a font that is not on the list', { font: 'Comic Sans' }, 'font: wrong'],
    ['a language that is none', { language: 'not a tag' }, 'language: wrong'],
    ['rates that are no JSON', { rates: '{' }, 'rates: wrong'],
    ['a view that does not exist', { view: 'admin' }, 'view: wrong'],
    ['a value that is too long', { followers: '1'.repeat(500) }, 'followers: too-long'],
    ['a name from the insides of objects', { constructor: 'x' }, 'constructor: unknown'],
  ])('refuses %s by name', (_, texts, said) => expect(refusal(texts)).toEqual([said]));

  test("leaves HTML's own attributes alone", () => expect(refusal({ class: 'a', 'data-x': '1', 'aria-label': 'b', onclick: 'c()' })).toEqual([]));

  test('takes what looks like a field for one as long as the fields are not known', () => {
    expect(configFrom({ gifted_units: '2', 'no-field': '1' })).toEqual({
      config: { presets: { gifted_units: '2' } },
      refused: [{ name: 'no-field', why: 'unknown' }],
    });
  });

  test('reads no more than 200', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x-${at}`, '']));
    expect(read(many).refused).toHaveLength(200);
  });

  test('survives the address of a frame', () => {
    const texts = { accent: '#0b6b5b', 'action-text': 'Ask & get a 5% quote', rates: '{"tables":[]}' };
    expect(textsIn(hashFor(texts))).toEqual(texts);
  });

  test('stands in the guide for owners of pages, name by name', () => {
    const guide = readFileSync(fileURLToPath(new URL('../embed/README.md', import.meta.url)), 'utf8');
    const [, table = ''] = /## Settings([^]*?)## Events/.exec(guide) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| '));
    const named = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
    const others = ['followers', 'fee_minor', 'order_value_minor', 'title', 'datalayer'];
    expect(named.filter((name) => !others.includes(name ?? '')).sort()).toEqual(Object.keys(settings).sort());
    for (const id of [...hideable, ...lockable, ...Object.keys(fonts)]) expect(table).toContain(id);
  });

  test('is made of texts only', () => {
    expect(textsFrom({ accent: '#fff', radius: 4, lock: ['a'], view: null })).toEqual({ accent: '#fff' });
    expect(textsFrom('accent')).toEqual({});
  });
});
