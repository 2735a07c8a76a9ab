import { describe, expect, test } from 'vitest';
import { faults, issueTexts } from '../src/messages/issues';
import { words } from '../src/messages/en';
import { returnMethodNote } from '../src/messages/names';
import { priceMethodNote } from '../src/messages/sources';
import { textOf } from '../src/messages/phrase';
import { secondSentence, verdictSentence, type VerdictWords } from '../src/messages/verdict';
import { typedInputs } from '../src/state/pointer';
import { description } from './native';

describe('issues', () => {
  test('every code of the core has words, and no words are left over', () => {
    const codes = description.issue_codes.map(({ code }) => code).sort();
    expect(Object.keys(issueTexts).sort()).toEqual(codes);
  });

  test('words say what to do, with or without arguments', () => {
    for (const { code } of description.issue_codes) {
      for (const given of [{}, { min: '1', max: '9', value: '0.6%', meant: '60%', nearest: 'followers', limit: '5' }]) {
        const text = faults.issue(code, { field: 'Followers', arguments: given });
        expect(text, code).toMatch(/^[A-Z“\d].*[.?]$/);
        expect(text, code).not.toMatch(/undefined|null|\[object/);
      }
    }
  });
});

describe('names', () => {
  test('every typed input has a label and a rule', () => {
    for (const path of typedInputs) {
      expect(words.fields[path], path).toBeTruthy();
      expect(description.inputs.find((rule) => rule.path === path), path).toBeDefined();
    }
  });

  test('every price and return method is explained', () => {
    for (const id of [...description.price_methods, 'worth']) expect(priceMethodNote(id), id).toBeTruthy();
    for (const id of description.return_methods) expect(returnMethodNote(id), id).toBeTruthy();
  });
});

describe('the verdict', () => {
  const situation: VerdictWords = {
    market: 'fair', worth: 'above', source: 'quoted', unpaid: false, worthNothing: false,
    fee: '$400', most: '$310', chance: 'an even chance',
  };
  const say = (changes: Partial<VerdictWords>): string => textOf(verdictSentence({ ...situation, ...changes }));

  test('a fair ask above its worth', () => {
    expect(say({})).toBe(
      'A fair ask by the market, but more than it is likely worth to you. Offer $310 or less for an even chance of breaking even.',
    );
  });

  test('every situation has a sentence of its own', () => {
    const sentences = new Set<string>();
    for (const market of ['below', 'fair', 'above', 'unknown'] as const) {
      for (const worth of ['below', 'above'] as const) sentences.add(say({ market, worth }));
    }
    for (const worth of ['below', 'above'] as const) {
      sentences.add(say({ worth, source: 'market-median' }));
      sentences.add(say({ worth, unpaid: true }));
      sentences.add(say({ worth, worthNothing: true }));
    }
    expect(sentences.size).toBe(14);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]*\. [A-Z][^.]*\.$/);
  });

  test('the tone follows the worth, not the market', () => {
    const tones = (changes: Partial<VerdictWords>) => verdictSentence({ ...situation, ...changes }).map(({ tone }) => tone);
    expect(tones({ market: 'above', worth: 'below' })).toContain('good');
    expect(tones({ market: 'below', worth: 'above' })).toContain('bad');
  });

  test('the second sentence names what disagrees and what would settle it', () => {
    const disagreement = { low: 'Views to clicks to orders', lowOdds: 'about 1 in 10', high: 'Sales per follower', highOdds: 'about 6 in 10' };
    expect(secondSentence({ disagreement, settle: 'your own gross margin' })).toBe(
      'The evidence disagrees: by “views to clicks to orders” the chance is about 1 in 10, by “sales per follower” about 6 in 10. Your own gross margin would settle most of it.',
    );
    expect(secondSentence({ disagreement: undefined, settle: undefined })).toMatch(/same way/);
  });
});
