// From a response to the words of its verdict: which situation it is, and the texts that go in.
import { oddsOf } from '../../format/chance';
import { listText } from '../../format/lists';
import type { Numbers } from '../../format/numbers';
import {
  askFor, returnMethodName, tierTitle, verdictWords, words, type Deal, type Phrase, type SecondWords,
} from '../../messages';
import type { CreatorAnswer, DeliverableAnswer, ReturnMethod } from '../../engine/contract';
import * as pointer from '../../state/pointer';
import type { Answer } from '../../state/state';

export interface Situation {
  readonly sentence: Phrase;
  readonly second: string;
  readonly fee: string;
  readonly odds: string;
  readonly chance: string;
  readonly chanceShort: string;
  readonly most: string;
  readonly worthIt: boolean;
  /** Why there may be nothing worth asking for. */
  readonly stalemate: 'hopeless' | 'clear' | 'open';
}

function disagreement(methods: readonly ReturnMethod[]) {
  const chanceOf = (method: ReturnMethod): number => method.chance_of_break_even_percent ?? 0;
  const sorted = [...methods].sort((a, b) => chanceOf(a) - chanceOf(b));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low === high) return undefined;
  const odds = (method: ReturnMethod): string => words.hedgedOdds(oddsOf(chanceOf(method)));
  return { low: returnMethodName(low.id), lowOdds: odds(low), high: returnMethodName(high.id), highOdds: odds(high) };
}

function dealOf({ creator, request }: Answer): Deal {
  const { verdict, price } = creator;
  if (verdict.fee_source === 'market-median') return price.recommended ? 'market-median' : 'unpriced';
  if (verdict.decision_fee_minor > 0) return 'quoted';
  const isPaid = (path: string): boolean => Number(pointer.valueAt(request, path) ?? 0) > 0;
  const gift = isPaid(pointer.giftedUnits);
  const perSale = pointer.paidPerSale.some(isPaid);
  if (gift) return perSale ? 'gift-and-per-sale' : 'gift';
  return perSale ? 'per-sale' : 'free';
}

function settling({ verdict, insight, deliverables }: CreatorAnswer, numbers: Numbers): SecondWords['settle'] {
  const format = deliverables[0]?.format;
  const best = insight?.worth_asking[0];
  if (best) return { number: askFor(best.input ?? best.factor, format), saves: numbers.aboutMoney(best.value_minor) };
  return insight || !verdict.settle_with ? undefined : { number: askFor(verdict.settle_with, format) };
}

const isMeasured = ({ views, engagements }: DeliverableAnswer): boolean => views.basis === 'measured' || engagements.basis === 'measured';

export function situationOf(answer: Answer, numbers: Numbers): Situation {
  const { creator } = answer;
  const { verdict, result, return_methods: methods, largest_acceptable_fee_minor: most } = creator;
  const wanted = creator.price.methods.find(({ id }) => id === 'worth')?.chance_percent ?? 50;
  const { chance_of_break_even_percent: reached } = result;
  const known = methods.filter((method) => method.available && typeof method.chance_of_break_even_percent === 'number');
  const odds = oddsOf(reached);
  const chance = words.chanceOf(wanted);
  const write = verdict.fee_source === 'quoted' ? numbers.money : numbers.aboutMoney;
  const fee = write(verdict.decision_fee_minor);
  const hopeless = result.break_even_orders === null;
  // Without a fee the fee is never above its worth, and the deal can still be a bad one.
  const enough = verdict.worth === 'below' && (most > 0 || reached >= wanted);
  return {
    sentence: verdictWords.sentence({
      market: verdict.market,
      byCard: creator.price.recommended?.reason === 'rate-card',
      deal: dealOf(answer),
      ...{ enough, hopeless, fee, chance },
      worthNothing: most === 0,
      most: numbers.ceiling(most),
      odds: words.odds(odds),
    }),
    second: verdictWords.second({
      hopeless,
      disagreement: verdict.evidence === 'disagrees' ? disagreement(known) : undefined,
      unmeasured: !creator.deliverables.some(isMeasured),
      settle: settling(creator, numbers),
      askedInVain: creator.insight?.worth_asking.length === 0,
      ways: known.length,
    }),
    fee,
    chance,
    chanceShort: words.chanceShort(wanted),
    odds: words.odds(odds),
    most: numbers.ceiling(most),
    worthIt: enough && !hopeless,
    stalemate: hopeless ? 'hopeless' : odds.of > 10 ? 'clear' : 'open',
  };
}

/** "Micro under 9 of 13 definitions, mid under 2". */
export function agreementWords(creator: CreatorAnswer, order: readonly string[]): string {
  const { counts, applicable } = creator.agreement;
  const parts = order
    .filter((tier) => (counts[tier] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((tier, index) =>
      index === 0
        ? words.headline.underDefinitions(tierTitle(tier), counts[tier] ?? 0, applicable)
        : words.headline.underDefinitions(tier, counts[tier] ?? 0),
    );
  return listText(parts);
}
