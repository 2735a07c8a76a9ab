import { describe, expect, test } from 'vitest';
import { numberFrom } from '../src/components/FactorField';
import { areOff, backOn, changesOf, factorOf, isOff, ruled, switched, weighed } from '../src/state/trust';

const row = 'klear-2019/price-instagram-post-nano';
const other = 'klear-2019/price-instagram-post-celebrity';

describe('switching off', () => {
  test('a source takes its rows with it, and brings them back', () => {
    const one = switched({}, row, false);
    expect(one).toEqual({ off: [row] });
    const all = switched(one ?? {}, 'klear-2019', false);
    expect(all).toEqual({ off: ['klear-2019'] });
    expect(isOff(all ?? {}, other)).toBe(true);
    expect(switched(all ?? {}, 'klear-2019', true)).toBeUndefined();
  });

  test('a source is off when all that is read of it is, row by row', () => {
    const both = { off: [row, other] };
    expect(areOff(both, 'klear-2019', [row, other])).toBe(true);
    expect(areOff({ off: [row] }, 'klear-2019', [row, other])).toBe(false);
    expect(areOff({}, 'klear-2019', [])).toBe(false);
    expect(switched(both, 'klear-2019', true)).toBeUndefined();
  });

  test('a source whose name begins like another’s is another', () => {
    expect(isOff({ off: ['imh'] }, 'imh-2024/price')).toBe(false);
    expect(switched({ off: ['imh-2024/price', 'imh'] }, 'imh', true)).toEqual({ off: ['imh-2024/price'] });
  });

  test('a source of no weight is off, and counts again when it is switched on', () => {
    const none = { weights: { 'klear-2019': 0, a: 2 } };
    expect(isOff(none, row)).toBe(true);
    expect(switched(none, 'klear-2019', true)).toEqual({ weights: { a: 2 } });
    expect(switched({ weights: { 'klear-2019': 0.5 } }, 'klear-2019', true)).toEqual({ weights: { 'klear-2019': 0.5 } });
  });

  test('some come back on, or all; weights stay', () => {
    const choice = { off: ['a', 'b/1', 'c'], weights: { a: 2 } };
    expect(backOn(choice, ['a', 'b'])).toEqual({ off: ['c'], weights: { a: 2 } });
    expect(backOn(choice)).toEqual({ weights: { a: 2 } });
  });

  test('is counted by sources and single figures', () => {
    expect(changesOf({ off: ['a', 'b/1', 'b/2'], weights: { c: 0 } })).toEqual({ sources: 1, rows: 2, weights: 1, rules: 0 });
  });
});

describe('weights', () => {
  test('a factor of one is no choice', () => {
    const half = weighed({ off: ['b'] }, 'a', 0.5);
    expect(half).toEqual({ off: ['b'], weights: { a: 0.5 } });
    expect(factorOf(half ?? {}, 'a')).toBe(0.5);
    expect(weighed(half ?? {}, 'a', 1)).toEqual({ off: ['b'] });
    expect(weighed({ weights: { a: 2 } }, 'a', 1)).toBeUndefined();
  });

  test('are typed as people type, within the bounds that the core gives', () => {
    const bounds = { min: 0, max: 100 };
    const read = ['2', ' ×0,5 ', '', '0', '100', '101', '-1', 'much', '1e2'].map((text) => numberFrom(text, bounds, 1));
    expect(read).toEqual([2, 0.5, 1, 0, 100, undefined, undefined, undefined, 100]);
  });

  test('of all sources are rules of their own, and are put back', () => {
    const choice = ruled(ruled({ off: ['a'] }, 'L', 0.1) ?? {}, 'half_life_years', 2);
    expect(choice).toEqual({ off: ['a'], confidence_weights: { L: 0.1 }, half_life_years: 2 });
    expect(changesOf(choice ?? {})).toEqual({ sources: 1, rows: 0, weights: 0, rules: 2 });
    expect(ruled(ruled(choice ?? {}, 'L', undefined) ?? {}, 'half_life_years', undefined)).toEqual({ off: ['a'] });
  });
});
