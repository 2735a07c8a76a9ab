// The own rate cards that somebody keeps in this browser, by title. What is kept may be old or
// somebody else's, so it is read like any other file.
import type { Sheet } from '../state/card-sheet';
import { sheetsFrom } from '../state/saved-card';

const keptUnder = 'tierwise-cards';
const schema = 1;

/** In a third-party or sandboxed frame even looking at the storage throws. */
export function keptCards(): readonly Sheet[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(keptUnder) ?? 'null');
    return sheetsFrom(saved, schema);
  } catch {
    return [];
  }
}

/** Says whether the browser did it. */
function keep(cards: readonly Sheet[]): boolean {
  try {
    localStorage.setItem(keptUnder, JSON.stringify({ schema, cards }));
    return true;
  } catch {
    return false;
  }
}

/** In place of the one of the same title. */
export function keepCard(card: Sheet): boolean {
  const cards = keptCards();
  const at = cards.findIndex(({ title }) => title === card.title);
  return keep(at < 0 ? [...cards, card] : cards.with(at, card));
}

export const forgetCard = (title: string): boolean => keep(keptCards().filter((card) => card.title !== title));
