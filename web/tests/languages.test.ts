// Languages: which one a page is in, that one file is one, and that what a page writes is read back.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readNumber, type Reading } from '../src/format/read-number';
import { writeIn } from '../src/format/locale';
import { numbersFor } from '../src/format/numbers';
import { printedFigure } from '../src/format/printed';
import { habitsOf } from '../src/first';
import { languageFor } from '../src/io/language';
import type { Language } from '../src/messages/language';
import { description } from './native';

const written = import.meta.glob<{ readonly default: Language }>('../src/languages/*.ts', { eager: true });

describe('the language of the page', () => {
  const has = (tag: string): boolean => ['de', 'pt-BR', 'zh-Hant', 'en-XA'].includes(tag);
  test.each<[string, string[], string | undefined]>([
    ['the first that there is', ['fr', 'de', 'pt-BR'], 'de'],
    ['without its country', ['de-AT'], 'de'],
    ['without its country, with its script', ['zh-Hant-TW'], 'zh-Hant'],
    ['not that of another country', ['pt-PT'], undefined],
    ['English where that comes first', ['en-GB', 'de'], undefined],
    ['made up where it is asked for', ['en-XA', 'de'], 'en-XA'],
    ['none', [], undefined],
    ['no tag at all', ['C', '', '--'], undefined],
  ])('%s', (_, tags, found) => expect(languageFor(tags, has)).toBe(found));
});

describe('the files of languages', () => {
  test.each(Object.entries(written))('%s has a locale that is one, and words', (name, { default: language }) => {
    expect(Intl.NumberFormat.supportedLocalesOf(language.locale)).toEqual([language.locale]);
    expect(name).toBe(`../src/languages/${Intl.getCanonicalLocales(/(\w[\w-]*)\.ts$/.exec(name)?.[1] ?? '')[0]}.ts`);
    expect(['function', 'object']).toContain(typeof language.words);
  });
});

describe('one file is a language', () => {
  afterEach(() => vi.resetModules());

  async function speaking(language: Language) {
    vi.resetModules();
    const { take } = await import('../src/messages/language');
    const early = await import('../src/messages');
    take(language);
    return { ...early, late: await import('../src/messages/share'), numbers: await import('../src/format/numbers') };
  }

  test('its words take the place of the English ones, in parts that are there and in those that come', async () => {
    const words = { page: { tagline: 'Was ist sie wert?' }, share: { copied: 'Kopiert.' } } as unknown as Language['words'];
    const { words: page, late, numbers } = await speaking({ locale: 'de-DE', words });
    expect(page.tagline).toBe('Was ist sie wert?');
    expect(late.shareWords.copied).toBe('Kopiert.');
    expect(numbers.dateText('2026-11-21')).toBe('21. November 2026');
    expect(numbers.numbersFor({ code: 'EUR', minor_digits: 2 }).aboutMoneyRange(24000, 120000)).toBe('240–1.200\u00a0€');
  });

  test('made-up words are accented but for what a sentence is told', async () => {
    const { words: page, verdictWords } = await speaking((await import('../src/languages/en-XA')).default);
    expect(page.undo).toBe('Ûñđöö');
    expect(page.kicker('TikTok', 'Video', '42.000', undefined)).toBe('TikTok Video · 42.000 ƒööļļööŵééŕš');
    expect(page.unitWords).toContain('followers');
    const [first] = verdictWords.second({ hopeless: true, disagreement: undefined, unmeasured: false, settle: undefined, askedInVain: false, ways: 3 });
    expect(first).toBe('Ļ');
  });
});

describe('what the page writes is read back as the same number', () => {
  afterEach(() => writeIn('en-US'));
  const locales = ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pt-BR', 'pl-PL', 'sv-SE', 'tr-TR', 'hi-IN', 'ja-JP', 'he-IL', 'ar-EG', 'fa-IR'];
  const values = [0, 0.0035, 0.5, 1, 1.5, 12.34, 65, 400, 999, 1000, 1234, 1234.5, 9999.99, 15000, 42000, 123456.78, 1234567, 1e9];

  test.each(locales)('%s', (locale) => {
    writeIn(locale);
    const habits = habitsOf([locale], description);
    for (const currency of description.currencies) {
      const numbers = numbersFor(currency);
      const back = (text: string, as: Pick<Reading, 'kind' | 'decimals'>) => {
        const read = readNumber(text, { ...habits, currency: currency.code, ...as });
        return read.kind === 'number' ? read.value : `${text}: ${read.kind === 'problem' ? read.problem : read.kind}`;
      };
      for (const value of values) {
        const minor = Math.round(value * 10 ** currency.minor_digits);
        expect(back(numbers.money(minor), { kind: 'money', decimals: currency.minor_digits })).toBe(minor / 10 ** currency.minor_digits);
        expect(back(numbers.exactPercent(value), { kind: 'percent', decimals: Infinity })).toBe(value);
        if (Number.isInteger(value)) expect(back(numbers.count(value), { kind: 'count', decimals: 0 })).toBe(value);
        if (value < 1e4) expect(back(numbers.count(value), { kind: 'count', decimals: Infinity })).toBe(value);
      }
    }
  });

  test('a published percentage has its sign where the language puts it', () => {
    const printed = (locale: string): string => {
      writeIn(locale);
      return printedFigure({ low: 1, mid: 3, high: 5 }, 'percent');
    };
    expect(['en-US', 'de-DE', 'tr-TR'].map(printed)).toEqual(['3 (1–5)%', '3 (1–5)\u00a0%', '%3 (1–5)']);
  });
});
