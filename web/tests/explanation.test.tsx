// @vitest-environment node
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { explanationOf } from '../src/components/Explanation';
import { shelfOf } from '../src/components/Shelf';
import type { Request } from '../src/engine/contract';
import { numbersFor } from '../src/format/numbers';
import { formulaText, termName } from '../src/messages/explain';
import { currencyOf } from '../src/state/draft';
import { formulaOf, ingredientsOf, type Context } from '../src/views/creator/ingredients';
import { description, evaluate, library } from './native';

const numbers = numbersFor(currencyOf(description, 'USD'));
const formulas = new Map(library.formulas.map((formula) => [formula.id, formula]));

function contextOf(request: Request): Context {
  const creator = evaluate(request).creators?.[0];
  if (!creator) throw new Error('no answer');
  return { creator, request, description, formulas, numbers };
}

const example = contextOf(description.example);
const partsOf = (id: string, context = example) => {
  const formula = formulaOf(id, context);
  if (!formula) throw new Error(`no formula ${id}`);
  return ingredientsOf(formula, context);
};

describe('formulas in words', () => {
  test('say what is computed and from what', () => {
    expect(formulaText('orders', formulas.get('orders')?.form ?? '')).toBe(
      'Orders = orders seen by links and codes ÷ share of orders that links and codes catch',
    );
    expect(formulaText('roi', formulas.get('roi')?.form ?? '')).toBe('Profit for the cost = profit ÷ cost');
  });

  test('have a name for everything that stands in them, without signs of code', () => {
    for (const { id, form } of library.formulas) {
      const text = formulaText(id, form);
      expect(text, id).not.toMatch(/[_*]|\w-\w*-/);
      expect(text, id).toMatch(/^[A-Z].* = /);
    }
    expect(termName('gift_shipping')).toBe('gift shipping');
  });
});

describe('ingredients', () => {
  test('the person’s own numbers are theirs, as typed', () => {
    const [views, luck] = partsOf('views');
    expect(views).toMatchObject({ name: 'median views', value: '24,000', origin: 'yours' });
    expect(luck).toMatchObject({ origin: 'assumed', value: '1.0', low: '0.50', high: '2.0' });
  });

  test('published figures bring their rows', () => {
    const rate = partsOf('clicks').find(({ id }) => id === 'click-through-rate');
    expect(rate?.origin).toBe('published');
    expect(rate?.rows.length).toBeGreaterThan(2);
  });

  test('follow how the views are known', () => {
    const [creator] = description.example['creators'] as Request[];
    const { median_views: _, ...unseen } = creator as Record<string, never>;
    const context = contextOf({ ...description.example, creators: [unseen] } as Request);
    expect(partsOf('views', context).map(({ id }) => id)).toContain('engagement-rate-by-views');
  });

  test('terms that nobody set show what they stand at', () => {
    const discount = partsOf('revenue').find(({ id }) => id === 'discount');
    expect(discount).toMatchObject({ value: '0%', origin: 'unchanged' });
    const [fee] = partsOf('fixed_cost');
    expect(fee).toMatchObject({ value: '$400', origin: 'yours' });
  });

  test('a price per 1,000 views is the published one, not what this deal costs', () => {
    const cpm = partsOf('price/cpm').find(({ id }) => id === 'cpm');
    expect(cpm?.origin).toBe('published');
  });
});

test('an explanation leads from a number to its sources', () => {
  const Explanation = explanationOf(library, shelfOf(library));
  const { formulas: _, ...answer } = example;
  const html = renderToString(<Explanation formula="profit" {...answer} note="Read this first." />);
  expect(html).toContain('Read this first.');
  expect(html).toContain('Profit = what the orders bring − cost paid whatever happens');
  expect(html).toContain('click-through rate');
  expect(html).toMatch(/<a href="https:[^"]+"/);
});
