import { describe, expect, test } from 'vitest';
import { currencySymbols } from '../src/format/currency-symbols';
import { decimalSeparator, usableLocale } from '../src/format/locale';
import { readNumber, type Reading } from '../src/format/read-number';

const symbols = currencySymbols(['USD', 'EUR', 'GBP', 'JPY', 'CAD'], ['en-US', 'en-CA']);
const count: Reading = { kind: 'count', decimals: 0, decimalSeparator: '.', unitWords: ['followers', 'likes'], symbols };
const money: Reading = { kind: 'money', decimals: 2, decimalSeparator: '.', currency: 'USD', symbols };
const euros: Reading = { ...money, currency: 'EUR' };
const percent: Reading = { kind: 'percent', decimals: Infinity, decimalSeparator: '.', symbols };
const german = (as: Reading): Reading => ({ ...as, decimalSeparator: ',' });

const read = (text: string, as: Reading) => {
  const result = readNumber(text, as);
  return result.kind === 'number' ? result.value : result.kind === 'problem' ? result.problem : result.kind;
};

describe('counts', () => {
  test.each([
    ['15000', 15000], ['15,000', 15000], ['15 000', 15000], ['15.000', 15000], ["15'000", 15000],
    ['15’000', 15000], ['15\u00a0000', 15000], ['15\u202f000', 15000], ['15_000', 15000],
    ['1,234,567', 1234567], ['1.234.567', 1234567], ['1 234 567', 1234567], ['12,34,567', 1234567],
    ['15k', 15000], ['15K', 15000], ['15 k', 15000], ['1.5k', 1500], ['1,5k', 1500], ['1.2M', 1200000],
    ['1,2 M', 1200000], ['2 million', 2000000], ['3 Mio', 3000000], ['1.2b', 1200000000], ['4 lakh', 400000],
    ['42K followers', 42000], ['42,000 followers', 42000], ['1.4K likes', 1400], ['15k+', 15000], ['~15k', 15000],
    ['  15k  ', 15000], ['１５，０００', 15000], ['１５ｋ', 15000], ['٤٢٠٠٠', 42000], ['१२', 12],
    ['4e4', 40000], ['0', 0], ['-0', 0], ['-5', -5], ['−5', -5], ['007', 7], ['1.2345k', 1235],
    ['12345.5', 12345.5], ['1.23', 1.23], ['.5k', 500], ['15.', 15],
  ])('%s', (text, value) => expect(read(text, count)).toBe(value));

  test('three digits after one mark are thousands in a whole number, whatever the locale', () => {
    expect(read('1.234', count)).toBe(1234);
    expect(read('1,234', german(count))).toBe(1234);
  });

  test('with a suffix the locale decides whether three digits are thousands', () => {
    expect(read('1.234M', count)).toBe(1234000);
    expect(read('1,234k', count)).toBe(1234000);
    expect(read('1,234M', german(count))).toBe(1234000);
    expect(read('1.234k', german(count))).toBe(1234000);
  });
});

describe('money', () => {
  test.each([
    ['$1,200', 1200], ['1,200$', 1200], ['$ 1,200', 1200], ['US$1,200', 1200], ['USD 1200', 1200], ['1200 usd', 1200],
    ['$1.2k', 1200], ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1.234,50', 1234.5], ['1 200,50', 1200.5],
    ['1 200', 1200], ['1.200', 1200], ['1,200', 1200], ['12.5', 12.5], ['12,5', 12.5], ['0.99', 0.99], ['0,999', 0.999],
    ['-$5', -5], ['＄１，２００', 1200], ['1234,567', 1234.567],
  ])('%s', (text, value) => expect(read(text, money)).toBe(value));

  test.each([['€1.200,50', 1200.5], ['1.200,50 €', 1200.5], ['EUR 1200', 1200], ['€1,200.50', 1200.5]])(
    '%s in euros',
    (text, value) => expect(read(text, euros)).toBe(value),
  );

  test('a sign shared by several currencies is fine for each of them', () => {
    expect(read('$5', { ...money, currency: 'CAD' })).toBe(5);
  });

  test('another currency is not taken for the chosen one, and is named', () => {
    expect(readNumber('€1.200,50', money)).toEqual({ kind: 'problem', problem: 'other-currency', currency: 'EUR' });
    expect(readNumber('£20', money)).toEqual({ kind: 'problem', problem: 'other-currency', currency: 'GBP' });
  });
});

