// Every sentence the answer can begin with, written out by hand.
import { describe, expect, test } from 'vitest';
import { words } from '../src/messages/en';
import { textOf } from '../src/messages/phrase';
import { verdictWords, type Deal, type SecondWords, type VerdictWords } from '../src/messages/verdict';

const { sentence: verdictSentence, second: secondSentence } = verdictWords;

const situation: VerdictWords = {
  market: 'fair', deal: 'quoted', enough: false, hopeless: false, worthNothing: false,
  fee: '$400', most: '$310', odds: '3 in 10', chance: 'an even chance',
};

const say = (changes: Partial<VerdictWords>): string => textOf(verdictSentence({ ...situation, ...changes }));

const upTo = ' Anything up to $310 leaves an even chance of breaking even.';
const orLess = ' Offer $310 or less for an even chance of breaking even.';
const noFee = ' No fee, however small, gives an even chance of breaking even.';
const onTop = ' A fee of up to $310 would still leave an even chance of breaking even.';
const noRoom = ' There is no room for a fee on top.';
const short = ' The chance of breaking even is 3 in 10, short of an even chance.';
const nothing = 'each order earns you nothing, or less.';

type Case = readonly [enough: boolean, worthNothing: boolean, sentence: string];

/** A quoted fee that is worth it is never above a worth of nothing. */
const quoted: Readonly<Record<VerdictWords['market'], readonly Case[]>> = {
  below: [
    [true, false, `A low ask by the market, and likely worth it to you.${upTo}`],
    [false, false, `A low ask by the market, but still more than it is likely worth to you.${orLess}`],
    [false, true, `A low ask by the market, but still more than it is likely worth to you.${noFee}`],
  ],
  fair: [
    [true, false, `A fair ask by the market, and likely worth it to you.${upTo}`],
    [false, false, `A fair ask by the market, but more than it is likely worth to you.${orLess}`],
    [false, true, `A fair ask by the market, but more than it is likely worth to you.${noFee}`],
  ],
  above: [
    [true, false, `More than the market usually pays, yet likely worth it to you.${upTo}`],
    [false, false, `More than the market usually pays, and more than it is likely worth to you.${orLess}`],
    [false, true, `More than the market usually pays, and more than it is likely worth to you.${noFee}`],
  ],
  unknown: [
    [true, false, `No published price covers this ask, but it is likely worth it to you.${upTo}`],
    [false, false, `No published price covers this ask, and it is more than it is likely worth to you.${orLess}`],
    [false, true, `No published price covers this ask, and it is more than it is likely worth to you.${noFee}`],
  ],
};

const others: Readonly<Record<Exclude<Deal, 'quoted'>, readonly Case[]>> = {
  'market-median': [
    [true, false, `At the market’s middle price of $400, this is likely worth it to you.${upTo}`],
    [false, false, `At the market’s middle price of $400, this would cost more than it is likely worth to you.${orLess}`],
    [false, true, `At the market’s middle price of $400, this would cost more than it is likely worth to you.${noFee}`],
  ],
  unpriced: [
    [true, false, `No published price covers this, and no fee is given.${upTo}`],
    [false, false, `No published price covers this, and no fee is given.${upTo}`],
    [true, true, `No published price covers this, and no fee is given.${noFee}`],
    [false, true, `No published price covers this, and no fee is given.${noFee}`],
  ],
  gift: [
    [true, false, `For the gift alone, this is likely worth it to you.${onTop}`],
    [true, true, `For the gift alone, this is likely worth it to you.${noRoom}`],
    [false, true, `Even for the gift alone, this is likely to cost more than it brings.${short}`],
  ],
  'per-sale': [
    [true, false, `Paid per sale only, this is likely worth it to you.${onTop}`],
    [true, true, `Paid per sale only, this is likely worth it to you.${noRoom}`],
    [false, true, `Even paid per sale only, this is likely to cost more than it brings.${short}`],
  ],
  'gift-and-per-sale': [
    [true, false, `For a gift and pay per sale, this is likely worth it to you.${onTop}`],
    [true, true, `For a gift and pay per sale, this is likely worth it to you.${noRoom}`],
    [false, true, `Even for a gift and pay per sale, this is likely to cost more than it brings.${short}`],
  ],
  free: [
    [true, false, `With no fee to pay, this is likely worth it to you.${onTop}`],
    [true, true, `With no fee to pay, this is likely worth it to you.${noRoom}`],
    [false, true, `Even with no fee to pay, this is likely to cost more than it brings.${short}`],
  ],
};

