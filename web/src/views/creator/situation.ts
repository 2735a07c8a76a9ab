// From a response to the words of its verdict: which situation it is, and the texts that go in.
import { oddsOf } from '../../format/chance';
import type { Numbers } from '../../format/numbers';
import { askFor, returnMethodName, secondSentence, tierTitle, verdictSentence, words, type Phrase } from '../../messages';
import type { CreatorAnswer, ReturnMethod } from '../../engine/contract';

export interface Situation {
  readonly sentence: Phrase;
  readonly second: string;
  readonly fee: string;
  readonly odds: string;
  readonly chance: string;
  readonly chanceShort: string;
  readonly most: string;
  readonly worthIt: boolean;
}

function disagreement(methods: readonly ReturnMethod[]) {
  const known = methods.filter((method) => method.available && typeof method.chance_of_break_even_percent === 'number');
  const chanceOf = (method: ReturnMethod): number => method.chance_of_break_even_percent ?? 0;
  const sorted = [...known].sort((a, b) => chanceOf(a) - chanceOf(b));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low === high) return undefined;
  const odds = (method: ReturnMethod): string => words.hedgedOdds(oddsOf(chanceOf(method)));
  return { low: returnMethodName(low.id), lowOdds: odds(low), high: returnMethodName(high.id), highOdds: odds(high) };
}

export function situationOf(creator: CreatorAnswer, numbers: Numbers): Situation {
  const { verdict, result, return_methods: methods, largest_acceptable_fee_minor: most } = creator;
  const wanted = creator.price.methods.find(({ id }) => id === 'worth')?.chance_percent ?? 50;
  const odds = words.odds(oddsOf(wanted));
  const chance = words.chanceOf(wanted, odds);
  const write = verdict.fee_source === 'quoted' ? numbers.money : numbers.aboutMoney;
  const fee = write(verdict.decision_fee_minor);
  const settle = verdict.settle_with?.split('/').at(-1);
  return {
    sentence: verdictSentence({
      market: verdict.market,
      worth: verdict.worth,
      source: verdict.fee_source,
      unpaid: verdict.decision_fee_minor === 0,
      worthNothing: most === 0,
      fee,
      most: numbers.ceiling(most),
      chance,
    }),
    second: secondSentence({
      disagreement: verdict.evidence === 'disagrees' ? disagreement(methods) : undefined,
      settle: settle && askFor(settle),
    }),
    fee,
    chance,
    chanceShort: words.chanceShort(wanted, odds),
    odds: words.odds(oddsOf(result.chance_of_break_even_percent)),
    most: numbers.ceiling(most),
    worthIt: verdict.worth === 'below',
  };
}

/** "Micro under 9 of 13 definitions, mid under 2". */
export function agreementWords(creator: CreatorAnswer, order: readonly string[]): string {
  const { counts, applicable } = creator.agreement;
  return order
    .filter((tier) => (counts[tier] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((tier, index) =>
      index === 0
        ? words.tiers.under(tierTitle(tier), counts[tier] ?? 0, applicable)
        : words.tiers.under(tier, counts[tier] ?? 0),
    )
    .join(', ');
}
