// Links to a calculation: made from the request behind the last good answer, and opened as a draft.
// Loaded when somebody asks for a link or comes with one.
import type { Description } from '../engine/contract';
import { numbersFor } from '../format/numbers';
import { shareWords } from '../messages/share';
import { currencyOf, draftOf, type Draft } from '../state/draft';
import { currency as currencyPath, valueAt } from '../state/pointer';
import { draftFrom, savedText } from '../state/saved';
import { beyondFrom } from '../state/saved-beyond';
import type { State } from '../state/state';
import { BadLink, hashOf, requestIn } from './link';

/** Says how it went. Where the clipboard is out of reach, the link goes into the address. */
export async function shareLink({ answer }: State): Promise<string> {
  const hash = await hashOf(answer.request).catch(() => undefined);
  if (hash === undefined) return shareWords.tooLong;
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname + location.search + hash);
    return shareWords.copied;
  } catch {
    history.replaceState(history.state, '', hash);
    return shareWords.inAddress;
  }
}

/** The draft in a link, through the same checks as one from this browser, or what is wrong with it. */
export async function draftInLink(hash: string, example: Draft, description: Description): Promise<Draft | string> {
  try {
    const request = await requestIn(hash);
    const currency = currencyOf(description, String(valueAt(request, currencyPath) ?? example.currency));
    const draft = { ...draftOf(request, description, numbersFor(currency)), beyond: beyondFrom(request) };
    return draftFrom(savedText(draft), example, description) ?? shareWords.problem('broken');
  } catch (error) {
    return shareWords.problem(error instanceof BadLink ? error.problem : 'broken');
  }
}
