// The plan of a campaign: its steps, the request it makes, and how it comes back from elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstOf, habitsOf } from '../src/first';
import { numbersFor } from '../src/format/numbers';
import { valueIn } from '../src/io/link';
import type { Request } from '../src/engine/contract';
import { currencyOf } from '../src/state/draft';
import {
  copies, emptyScenario, letters, moved, placeOf, textAt, withAnother, withBeyond, withCreators, withoutCreator, withoutScenario, withScenario, withText, type Plan,
} from '../src/state/plan';
import { firstPlan, withCreatorOf } from '../src/state/plan-first';
import { comparisonOf, inCurrency, requestOf, wholeRequestOf } from '../src/state/plan-request';
import { fieldOf } from '../src/state/plan-rules';
import { planFromShared, planFromText, savedPlan, sharedPlan } from '../src/state/plan-saved';
import { description, evaluate } from './native';

const habits = habitsOf(['en-US'], description);
const first = firstOf(description, habits);
const draft = first.state(JSON.stringify(evaluate(JSON.parse(first.request) as Request))).draft;
const numbersOf = (code: string) => numbersFor(currencyOf(description, code));

const anna = { id: 'c1', name: 'Anna', platform: 'instagram', followers: '42k', deliverables: [{ format: 'reel', fee_minor: '$1,200.50', count: '2' }] };
const ben = { id: 'c2', platform: 'tiktok', followers: '8,500', deal: { commission_percent: '10%' }, deliverables: [{ format: 'video', date: '2026-12-05' }] };
const plan: Plan = {
  currency: 'USD', product: { order_value_minor: '60', gross_margin_percent: '' }, market: {}, checks: ['followers'],
  campaign: { goal: 'awareness', target: '20k', budget_minor: '5k' },
  scenarios: [{ ...emptyScenario, creators: [anna, ben], overlaps: [{ creators: ['c1', 'c2'], overlap_percent: '30' }] }],
};
const at = (changed: Plan, scenario = 0) => requestOf(changed, scenario, description, habits);

describe('the request', () => {
  test('is every text, read by the rule of its place', () => {
    const { request, problems } = at(plan);
    expect([...problems]).toEqual([]);
    expect(request).toMatchObject({
      schema: 1, seed: 1, draws: 4096, currency: 'USD', product: { order_value_minor: 6000 },
      campaign: { goal: 'awareness', target: 20000, budget_minor: 500000, overlaps: [{ creators: ['c1', 'c2'], overlap_percent: 30 }] },
    });
    expect(request['creators']).toEqual([
      { id: 'c1', platform: 'instagram', followers: 42000, deliverables: [{ format: 'reel', count: 2, fee_minor: 120050 }] },
      { id: 'c2', platform: 'tiktok', followers: 8500, deal: { commission_percent: 10 }, deliverables: [{ format: 'video', date: '2026-12-05' }] },
    ]);
    expect(request).not.toHaveProperty('checks');
    expect(request).not.toHaveProperty('scenarios');
  });

  test('names what cannot be read, and what is missing, by its path', () => {
    const wrong = withText(withText(plan, '/creators/0/followers', 0, ''), '/creators/1/deal/commission_percent', 0, 'lots');
    expect([...at(wrong).problems.keys()].sort()).toEqual(['/creators/0/followers', '/creators/1/deal/commission_percent']);
  });

  test('leaves out who is still being written: those at the end without followers, and their pairs', () => {
    const begun = withText(plan, '/creators/1/followers', 0, ' ');
    const { request, problems } = at(begun);
    expect([...problems]).toEqual([]);
    expect(request).toMatchObject({ creators: [{ id: 'c1' }] });
    expect(request['creators']).toHaveLength(1);
    expect(request['campaign']).not.toHaveProperty('overlaps');
  });

  test('names a sum in another currency', () => {
    const wrong = withText(plan, '/creators/0/deliverables/0/fee_minor', 0, '€5');
    expect(at(wrong).problems.get('/creators/0/deliverables/0/fee_minor')).toMatchObject({ problem: 'other-currency', currency: 'EUR' });
  });

  test('always asks for the plan as a whole', () => {
    expect(at({ ...plan, campaign: {}, scenarios: [{ ...emptyScenario, creators: [ben] }] }).request['campaign']).toEqual({});
  });
});

