// A draft as a text that a browser keeps, and back. What comes back may be old, cut off or somebody
// else's: known keys are picked one by one, and what does not fit gives way to the example.
import type { Description } from '../engine/contract';
import { askedRules, optionsOf } from './asked';
import type { Draft } from './draft';
import { longestText } from './limits';
import { beyondFrom } from './saved-beyond';

/** The first schema had no `beyond`. */
const schemas: readonly unknown[] = [1, 2];

export function savedText(draft: Draft): string {
  const texts = Object.entries(draft.texts).filter(([, text]) => text !== '');
  return JSON.stringify({ schema: schemas.at(-1), ...draft, texts: Object.fromEntries(texts) });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function textsFrom(saved: unknown, description: Description): Record<string, string> {
  const found = typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {};
  const texts: Record<string, string> = {};
  for (const [path, rule] of askedRules(description)) {
    const text = Object.hasOwn(found, path) ? found[path] : '';
    const fits = typeof text === 'string' && text.length <= longestText;
    const offered = rule.type !== 'choice' || optionsOf(rule, description).some((option) => option === text);
    texts[path] = fits && offered ? text : '';
  }
  return texts;
}

/** The draft that `text` holds, or nothing where it holds none. */
export function draftFrom(text: string, example: Draft, description: Description): Draft | undefined {
  const saved = parsed(text);
  if (!saved || !schemas.includes(saved['schema'])) return undefined;
  const platform = description.platforms.find(({ id }) => id === saved['platform']);
  const format = platform?.formats.find(({ id }) => id === saved['format'])?.id ?? platform?.default_format;
  const currency = description.currencies.find(({ code }) => code === saved['currency'])?.code;
  return {
    platform: platform?.id ?? example.platform,
    format: format ?? example.format,
    currency: currency ?? example.currency,
    side: saved['side'] === 'creator' ? 'creator' : 'brand',
    texts: textsFrom(saved['texts'], description),
    beyond: beyondFrom(saved['beyond']),
  };
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return a === b || savedText(a) === savedText(b);
}
