import { expect, test } from 'vitest';
import { csvOf } from '../src/format/csv';

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split('\r\n').slice(0, -1);

test('cells are separated, numbers plain, nothing is nothing', () => {
  expect(csvOf([['a', 1.5, -2, null, undefined, Infinity]])).toBe('\uFEFFa,1.5,-2,,,\r\n');
});

test('what separates and quotes is quoted', () => {
  expect(lines(csvOf([['a,b', 'say "hi"', 'two\nlines']]))[0]).toBe('"a,b","say ""hi""","two\nlines"');
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '=HYPERLINK("http://x")'])('%j is a text and no formula', (text) => {
  expect(lines(csvOf([[text]])).join('').replace(/^"/, '')[0]).toBe("'");
});
