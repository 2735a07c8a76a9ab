// Choosing a rate card and changing the own one, as changes of what goes beyond the form.
import type { Beyond, BeyondChange, RateCardChoice } from './beyond';
import { any, cardOf, emptyRow, type Sheet, type Writing } from './card-sheet';

export const ownCard = 'own';

/** What the own card needs of the page around it. */
export interface Surroundings {
  readonly writing: Writing;
  /** What a card without a title is called. */
  readonly untitled: string;
  readonly platform: string;
  readonly currency: string;
}

/** A card with one row to begin with. */
export const newSheet = ({ platform, currency }: Surroundings): Sheet => ({
  title: '', currency, rows: [{ ...emptyRow, platform, format: any }],
});

export function chosen(use: string, beyond: Beyond, around: Surroundings): BeyondChange {
  if (use === '') return { rate_card: undefined };
  const mode = beyond.rate_card?.mode;
  if (use !== ownCard) return { rate_card: { use, ...(mode && { mode }) } };
  return changedSheet(beyond.sheet ?? newSheet(around), beyond, around);
}

export function mixed(mix: boolean, { rate_card: card }: Beyond): BeyondChange {
  if (!card) return {};
  const { mode: _, ...others } = card;
  return { rate_card: mix ? { ...others, mode: 'mix' } : others };
}

/** Another own card, which is then the one that is used. */
export function changedSheet(sheet: Sheet, { rate_card: before }: Beyond, { writing, untitled }: Surroundings): BeyondChange {
  const mode = before?.mode;
  const card: RateCardChoice = { use: ownCard, ...(mode && { mode }), own: cardOf(sheet, untitled, writing).own };
  return { rate_card: card, sheet };
}