const hopeless: Readonly<Record<Deal, string>> = {
  quoted: `No fee, however small, would pay off: ${nothing}`,
  'market-median': `No fee, however small, would pay off: ${nothing}`,
  unpriced: `No fee, however small, would pay off: ${nothing}`,
  gift: `Even for the gift alone, this cannot pay off: ${nothing}`,
  'per-sale': `Even paid per sale only, this cannot pay off: ${nothing}`,
  'gift-and-per-sale': `Even for a gift and pay per sale, this cannot pay off: ${nothing}`,
  free: `Even with no fee to pay, this cannot pay off: ${nothing}`,
};

describe('the verdict', () => {
  for (const [market, cases] of Object.entries(quoted)) {
    for (const [enough, worthNothing, sentence] of cases) {
      test(sentence, () => {
        expect(say({ market: market as VerdictWords['market'], enough, worthNothing })).toBe(sentence);
      });
    }
  }

  for (const [deal, cases] of Object.entries(others)) {
    for (const [enough, worthNothing, sentence] of cases) {
      test(`${deal}, ${enough ? 'enough' : 'short'}: ${sentence}`, () => {
        for (const market of ['below', 'unknown'] as const) {
          expect(say({ market, deal: deal as Deal, enough, worthNothing })).toBe(sentence);
        }
      });
    }
  }

  for (const [deal, sentence] of Object.entries(hopeless)) {
    test(`${deal}, hopeless: ${sentence}`, () => {
      for (const enough of [true, false]) {
        for (const worthNothing of [true, false]) {
          expect(say({ deal: deal as Deal, hopeless: true, enough, worthNothing })).toBe(sentence);
        }
      }
    });
  }

  test('the tone follows the worth, not the market', () => {
    const tones = (changes: Partial<VerdictWords>) => verdictSentence({ ...situation, ...changes }).map(({ tone }) => tone);
    expect(tones({ market: 'above', enough: true })).toContain('good');
    expect(tones({ market: 'below', enough: false })).toContain('bad');
    expect(tones({ hopeless: true, enough: true })).toContain('bad');
  });

  test('a chosen chance is named as it was chosen, with the article it is read with', () => {
    const chances: Readonly<Record<number, string>> = {
      1: 'a 1% chance', 8: 'an 8% chance', 10: 'a 1 in 10 chance', 11: 'an 11% chance', 18: 'an 18% chance',
      50: 'an even chance', 62.5: 'a 62.5% chance', 80: 'an 8 in 10 chance', 81: 'an 81% chance', 95: 'a 95% chance',
    };
    for (const [percent, text] of Object.entries(chances)) expect(words.chanceOf(Number(percent))).toBe(text);
  });
});

describe('the second sentence', () => {
  const usual: SecondWords = {
    hopeless: false, disagreement: undefined, unmeasured: false, settle: undefined, askedInVain: false, ways: 3,
  };
  const disagreement = { low: 'Views to clicks to orders', lowOdds: 'about 1 in 10', high: 'Sales per follower', highOdds: 'about 6 in 10' };
  const settle = { number: 'your own gross margin' };

  const cases: readonly (readonly [Partial<SecondWords>, string])[] = [
    [{}, 'The ways to predict the return point the same way.'],
    [{ ways: 1 }, 'Only one way to predict the return has figures here.'],
    [{ ways: 0 }, 'Only one way to predict the return has figures here.'],
    [{ askedInVain: true }, 'The ways to predict the return point the same way. No single number you could ask for is likely to change that.'],
    [{ settle }, 'What posts like this sell varies widely. Your own gross margin would settle most of it.'],
    [
      { settle: { number: 'link clicks on their recent sponsored Reels', saves: '$46' } },
      'What posts like this sell varies widely. Link clicks on their recent sponsored Reels would settle most of it: worth about $46 to know.',
    ],
    [{ unmeasured: true }, 'Nothing measured about this account is given, so the range is wide.'],
    [{ unmeasured: true, settle }, 'Nothing measured about this account is given, so the range is wide. Your own gross margin would settle most of it.'],
    [
      { disagreement, unmeasured: true, settle },
      'The evidence disagrees: by “views to clicks to orders” the chance is about 1 in 10, by “sales per follower” about 6 in 10. Your own gross margin would settle most of it.',
    ],
    [
      { disagreement, askedInVain: true },
      'The evidence disagrees: by “views to clicks to orders” the chance is about 1 in 10, by “sales per follower” about 6 in 10. No single number you could ask for is likely to change that.',
    ],
    [
      { hopeless: true, disagreement, settle },
      'Look at your price, your margin and what you pay per sale first: more orders would not help.',
    ],
  ];
  for (const [changes, sentence] of cases) {
    test(sentence, () => expect(secondSentence({ ...usual, ...changes })).toBe(sentence));
  }
});
