import { describe, expect, test } from 'vitest';
import { faults, issueWords } from '../src/messages/issues';
import { words } from '../src/messages/en';
import { askFor, formatInSentence, formatName, platformName, wordOf } from '../src/messages/names';
import { reasonWords, returnMethodNote } from '../src/messages/reasons';
import { priceMethodNote } from '../src/messages/sources';
import { front } from '../src/state/asked';
import { description } from './native';

describe('issues', () => {
  test('every code of the core has words, and no words are left over', () => {
    const codes = description.issue_codes.map(({ code }) => code).sort();
    expect(Object.keys(issueWords.issues).sort()).toEqual(codes);
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

describe('the words of the dots', () => {
  test('count with the right verb', () => {
    const { breakEven, reach } = reasonWords.outcomes;
    expect([0, 1, 2, 50].map((count) => breakEven(count, 50))).toEqual([
      'None of the 50 makes money.', '1 of 50 makes money.', '2 of 50 make money.', 'All 50 make money.',
    ]);
    expect([0, 1, 12, 50].map((count) => reach(count, 50, '+50%'))).toEqual([
      'None of the 50 brings at least +50%.', '1 of 50 brings at least +50%.', '12 of 50 bring at least +50%.', 'All 50 bring at least +50%.',
    ]);
  });

  test('spans of time are weeks where they are whole weeks or long', () => {
    const { span } = reasonWords.cash;
    expect([1, 7, 28, 30, 90].map((days) => span(days, String(days)))).toEqual(['1 day', '1 week', '4 weeks', '30 days', '13 weeks']);
  });
});

describe('names', () => {
  test('every input in view has a label and a rule', () => {
    for (const path of front) {
      expect(wordOf(words.fields, path), path).toBeTruthy();
      expect(description.inputs.find((rule) => rule.path === path), path).toBeDefined();
    }
  });

  test('platforms and formats read as their owners and buyers write them', () => {
    const names = new Set(description.platforms.map(({ id }) => platformName(id)));
    expect([...names].sort()).toEqual([
      'Blog', 'Facebook', 'Instagram', 'LinkedIn', 'Pinterest', 'Podcast', 'Snapchat', 'TikTok', 'Twitch', 'X', 'YouTube',
    ]);
    const formats = new Set(description.platforms.flatMap((platform) => platform.formats.map(({ id }) => id)));
    for (const id of formats) expect(formatName(id), id).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
    expect(['reel', 'space', 'episode-ad', 'story'].map(formatInSentence)).toEqual(['Reel', 'Space', 'episode ad', 'story']);
    expect(askFor('median_views', 'space')).toBe('the views of their last ten Spaces');
  });

  test('every price and return method is explained', () => {
    for (const id of [...description.price_methods, 'worth']) expect(priceMethodNote(id), id).toBeTruthy();
    for (const id of description.return_methods) expect(returnMethodNote(id), id).toBeTruthy();
  });
});
