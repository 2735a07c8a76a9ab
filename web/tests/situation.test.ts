// The words of the verdict from real answers: every golden request, and the kinds of deal.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CreatorAnswer, Request } from '../src/engine/contract';
import { numbersFor } from '../src/format/numbers';
import { textOf } from '../src/messages/phrase';
import type { Draft } from '../src/state/draft';
import { fee, giftedUnits, grossMargin, paidPerSale, withValue } from '../src/state/pointer';
import { situationOf } from '../src/views/creator/situation';
import { description, evaluate } from './native';

const folder = fileURLToPath(new URL('../../tests/golden/requests/', import.meta.url));
const numbers = numbersFor({ code: 'USD', minor_digits: 2 });

const draft: Draft = { platform: 'instagram', format: 'reel', currency: 'USD', side: 'brand' as const, texts: {}, beyond: {} };
const example = (values: Readonly<Record<string, number>>): Request =>
  Object.entries(values).reduce((request, [path, value]) => withValue(request, path, value), description.example);

/** The situation of a request's first creator, as the engine answers or as `change` makes it. */
function situation(request: Request, change: (creator: CreatorAnswer) => CreatorAnswer = (creator) => creator) {
  const response = evaluate(request);
  return situationOf({ draft, request, response, creator: change(response.creators?.[0] as CreatorAnswer) }, numbers);
}

describe('every golden request', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const request = readFileSync(folder + name, 'utf8');
    if (name.startsWith('wrong-')) continue;
    const asked = JSON.parse(request) as Request;
    if (asked['campaign']) continue; // creators of a plan have no verdict of their own
    test(`has whole sentences: ${name}`, () => {
      const response = evaluate(asked);
      for (const creator of response.creators ?? []) {
        const { sentence, second } = situationOf({ draft, request: asked, creator, response }, numbers);
        for (const text of [textOf(sentence), second]) {
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.|  | \./);
        }
      }
    });
  }
});

describe('the kind of deal', () => {
  const sentenceOf = (values: Readonly<Record<string, number>>): string => textOf(situation(example({ [fee]: 0, ...values })).sentence);
  const gift = { [giftedUnits]: 1 };
  const perSale = { [paidPerSale[0]]: 5 };

  test('no fee and nothing else', () => {
    expect(sentenceOf({})).toMatch(/^With no fee to pay, this is likely worth it to you\. A fee of up to \$/);
    expect(sentenceOf({ [giftedUnits]: 0, [paidPerSale[0]]: 0 })).toMatch(/^With no fee/);
  });

  test('a gift, pay per sale, and both', () => {
    expect(sentenceOf(gift)).toMatch(/^For the gift alone, this is likely worth it to you\. /);
    expect(sentenceOf(perSale)).toMatch(/^Paid per sale only, this is likely worth it to you\. /);
    expect(sentenceOf({ [paidPerSale[1]]: 100 })).toMatch(/^Paid per sale only, /);
    expect(sentenceOf({ ...gift, ...perSale })).toMatch(/^For a gift and pay per sale, /);
  });

  test('a gift that costs more than it brings is not called worth it because its fee is nothing', () => {
    const { sentence, worthIt } = situation(example({ [fee]: 0, [giftedUnits]: 10_000 }));
    expect(textOf(sentence)).toBe(
      'Even for the gift alone, this is likely to cost more than it brings. The chance of breaking even is under 1 in 100, short of an even chance.',
    );
    expect(worthIt).toBe(false);
  });

  test('without a margin there is no fee low enough, and none is judged worth it', () => {
    const { sentence, second, worthIt, stalemate } = situation(example({ [grossMargin]: 0 }));
    expect(textOf(sentence)).toBe('No fee, however small, would pay off: each order earns you nothing, or less.');
    expect(second).toMatch(/^Look at your price/);
    expect([worthIt, stalemate]).toEqual([false, 'hopeless']);
  });

  test('no fee named and no price published', () => {
    const { sentence } = situation(description.example, (creator) => ({
      ...creator,
      price: { ...creator.price, recommended: null, quote: null },
      verdict: { ...creator.verdict, market: 'unknown', fee_source: 'market-median', decision_fee_minor: 0 },
    }));
    expect(textOf(sentence)).toMatch(/^No published price covers this, and no fee is given\. Anything up to \$/);
  });
});

describe('what would settle it', () => {
  const worth = { factor: 'click-through', deliverable: null, figure: 'x', input: '/creators/*/click_through_percent', value_minor: 4_600 };
  const insight = { base_profit_minor: 0, tornado: [], variance: [] };

  test('is said with what knowing it saves', () => {
    const { second } = situation(description.example, (creator) => ({ ...creator, insight: { ...insight, worth_asking: [worth] } }));
    expect(second).toMatch(/ Link clicks on their recent sponsored Reels would settle most of it: worth about \$46 to know\.$/);
  });

  test('is said without it while too few draws are made to know', () => {
    const { second } = situation(description.example, (creator) => ({
      ...creator, insight: null, verdict: { ...creator.verdict, settle_with: 'median_views' },
    }));
    expect(second).toMatch(/ The views of their last ten Reels would settle most of it\.$/);
  });

  test('may be nothing', () => {
    const { second } = situation(description.example, (creator) => ({ ...creator, insight: { ...insight, worth_asking: [] } }));
    expect(second).toMatch(/ No single number you could ask for is likely to change that\.$/);
  });
});
