// What goes beyond the form, read back from a text that may be old, cut off or somebody else's: of
// each part the known keys are picked, and what does not fit is left out.
import type { Beyond, EvidenceChoice } from './beyond';

const longestId = 200;
const mostIds = 2000;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestId;

function evidenceFrom(saved: unknown): EvidenceChoice | undefined {
  const { off: ids, weights: factors } = fieldsOf(saved);
  const off = Array.isArray(ids) ? ids.filter(isId).slice(0, mostIds) : [];
  const numbers = Object.entries(fieldsOf(factors)).filter(
    (entry): entry is [string, number] => isId(entry[0]) && typeof entry[1] === 'number' && entry[1] >= 0,
  );
  const weights = Object.fromEntries(numbers.slice(0, mostIds));
  if (off.length === 0 && numbers.length === 0) return undefined;
  return { ...(off.length > 0 && { off }), ...(numbers.length > 0 && { weights }) };
}

const readers: { readonly [Part in keyof Beyond]-?: (saved: unknown) => Beyond[Part] | undefined } = {
  evidence: evidenceFrom,
};

export function beyondFrom(saved: unknown): Beyond {
  const fields = fieldsOf(saved);
  const parts = Object.entries(readers).map(([name, read]) => [name, read(fields[name])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
