// The answer in one sentence, for every situation, and the second sentence that says what would
// settle it.
import { bad, good, plain, sum, type Phrase } from './phrase';

export interface VerdictWords {
  readonly market: 'below' | 'fair' | 'above' | 'unknown';
  readonly worth: 'below' | 'above';
  readonly source: 'quoted' | 'market-median';
  /** The fee decided on is nothing: a gift or a commission deal. */
  readonly unpaid: boolean;
  /** No fee at all gives the chosen chance. */
  readonly worthNothing: boolean;
  readonly fee: string;
  readonly most: string;
  /** "an even chance", "a 7 in 10 chance". */
  readonly chance: string;
}

const marketPart: Readonly<Record<VerdictWords['market'], string>> = {
  below: 'A low ask by the market',
  fair: 'A fair ask by the market',
  above: 'More than the market usually pays',
  unknown: 'No published price covers this ask',
};

function opening({ market, worth, source, unpaid, fee }: VerdictWords): Phrase {
  const enough = worth === 'below';
  if (unpaid) {
    return enough
      ? [plain('With no fee to pay, this is '), good('likely worth it to you.')]
      : [plain('Even with no fee to pay, this is '), bad('likely to cost more than it brings.')];
  }
  if (source === 'market-median') {
    return enough
      ? [plain(`At the market’s middle price of ${fee}, this is `), good('likely worth it to you.')]
      : [plain(`At the market’s middle price of ${fee}, this is `), bad('more than it is likely worth to you.')];
  }
  if (market === 'above') {
    return enough
      ? [plain(`${marketPart.above}, yet `), good('likely worth it to you.')]
      : [bad(`${marketPart.above}, and more than it is likely worth to you.`)];
  }
  if (market === 'below' && !enough) {
    return [plain(`${marketPart.below}, but `), bad('still more than it is likely worth to you.')];
  }
  return enough
    ? [plain(`${marketPart[market]}, and `), good('likely worth it to you.')]
    : [plain(`${marketPart[market]}, but `), bad('more than it is likely worth to you.')];
}

function offer({ worth, unpaid, worthNothing, most, chance }: VerdictWords): Phrase {
  if (worthNothing) return [plain(` No fee, however small, gives ${chance} of breaking even.`)];
  if (unpaid) return [plain(' A fee of up to '), sum(most), plain(` would still leave ${chance} of breaking even.`)];
  return worth === 'below'
    ? [plain(' Anything up to '), sum(most), plain(` leaves ${chance} of breaking even.`)]
    : [plain(' Offer '), sum(`${most} or less`), plain(` for ${chance} of breaking even.`)];
}

export function verdictSentence(words: VerdictWords): Phrase {
  return [...opening(words), ...offer(words)];
}

export interface SecondWords {
  /** Two ways to predict the return that contradict each other, and what each says. */
  readonly disagreement:
    | { readonly low: string; readonly lowOdds: string; readonly high: string; readonly highOdds: string }
    | undefined;
  /** The number that would settle most of it. */
  readonly settle: string | undefined;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function secondSentence({ disagreement, settle }: SecondWords): string {
  const ask = settle ? ` ${upper(settle)} would settle most of it.` : '';
  if (disagreement) {
    const { low, lowOdds, high, highOdds } = disagreement;
    return `The evidence disagrees: by “${lower(low)}” the chance is ${lowOdds}, by “${lower(high)}” ${highOdds}.${ask}`;
  }
  return settle
    ? `What posts like this sell varies widely.${ask}`
    : 'The ways to predict the return point the same way.';
}
