// Where marks of the pictures lie, and which rows they show.
import { describe, expect, test } from 'vitest';
import { dotAxis, stackDots } from '../src/format/dot-stacks';
import { linearScale, trimmed } from '../src/format/linear-scale';
import type { TierAnswer } from '../src/engine/contract';
import { tellingFirst } from '../src/views/creator/TierChart';

describe('a linear axis', () => {
  test('spans its values in round steps', () => {
    const scale = linearScale(-97, 212);
    expect(scale.ticks).toEqual([-100, 0, 100, 200, 300]);
    expect([scale.at(-100), scale.at(100), scale.at(300), scale.at(900)]).toEqual([0, 50, 100, 100]);
  });

  test('steps by 1, 2 and 5 times powers of ten', () => {
    expect(linearScale(0, 6).step).toBe(1);
    expect(linearScale(0, 7).step).toBe(2);
    expect(linearScale(0, 13).step).toBe(5);
    expect(linearScale(0, 40_000, 5).ticks).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  });

  test('is trimmed to what it has to hold, in whole units', () => {
    const scale = trimmed(linearScale(-60, 1_540, 5), 100, -60, 1_540);
    expect([scale.from, scale.to]).toEqual([-100, 1_600]);
    expect(scale.ticks).toEqual([0, 500, 1_000, 1_500]);
    expect(trimmed(linearScale(0, 500), 20, 0, 500).to).toBe(500);
  });

  test('of one value has a width', () => {
    const scale = linearScale(-40_000, -40_000);
    expect(scale.to).toBeGreaterThan(scale.from);
  });
});

describe('dots', () => {
  /** -50, -48, ... 48 */
  const values = Array.from({ length: 50 }, (_, index) => 2 * index - 50);

  test('none is lost, and each is within the stack its value belongs to', () => {
    const axis = dotAxis(values, 0);
    const dots = stackDots(values, axis);
    expect(dots).toHaveLength(50);
    for (const { value, at, beyond } of dots) {
      const centre = axis.scale.from + (at / 100) * (axis.scale.to - axis.scale.from);
      if (!beyond) expect(Math.abs(centre - value)).toBeLessThanOrEqual(axis.width / 2 + 1e-9);
    }
  });

  test('in a stack lie on top of each other', () => {
    const axis = { scale: linearScale(-100, 100), width: 10 };
    expect(stackDots([-95, -94, -91, 0, 5], axis).map(({ row }) => row)).toEqual([0, 1, 2, 0, 1]);
  });

  test('on the edge of a stack belong to the stack above, as they do to a target there', () => {
    const axis = { scale: linearScale(-100, 100), width: 10 };
    expect(stackDots([-0.1, 0], axis).map(({ at }) => at)).toEqual([47.5, 52.5]);
  });

  test('of a long tail are put beyond the axis, three at most', () => {
    const tailed = [...values.slice(0, 46), 60, 5_000, 50_000, 500_000];
    const axis = dotAxis(tailed, 0);
    expect(axis.scale.to).toBeLessThan(200);
    expect(stackDots(tailed, axis).filter(({ beyond }) => beyond === 'high')).toHaveLength(3);
  });

  test('all alike still leave break-even in the picture, and room to move the line', () => {
    const { scale } = dotAxis(Array<number>(50).fill(-100), 0);
    expect(scale.at(0)).toBeGreaterThan(5);
    expect(scale.at(0)).toBeLessThan(95);
  });

  test('hold still for every target on their axis, and make way for one beyond it', () => {
    const still = dotAxis(values, 0);
    for (const target of [still.scale.from, 10, still.scale.to]) {
      expect(dotAxis(values, target).scale.ticks).toEqual(still.scale.ticks);
      expect(dotAxis(values, target).width).toBe(still.width);
    }
    expect(dotAxis(values, 400).scale.to).toBeGreaterThanOrEqual(400);
  });
});

describe('the first rows of the tiers', () => {
  const answer = (definition: string, tier: string | null, reason = 'by-followers'): TierAnswer => ({
    definition, tier, reason, label: tier, by_followers: tier, from: null, to: null, next: null,
  });

  test('are the founding ones, then one for every other word', () => {
    const answers = [
      answer('rei', null, 'no-follower-cut-offs'),
      ...['a', 'b', 'c', 'd'].map((id) => answer(id, 'micro')),
      ...['e', 'f'].map((id) => answer(id, 'micro')),
      answer('g', 'mid'), answer('h', 'mid'), answer('i', null, 'below'), answer('j', 'macro'),
      answer('k', 'nano', 'other-platform'),
    ];
    expect(tellingFirst(answers).map(({ definition }) => definition)).toEqual(['a', 'b', 'c', 'd', 'g', 'i', 'j']);
  });
});