describe('steps', () => {
  test('a path stands in its scenario or in what all share', () => {
    expect(placeOf('/creators/3/followers', 2)).toBe('/scenarios/2/creators/3/followers');
    expect(placeOf('/campaign/overlaps/0/overlap_percent', 1)).toBe('/scenarios/1/overlaps/0/overlap_percent');
    for (const shared of ['/campaign/budget_minor', '/campaign/goal', '/product/order_value_minor', '/as_of']) expect(placeOf(shared, 1)).toBe(shared);
    expect(placeOf('/budget_minor', 1)).toBe('/scenarios/1/budget_minor');
    expect(textAt(withText(plan, '/creators/0/deal/gifted_units', 0, '3'), '/creators/0/deal/gifted_units', 0)).toBe('3');
  });

  test('copies have ids of their own; no plan has more creators than the core takes', () => {
    const [scenario = emptyScenario] = plan.scenarios;
    const six = withCreators(scenario, 1, copies(anna, 5, scenario.creators), 50);
    expect(six.creators.map(({ id }) => id)).toEqual(['c1', 'c3', 'c4', 'c5', 'c6', 'c7', 'c2']);
    expect(withCreators(six, 0, copies(anna, 5, six.creators), 8).creators).toHaveLength(8);
  });

  test('a creator who goes takes the pairs along; moving changes only the order', () => {
    const [scenario = emptyScenario] = plan.scenarios;
    expect(withoutCreator(scenario, 0)).toMatchObject({ creators: [ben], overlaps: [] });
    expect(moved(scenario, 0, 1).creators).toEqual([ben, anna]);
    expect(moved(scenario, 0, 2)).toBe(scenario);
    expect(moved(scenario, 0, -1)).toBe(scenario);
  });

  test('scenarios are lettered by their order, from A to F', () => {
    const copy = { ...emptyScenario, creators: [ben] };
    const six = Array.from({ length: 9 }).reduce<Plan>((now) => withAnother(now, copy), plan);
    expect(six.scenarios.map(({ id }) => id).join('')).toBe('ABCDEF');
    expect(withoutScenario(six, 0).scenarios.map(({ id }) => id).join('')).toBe('ABCDE');
    expect(withoutScenario(plan, 0)).toBe(plan);
    expect(description['campaign']).toMatchObject({ scenarios: { most: letters.length } });
  });

  test('sums keep their number in another currency, and what cannot be read stays', () => {
    const wrong = withText(plan, '/creators/1/deal/bonus_per_sale_minor', 0, 'some');
    const yen = inCurrency(wrong, 'JPY', description, habits);
    expect(yen.currency).toBe('JPY');
    expect(at(withText(yen, '/creators/1/deal/bonus_per_sale_minor', 0, '')).request).toMatchObject({ campaign: { budget_minor: 5000 }, product: { order_value_minor: 60 } });
    expect(textAt(yen, '/creators/1/deal/bonus_per_sale_minor', 0)).toBe('some');
  });
});

