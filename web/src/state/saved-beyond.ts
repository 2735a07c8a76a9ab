// What goes beyond the form, read back from a text that may be old, cut off or somebody else's: of
// each part the known keys are picked, and what does not fit is left out.
import { nothingBeyond, type Beyond, type EvidenceChoice, type PlanBeyond } from './beyond';
import { longestText, mostSwitchedOff } from './limits';
import { sheetFrom } from './card-file';
import { rateCardFrom, sheetFromSaved } from './saved-card';
import { fieldsOf } from './fields';

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestText;

/** Numbers above or at zero, by id. */
function numbersFrom(saved: unknown): Record<string, number> {
  const fits = (entry: [string, unknown]): entry is [string, number] =>
    isId(entry[0]) && typeof entry[1] === 'number' && entry[1] >= 0;
  return Object.fromEntries(Object.entries(fieldsOf(saved)).filter(fits).slice(0, mostSwitchedOff));
}

const some = (numbers: Readonly<Record<string, number>>): boolean => Object.keys(numbers).length > 0;

function evidenceFrom(saved: unknown): EvidenceChoice | undefined {
  const { off: ids, weights: factors, confidence_weights: grades, half_life_years: halfLife } = fieldsOf(saved);
  const off = Array.isArray(ids) ? ids.filter(isId).slice(0, mostSwitchedOff) : [];
  const [weights, confidence] = [numbersFrom(factors), numbersFrom(grades)];
  const choice: EvidenceChoice = {
    ...(off.length > 0 && { off }),
    ...(some(weights) && { weights }),
    ...(some(confidence) && { confidence_weights: confidence }),
    ...(typeof halfLife === 'number' && { half_life_years: halfLife }),
  };
  return Object.keys(choice).length > 0 ? choice : undefined;
}

function alternativeFrom(saved: unknown): Beyond['alternative'] {
  const { channel } = fieldsOf(saved);
  return isId(channel) ? { channel } : undefined;
}

const readers: { readonly [Part in keyof Beyond]-?: (saved: unknown) => Beyond[Part] | undefined } = {
  evidence: evidenceFrom,
  rate_card: rateCardFrom,
  sheet: sheetFromSaved,
  alternative: alternativeFrom,
};

/** A card that comes from a request has only what the core reads of it. */
function withSheet(beyond: Beyond): Beyond {
  const own = beyond.rate_card?.own;
  const sheet = own && !beyond.sheet ? sheetFrom(own, '', { decimalSeparator: '.' }) : undefined;
  return sheet ? { ...beyond, sheet } : beyond;
}

export function beyondFrom(saved: unknown): Beyond {
  const fields = fieldsOf(saved);
  const parts = Object.entries(readers).map(([name, read]) => [name, read(fields[name])] as const);
  const known = parts.filter(([, part]) => part !== undefined);
  return known.length > 0 ? withSheet(Object.fromEntries(known)) : nothingBeyond;
}

/** Nothing where a plan would take nothing over. */
export function planBeyondFrom(saved: unknown): PlanBeyond | undefined {
  const { evidence, rate_card: card } = beyondFrom(saved);
  return evidence || card ? { ...(evidence && { evidence }), ...(card && { rate_card: card }) } : undefined;
}
