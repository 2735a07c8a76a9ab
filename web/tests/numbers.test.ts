import { describe, expect, test } from 'vitest';
import { oddsOf } from '../src/format/chance';
import { logScale, roundOutward } from '../src/format/log-scale';
import { dateText, numbersFor } from '../src/format/numbers';
import { printedFigure } from '../src/format/printed';

const dollars = numbersFor({ code: 'USD', minor_digits: 2 });
const yen = numbersFor({ code: 'JPY', minor_digits: 0 });

describe('money', () => {
  test.each([[40000, '$400'], [1250, '$12.50'], [0, '$0'], [-39000, '−$390'], [123456789, '$1,234,567.89']])(
    'a named sum of %d cents is written in full', (minor, text) => expect(dollars.money(minor)).toBe(text),
  );
  test.each([[31234, '$310'], [123456, '$1,200'], [1444, '$14'], [1.4, '$0.01'], [0.2, '$0'], [-61800, '−$620']])(
    'an estimate of %d cents keeps two digits', (minor, text) => expect(dollars.aboutMoney(minor)).toBe(text),
  );
  test.each([[31299, '$312'], [31200, '$312'], [100000, '$1,000'], [99999, '$999'], [0, '$0'], [1299, '$12'], [199, '$1.99']])(
    'a ceiling of %d cents is never rounded up', (minor, text) => expect(dollars.ceiling(minor)).toBe(text),
  );
  test('a range names the currency once', () => {
    expect(dollars.aboutMoneyRange(24000, 62000)).toBe('$240–620');
    expect(yen.aboutMoneyRange(24000, 62000)).toBe('¥24,000–62,000');
  });
  test('large sums on an axis are short', () => {
    expect(dollars.compactMoney(500000)).toBe('$5,000');
    expect(dollars.compactMoney(200000000)).toBe('$2M');
  });
});

test('counts', () => {
  expect(dollars.count(42000)).toBe('42,000');
  expect(dollars.about(4321)).toBe('4,300');
  expect(dollars.compact(42000)).toBe('42K');
  expect(dollars.change(-62.4)).toBe('−62%');
  expect(dollars.change(41)).toBe('+41%');
  expect(dollars.percent(2.25)).toBe('2.3%');
  expect(dateText('2026-11-21')).toBe('November 21, 2026');
});

test('a published figure is shown as its source prints it', () => {
  expect(printedFigure({ low: 100, high: 500 }, 'USD')).toBe('100–500 USD');
  expect(printedFigure({ mid: 3.25 }, 'percent')).toBe('3.25%');
  expect(printedFigure({ low: 1, mid: 3, high: 5 }, 'percent')).toBe('3 (1–5)%');
  expect(printedFigure({ low: 10000 }, 'USD')).toBe('≥ 10,000 USD');
  expect(printedFigure({}, 'USD')).toBe('');
});

test('a chance is said in things people can count', () => {
  expect(oddsOf(41.2)).toEqual({ count: 4, of: 10, side: 'about' });
  expect(oddsOf(0)).toEqual({ count: 1, of: 100, side: 'less' });
  expect(oddsOf(5)).toEqual({ count: 1, of: 20, side: 'about' });
  expect(oddsOf(92)).toEqual({ count: 9, of: 10, side: 'about' });
  expect(oddsOf(100)).toEqual({ count: 99, of: 100, side: 'more' });
});

test('a log axis places values evenly by ratio and marks round numbers', () => {
  const scale = logScale(100, 10000);
  expect(scale.at(1000)).toBeCloseTo(50);
  expect(scale.at(50)).toBe(0);
  expect(scale.at(1e9)).toBe(100);
  expect(scale.ticks).toEqual([100, 200, 500, 1000, 2000, 5000, 10000]);
  expect(roundOutward(170, 'down')).toBe(100);
  expect(roundOutward(170, 'up')).toBe(200);
});
