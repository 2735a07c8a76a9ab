// What is typed to begin with in a frame: the example, with what the host has set. Values are written as
// one writes them in English, whoever reads them: "15,000", "4.5", "$400".
import type { Description, Json, Request } from '../engine/contract';
import { habitsOf } from '../first';
import { numbersFor } from '../format/numbers';
import { cardWords } from '../messages/cards';
import { askedRules } from '../state/asked';
import { cardOf } from '../state/card-sheet';
import { sheetFrom } from '../state/card-file';
import { currencyOf, draftOf, readDraft, type Draft } from '../state/draft';
import * as pointer from '../state/pointer';
import { draftFrom, savedText } from '../state/saved';
import type { Config, Refused } from './settings';

export interface Beginning {
  readonly draft: Draft;
  readonly refused: readonly Refused[];
}

const pathsOf = (description: Description): ReadonlyMap<string, string> =>
  new Map([...askedRules(description).keys()].map((path) => [pointer.fieldId(path), path]));

/** Platform, format and currency, where there are such. */
function placeIn({ platform: platformId, format: formatId, currency: code }: Config, example: Draft, description: Description) {
  const platform = description.platforms.find(({ id }) => id === (platformId ?? example.platform));
  const format = platform?.formats.find(({ id }) => id === (formatId ?? example.format))?.id ?? platform?.default_format;
  const currency = description.currencies.find((one) => one.code === code)?.code;
  const known = { platform: platform?.id, format: formatId === format ? format : undefined, currency };
  const asked = { platform: platformId, format: formatId, currency: code };
  const refused = (Object.keys(asked) as (keyof typeof asked)[])
    .filter((name) => asked[name] !== undefined && known[name] === undefined)
    .map((name): Refused => ({ name, why: 'wrong' }));
  const place = { platform: platform?.id ?? example.platform, format: (platform ? format : undefined) ?? example.format, currency: currency ?? example.currency };
  return { place, refused };
}

/** The example's sums keep their number and take another sign. */
function inCurrency(request: Request, code: string, description: Description): Request {
  const digits = (one: string): number => currencyOf(description, one).minor_digits;
  const scale = 10 ** (digits(code) - digits(String(pointer.valueAt(request, pointer.currency) ?? 'USD')));
  let changed = pointer.withValue(request, pointer.currency, code);
  for (const [path, { type }] of askedRules(description)) {
    const value = pointer.valueAt(request, path);
    if (type === 'money' && typeof value === 'number') changed = pointer.withValue(changed, path, Math.round(value * scale));
  }
  return changed;
}

function presetValues(presets: Config['presets'], draft: Draft, description: Description) {
  const paths = pathsOf(description);
  const texts = Object.fromEntries(Object.entries(presets).flatMap(([id, text]) => (paths.has(id) ? [[paths.get(id) ?? '', text] as const] : [])));
  const readings = readDraft({ ...draft, texts }, description, habitsOf(['en-US'], description));
  const values: (readonly [string, Json])[] = [];
  const refused: Refused[] = [];
  for (const [id, text] of Object.entries(presets)) {
    const path = paths.get(id);
    const read = path === undefined ? undefined : readings[path];
    const required = path !== undefined && askedRules(description).get(path)?.required;
    if (path === undefined) refused.push({ name: id, why: 'unknown' });
    else if (read?.kind === 'number' || read?.kind === 'word') values.push([path, read.value]);
    else if (read?.kind === 'empty' && !required) values.push([path, null]);
    else refused.push({ name: id, why: text === '' || read ? 'wrong' : 'unknown' });
  }
  return { values, refused };
}

/** The host's own price list, in place of the published prices or beside them. */
function ratesIn({ rates, 'rates-mode': mode }: Config, currency: string, description: Description): Draft['beyond'] | undefined {
  if (rates === undefined) return undefined;
  const writing = habitsOf(navigator.languages, description);
  const sheet = sheetFrom(rates, currency, writing);
  if (!sheet || sheet.rows.length === 0) return undefined;
  const { own } = cardOf(sheet, cardWords.untitled, writing);
  return { sheet, rate_card: { use: 'own', own, ...(mode === 'mix' && { mode }) } };
}

/** `not` are settings that the core has refused. */
export function beginningOf(config: Config, example: Draft, description: Description, not: readonly string[] = []): Beginning {
  const presets = Object.fromEntries(Object.entries(config.presets).filter(([id]) => !not.includes(id)));
  const { place, refused } = placeIn(config, example, description);
  const placed = [[pointer.platform, place.platform], [pointer.format, place.format]] as const;
  const { values, refused: unread } = presetValues(presets, { ...example, ...place }, description);
  const start = inCurrency(description.example, place.currency, description);
  const request = [...placed, ...values].reduce<Request>((made, [path, value]) => pointer.withValue(made, path, value), start);
  const beyond = not.includes('rates') ? undefined : ratesIn(config, place.currency, description);
  const typed = draftOf(request, description, numbersFor(currencyOf(description, place.currency)));
  const draft = draftFrom(savedText({ ...typed, beyond: beyond ?? typed.beyond }), example, description) ?? example;
  const lost = values.filter(([path, value]) => typeof value === 'string' && typed.texts[path] !== draft.texts[path]);
  const wrong = (name: string): Refused => ({ name, why: 'wrong' });
  return {
    draft,
    refused: [
      ...refused,
      ...unread,
      ...lost.map(([path]) => wrong(pointer.fieldId(path))),
      ...(config.rates !== undefined && !beyond ? [wrong('rates')] : []),
      ...not.filter((name) => name !== 'rates').map(wrong),
    ],
  };
}

/** A draft with what is locked as the host set it. */
export function withLocked(draft: Draft, beginning: Draft, locked: readonly string[]): Draft {
  const texts = Object.entries(beginning.texts).filter(([path]) => locked.includes(pointer.fieldId(path)));
  const choices = (['platform', 'format', 'currency', 'side'] as const).filter((name) => locked.includes(name));
  return {
    ...draft,
    ...Object.fromEntries(choices.map((name) => [name, beginning[name]])),
    texts: { ...draft.texts, ...Object.fromEntries(texts) },
    beyond: locked.includes('rates') ? { ...draft.beyond, ...pickRates(beginning) } : draft.beyond,
  };
}

const pickRates = ({ beyond: { rate_card: card, sheet } }: Draft): Draft['beyond'] => ({ ...(card && { rate_card: card }), ...(sheet && { sheet }) });

/** Other settings, under what somebody has typed meanwhile. */
export function rebased(draft: Draft, before: Draft, after: Draft): Draft {
  const moved = <Value>(now: Value, was: Value, next: Value): Value => (now === was ? next : now);
  const texts = Object.entries(draft.texts).map(([path, text]) => [path, moved(text, before.texts[path], after.texts[path]) ?? '']);
  const sameRates = JSON.stringify(pickRates(draft)) === JSON.stringify(pickRates(before));
  const { rate_card: _, sheet: __, ...others } = draft.beyond;
  const platform = moved(draft.platform, before.platform, after.platform);
  return {
    ...{ platform, currency: moved(draft.currency, before.currency, after.currency), side: draft.side },
    format: platform === draft.platform ? moved(draft.format, before.format, after.format) : after.format,
    texts: Object.fromEntries(texts),
    beyond: sameRates ? { ...others, ...pickRates(after) } : draft.beyond,
  };
}
