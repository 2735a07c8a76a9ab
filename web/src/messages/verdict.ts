// The answer in one sentence, for every situation, and the second sentence that says what would
// settle it.
import { inLanguage } from './language';
import { bad, good, plain, sum, type Phrase, type Piece } from './phrase';

/** What is judged: a fee somebody named, the market's middle price, or a deal without a fee. */
export type Deal = 'quoted' | 'market-median' | 'unpriced' | 'gift' | 'per-sale' | 'gift-and-per-sale' | 'free';

export interface VerdictWords {
  readonly market: 'below' | 'fair' | 'above' | 'unknown';
  readonly deal: Deal;
  /** The price range is that of a rate card. */
  readonly byCard?: boolean;
  /** The chance of breaking even is at least the chosen one. */
  readonly enough: boolean;
  /** No order earns anything. */
  readonly hopeless: boolean;
  /** No fee at all gives the chosen chance. */
  readonly worthNothing: boolean;
  readonly fee: string;
  readonly most: string;
  /** "3 in 10". */
  readonly odds: string;
  /** "an even chance", "a 7 in 10 chance". */
  readonly chance: string;
}

const worth = good('likely worth it to you.');
const dear = bad('more than it is likely worth to you.');

type OfQuote = Readonly<Record<VerdictWords['market'], Readonly<Record<'enough' | 'short', Phrase>>>>;

/** `by` says what the ask is held against. */
const ofQuote = (by: string, more: string): OfQuote => ({
  below: {
    enough: [plain(`A low ask by ${by}, and `), worth],
    short: [plain(`A low ask by ${by}, but `), bad('still more than it is likely worth to you.')],
  },
  fair: {
    enough: [plain(`A fair ask by ${by}, and `), worth],
    short: [plain(`A fair ask by ${by}, but `), dear],
  },
  above: {
    enough: [plain(`More than ${by} ${more}, yet `), worth],
    short: [bad(`More than ${by} ${more}, and more than it is likely worth to you.`)],
  },
  unknown: {
    enough: [plain('No published price covers this ask, but it is '), worth],
    short: [plain('No published price covers this ask, and it is '), dear],
  },
});

type Unpaid = Exclude<Deal, 'quoted' | 'market-median' | 'unpriced'>;

const unpaidAs: Readonly<Record<Unpaid, string>> = {
  gift: 'for the gift alone',
  'per-sale': 'paid per sale only',
  'gift-and-per-sale': 'for a gift and pay per sale',
  free: 'with no fee to pay',
};

const isUnpaid = (deal: Deal): deal is Unpaid => deal in unpaidAs;

function opening({ market, deal, enough, fee, byCard }: VerdictWords): Phrase {
  const [by, more] = byCard ? ['the rate card', 'says'] : ['the market', 'usually pays'];
  if (isUnpaid(deal)) {
    return enough
      ? [plain(`${upper(unpaidAs[deal])}, this is `), worth]
      : [plain(`Even ${unpaidAs[deal]}, this is `), bad('likely to cost more than it brings.')];
  }
  if (deal === 'unpriced') return [plain('No published price covers this, and no fee is given.')];
  if (deal === 'quoted') return ofQuote(by, more)[market][enough ? 'enough' : 'short'];
  const lead = `At ${by}’s middle price of ${fee}, this `;
  return enough
    ? [plain(`${lead}is `), worth]
    : [plain(`${lead}would cost `), dear];
}

function offer({ deal, enough, worthNothing, most, odds, chance }: VerdictWords): Phrase {
  const even = `${chance} of breaking even.`;
  if (isUnpaid(deal)) {
    if (!enough) return [plain(` The chance of breaking even is ${odds}, short of ${chance}.`)];
    if (worthNothing) return [plain(' There is no room for a fee on top.')];
    return [plain(' A fee of up to '), sum(most), plain(` would still leave ${even}`)];
  }
  if (worthNothing) return [plain(` No fee, however small, gives ${even}`)];
  const leaves = enough || deal === 'unpriced';
  return leaves
    ? [plain(' Anything up to '), sum(most), plain(` leaves ${even}`)]
    : [plain(' Offer '), sum(`${most} or less`), plain(` for ${even}`)];
}

function hopelessPhrase({ deal }: VerdictWords): Phrase {
  const why: Piece = bad('each order earns you nothing, or less.');
  return isUnpaid(deal)
    ? [plain(`Even ${unpaidAs[deal]}, this cannot pay off: `), why]
    : [plain('No fee, however small, would pay off: '), why];
}

function sentence(words: VerdictWords): Phrase {
  return words.hopeless ? hopelessPhrase(words) : [...opening(words), ...offer(words)];
}

export interface SecondWords {
  readonly hopeless: boolean;
  /** Two ways to predict the return that contradict each other, and what each says. */
  readonly disagreement:
    | { readonly low: string; readonly lowOdds: string; readonly high: string; readonly highOdds: string }
    | undefined;
  /** Neither views nor likes are known. */
  readonly unmeasured: boolean;
  /** The number that would settle most of it, and what knowing it saves. */
  readonly settle: { readonly number: string; readonly saves?: string | undefined } | undefined;
  /** Numbers to ask for were looked for, and there is none. */
  readonly askedInVain: boolean;
  /** How many ways to predict the return have figures here. */
  readonly ways: number;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function whyOpen({ disagreement, unmeasured, settle, ways }: SecondWords): string {
  if (disagreement) {
    const { low, lowOdds, high, highOdds } = disagreement;
    return `The evidence disagrees: by “${lower(low)}” the chance is ${lowOdds}, by “${lower(high)}” ${highOdds}.`;
  }
  if (unmeasured) return 'Nothing measured about this account is given, so the range is wide.';
  if (settle) return 'What posts like this sell varies widely.';
  return ways > 1 ? 'The ways to predict the return point the same way.' : 'Only one way to predict the return has figures here.';
}

function whatSettles({ settle, askedInVain }: SecondWords): string {
  if (settle) {
    const saves = settle.saves ? `: worth about ${settle.saves} to know` : '';
    return ` ${upper(settle.number)} would settle most of it${saves}.`;
  }
  return askedInVain ? ' No single number you could ask for is likely to change that.' : '';
}

function second(words: SecondWords): string {
  if (words.hopeless) return 'Look at your price, your margin and what you pay per sale first: more orders would not help.';
  return whyOpen(words) + whatSettles(words);
}

export const verdictWords = inLanguage('verdict', { sentence, second });
