// Rate cards for the page of somebody else: the one in the calculator, those kept in this browser, and files
// that were exported.
import { keptCards } from '../../io/card-drawer';
import { settings } from '../../embed/settings';
import { builderWords } from '../../messages/builder';
import { cardOf, type Sheet, type Writing } from '../../state/card-sheet';
import { fileText, sheetFrom } from '../../state/card-file';
import type { State } from '../../state/state';
import type { OfferedCard } from './bench';

export interface CardInText {
  readonly title: string;
  readonly prices: number;
}

/** As short as it can be written. */
const compact = (text: string): string => JSON.stringify(JSON.parse(text));

const textOf = (sheet: Sheet, writing: Writing): string => compact(fileText(sheet, builderWords.rates.untitled, writing));

const priced = (sheet: Sheet, writing: Writing): boolean => cardOf(sheet, '', writing).own.tables.length > 0;

export function offeredCards({ draft }: State, writing: Writing): OfferedCard[] {
  const { sheet } = draft.beyond;
  const { rates: words } = builderWords;
  const own = sheet && priced(sheet, writing) ? [{ label: words.own(sheet.title || words.untitled), text: textOf(sheet, writing) }] : [];
  const saved = keptCards().filter((card) => card.title !== sheet?.title && priced(card, writing));
  return [...own, ...saved.map((card) => ({ label: words.saved(card.title), text: textOf(card, writing) }))];
}

/** The text of an exported card, or nothing where it is none. */
export function cardFrom(text: string, writing: Writing): string | undefined {
  try {
    const sheet = sheetFrom(JSON.parse(text.replace(/^\uFEFF/, '')), 'USD', writing);
    return sheet && priced(sheet, writing) ? textOf(sheet, writing) : undefined;
  } catch {
    return undefined;
  }
}

export const tooLong = (text: string): boolean => text.length > settings.rates.most;

export function aboutCard(text: string, writing: Writing): CardInText | undefined {
  try {
    const sheet = sheetFrom(JSON.parse(text), 'USD', writing);
    return sheet && { title: sheet.title || builderWords.rates.untitled, prices: sheet.rows.length };
  } catch {
    return undefined;
  }
}
