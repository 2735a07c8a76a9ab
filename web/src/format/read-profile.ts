// The numbers of a profile or media kit, from the text that people copy: "42K followers, 1.4K likes",
// "Followers: 125,4k | Avg views 30k | ER 3.2%". A number counts only where exactly one name is next
// to it; what can be read in two ways is left alone.
import { readNumber } from './read-number';

export type ProfileField = 'followers' | 'views' | 'likes' | 'comments';

/** Names of numbers, in lower case. */
export interface ProfileWords extends Readonly<Record<ProfileField, readonly string[]>> {
  /** Numbers that are named and not asked for. */
  readonly ignored: readonly string[];
  /** Headings of an account as a whole, beside which likes and views are sums over all posts. */
  readonly accounts: readonly string[];
  /** Words that make a number one of a usual post. */
  readonly perPost: readonly string[];
  /** Words that make a number something else: a sum, a record, a change. */
  readonly sums: readonly string[];
}

export type Profile = Readonly<Partial<Record<ProfileField, string>>>;

interface Token {
  readonly kind: 'number' | 'name' | 'per-post';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly field?: ProfileField | undefined;
}

const longest = 2000;
const fields: readonly ProfileField[] = ['followers', 'views', 'likes', 'comments'];
const aside = /https?:\/\/\S+|@[\w.]+|#\w+/gu;
const dated = /\b(?:joined|since)\b[^\n|·•]*/giu;
const ends = /\s*[|·•;\n\t]+\s*|,\s+|\s+\/\s+|\s+(?:and|und|et|y)\s+/iu;
const amount =
  /(?<![\p{L}\d_.,%$€£¥-])\d[\d.,'’]*(?:[ \u00a0\u202f]\d{3})*(?:\s?(?:thousand|million|lakh|crore|tsd|mio|mln|mrd|mn|bn|[kmb])(?![\p{L}\d]))?(?!\s?[%‰]|[\p{L}\d])/giu;
const share = /\d[\d.,]*\s?[%‰]/gu;
/** "$20 per 1,000 views" is a price. */
const priced = /\bper\s+\d/u;
const between = /^[\s:=~≈+.–—-]*(?:(?:of|de|d['’]|di)\s*)?$/iu;

function wherever(text: string, name: string): RegExpExecArray[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}])`, 'gu'))];
}

const has = (text: string, names: readonly string[]): boolean => names.some((name) => wherever(text, name).length > 0);

function found(text: string, names: readonly string[], kind: Token['kind'], field?: ProfileField): Token[] {
  return names.flatMap((name) =>
    wherever(text, name).map(({ index }) => ({ kind, from: index, to: index + name.length, text: name, field })),
  );
}

/** Longer names first, and none inside another. */
function apart(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of [...tokens].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (kept.every(({ from, to }) => token.to <= from || token.from >= to)) kept.push(token);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function numbers(part: string, pattern: RegExp): Token[] {
  return [...part.matchAll(pattern)].map(({ index, 0: text }) => ({
    kind: 'number', from: index, to: index + text.length, text: text.trim().replace(/[.,]$/, ''),
  }));
}

function tokensOf(part: string, words: ProfileWords): Token[] {
  return apart([
    ...numbers(part, amount),
    ...numbers(part, share),
    ...fields.flatMap((field) => found(part, words[field], 'name', field)),
    ...found(part, [...words.ignored, ...words.accounts], 'name'),
    ...found(part, words.perPost, 'per-post'),
  ]);
}

/** Numbers with the names next to them, if they all stand on the same side. */
function pairs(part: string, tokens: readonly Token[]): [number: Token, name: Token][] {
  const plain = tokens.filter(({ kind }) => kind !== 'per-post');
  const first = plain[0]?.kind;
  const made: [Token, Token][] = [];
  for (let at = 0; at < plain.length; at += 2) {
    const [left, right] = [plain[at], plain[at + 1]];
    if (!left || !right || left.kind !== first || right.kind === first) return [];
    const gap = tokens
      .filter(({ kind, from }) => kind === 'per-post' && from >= left.to && from < right.from)
      .reduce((text, { text: word }) => text.replace(word, ''), part.slice(left.to, right.from));
    if (between.test(gap)) made.push(left.kind === 'number' ? [left, right] : [right, left]);
  }
  return made;
}

/** A line that holds nothing but a number has its name on the line beside it. */
function parts(text: string): string[] {
  const lines = text.split(/\n+/u);
  const stacked = lines.some((line) => /^\s*[\d.,]+\s?[kmb]?\s*$/u.test(line));
  return (stacked ? lines.join(' ') : text).split(ends);
}

/** What the text says of each field, in its own digits. */
export function readProfile(pasted: string, words: ProfileWords, decimalSeparator: '.' | ','): Profile {
  if (pasted.length > longest) return {};
  const isAccount = has(pasted.toLowerCase(), words.accounts);
  const text = pasted.replace(aside, ' ').replace(dated, ' ').replace(/\r/g, '').toLowerCase();
  const values = new Map<ProfileField, Set<string>>();
  for (const part of parts(text)) {
    const tokens = tokensOf(part, words);
    const usual = tokens.some(({ kind }) => kind === 'per-post');
    if (priced.test(part) || has(part, words.sums)) continue;
    for (const [{ text: digits }, { field }] of pairs(part, tokens)) {
      const isSum = isAccount && !usual && (field === 'likes' || field === 'views');
      if (field && !isSum) values.set(field, (values.get(field) ?? new Set()).add(digits));
    }
  }
  const readable = (digits: string): boolean =>
    readNumber(digits, { kind: 'count', decimals: 0, decimalSeparator }).kind === 'number';
  const said = [...values].flatMap(([field, texts]) => {
    const [digits] = texts;
    return texts.size === 1 && digits !== undefined && readable(digits) ? [[field, digits.toUpperCase()] as const] : [];
  });
  return Object.fromEntries(said);
}
