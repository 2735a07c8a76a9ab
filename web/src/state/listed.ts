// Lists of the description, by name. The entries of some have an id and a title.
import type { Description } from '../engine/contract';

export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

export const isTitled = (entry: unknown): entry is Titled =>
  typeof entry === 'object' && entry !== null && 'id' in entry && 'title' in entry;

export function entriesOf(description: Description, list = ''): readonly unknown[] {
  const entries = description[list];
  return Array.isArray(entries) ? entries : [];
}

export const titledOf = (description: Description, list?: string): readonly Titled[] => entriesOf(description, list).filter(isTitled);
