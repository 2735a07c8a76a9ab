// The figures of the answer as a file for spreadsheets.
import { numbersFor } from '../format/numbers';
import { formatName, platformName } from '../messages';
import { frameWords } from '../messages/frame';
import { currencyOf } from '../state/draft';
import type { State } from '../state/state';
import { labelOf } from '../views/creator/label';

/** Spreadsheets take a text that begins like a formula for one. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function figuresText(state: State): string {
  const { answer, description } = state;
  const { creator, draft, response } = answer;
  const numbers = numbersFor(currencyOf(description, draft.currency));
  const { lines: words } = frameWords;
  const { recommended } = creator.price;
  const needed = creator.result.break_even_orders;
  const typed = Object.entries(draft.texts).filter(([, text]) => text !== '');
  const rows: (readonly [string, string])[] = [
    [words.platform, platformName(draft.platform)],
    [words.format, formatName(draft.format)],
    ...typed.map(([path, text]) => [labelOf(path, state), text] as const),
    [words.fee, numbers.money(creator.verdict.decision_fee_minor)],
    [words.chance, numbers.percent(Math.round(creator.result.chance_of_break_even_percent))],
    [words.most, numbers.ceiling(creator.largest_acceptable_fee_minor)],
    ...(recommended ? [[words.marketLow, numbers.aboutMoney(recommended.p10_minor)], [words.marketHigh, numbers.aboutMoney(recommended.p90_minor)]] as const : []),
    ...(needed === null ? [] : [[words.orders, numbers.count(Math.ceil(needed))] as const]),
    [words.figures, response.as_of ?? ''],
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
