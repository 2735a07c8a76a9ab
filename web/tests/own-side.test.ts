import { describe, expect, test } from 'vitest';
import { ownWords, type CeilingWords } from '../src/messages/own-side';
import { wordOf } from '../src/messages/names';
import { textOf } from '../src/messages/phrase';
import { description } from './native';

describe('what a creator should ask for', () => {
  test('the middle of the market, and what is usual', () => {
    const usual = { middle: '$410', range: '$170–1,500' };
    expect(textOf(ownWords.ask({ usual, format: 'Reel' }))).toBe('Ask for $410; $170–1,500 is usual for accounts like yours.');
  });

  test('where nobody published a price, it says so', () => {
    expect(textOf(ownWords.ask({ usual: undefined, format: 'blog post' }))).toBe(
      'No published price covers this blog post. Start from what making it costs you.',
    );
  });
});

test('why: how the ask compares, and what the range is made of', () => {
  expect(ownWords.reason({ measured: true, covered: true, asked: { fee: '$400', market: 'below' } })).toBe(
    'Your $400 is less than usual: you can ask for more. The range prices the views and likes that you gave.',
  );
  expect(ownWords.reason({ measured: false, covered: true, asked: undefined })).toBe(
    'The range pools all published prices for your size; give your views and likes, and it prices those.',
  );
  expect(ownWords.reason({ measured: false, covered: false, asked: { fee: '$400', market: 'unknown' } })).toBe(
    'Your $400 cannot be compared with published prices.',
  );
});

describe('what a brand can pay', () => {
  const words: CeilingWords = {
    most: '$312', nothing: false, short: undefined, orderValue: '$60', margin: '60%', chance: 'an even chance',
  };
  test.each<[string, Partial<CeilingWords>]>([
    ['A brand with an order value of $60 and a margin of 60% can pay up to $312 and keep an even chance of breaking even.', {}],
    [
      'A brand with a margin of 60% can pay up to $312 and keep an even chance of breaking even. That is less than you ask: show what it brings beside orders, or offer a share of sales.',
      { orderValue: undefined, short: 'of the ask' },
    ],
    [
      'A brand with a usual product can pay up to $312 and keep an even chance of breaking even. Fill in its order value and margin to be closer.',
      { orderValue: undefined, margin: undefined },
    ],
    [
      'A brand with an order value of $60 and a margin of 60% likely loses money at any fee, so expect it to offer a share of sales instead.',
      { nothing: true, short: 'of the ask' },
    ],
  ])('%s', (sentence, changes) => expect(ownWords.ceiling({ ...words, ...changes })).toBe(sentence));
});

test('every price method is a reason in words', () => {
  for (const id of description.price_methods) {
    for (const measured of [true, false]) expect(wordOf(ownWords.reasons(measured), id), id).toMatch(/^[A-Z].*\.$/);
  }
});
