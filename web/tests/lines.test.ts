import { describe, expect, test } from 'vitest';
import type { Member } from '../src/engine/contract';
import { inPlace, linesOf, scaleOf } from '../src/views/explain/lines';

const member = (source: string, more: Partial<Member> = {}): Member => ({
  source, family: source, platform: 'instagram', format: 'post', base: 'deliverable', method: 'paid', confidence: 'M',
  year: 2024, unit: 'USD', per: 1, rows: [`${source}/a`], p10: 100, p50: 200, p90: 400, weight_percent: 10, old: false,
  off: false, exchange: null, ...more,
});
const keys = (members: readonly Member[]): string[] => linesOf(members).map(({ key }) => key);

describe('the lines of a figure', () => {
  test('have names of their own, also for two tables of one source that look alike', () => {
    const all = keys([member('a'), member('a'), member('a', { year: 2021 }), member('b')]);
    expect(new Set(all).size).toBe(4);
  });

  test('keep their places when weights change; what is new comes last', () => {
    const before = keys([member('a'), member('b'), member('c')]);
    const now = linesOf([member('d'), member('c'), member('a', { off: true }), member('b')]);
    expect(inPlace(now, before).map(({ member: { source } }) => source)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('their axis', () => {
  test('goes from the lowest low to the highest high, in round numbers', () => {
    const scale = scaleOf([member('a', { p10: 130 }), member('b', { p90: 720 })]);
    expect([scale.from, scale.to]).toEqual([100, 1000]);
    expect(scale.ticks).toEqual([100, 200, 500, 1000]);
  });

  test('holds a single value, and nothing at all', () => {
    const one = scaleOf([{ p10: 100, p50: 100, p90: 100 }]);
    expect(one.to).toBeGreaterThan(one.from);
    expect(scaleOf([]).ticks.length).toBeGreaterThan(0);
    expect(scaleOf([{ p10: 0, p50: 0, p90: 3 }]).from).toBeGreaterThan(0);
  });
});
