// What a person has opened on the page, and what was loaded to be shown there: it is not needed to
// calculate, and most of it is never asked for.
import type { FunctionComponent } from 'preact';
import type { PriceMethod } from '../engine/contract';
import type { Tables } from '../views/creator/tables';

/** Evidence rows whose sources somebody wants to see. */
export interface Cited {
  readonly id: string;
  readonly rows: readonly string[];
  /** The price method that uses them. */
  readonly method?: PriceMethod | undefined;
}

/** What is loaded when it is first asked for. */
export interface Extras {
  /** What is below the answer. */
  readonly reasons: typeof import('../views/creator/Reasons');
  readonly tornado: typeof import('../views/creator/Tornado');
  /** Shows sources from the library it was made with. */
  readonly shelf: FunctionComponent<Cited>;
  readonly tables: Tables;
}

export type Extra = keyof Extras;

export interface Opened {
  /** Ids of what is open. */
  readonly ids: readonly string[];
  readonly extras: Partial<Extras>;
  /** Those that could not be loaded; who opens something that needs one tries again. */
  readonly failed: readonly Extra[];
}

export type Toggle = (id: string, needs?: Extra) => void;

export const nothingOpened: Opened = { ids: [], extras: {}, failed: [] };