describe('a plan begins with what was typed of one creator', () => {
  test('the first', () => {
    const { request } = at(firstPlan(draft));
    const example = description.example as unknown as { product: object; creators: object[] };
    expect(request).toMatchObject({ product: example.product, creators: example.creators.map((creator) => ({ ...creator, id: 'c1', deliverables: [{ format: 'reel', fee_minor: 40000 }] })) });
  });

  test('one more, with the plan’s own product', () => {
    const more = withCreatorOf(draft, plan, 0, description);
    expect(more.scenarios[0]?.creators.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(more.product).toBe(plan.product);
  });
});

test.each([
  ['/product/order_value_minor/p50', '/product/order_value_minor'],
  ['/campaign/overlaps/2', '/campaign/overlaps/2/overlap_percent'],
  ['/campaign/overlaps/12/creators/1', '/campaign/overlaps/12/overlap_percent'],
  ['/campaign/overlaps/0/overlap_percent', '/campaign/overlaps/0/overlap_percent'],
  ['/creators/0/followers', '/creators/0/followers'],
])('what is said of %s stands at %s', (path, field) => expect(fieldOf(path)).toBe(field));

describe('three numbers for one that nobody knows exactly', () => {
  const path = '/product/order_value_minor';
  const three = withText(withText(plan, path, 0, '$40 / 60 / 90.50'), '/creators/0/median_views', 0, '10k/20k/40k');

  test('are low, middle and high of the request', () => {
    expect(at(three).request).toMatchObject({
      product: { order_value_minor: { p10: 4000, p50: 6000, p90: 9050 } }, creators: [{ median_views: { p10: 10_000, p50: 20_000, p90: 40_000 } }, {}],
    });
    expect(evaluate(at(three).request).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('are kept by links, in the currency that is chosen', () => {
    const shared = JSON.parse(JSON.stringify(sharedPlan(three, wholeRequestOf(three, description, habits), {}))) as Request;
    const back = planFromShared(shared, description, numbersOf)?.plan;
    expect(back && at(back).request).toEqual(at(three).request);
    expect(back && textAt(back, path, 0)).toBe('$40 / $60 / $90.50');
    expect(at(inCurrency(three, 'JPY', description, habits)).request).toMatchObject({ product: { order_value_minor: { p10: 40, p50: 60, p90: 91 } } });
  });

  test('are named where they cannot be read, or where one number is all that there can be', () => {
    const wrong = (where: string, text: string) => at(withText(plan, where, 0, text)).problems.get(where);
    expect(wrong(path, '40 / sixty / 90')).toMatchObject({ problem: 'not-a-number' });
    expect(wrong(path, '40 / / 90')).toMatchObject({ problem: 'not-a-number' });
    expect(wrong(path, '€40 / 60 / 90')).toMatchObject({ problem: 'other-currency' });
    expect(wrong('/creators/0/followers', '1 / 2 / 3')).toMatchObject({ kind: 'problem' });
  });
});

describe('what the calculator chose beyond the form', () => {
  const evidence = { off: ['some-source'], weights: { other: 2 } };
  const beyond = { evidence, rate_card: { use: 'imh', mode: 'mix' as const } };
  const chosen = { ...draft, beyond: { ...beyond, alternative: { channel: 'meta' } } };
  const parts = { evidence, rate_card: { use: 'imh', mode: 'mix' } };

  test('comes along with the creator and holds for the whole plan', () => {
    expect(at(firstPlan(chosen)).request).toMatchObject(parts);
    expect(at(firstPlan(chosen)).request).not.toHaveProperty('alternative');
    const more = withCreatorOf(chosen, plan, 0, description);
    expect(at(more).request).toMatchObject(parts);
    expect(withCreatorOf(draft, more, 0, description).beyond).toEqual(beyond);
    const two = withAnother(more, { ...emptyScenario, channel: 'meta', budget_minor: '5k' });
    expect(comparisonOf(two, description, habits).request).toMatchObject(parts);
  });

  test('is kept by this browser and by links, and put back part by part', () => {
    const more = withCreatorOf(chosen, plan, 0, description);
    expect(planFromText(savedPlan(more), description)?.beyond).toEqual(beyond);
    const shared = JSON.parse(JSON.stringify(sharedPlan(more, wholeRequestOf(more, description, habits), {}))) as Request;
    expect(planFromShared(shared, description, numbersOf)?.plan.beyond).toEqual(beyond);
    expect(inCurrency(more, 'JPY', description, habits).beyond).toEqual(beyond);
    const without = withBeyond(more, { evidence: undefined });
    expect(without.beyond).toEqual({ rate_card: beyond.rate_card });
    expect(withBeyond(without, { rate_card: undefined })).not.toHaveProperty('beyond');
  });

  test('is refused in part where it is foreign', () => {
    const odd = { ...at(plan).request, evidence: { off: [7, 'a'], nonsense: 1 }, rate_card: 'x' };
    expect(planFromShared(odd, description, numbersOf)?.plan.beyond).toEqual({ evidence: { off: ['a'] } });
  });
});

describe('the comparison', () => {
  const ads = { ...emptyScenario, title: 'Ads', channel: 'meta', budget_minor: '$5,000' };
  const two = withAnother(withScenario(plan, 0, (one) => ({ ...one, title: 'Two' })), ads);

  test('is the request of all scenarios', () => {
    const { request, problems } = comparisonOf(two, description, habits);
    expect([...problems]).toEqual([]);
    const { creators, campaign } = at(plan).request;
    expect(request['scenarios']).toEqual([{ id: 'A', title: 'Two', creators, campaign }, { id: 'B', title: 'Ads', channel: 'meta', budget_minor: 500000 }]);
  });

  test('waits for what cannot be read in any of them', () => {
    const wrong = withText(two, '/budget_minor', 1, 'all');
    expect([...comparisonOf(wrong, description, habits).problems.keys()]).toEqual(['1/budget_minor']);
    expect([...at(wrong, 1).problems.keys()]).toEqual(['/budget_minor']);
  });
});

interface Frozen {
  readonly link: string;
  readonly request: Request;
  readonly scenarios: readonly { readonly title: string; readonly creators: readonly (readonly [name: string, followers: string])[] }[];
}

const folder = new URL('../../tests/golden/plan-links/', import.meta.url);
const frozen = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Frozen] as const);

describe('a link to a plan of an earlier page opens for ever', () => {
  test.each(frozen)('%s', async (_, { link, request, scenarios }) => {
    const found = await valueIn(link.replace('#campaign-', '#'));
    expect(found).toEqual(request);
    const { page, ...asked } = request;
    const opened = planFromShared(found, description, numbersOf);
    expect(opened?.seen?.data).toBe((page as Request)['data']);
    expect(opened?.plan.scenarios.map(({ title, creators }) => [title, creators.map(({ name }) => name)])).toEqual(
      scenarios.map(({ title, creators }) => [title, creators.map(([name]) => name)]),
    );
    for (const languages of [['en-US'], ['de-DE']]) expect(opened && wholeRequestOf(opened.plan, description, habitsOf(languages, description))).toEqual(asked);
  });
});

describe('what comes back', () => {
  test('from this browser: every text as it was typed', () => {
    const wrong = withText(plan, '/creators/0/followers', 0, 'many');
    expect(planFromText(savedPlan(wrong), description)).toMatchObject(JSON.parse(JSON.stringify({ ...wrong, scenarios: [{ ...wrong.scenarios[0], id: 'A' }] })) as object);
  });

  test('from a link: the same request, the same names', () => {
    const shared = JSON.parse(JSON.stringify(sharedPlan(plan, wholeRequestOf(plan, description, habits), {}))) as Request;
    const back = planFromShared(shared, description, numbersOf)?.plan;
    expect(back && at(back).request).toEqual(at(plan).request);
    expect(back?.scenarios[0]?.creators[0]).toMatchObject({ name: 'Anna' });
    expect(back?.checks).toEqual(['followers']);
  });

  test('from a link with several scenarios: each with its own creators and names', () => {
    const other = { ...emptyScenario, title: 'One', creators: [{ ...ben, id: 'c1', name: 'Ben' }] };
    const two = withAnother(plan, other);
    const { request } = comparisonOf(two, description, habits);
    const back = planFromShared(JSON.parse(JSON.stringify(sharedPlan(two, request, {}))), description, numbersOf)?.plan;
    expect(back?.scenarios.map(({ creators }) => creators[0]?.['name'])).toEqual(['Anna', 'Ben']);
    expect(back && comparisonOf(back, description, habits).request).toEqual(request);
  });

  test('from a link: which figures it was made with, where that is said', () => {
    const { request } = at(plan);
    const seenIn = (page: Request) => planFromShared({ ...request, page }, description, numbersOf)?.seen;
    expect(seenIn({ data: 'abc', chance_percent: 41 })).toEqual({ data: 'abc', chance: 41 });
    expect(seenIn({ data: 'abc', chance_percent: 'x' })).toEqual({ data: 'abc', chance: undefined });
    expect(seenIn({ data: 7 })).toBeUndefined();
    expect(seenIn({})).toBeUndefined();
  });

  test.each(['', 'null', '{', '[]', '{"schema":1}', '{"schema":2,"plan":{}}', '{"schema":1,"plan":{"scenarios":[]}}', '{"schema":1,"plan":{"scenarios":[{"creators":[{"platform":"myspace"}]}]}}'])(
    'nothing from %s', (text) => expect(planFromText(text, description)).toBeUndefined(),
  );

  test('what is foreign is left out, what is missing is as usual', () => {
    const odd = {
      schema: 1, campaign: { goal: 'fame', nonsense: { a: 1 }, target: { p50: 3 } }, currency: 'XXX', product: [1], __proto__: { a: 1 },
      creators: [{ platform: 'youtube', followers: 1000, deliverables: [{ format: 'reel', fee_minor: 'x'.repeat(201) }], deal: { secret: '1' } }, 7, null, { id: 'c1' }],
    };
    const found = planFromShared(odd, description, numbersOf)?.plan;
    expect(found).toMatchObject({ currency: 'USD', product: {}, campaign: {} });
    expect(found?.scenarios[0]?.creators).toEqual([
      { id: 'c1', name: '', platform: 'youtube', followers: '1,000', deal: {}, deliverables: [{ format: 'integration' }] },
    ]);
  });
});
