// Words for a creator who asks what to charge: the same answer, told from the other side.
import { inLanguage } from './language';
import { good, plain, sum, type Phrase } from './phrase';

export interface AskWords {
  /** The market's middle and range; absent where no published price covers the case. */
  readonly usual: { readonly middle: string; readonly range: string } | undefined;
  readonly format: string;
}

function ask({ usual, format }: AskWords): Phrase {
  if (!usual) return [plain(`No published price covers this ${format}. Start from what making it costs you.`)];
  return [plain('Ask for '), sum(usual.middle), plain('; '), good(usual.range), plain(' is usual for accounts like yours.')];
}

export interface ReasonWords {
  readonly measured: boolean;
  readonly covered: boolean;
  /** What the creator asks now, if anything, and how that compares with the market. */
  readonly asked: { readonly fee: string; readonly market: 'below' | 'fair' | 'above' | 'unknown' } | undefined;
}

const compared: Readonly<Record<'below' | 'fair' | 'above' | 'unknown', string>> = {
  below: 'is less than usual: you can ask for more.',
  fair: 'is within what is usual.',
  above: 'is more than usual: be ready to show what makes you worth it.',
  unknown: 'cannot be compared with published prices.',
};

function reason({ measured, covered, asked }: ReasonWords): string {
  const basis = measured
    ? 'The range prices the views and likes that you gave.'
    : 'The range pools all published prices for your size; give your views and likes, and it prices those.';
  return [asked && `Your ${asked.fee} ${compared[asked.market]}`, covered && basis].filter(Boolean).join(' ');
}

export interface CeilingWords {
  readonly most: string;
  readonly nothing: boolean;
  /** Less than what is asked, or else than the market's middle price. */
  readonly short: 'of the ask' | 'of the market' | undefined;
  /** The brand's own numbers, where given. */
  readonly orderValue: string | undefined;
  readonly margin: string | undefined;
  readonly chance: string;
}

const shortfall: Readonly<Record<'of the ask' | 'of the market', string>> = {
  'of the ask': ' That is less than you ask: show what it brings beside orders, or offer a share of sales.',
  'of the market': ' That is less than the market’s middle price: show what it brings beside orders, or offer a share of sales.',
};

function ceiling({ most, nothing, short, orderValue, margin, chance }: CeilingWords): string {
  const numbers = [orderValue && `an order value of ${orderValue}`, margin && `a margin of ${margin}`].filter(Boolean).join(' and ');
  const brand = numbers ? `A brand with ${numbers}` : 'A brand with a usual product';
  const hint = numbers ? '' : ' Fill in its order value and margin to be closer.';
  return nothing
    ? `${brand} likely loses money at any fee, so expect it to offer a share of sales instead.${hint}`
    : `${brand} can pay up to ${most} and keep ${chance} of breaking even.${short ? shortfall[short] : ''}${hint}`;
}

export const ownWords = inLanguage('ownSide', {
  ask,
  reason,
  ceiling,
  kicker: (platform: string, format: string, followers: string): string => `Your ${platform} ${format} · ${followers} followers`,
  middle: 'the market’s middle price',
  range: (format: string): string => `usual range for a ${format}`,
  most: (chance: string): string => `what this brand can pay for ${chance} of breaking even`,
  nothing: 'Nothing',
  brandTitle: 'What is it worth to the brand?',
  title: 'How to justify it',
  takeaway: 'Each line is a reason that stands alone. Send the ones that speak for you, with their sources.',
  reasons: (measured: boolean) => ({
    'rate-card': 'The rate card that was chosen.',
    'rate-table': 'Published price lists for accounts of your size.',
    'paid-surveys': 'What brands say they really paid.',
    cpm: measured ? 'Your views at the usual price per 1,000.' : 'The usual views for your size at the usual price per 1,000.',
    'per-engagement': measured
      ? 'Your likes and comments at the usual price for each.'
      : 'The usual likes and comments for your size at the usual price for each.',
    'per-follower': 'Your followers at the usual price per 1,000.',
    calculators: 'What other calculators would tell you. Weak as a reason: their formulas are their own.',
  }),
  bar: (range: string): string => `usual ${range}`,
  noPrice: 'No published price',
});
