// The catalogue of words: every part of the messages is in it, every language has the same keys, and no
// word stands there that nothing shows.
import { expect, test } from 'vitest';
import type { Catalogue } from '../src/messages/catalogue';
import type { Language } from '../src/messages/language';

const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../src/messages/*.ts', { eager: true });
const languages = import.meta.glob<{ readonly default: Language }>('../src/languages/*.ts', { eager: true });

type Path = readonly string[];

/** Name of the constant and of its part. */
const definitions = Object.entries(sources).flatMap(([file, text]) =>
  [...text.matchAll(/export const (\w+) = inLanguage\('(\w+)'/g)].map(([, name = '', part = '']) => ({ file, name, part })),
);
const partOf = new Map(definitions.map(({ name, part }) => [name, part]));
const english = Object.fromEntries(definitions.map(({ file, name, part }) => [part, modules[file]?.[name]]));

/** Paths to every text, function or list. */
const leavesOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...at, key]))
    : [at];

const keys = (chain: string): string[] => [...chain.matchAll(/\.(\w+)|\['([^']+)'\]/g)].map(([, name, quoted]) => name ?? quoted ?? '');
const named = (list: string): [key: string, name: string][] =>
  list.split(',').map((one) => one.trim().replace(/^type /, '').split(/\s+as\s+|\s*:\s*/)).map(([key = '', name = key]) => [key, name]);

/** What is taken from the catalogue in a file: `words.more.title`, or a whole table, `words.sections[id]`. */
function takenIn(text: string): Path[] {
  const aliases = new Map<string, Path>();
  for (const [name, part] of partOf) if (text.includes(`const ${name} = inLanguage(`)) aliases.set(name, [part]);
  for (const [, list = ''] of text.matchAll(/import \{([^}]*)\} from/g)) {
    for (const [key, name] of named(list)) if (partOf.has(key)) aliases.set(name, [partOf.get(key) ?? '']);
  }
  const shorter = /const (?:\{ ([^}]*) \}|(\w+)) = (\w+)((?:\.\w+)*);/g;
  const rest = text.replace(shorter, (whole, list: string | undefined, single: string | undefined, from: string, chain: string) => {
    const base = aliases.get(from);
    if (!base) return whole;
    const path = [...base, ...keys(chain)];
    if (single) aliases.set(single, path);
    for (const [key, name] of list ? named(list) : []) aliases.set(name, [...path, key]);
    return '';
  });
  for (const [name, part] of partOf) if (!aliases.has(name) && name !== 'words') aliases.set(name, [part]);
  return [...aliases].flatMap(([name, base]) =>
    [...rest.matchAll(new RegExp(`(?<![\\w'/-])${name}\\b((?:\\??\\.\\w+|\\['[^']+'\\])*)`, 'g'))]
      .map(([, chain = '']) => [...base, ...keys(chain)])
      .filter((path) => path.length > 1),
  );
}

const starts = (path: Path, start: Path): boolean => start.every((key, at) => path[at] === key);

test('every part of the messages is in the catalogue', () => {
  const listed = sources['../src/messages/catalogue.ts']?.matchAll(/readonly (\w+): Translated<typeof (\w+)>/g) ?? [];
  expect([...listed].map(([, part, name]) => `${part}: ${name}`).sort()).toEqual(definitions.map(({ name, part }) => `${part}: ${name}`).sort());
});

test('every word is shown somewhere', () => {
  const taken = Object.values(sources).flatMap(takenIn);
  const leaves = leavesOf(english);
  expect(leaves.length).toBeGreaterThan(600);
  expect(leaves.filter((leaf) => !taken.some((path) => starts(leaf, path) || starts(path, leaf))).map((leaf) => leaf.join('.'))).toEqual([]);
});

test.each(Object.entries(languages))('%s has a word for each English one', (_, { default: { words } }) => {
  const its = typeof words === 'function' ? words(english) : words;
  const named = (leaves: Path[]): string[] => leaves.map((leaf) => leaf.join('.')).sort();
  expect(named(leavesOf(its))).toEqual(named(leavesOf(english)));
});

test('the types refuse a language that lacks a word or has one too many', () => {
  // @ts-expect-error lacks a word
  const lacking: Catalogue['views'] = {};
  // @ts-expect-error has one too many
  const surplus: Catalogue['views'] = { failed: '', more: '' };
  // @ts-expect-error lacks one of a list by id
  const short: Catalogue['trust']['confidence'] = { H: '', M: '' };
  expect([lacking, surplus, short]).toHaveLength(3);
});
