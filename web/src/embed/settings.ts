// What a host page may set of the calculator in its frame. A setting is a text under a name, whether it
// comes as an attribute of the element, in the address of a plain frame, or from the builder. Everything
// comes from strangers: lengths are bounded, and what does not fit is named and left out.
import { longestText } from '../state/limits';
import { views } from '../views/views';

const longestLogo = 64 * 1024;
const longestRates = 64 * 1024;
const longestAction = 40;
const longestAddress = 500;
const longestList = 1000;
const mostSettings = 200;
export const largestRadius = 24;

/** Fonts that need no download. */
export const fonts = {
  system: 'system-ui, sans-serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif',
  geometric: 'Avenir, Montserrat, Corbel, "URW Gothic", source-sans-pro, sans-serif',
  grotesque: 'Inter, Roboto, "Helvetica Neue", "Arial Nova", "Nimbus Sans", Arial, sans-serif',
  rounded: 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, sans-serif',
  serif: 'ui-serif, Charter, "Bitstream Charter", "Sitka Text", Cambria, serif',
  slab: 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", serif',
} as const;

export const schemes = ['auto', 'light', 'dark'] as const;
export const leads = ['none', 'after', 'export'] as const;
const ratesModes = ['replace', 'mix'] as const;
const switches = ['on', 'off'] as const;

/** Parts of the page that can be hidden, beside the fields of the form (by their ids). */
export const hideable = ['side', 'more', 'share', 'export', 'undo', 'currency', 'platform', 'format', 'pictures', 'method', 'footer'] as const;
/** Parts that can be locked, beside the fields. */
export const lockable = ['side', 'currency', 'platform', 'format', 'rates'] as const;

type Reader<Value> = (text: string) => Value | undefined;
const oneOf = <Word extends string>(words: readonly Word[]): Reader<Word> => (text) => words.find((word) => word === text);
const matching = (pattern: RegExp): Reader<string> => (text) => (pattern.test(text) ? text : undefined);
const plain: Reader<string> = (text) => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() || undefined;
const ids: Reader<readonly string[]> = (text) => {
  const list = text.split(/[\s,]+/).filter(Boolean);
  return list.every((id) => /^[a-z][\w-]*$/.test(id)) ? list : undefined;
};
/** A colour as #rgb or #rrggbb, in six digits. */
const colour: Reader<string> = (text) => {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  return digits && `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
};
const pixels: Reader<number> = (text) => (/^\d{1,2}(px)?$/.test(text) && parseInt(text, 10) <= largestRadius ? parseInt(text, 10) : undefined);
const secureAddress: Reader<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' ? url.href : undefined;
};
/** A picture in the text itself: the page loads nothing from anywhere else. */
const picture = matching(/^data:image\/(png|jpeg|webp|gif|svg\+xml);base64,[\w+/]+={0,2}$/);
const json: Reader<unknown> = (text) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
/** A tag of a language that Intl knows how to read. */
const tag: Reader<string> = (text) => {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
};
const currencyCode: Reader<string> = (text) => matching(/^[A-Z]{3}$/)(text.toUpperCase());

interface Setting<Value> {
  readonly most: number;
  readonly read: Reader<Value>;
}
const setting = <Value>(read: Reader<Value>, most = longestText): Setting<Value> => ({ read, most });

/** By name, as attributes are written. */
export const settings = {
  view: setting(oneOf(views.filter(({ embeddable }) => embeddable).map(({ id }) => id))),
  language: setting(tag),
  currency: setting(currencyCode),
  platform: setting(matching(/^[a-z][a-z\d-]*$/)),
  format: setting(matching(/^[a-z][a-z\d-]*$/)),
  hide: setting(ids, longestList),
  lock: setting(ids, longestList),
  /** An own rate card, as the page exports it. */
  rates: setting(json, longestRates),
  /** In place of the published prices, or beside them. */
  'rates-mode': setting(oneOf(ratesModes)),
  scheme: setting(oneOf(schemes)),
  accent: setting(colour),
  background: setting(colour),
  text: setting(colour),
  radius: setting(pixels),
  font: setting(oneOf(Object.keys(fonts) as (keyof typeof fonts)[])),
  logo: setting(picture, longestLogo),
  /** The name at the top in place of ours. */
  brand: setting(plain, longestAction),
  /** Off: our name stands nowhere, the title and the loading state included. */
  branding: setting(oneOf(switches)),
  'action-text': setting(plain, longestAction),
  'action-url': setting(secureAddress, longestAddress),
  /** When the visitor is asked for an address: never, below the result, or before an export. The result is
      always shown first, and what is given goes to the host page and nowhere else. */
  lead: setting(oneOf(leads)),
  'lead-text': setting(plain),
  'privacy-url': setting(secureAddress, longestAddress),
} as const;

/** Settings as they come and go: texts by name. */
export type Texts = Readonly<Record<string, string>>;

export type SettingName = keyof typeof settings;
type Read = { readonly [Name in SettingName]?: NonNullable<ReturnType<(typeof settings)[Name]['read']>> };

export interface Config extends Read {
  /** Values of fields as typed, by the id of the field. */
  readonly presets: Readonly<Record<string, string>>;
}

/** A setting that is left out, and whether it is unknown, too long or not of its kind. */
export interface Refused {
  readonly name: string;
  readonly why: 'unknown' | 'too-long' | 'wrong';
}

export const nothingSet: Config = { presets: {} };

const isSetting = (name: string): name is SettingName => Object.hasOwn(settings, name);

/** Attributes of the element that are HTML's own, or the loader's. */
const isOfHtml = (name: string): boolean =>
  /^((data|aria)-.*|on.*|xml.*|class|id|style|slot|part|title|hidden|lang|dir|role|tabindex|inert|datalayer)$/.test(name);

const isId = (name: string): boolean => /^[a-z][a-z_\d]*$/.test(name);

/** `fields` are the ids of the fields of the form, any of which may be given a value; as long as they are
    not known, whatever looks like one is taken for one. */
export function configFrom(texts: Readonly<Record<string, string>>, fields?: readonly string[]): { readonly config: Config; readonly refused: readonly Refused[] } {
  const found: Record<string, unknown> = {};
  const presets: Record<string, string> = {};
  const refused: Refused[] = [];
  const isField = (name: string): boolean => (fields ? fields.includes(name) : isId(name));
  for (const [name, text] of Object.entries(texts).slice(0, mostSettings)) {
    if (isOfHtml(name)) continue;
    const known = isSetting(name);
    const tooLong = text.length > (known ? settings[name].most : longestText);
    const value = known && !tooLong ? settings[name].read(text) : undefined;
    if (!known && !isField(name)) refused.push({ name: name.slice(0, longestText), why: 'unknown' });
    else if (tooLong) refused.push({ name, why: 'too-long' });
    else if (!known) presets[name] = text;
    else if (value === undefined) refused.push({ name, why: 'wrong' });
    else found[name] = value;
  }
  return { config: { ...(found as Read), presets }, refused };
}

/** Texts in the hash of a plain frame's address, which no server sees, and back. */
export const hashFor = (texts: Readonly<Record<string, string>>): string => `#${new URLSearchParams(texts)}`;
export const textsIn = (hash: string): Record<string, string> => Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));

/** What is no text under a name is no setting. */
export function textsFrom(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
