// Values that fields begin with, read as the calculator will read them.
import type { Description } from '../../engine/contract';
import { sentenceCase, titleOf, wordOf, words } from '../../messages';
import { inputWords } from '../../messages/inputs';
import { faults } from '../../messages/issues';
import { askedRules, optionsOf, titleOf as itsTitle } from '../../state/asked';
import { readDraft, type Draft, type Habits, type Readings } from '../../state/draft';
import { fieldId } from '../../state/pointer';
import type { Texts } from '../../embed/settings';

export function fieldName(path: string): string {
  const id = fieldId(path).replace(/_(percent|minor|days)$/, '').replace(/_/g, ' ');
  return wordOf(words.fields, path) ?? wordOf(inputWords.labels, path) ?? sentenceCase(id);
}

interface Option {
  readonly id: string;
  readonly name: string;
  /** Titles of the data set are English. */
  readonly lang?: 'en';
}

/** What a field that is chosen from a list can be; nothing where it is typed. */
export function fieldOptions(path: string, description: Description): Option[] | undefined {
  const rule = askedRules(description).get(path);
  if (rule?.type !== 'choice') return undefined;
  const optionOf = (id: string): Option => {
    const title = itsTitle(id, rule, description);
    return title === undefined ? { id, name: titleOf(inputWords.options, id) } : { id, name: title, lang: 'en' };
  };
  return [{ id: '', name: inputWords.none }, ...optionsOf(rule, description).map(optionOf)];
}

export function readingsOf(texts: Texts, example: Draft, description: Description, habits: Habits): Readings {
  const byPath = Object.fromEntries([...askedRules(description).keys()].map((path) => [path, texts[fieldId(path)] ?? '']));
  const currency = description.currencies.some(({ code }) => code === texts['currency']) ? texts['currency'] : undefined;
  return readDraft({ ...example, currency: currency ?? example.currency, texts: byPath }, description, habits);
}

/** What a draft has that is not as in the example. */
export function settingsOf(draft: Draft, example: Draft, description: Description): Texts {
  const places = (['platform', 'format', 'currency'] as const).map((name) => [name, draft[name], example[name]] as const);
  const fields = [...askedRules(description).keys()].map((path) => [fieldId(path), draft.texts[path] ?? '', example.texts[path] ?? ''] as const);
  return Object.fromEntries([...places, ...fields].flatMap(([name, text, usual]) => (text === usual || text === '' ? [] : [[name, text]])));
}

export const unreadIn = (readings: Readings): string[] =>
  Object.entries(readings).flatMap(([path, { kind }]) => (kind === 'problem' ? [fieldId(path)] : []));

/** What is wrong with a value, in words. */
export function problemWith(path: string, readings: Readings, description: Description, page: string): string | undefined {
  const reading = readings[path];
  const rule = askedRules(description).get(path);
  if (reading?.kind !== 'problem' || !rule) return undefined;
  return faults.problem(reading.problem, { type: rule.type, required: false, typed: reading.currency ?? '', page });
}
