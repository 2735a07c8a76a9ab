// The language of the page. English stands in the messages themselves. Another language is one file of
// src/languages, loaded only when it is chosen: its words take the place of the English ones, part by
// part, before anything is drawn.
import { writeIn } from '../format/locale';
import type { Catalogue } from './catalogue';

export interface Language {
  /** In which numbers, dates and lists are written. */
  readonly locale: string;
  readonly dir?: 'rtl';
  /** Or how they are made from the English ones. */
  readonly words: Catalogue | (<Part extends object>(english: Part) => Part);
}

let spoken: Language | undefined;
const parts: Partial<Record<keyof Catalogue, object>> = {};

const translated = (name: keyof Catalogue, part: object): object | undefined =>
  typeof spoken?.words === 'function' ? spoken.words(part) : spoken?.words[name];

/** A part of the words, in the language of the page. */
export function inLanguage<Part extends object>(name: keyof Catalogue, english: Part): Part {
  parts[name] = english;
  return Object.assign(english, translated(name, english));
}

/** Before anything is drawn; parts that are loaded later follow by themselves. */
export function take(language: Language): void {
  spoken = language;
  writeIn(language.locale);
  for (const [name, part] of Object.entries(parts)) Object.assign(part, translated(name as keyof Catalogue, part));
}
