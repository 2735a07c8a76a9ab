// What a person chose that no input of the form holds: part of the draft, so that it can be undone
// and is kept, and merged into the request as it stands. A part without anything in it is left out.
import type { OwnCard, Sheet } from './card-sheet';

/** Which published figures count, and how much. */
export interface EvidenceChoice {
  /** Ids of rows and of whole sources that count nothing. */
  readonly off?: readonly string[];
  /** Factors on the weight of sources, by id. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Weights of the grades of confidence, in place of those of the data set. */
  readonly confidence_weights?: Readonly<Record<string, number>>;
  /** In how many years of age a source loses half of its weight. */
  readonly half_life_years?: number;
}

/** A price list to price by. */
export interface RateCardChoice {
  /** Of the description, or `own`. */
  readonly use: string;
  /** Beside the published prices; otherwise in place of them. */
  readonly mode?: 'mix';
  /** Made from the sheet. */
  readonly own?: OwnCard;
}

/** Each part but the sheet stands under the name that the request has for it. */
export interface Beyond {
  readonly evidence?: EvidenceChoice;
  readonly rate_card?: RateCardChoice;
  /** The own rate card as typed, whether it is used or not. */
  readonly sheet?: Sheet;
  /** Paid ads for the same money. */
  readonly alternative?: { readonly channel: string };
}

/** One part replaced; nothing stands for nothing chosen. */
export type BeyondChange = { readonly [Part in keyof Beyond]?: Beyond[Part] | undefined };

export const nothingBeyond: Beyond = {};

/** What a plan takes over from the calculator: it holds for all of its creators. */
export type PlanBeyond = Pick<Beyond, 'evidence' | 'rate_card'>;
