// Creators from a list that somebody keeps in a spreadsheet: one a row, below a line of headings or in the
// usual order. What they wrote stays as it is; the fields say what is wrong with it.
import type { Request } from '../engine/contract';
import type { PlannedCreator } from './plan';
import { withValue } from './pointer';
import { cellsOf, idIn, tidy, type Named } from './table';

/** Where a column belongs in a creator, or what it tells of their place. */
export type ListCell = 'platform' | 'link' | 'format' | `/${string}`;

export interface ListNames {
  readonly platforms: readonly (Named & { readonly formats: readonly Named[] })[];
  /** Headings of columns, tidy. */
  readonly headings: Readonly<Record<string, ListCell>>;
}

export interface CreatorList {
  readonly creators: readonly PlannedCreator[];
  /** Headings of columns that nothing is made of. */
  readonly unused: readonly string[];
  /** Platforms that are not known here; their rows are left out. */
  readonly elsewhere: readonly string[];
}

/** The order of columns without headings. */
const usual: readonly ListCell[] = ['/name', 'platform', '/followers', '/median_views', '/deliverables/0/fee_minor'];

function headingsOf(line: readonly string[], { headings }: ListNames): (ListCell | undefined)[] | undefined {
  const found = line.map((text) => headings[tidy(text)]);
  return found.some(Boolean) && !line.some((text) => /^\W*\d/u.test(text)) ? found : undefined;
}

/** "https://www.tiktok.com/@ana" */
function platformOfLink(link: string, { platforms }: ListNames): string | undefined {
  const host = /^(?:https?:\/\/)?([\w.-]+)/iu.exec(link)?.[1]?.toLowerCase().split('.') ?? [];
  return platforms.find(({ id, names }) => host.some((part) => idIn(part, [{ id, names }]) !== undefined))?.id;
}

type Row = ReadonlyMap<ListCell, string>;

/** Of two columns for the same the first. */
const rowOf = (texts: readonly string[], order: readonly (ListCell | undefined)[]): Row =>
  new Map(texts.flatMap((text, at) => (order[at] === undefined || text === '' ? [] : [[order[at], text] as const])).toReversed());

/** Without headings only a number where followers stand tells a creator from other text. */
const isOne = (row: Row): boolean => /\d/u.test(row.get('/followers') ?? '');

function creatorFrom(row: Row, names: ListNames, begin: (platform?: string) => PlannedCreator): PlannedCreator {
  const platform = idIn(row.get('platform') ?? '', names.platforms) ?? platformOfLink(row.get('link') ?? '', names);
  const blank = begin(platform);
  const formats = names.platforms.find(({ id }) => id === blank.platform)?.formats ?? [];
  const format = idIn(row.get('format') ?? '', formats);
  const placed = format === undefined ? blank : withValue(blank as Request, '/deliverables/0/format', format);
  const texts = [...row].filter(([cell]) => cell.startsWith('/'));
  return texts.reduce((made, [cell, text]) => withValue(made, cell, text), placed as Request) as PlannedCreator;
}

/** `begin` makes a creator on a platform, or on the usual one, with whom all begin. */
export function creatorsFrom(text: string, names: ListNames, begin: (platform?: string) => PlannedCreator): CreatorList {
  const cells = cellsOf(text);
  const [first = []] = cells;
  const headings = headingsOf(first, names);
  const rows = (headings ? cells.slice(1) : cells).map((texts) => rowOf(texts, headings ?? usual)).filter((row) => (headings ? row.size > 0 : isOne(row)));
  const isElsewhere = (row: Row): boolean => row.has('platform') && idIn(row.get('platform') ?? '', names.platforms) === undefined;
  return {
    creators: rows.filter((row) => !isElsewhere(row)).map((row) => creatorFrom(row, names, begin)),
    unused: headings ? first.filter((heading, at) => heading !== '' && headings[at] === undefined) : [],
    elsewhere: [...new Set(rows.filter(isElsewhere).map((row) => row.get('platform') ?? ''))],
  };
}
