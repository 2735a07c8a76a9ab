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
  };
  expect(back(savedText(draft))).toEqual(draft);
  expect(sameDraft(back(savedText(example)) as Draft, example)).toBe(true);
  expect(sameDraft(draft, example)).toBe(false);
});

describe('what is no draft of this page', () => {
  test.each(['', 'null', '[]', '7', '"x"', '{', '{}', '{"schema":0}', '{"schema":2}', '\u0000', '{"schema":"1"}'])('%s', (text) => {
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
