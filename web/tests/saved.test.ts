import { describe, expect, test } from 'vitest';
import { firstOf, habitsOf } from '../src/first';
import { draftFrom, sameDraft, savedText } from '../src/state/saved';
import { fee, followers } from '../src/state/pointer';
import type { Draft } from '../src/state/draft';
import { description, evaluate } from './native';
import type { Request } from '../src/engine/contract';

const first = firstOf(description, habitsOf(['en-US'], description));
const example = first.state(JSON.stringify(evaluate(JSON.parse(first.request) as Request))).draft;
const back = (text: string): Draft | undefined => draftFrom(text, example, description);
const kept = (changes: object): string => JSON.stringify({ ...(JSON.parse(savedText(example)) as object), ...changes });

test('a draft comes back as it was, wrong texts included', () => {
  const draft: Draft = {
    platform: 'tiktok', format: 'video', currency: 'EUR', side: 'creator',
    texts: { ...example.texts, [followers]: 'many', [fee]: '', '/market/tracking': 'code', '/as_of': '2025-01-31' },
    beyond: { evidence: { off: ['imh-2024', 'klear-2019/price-instagram-post-nano'], weights: { 'imh-2024': 0.5 }, confidence_weights: { L: 0.1 }, half_life_years: 3 } },
  };
  expect(back(savedText(draft))).toEqual(draft);
  expect(sameDraft(back(savedText(example)) as Draft, example)).toBe(true);
  expect(sameDraft(draft, example)).toBe(false);
});

describe('what is no draft of this page', () => {
  test.each(['', 'null', '[]', '7', '"x"', '{', '{}', '{"schema":0}', '{"schema":3}', '\u0000', '{"schema":"1"}'])('%s', (text) => {
    expect(back(text)).toBeUndefined();
  });
});

describe('a draft with something foreign in it', () => {
  test('an unknown platform, format, currency or side gives way', () => {
    expect(back(kept({ platform: 'myspace', format: 'mural', currency: 'XXX', side: 'dark' }))).toEqual(example);
    expect(back(kept({ platform: 'youtube', format: 'reel' }))).toMatchObject({ platform: 'youtube', format: 'integration' });
  });

  test('unknown paths, other types and endless texts are left out', () => {
    const texts = { [followers]: 5, [fee]: 'x'.repeat(201), '/nowhere': '1', '/market/tracking': 'guess', __proto__: { a: 1 } };
    const draft = back(kept({ texts }));
    expect(draft?.texts[followers]).toBe('');
    expect(draft?.texts[fee]).toBe('');
    expect(draft?.texts['/market/tracking']).toBe('');
    expect(draft?.texts['/nowhere']).toBeUndefined();
    for (const odd of [null, 7, 'x', []]) expect(back(kept({ texts: odd }))?.texts[followers]).toBe('');
  });
});

test('a draft kept by an earlier version of the page is read, without what it could not hold', () => {
  expect(back(kept({ schema: 1, beyond: undefined }))).toEqual(example);
});

test('of what goes beyond the form, only known parts with values that fit come back', () => {
  const evidence = { off: ['good', 7, '', 'x'.repeat(201), null], weights: { good: 2, bad: 'two', less: -1 }, other: 1 };
  expect(back(kept({ beyond: { evidence, elsewhere: { a: 1 } } }))?.beyond).toEqual({ evidence: { off: ['good'], weights: { good: 2 } } });
  for (const odd of [null, 7, 'x', [], { evidence: 'all' }, { evidence: { off: {}, weights: [] } }]) {
    expect(back(kept({ beyond: odd }))?.beyond).toEqual({});
  }
});
