// @vitest-environment node
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Members } from '../src/components/Members';
import type { EvidenceChoice } from '../src/state/beyond';
import { numbersFor } from '../src/format/numbers';
import { currencyOf } from '../src/state/draft';
import { linesOf } from '../src/views/explain/lines';
import { stillDesk } from './desk';
import { description, evaluate, explain, library } from './native';

const numbers = numbersFor(currencyOf(description, 'USD'));
const figures = evaluate(description.example).creators?.[0]?.figures ?? [];
const pooled = figures.filter(({ kind }) => kind === 'pooled' || kind === 'published');

function shown(id: string, choice: EvidenceChoice = {}): string {
  const { figure, members = [] } = explain(description.example, id);
  if (!figure) throw new Error(`no figure ${id}`);
  const props = { figure, numbers, library, desk: stillDesk(choice), lines: linesOf(members) };
  return renderToString(<Members id="panel" name="a figure" {...props} />);
}

describe('the table of a figure', () => {
  test('exists for every published figure of an answer, with a switch for each source', () => {
    expect(pooled.length).toBeGreaterThan(10);
    for (const { id } of pooled) {
      const html = shown(id);
      expect(html, id).not.toMatch(/undefined|NaN|\[object/);
      const { members = [] } = explain(description.example, id);
      expect(html.match(/type="checkbox" checked/g)?.length, id).toBe(members.length);
      expect(html.match(/class="dot-range dot-range-member"/g)?.length, id).toBe(members.length);
      expect(html, id).toContain('dot-range-pool');
      for (const { weight_percent: weight } of members) expect(weight, id).toBeGreaterThan(0);
    }
  });

  test('names the sources with their links, marks old ones and says what each weighs', () => {
    const html = shown('price-paid/reel');
    expect(html).toMatch(/<a class="source-name" lang="en" href="https:[^"]+"/);
    expect(html).toMatch(/2019, old · high confidence · prices paid/);
    expect(html).toMatch(/class="member-weight">\d+%/);
  });

  test('keeps what is switched off, unchecked and struck out', () => {
    const [first] = explain(description.example, 'price-listed/reel').members ?? [];
    const html = shown('price-listed/reel', { off: [first?.source ?? ''] });
    expect(html).toContain('class="member member-off"');
    expect(html).toContain('dot-range-off');
  });
});
