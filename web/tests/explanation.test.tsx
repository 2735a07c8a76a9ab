// @vitest-environment node
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { explanationOf } from '../src/components/Explanation';
import { shelfOf } from '../src/components/Shelf';
import type { Request } from '../src/engine/contract';
import { numbersFor } from '../src/format/numbers';
import { formulaText, termName } from '../src/messages/explain';
import { reasonWords } from '../src/messages/reasons';
import { currencyOf } from '../src/state/draft';
import { formulaOf, groundsOf, ingredientsOf, type Context } from '../src/views/creator/ingredients';
import { description, evaluate, library } from './native';
import { stillDesk } from './desk';

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
    const [usual, luck] = partsOf('views');
    expect(usual).toMatchObject({ name: 'usual views of one post', origin: 'computed' });
    expect(partsOf('usual_views')[0]).toMatchObject({ name: 'median views', value: '24,000', origin: 'yours' });
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
    expect(partsOf('usual_views', context).map(({ id }) => id)).toContain('engagement-rate-by-views');
  });

  test('terms that nobody set show what they stand at', () => {
    const discount = partsOf('revenue').find(({ id }) => id === 'discount');
    expect(discount).toMatchObject({ value: '0%', origin: 'unchanged' });
    const [fee] = partsOf('fixed_cost');
    expect(fee).toMatchObject({ value: '$400', origin: 'yours' });
  });

  test('come down to what is given, published or assumed', () => {
    const profit = formulas.get('profit');
    const grounds = profit ? groundsOf(profit, example) : [];
    expect(grounds.map(({ id }) => id)).toEqual([
      'median-views', 'post-luck', 'count', 'click-through-rate', 'conversion-rate', 'campaign-factor', 'tracked-share',
      'incrementality', 'order-value', 'gross-margin', 'fee',
    ]);
    expect(grounds.every(({ formula, value }) => !formula && value)).toBe(true);
  });

  test('a price per 1,000 views is the published one, not what this deal costs', () => {
    const cpm = partsOf('price/cpm').find(({ id }) => id === 'cpm');
    expect(cpm?.origin).toBe('published');
  });
});

describe('an explanation', () => {
  const desk = stillDesk();
  const Explanation = explanationOf(library, shelfOf(library, desk), desk);
  const response = evaluate(description.example);
  const { creator, request } = example;
  const answer = { draft: { platform: '', format: '', currency: 'USD', side: 'brand' as const, texts: {}, beyond: {} }, request, creator, response };
  const shown = (topic: string) =>
    renderToString(<Explanation id={`why-${topic}`} close={() => undefined} {...{ topic, answer, description, numbers }} />);

  test('leads from the chance to its formula, figures and sources', () => {
    const html = shown('chance');
    expect(html).toMatch(/Of 4,096 possible futures, [\d.]+% end with at least the \$400 they cost/);
    expect(html).toContain('Profit = what the orders bring − cost paid whatever happens');
    expect(html).toMatch(/click-through rate<\/span>.*?\d sources/);
  });

  test('says which methods make the market range', () => {
    const html = shown('market');
    expect(html).toContain('Price = usual views of one post ÷ 1000 × price per 1,000 views × number of posts');
    expect(html).toContain('Price = usual likes and comments of one post × price per like or comment');
  });

  test('gives the reason of what is assumed', () => {
    const why = library.assumptions.find(({ id }) => id === 'incrementality')?.why ?? '?';
    expect(shown('incremental_orders')).toContain(why.slice(0, 30));
  });

  test('exists for every price, return, score and tier of an answer, with what is behind it', () => {
    const topics = [
      ...creator.price.methods.filter(({ id, available }) => available && id !== 'worth').map(({ id }) => `price-${id}`),
      ...creator.return_methods.filter(({ available }) => available).map(({ id }) => `return-${id}`),
      ...['reach', 'engagement', 'influence'].map((id) => `score-${id}`),
      ...creator.tiers.map(({ definition }) => `tier-${definition}`),
    ];
    expect(topics.length).toBe(6 + 3 + 3 + 36);
    for (const topic of topics) {
      const html = shown(topic);
      expect(html, topic).toMatch(/<h2[^>]*>Where “[^”]+” comes from/);
      expect(html, topic).toMatch(/class="(sources|formula|figure|parts|calculators)"/);
      expect(html, topic).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(shown('price-cpm')).toContain('Price = usual views of one post ÷ 1000');
    expect(shown('tier-micro-10k-50k')).toContain('micro: 10,000 to below 50,000');
  });

  test('exists for the pictures of the futures, of time and of what to ask for', () => {
    expect(shown('outcomes')).toContain('Profit for the cost = profit ÷ cost');
    expect(shown('cash')).toMatch(/half-life of the views, in days.*days until buyers order/);
    expect(shown('asking')).toContain('expected value of information');
    for (const topic of ['outcomes', 'cash', 'asking']) expect(shown(topic), topic).not.toMatch(/undefined|NaN|\[object/);
  });

  test('exists for every number of the page, with a heading and a way to close it', () => {
    for (const topic of ['chance', 'most', 'market', 'needed', ...Object.keys(reasonWords.steps.rows)]) {
      const html = shown(topic);
      expect(html, topic).toContain('class="formula"');
      expect(html, topic).toMatch(/<h2[^>]*>Where “[^”]+” comes from/);
      expect(html, topic).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
