// The page before anybody typed: the example of the data set. The build and the browser both start
// here, so that the prerendered page and the live one have the same digits.
import type { Description, Insight, Response } from './engine/contract';
import { currencySymbols } from './format/currency-symbols';
import { decimalSeparator, pageLocale, usableLocale, writtenIn } from './format/locale';
import { numbersFor } from './format/numbers';
import { unnamedFaults, words } from './messages';
import { noHistory } from './state/history';
import { currencyOf, draftOf, readDraft, requestOf, type Habits } from './state/draft';
import { nothingOpened } from './state/opened';
import { currency as currencyPath, valueAt } from './state/pointer';
import type { State } from './state/state';

/** In English people type as their own language does; other languages are read as they are written. */
export function habitsOf(languages: readonly string[], { currencies }: Description): Habits {
  const locale = usableLocale(pageLocale === writtenIn ? languages : [pageLocale]);
  return {
    decimalSeparator: decimalSeparator(locale),
    symbols: currencySymbols(currencies.map(({ code }) => code), [pageLocale, 'en-CA', locale]),
    unitWords: words.unitWords,
  };
}

export interface First {
  readonly request: string;
  /** `insight` is what the build knew of the example beyond what the first module says. */
  state(response: string, insight?: Insight): State;
}

export function firstOf(description: Description, habits: Habits): First {
  const currency = currencyOf(description, String(valueAt(description.example, currencyPath) ?? 'USD'));
  const draft = { ...draftOf(description.example, description, numbersFor(currency)), currency: currency.code };
  const readings = readDraft(draft, description, habits);
  const request = requestOf(draft, readings, description);
  return {
    request: JSON.stringify(request),
    state(text, insight) {
      const response = JSON.parse(text) as Response;
      const creator = response.creators?.[0];
      if (!creator) throw new Error(`the example has no result: ${text}`);
      const answer = { draft, request, creator: insight ? { ...creator, insight } : creator, response };
      const { issues } = response;
      return {
        ...{ description, draft, readings, heard: draft, issues, answer, example: undefined },
        ...{ engine: 'running', glides: false, opened: nothingOpened, faults: unnamedFaults },
        ...{ history: noHistory, attention: undefined, filled: undefined, kept: 'untried' },
      };
    },
  };
}