describe('percentages', () => {
  test.each([
    ['3%', 3], ['3 %', 3], ['3', 3], ['2.5%', 2.5], ['2,5 %', 2.5], ['0.125', 0.125], ['0,125', 0.125], ['３％', 3],
  ])('%s', (text, value) => expect(read(text, percent)).toBe(value));

  test('three decimals are read by locale', () => {
    expect(read('1.234', percent)).toBe(1.234);
    expect(read('1.234', german(percent))).toBe(1234);
    expect(read('1,234', german(percent))).toBe(1.234);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['abc', 'not-a-number'], ['?', 'not-a-number'], ['n/a', 'not-a-number'], ['15kk', 'not-a-number'],
    ['15 apples', 'not-a-number'], ['k', 'not-a-number'], ['--5', 'not-a-number'], ['1e999', 'too-large'],
    ['10-20k', 'range'], ['10k–20k', 'range'], ['10 to 20', 'range'],
    ['1.2.3', 'separators'], ['1,23,4', 'separators'], ['15 00', 'separators'], ['1,234.567.890', 'separators'],
    ['3%', 'percent-sign'], ['$15', 'currency-sign'], ['', 'empty'], ['   ', 'empty'], ['\u00a0', 'empty'],
  ])('%s', (text, kind) => expect(read(text, count)).toBe(kind));

  test('digits beyond what a number can hold are too large, never infinite', () => {
    expect(read('9'.repeat(400), count)).toBe('too-large');
    expect(read(`${'9'.repeat(300)}b`, count)).toBe('too-large');
  });
});

describe('locales', () => {
  test('a tag that Intl refuses is passed over', () => {
    expect(usableLocale(['C', 'de-DE'])).toBe('de-DE');
    expect(usableLocale(['C'])).toBe('en-US');
    expect(usableLocale([])).toBe('en-US');
  });
  test('decimal separators', () => {
    expect(decimalSeparator('de')).toBe(',');
    expect(decimalSeparator('en')).toBe('.');
  });
});

describe('hostile texts', () => {
  test.each([
    '0x1F', '1e', 'e5', '1e5e5', '+-5', '5-', '5%%', '%5%', '$$5', '5 5 5', '1,,000', '1..5', '1.000,000.5', ',', '.', "'", '-', '+', '~', '$', '%',
    '15k15', 'k15', '15 kk', '15mk', 'Infinity', '-Infinity', 'NaN', 'null', 'undefined', '1/2', '2*3', '=1+1', '½', 'Ⅳ', '①②a',
    '15\u200b000x', '\u202e15k', '<b>5</b>', '5;DROP', "5'); --", '٪', '1,00,0', '１．２．３',
  ])('%j is said to be no number, and never taken for one', (text) => {
    for (const as of [count, money, percent, german(count), german(money), german(percent)]) {
      expect(readNumber(text, as).kind, text).toBe('problem');
    }
  });

  test('whatever is typed gives a finite number, nothing, or a problem', () => {
    const pieces = ['1', '0', '9', '.', ',', ' ', "'", '-', '+', 'k', 'M', 'e', '%', '$', '€', '\u00a0', '٣', '−', 'mio', '~'];
    let seed = 7;
    for (let round = 0; round < 5000; round += 1) {
      let text = '';
      for (let at = 0; at < 1 + (round % 7); at += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += pieces[seed % pieces.length];
      }
      for (const as of [count, money, german(percent)]) {
        const read = readNumber(text, as);
        if (read.kind === 'number') expect(Number.isFinite(read.value), text).toBe(true);
      }
    }
  });

  test('ten thousand signs are read at once', () => {
    for (const long of ['1,'.repeat(5000), '-'.repeat(10_000), ' '.repeat(10_000), `${'1'.repeat(10_000)}x`, '1.'.repeat(5000)]) {
      const start = performance.now();
      readNumber(long, money);
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});
