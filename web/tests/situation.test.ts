// The words of the verdict from real answers: every golden request, and the kinds of deal.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CreatorAnswer, Request, Response } from '../src/engine/contract';
import { numbersFor } from '../src/format/numbers';
import { textOf } from '../src/messages/phrase';
import type { Draft } from '../src/state/draft';
import { fee, giftedUnits, grossMargin, paidPerSale, withValue } from '../src/state/pointer';
import { situationOf } from '../src/views/creator/situation';
import { description, evaluate } from './native';

const folder = fileURLToPath(new URL('../../tests/golden/requests/', import.meta.url));
const numbers = numbersFor({ code: 'USD', minor_digits: 2 });

function situation(response: Response, texts: Draft['texts'] = {}, creator = response.creators?.[0] as CreatorAnswer) {
  const draft: Draft = { ...noDraft, texts };
  return situationOf({ draft, request: {}, creator, response }, numbers);
}

const noDraft = { platform: 'instagram', format: 'reel', currency: 'USD', texts: {} } as Draft;
const example = (path: string, value: number): Request => withValue(description.example, path, value);

describe('every golden request', () => {
  for (const name of readdirSync(folder)) {
    const request = readFileSync(folder + name, 'utf8');
    if (name.startsWith('wrong-')) continue;
    test(`has whole sentences: ${name}`, () => {
      const response = evaluate(JSON.parse(request) as Request);
      for (const creator of response.creators ?? []) {
        const { sentence, second } = situation(response, {}, creator);
        for (const text of [textOf(sentence), second]) {
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.|  | \./);
        }
      }
    });
  }
});

describe('the kind of deal', () => {
  const free = evaluate(example(fee, 0));

  test('no fee and nothing else', () => {
    expect(textOf(situation(free).sentence)).toMatch(/^With no fee to pay, this is likely worth it to you\. A fee of up to \$/);
  });

  test('a gift, pay per sale, and both', () => {
    const gift = { [giftedUnits]: '2' };
    const perSale = { [paidPerSale[0]]: '15%' };
    expect(textOf(situation(free, gift).sentence)).toMatch(/^For the gift alone, /);
    expect(textOf(situation(free, perSale).sentence)).toMatch(/^Paid per sale only, /);
    expect(textOf(situation(free, { ...gift, ...perSale }).sentence)).toMatch(/^For a gift and pay per sale, /);
    expect(textOf(situation(free, { [giftedUnits]: '0', [paidPerSale[0]]: '0%' }).sentence)).toMatch(/^With no fee/);
  });

  test('a gift that costs more than it brings is not called worth it because its fee is nothing', () => {
    const { sentence, worthIt } = situation(evaluate(withValue(example(fee, 0), giftedUnits, 10_000)), { [giftedUnits]: '10000' });
    expect(textOf(sentence)).toMatch(/^Even for the gift alone, this is likely to cost more than it brings\. The chance of breaking even is under 1 in 100, short of an even chance\.$/);
    expect(worthIt).toBe(false);
  });

  test('without a margin there is no fee low enough, and none is judged worth it', () => {
    const { sentence, second, worthIt, stalemate } = situation(evaluate(example(grossMargin, 0)));
    expect(textOf(sentence)).toBe('No fee, however small, would pay off: each order earns you nothing, or less.');
    expect(second).toMatch(/^Look at your price/);
    expect([worthIt, stalemate]).toEqual([false, 'hopeless']);
  });

  test('no fee named and no price published', () => {
    const response = evaluate(description.example);
    const creator = response.creators?.[0] as CreatorAnswer;
    const unpriced: CreatorAnswer = {
      ...creator,
      price: { ...creator.price, recommended: null, quote: null },
      verdict: { ...creator.verdict, market: 'unknown', fee_source: 'market-median', decision_fee_minor: 0 },
    };
    expect(textOf(situation(response, {}, unpriced).sentence)).toMatch(/^No published price covers this, and no fee is given\. Anything up to \$/);
  });

  test('what knowing a number saves is said where it is known, and the number alone where it is not', () => {
    const response = evaluate(description.example);
    const creator = response.creators?.[0] as CreatorAnswer;
    const worth_asking = [{ factor: 'click-through', deliverable: null, figure: 'x', input: '/creators/*/click_through_percent', value_minor: 4_600 }];
    const known: CreatorAnswer = { ...creator, insight: { base_profit_minor: 0, tornado: [], variance: [], worth_asking } };
    expect(situation(response, {}, known).second).toMatch(
      / Link clicks on their recent sponsored Reels would settle most of it: worth about \$46 to know\.$/,
    );
    expect(situation(response, {}, { ...creator, insight: null, verdict: { ...creator.verdict, settle_with: 'median_views' } }).second).toMatch(
      / The views of their last ten Reels would settle most of it\.$/,
    );
    expect(situation(response, {}, { ...known, insight: { ...known.insight!, worth_asking: [] } }).second).toMatch(
      / No single number you could ask for is likely to change that\.$/,
    );
  });
});
