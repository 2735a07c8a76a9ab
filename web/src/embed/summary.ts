// What the host page is told of the calculation: what was typed and the figures of the answer.
import { fieldId } from '../state/pointer';
import type { State } from '../state/state';

export interface Summary {
  readonly platform: string;
  readonly format: string;
  readonly currency: string;
  readonly side: string;
  /** As typed, by the id of the field. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The fee that is judged: the one that was typed, or the middle of the market. */
  readonly fee_minor: number;
  readonly chance_percent: number;
  readonly most_to_pay_minor: number;
  readonly market_minor: { readonly low: number; readonly high: number } | null;
  readonly orders_to_break_even: number | null;
}

/** Of the last good answer, and the inputs that it is about. */
export function summaryOf({ answer: { draft, creator } }: State): Summary {
  const { recommended } = creator.price;
  const given = Object.entries(draft.texts).filter(([, text]) => text !== '');
  return {
    ...{ platform: draft.platform, format: draft.format, currency: draft.currency, side: draft.side },
    inputs: Object.fromEntries(given.map(([path, text]) => [fieldId(path), text])),
    fee_minor: creator.verdict.decision_fee_minor,
    chance_percent: creator.result.chance_of_break_even_percent,
    most_to_pay_minor: creator.largest_acceptable_fee_minor,
    market_minor: recommended ? { low: recommended.p10_minor, high: recommended.p90_minor } : null,
    orders_to_break_even: creator.result.break_even_orders,
  };
}
