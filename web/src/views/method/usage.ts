// What each source is used for: computed from the same lists that the engine reads.
import type { Description, EvidenceTable, Library, Source } from '../../engine/contract';
import { sourceIdOf } from '../../state/evidence';

export interface Usage {
  readonly source: Source;
  /** Tables of figures that count, and of figures that are only shown. */
  readonly tables: readonly EvidenceTable[];
  readonly context: readonly EvidenceTable[];
  readonly rows: number;
  /** Ids of figures made from it. */
  readonly figures: readonly string[];
  readonly calculators: boolean;
  readonly tiers: boolean;
  /** The newest year of its figures. */
  readonly year: number | null;
  /** Its best grade. */
  readonly confidence: string | undefined;
}

const grades = ['H', 'M', 'L'] as const;

/** The tables that may enter a quantity, as the engine says. */
export function tablesOf(quantity: string, { evidence, uses }: Library): EvidenceTable[] {
  const places = uses.find((use) => use.quantity === quantity)?.tables ?? [];
  return places.flatMap((place) => evidence[place] ?? []);
}

const count = (tables: readonly EvidenceTable[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

function usageOf(source: Source, library: Library, definitions: Description['definitions'], calculating: ReadonlySet<string>): Usage {
  const own = (table: EvidenceTable): boolean => table.source === source.id;
  const tables = library.evidence.filter(own);
  const context = library.context.filter(own);
  const all = [...tables, ...context];
  const years = all.map(({ year }) => year).filter((year) => typeof year === 'number');
  return {
    source,
    tables,
    context,
    rows: count(all),
    figures: library.uses.filter(({ quantity }) => tablesOf(quantity, library).some(own)).map(({ quantity }) => quantity),
    calculators: calculating.has(source.id),
    tiers: definitions.some((definition) => definition.source === source.id),
    year: years.length > 0 ? Math.max(...years) : source.year,
    confidence: grades.find((grade) => all.some(({ confidence }) => confidence === grade)),
  };
}

export function usages(library: Library, definitions: Description['definitions']): Usage[] {
  const calculating = new Set(
    library.calculators.flatMap(({ source, lines }) => [source, ...lines.map(({ price }) => sourceIdOf(price))]),
  );
  return library.sources.map((source) => usageOf(source, library, definitions, calculating));
}

export type SortKey = 'title' | 'year' | 'rows' | 'confidence';

export interface Sorting {
  readonly key: SortKey;
  readonly down: boolean;
}

const places: Readonly<Record<SortKey, (usage: Usage) => number | string>> = {
  title: ({ source }) => `${source.publisher} ${source.title}`.toLowerCase(),
  year: ({ year }) => year ?? 0,
  rows: ({ rows }) => rows,
  confidence: ({ confidence }) => -grades.indexOf((confidence ?? 'L') as (typeof grades)[number]) - (confidence ? 0 : 1),
};

export function sorted(list: readonly Usage[], { key, down }: Sorting): Usage[] {
  const place = places[key];
  const order = (a: Usage, b: Usage): number => {
    const [left, right] = [place(a), place(b)];
    return typeof left === 'string' ? left.localeCompare(String(right), 'en') : left - Number(right);
  };
  return [...list].sort((a, b) => (down ? -order(a, b) : order(a, b)));
}

/** Those that have every word of the search in their title, publisher, year or id. */
export function matching(list: readonly Usage[], search: string): Usage[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ source: { title, publisher, id }, year, figures }) => {
    const text = [title, publisher, id, year ?? '', ...figures].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
