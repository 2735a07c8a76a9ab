// A calculation as it leaves the page, in a link or a file: the request behind the answer and, under one
// key of the page's own, what the core does not know: who asks, by which figures it was computed and what
// they said. What comes back may be anything: known keys are picked one by one.
import type { Description, Request } from '../engine/contract';
import { numbersFor } from '../format/numbers';
import { currencyOf, draftOf, type Draft, type Side } from './draft';
import { longestText } from './limits';
import { currency as currencyPath, valueAt } from './pointer';
import { draftFrom, savedText } from './saved';
import { beyondFrom } from './saved-beyond';
import type { Answer } from './state';
import { fieldsOf, type Fields } from './fields';

/** What the sender saw, and by which version of the figures. */
export interface Seen {
  readonly data: string;
  readonly chance_percent: number;
  readonly most_minor: number;
}

export interface Calculation {
  readonly draft: Draft;
  readonly seen: Seen | undefined;
}

export type CalculationProblem = 'unknown-version' | 'broken';

const schema = 1;

export const seenIn = ({ creator, response }: Answer): Seen => ({
  data: response.data,
  chance_percent: Math.round(creator.result.chance_of_break_even_percent),
  most_minor: creator.largest_acceptable_fee_minor,
});

export function calculationOf(answer: Answer, side: Side): Request {
  return { ...answer.request, page: { ...(side === 'creator' && { side }), ...seenIn(answer) } };
}

function seenFrom({ data, chance_percent: chance, most_minor: most }: Fields): Seen | undefined {
  const fits = typeof data === 'string' && data.length <= longestText && Number.isFinite(chance) && Number.isFinite(most);
  return fits ? { data, chance_percent: Number(chance), most_minor: Number(most) } : undefined;
}

/** Through the same checks as a draft from this browser. */
export function calculationFrom(value: unknown, example: Draft, description: Description): Calculation | CalculationProblem {
  const request = fieldsOf(value) as Request;
  const { schema: version, creators } = request;
  if (typeof version === 'number' && version > schema) return 'unknown-version';
  if (version !== schema || !Array.isArray(creators) || creators.length === 0) return 'broken';
  const page = fieldsOf(request['page']);
  const currency = currencyOf(description, String(valueAt(request, currencyPath) ?? example.currency));
  const side: Side = page['side'] === 'creator' ? 'creator' : 'brand';
  const draft = { ...draftOf(request, description, numbersFor(currency)), side, beyond: beyondFrom(request) };
  const checked = draftFrom(savedText(draft), example, description);
  return checked ? { draft: checked, seen: seenFrom(page) } : 'broken';
}
