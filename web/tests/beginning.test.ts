import { describe, expect, test, vi } from 'vitest';
import { beginningOf, rebased, withLocked } from '../src/embed/beginning';
import { cell } from '../src/embed/figures';
import { nothingSet } from '../src/embed/settings';
import { firstOf, habitsOf } from '../src/first';
import { fee, followers, orderValue } from '../src/state/pointer';
import { description, evaluate } from './native';

vi.stubGlobal('navigator', { languages: ['en-US'] });
const first = firstOf(description, habitsOf(['en-US'], description));
const example = first.state(JSON.stringify(evaluate(JSON.parse(first.request)))).draft;
const begin = (config: object, not: readonly string[] = []) => beginningOf({ ...nothingSet, ...config }, example, description, not);

describe('what is typed to begin with in a frame', () => {
  test('is the example where the host sets nothing', () => expect(begin({}).draft).toEqual(example));

  test('is written as the page writes it, whatever the host typed', () => {
    const { draft, refused } = begin({ presets: { followers: '1.5M', fee_minor: '1200.50' } });
    expect([draft.texts[followers], draft.texts[fee], refused]).toEqual(['1,500,000', '$1,200.50', []]);
  });

  test("keeps the example's sums under another currency", () => {
    expect(begin({ currency: 'EUR' }).draft.texts[fee]).toBe('€400');
    expect(begin({ currency: 'JPY' }).draft.texts[fee]).toBe('¥400'); // without minor units
  });

  test('has the usual format of another platform', () => {
    const { draft, refused } = begin({ platform: 'youtube' });
    expect(description.platforms.find(({ id }) => id === 'youtube')?.default_format).toBe(draft.format);
    expect(refused).toEqual([]);
  });

  test.each([
    ['a currency that is not one of ours', { currency: 'XXX' }, 'currency'],
    ['a platform nobody knows', { platform: 'myspace' }, 'platform'],
    ['a format of another platform', { platform: 'podcast', format: 'reel' }, 'format'],
    ['a number that is none', { presets: { followers: 'many' } }, 'followers'],
    ['an empty field that is required', { presets: { followers: '' } }, 'followers'],
    ['a choice that is not offered', { presets: { sector: 'no-such-sector' } }, 'sector'],
    ['rates without a price', { rates: { tables: [] } }, 'rates'],
  ])('leaves out %s, and names it', (_, config, name) => expect(begin(config).refused).toEqual([{ name, why: 'wrong' }]));

  test('is without what the core has refused', () => {
    const { draft, refused } = begin({ presets: { followers: '0', fee_minor: '$5' } }, ['followers']);
    expect([draft.texts[followers], draft.texts[fee]]).toEqual([example.texts[followers], '$5']);
    expect(refused).toEqual([{ name: 'followers', why: 'wrong' }]);
  });
});

describe('other settings meanwhile', () => {
  const [before, after] = [begin({ presets: { followers: '9000' } }).draft, begin({ presets: { followers: '12000', fee_minor: '$5' } }).draft];
  const typed = { ...before, texts: { ...before.texts, [fee]: '$777', [orderValue]: '' } };

  test('change what nobody has touched, and leave what is typed', () => {
    const { texts } = rebased(typed, before, after);
    expect([texts[followers], texts[fee], texts[orderValue]]).toEqual(['12,000', '$777', '']);
  });

  test('what is locked is as the host set it, in a link too', () => {
    const draft = withLocked({ ...typed, platform: 'x' }, after, ['fee_minor', 'platform']);
    expect([draft.texts[fee], draft.texts[followers], draft.platform]).toEqual(['$5', '9,000', 'instagram']);
  });
});

test.each([['=1+1', "'=1+1"], ['@a', "'@a"], ['1,000', '"1,000"'], ['say "x"', '"say ""x"""'], ['30%', '30%']])('a cell of the file: %s', (text, made) =>
  expect(cell(text)).toBe(made));
