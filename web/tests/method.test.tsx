// @vitest-environment node
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { methodAddress } from '../src/state/opened';
import { calculatorText, lineFor } from '../src/views/explain/calculators';
import { Method } from '../src/views/method/Method';
import { matching, sorted, usages } from '../src/views/method/usage';
import { stillDesk } from './desk';
import { description, library } from './native';

const list = usages(library, library.definitions);
const shown = (wanted?: string): string =>
  renderToString(<Method usages={list} trust={stillDesk()} engine="1" asOf="2026-11-21" {...{ library, description, wanted }} />);

describe('the Method view', () => {
  const html = shown();

  test('has an entry for everything, once, and says nothing in code', () => {
    const ids = [...html.matchAll(/ id="(method[^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of library.sources) expect(ids).toContain(methodAddress('source', id));
    for (const { id } of library.formulas) expect(ids).toContain(methodAddress('formula', id));
    for (const { id } of library.quantities) expect(ids).toContain(methodAddress('figure', id));
    for (const { id } of library.definitions) expect(ids).toContain(methodAddress('tier', id));
    for (const { id } of library.assumptions) expect(ids).toContain(methodAddress('assumption', id));
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    const text = html.replace(/<code>.*?<\/code>|<[^>]*>/g, ' ');
    expect(text.match(/\w+_\w+/g) ?? []).toEqual([]);
  });

  test('every link within it leads somewhere', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#(method[^"]*)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(ids, link).toContain(link);
  });

  test('has the weights of the data set, the faults of the literature and what is left out', () => {
    expect(html).toContain('high confidence 1, medium 0.5, low 0.2');
    for (const { title } of library.literature) expect(html).toContain(title.replace(/&/g, '&amp;'));
    for (const { text } of library.gaps) expect(html).toContain(text);
  });

  test('an address of a source opens its figures', () => {
    expect(html).not.toContain('klear-2019/price-instagram-post-nano');
    expect(shown('klear-2019')).toContain('klear-2019/price-instagram-post-nano');
  });
});

describe('sources', () => {
  test('are all used for something', () => {
    for (const usage of list) {
      const { source, figures, calculators, tiers, tables, context } = usage;
      const used = figures.length > 0 || calculators || tiers || tables.length > 0 || context.length > 0;
      expect(used || source.id.startsWith('fed-'), source.id).toBe(true);
    }
  });

  test('are sorted by what is asked for', () => {
    const years = sorted(list, { key: 'year', down: true }).map(({ year }) => year ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(sorted(list, { key: 'confidence', down: true })[0]?.confidence).toBe('H');
    expect(sorted(list, { key: 'rows', down: true })[0]?.rows).toBe(Math.max(...list.map(({ rows }) => rows)));
  });

  test('are found by every word of a search', () => {
    const found = matching(list, 'klear survey').map(({ source }) => source.id);
    expect(found).toContain('klear-2019');
    expect(matching(list, 'no such source')).toEqual([]);
    expect(matching(list, ' ')).toHaveLength(list.length);
  });
});

describe('other calculators', () => {
  test('Impulze’s formula as its page prints it', () => {
    const impulze = library.calculators.find(({ id }) => id === 'impulze');
    const line = impulze && lineFor(impulze, 'instagram', 'reel');
    if (!impulze || !line) throw new Error('no formula');
    expect(calculatorText(impulze, line, library)).toBe(
      'followers ÷ 1,000 × 14 USD × 1.3 for the format × engagement rate ÷ 2.5%, kept within 0.6–2.2; range −15 – 15%',
    );
  });

  test('every line of every formula is text without ids', () => {
    for (const calculator of library.calculators) {
      for (const line of calculator.lines) expect(calculatorText(calculator, line, library), calculator.id).not.toMatch(/[a-z]+-[a-z]+\/|undefined/);
    }
  });
});
