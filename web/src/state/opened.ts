// What a person has opened on the page, and what was loaded to be shown there: it is not needed to
// calculate, and most of it is never asked for.
import type { FunctionComponent } from 'preact';
import type { Explained } from '../components/Explanation';
import type { Trust } from '../io/desk';
import type { Tables } from '../views/creator/tables';

/** Evidence rows whose sources somebody wants to see. */
export interface Cited {
  readonly id: string;
  readonly rows: readonly string[];
  /** What its switches turn; the calculator's own where nothing else is said. */
  readonly trust?: Trust | undefined;
}

/** What is loaded when it is first asked for. */
export interface Extras {
  /** What is below the answer. */
  readonly reasons: typeof import('../views/creator/Reasons');
  readonly tornado: typeof import('../views/creator/Tornado');
  /** Shows sources from the library it was made with. */
  readonly shelf: FunctionComponent<Cited>;
  /** Says how a number was worked out; made with the same library. */
  readonly explanation: FunctionComponent<Explained>;
  readonly tables: Tables;
  /** The inputs that are folded away. */
  readonly more: typeof import('../views/creator/More');
  /** What was chosen beyond the form, above the answer. */
  readonly choices: typeof import('../views/creator/Choices');
  /** By which price list to price, and the table of an own one. */
  readonly pricing: FunctionComponent<{ readonly id: string }>;
  /** The link to what is on the page, as a code, and files. */
  readonly share: FunctionComponent<{ readonly id: string }>;
  /** The answer to a creator who asks what to charge. */
  readonly own: typeof import('../views/creator/OwnSide');
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

/** Explanations have ids of their own, which are also the page's addresses. One is open at a time. */
const whyMark = 'why-';
export const whyId = (topic: string): string => `${whyMark}${topic.replace('/', '-')}`;
export const openWhy = ({ ids }: Opened): string | undefined => ids.find((id) => id.startsWith(whyMark));
export const isWhy = (id: string): boolean => id.startsWith(whyMark);

/** The place of something in the Method view, and with the mark before it the address of that place. */
export const methodMark = 'method';
export type MethodPart = 'source' | 'figure' | 'formula' | 'tier' | 'calculator' | 'assumption' | 'fault';
export const methodAddress = (part: MethodPart, id: string): string => `${methodMark}-${part}-${id.replace(/\//g, '-')}`;

/** The panel of the rate cards. */
export const pricingId = 'pricing';
export const rateCardField = 'rate-card';

/** What is open once somebody pressed the button of `id`. */
export function toggled(ids: readonly string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((other) => other !== id);
  return [...(isWhy(id) ? ids.filter((other) => !isWhy(other)) : ids), id];
}

export const nothingOpened: Opened = { ids: [], extras: {}, failed: [] };
