// Languages made of the English words: accented, and about a third longer. They show which words of the
// page are not in the messages, and what becomes of the layout where words are longer.
import type { Language } from './language';

const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const marked = 'ÅåƁƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķĻļḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž';
const accents = new Map([...plain].map((letter, at) => [letter, [...marked][at] ?? letter]));

/** Every vowel twice makes words as much longer as other languages are. */
const accented = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => (accents.get(letter) ?? letter).repeat(/[aeiou]/.test(letter) ? 2 : 1));

/** Words that people type, by which they are read: those stay as they are. */
const typed = ['unitWords', 'headings', 'perNames', 'named'];

const isText = (value: unknown): value is string => typeof value === 'string';
/** An id is in small letters without spaces. */
const isId = (text: string): boolean => /^[a-z\d_/-]*$/.test(text);

/** The texts that a sentence is told, which are in the language already. */
function textsIn(told: unknown): string[] {
  if (isText(told)) return isId(told) ? [] : [told];
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(textsIn) : [];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Accented but for the texts that it was told. */
function around(text: string, told: readonly string[]): string {
  if (told.length === 0) return accented(text);
  const parts = text.split(new RegExp(`(${told.map(escaped).join('|')})`));
  return parts.map((part) => (told.includes(part) ? part : accented(part))).join('');
}

function changed(value: unknown, told: readonly string[] = []): unknown {
  if (isText(value)) return around(value, told);
  if (typeof value === 'function') return (...about: unknown[]) => changed(value(...about), textsIn(about));
  if (Array.isArray(value)) return value.map((one) => changed(one, told));
  if (typeof value !== 'object' || value === null) return value;
  const keep = (key: string): boolean => key === 'tone' || typed.includes(key);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, keep(key) ? one : changed(one, told)]));
}

export const madeUp = (about: Omit<Language, 'words'>): Language => ({ ...about, words: (english) => changed(english) as typeof english });
