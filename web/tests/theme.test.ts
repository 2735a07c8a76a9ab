import { describe, expect, test } from 'vitest';
import { contrast, mixed, standingOut } from '../src/embed/colours';
import { nothingSet } from '../src/embed/settings';
import { themeFrom } from '../src/embed/theme';

const with_ = (settings: object) => themeFrom({ ...nothingSet, ...settings });
const token = (css: string, name: string): string => new RegExp(`--${name}:(#[\\da-f]{6})`).exec(css)?.[1] ?? '';

describe('contrast', () => {
  test('is what WCAG says of black, white and #767676', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });
  test('half of black in white is the grey between', () => expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080'));
  test('what stands out already stays', () => expect(standingOut('#003366', ['#ffffff'], 4.5)).toBe('#003366'));
});

describe('a theme', () => {
  test('without settings keeps our colours in both schemes', () => {
    const { css, warnings } = with_({});
    expect(css).toContain('color-scheme:light dark');
    expect(token(css, 'paper')).toBe('#faf9f6');
    expect(css).toContain('--paper:#131312');
    expect(warnings).toEqual([]);
  });

  test('a dark background makes a dark scheme and a light text', () => {
    const { css } = with_({ background: '#101820' });
    expect(css).toContain('color-scheme:dark');
    expect(css).not.toContain('prefers-color-scheme');
    expect(contrast(token(css, 'ink'), '#101820')).toBeGreaterThan(7);
  });

  test('an accent that cannot be read is changed until it can, and named', () => {
    const { css, warnings } = with_({ accent: '#ffd400', background: '#ffffff' });
    expect(contrast(token(css, 'accent'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(warnings).toMatchObject([{ setting: 'accent', scheme: 'light', used: token(css, 'accent') }]);
    expect(warnings[0]?.contrast).toBeLessThan(1.43); // against white; less against grounds that are darker
  });

  test('a text that cannot be read gives way to ours, and is named', () => {
    const { css, warnings } = with_({ text: '#bbbbbb', background: '#ffffff' });
    expect(token(css, 'ink')).toBe('#1a1a18');
    expect(warnings.map(({ setting }) => setting)).toEqual(['text']);
  });

  test('whatever the host chooses can be read', () => {
    const colours = ['#000000', '#ffffff', '#777777', '#ff0000', '#00ff00', '#0000ff', '#ffd400', '#123456', '#c0ffee'];
    for (const background of colours) {
      for (const accent of colours) {
        const { css } = with_({ background, accent, text: accent });
        for (const name of ['ink', 'muted', 'accent', 'warning']) {
          for (const ground of ['paper', 'card', 'soft']) {
            expect(contrast(token(css, name), token(css, ground)), `${name} on ${ground}: ${accent} on ${background}`).toBeGreaterThanOrEqual(4.5);
          }
        }
        expect(contrast(token(css, 'edge'), token(css, 'card')), `edge: ${background}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('a font and a radius are taken over', () => {
    const { css } = with_({ font: 'slab', radius: 0 });
    expect(css).toContain('--serif:Rockwell');
    expect(css).toContain('--radius:0px');
  });
});
