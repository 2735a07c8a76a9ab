// JSON pointers into requests, with `*` for an index: "/creators/*/followers". The page works on
// one creator with one deliverable, so `*` is the first.
import type { Json, Request } from '../engine/contract';

export const followers = '/creators/*/followers';
export const medianViews = '/creators/*/median_views';
export const averageLikes = '/creators/*/average_likes';
export const averageComments = '/creators/*/average_comments';
export const fee = '/creators/*/deliverables/*/fee_minor';
export const orderValue = '/product/order_value_minor';
export const grossMargin = '/product/gross_margin_percent';
export const giftedUnits = '/creators/*/deal/gifted_units';
/** To the creator. */
export const paidPerSale = ['/creators/*/deal/commission_percent', '/creators/*/deal/bonus_per_sale_minor'] as const;
/** Of units of the page's currency to a dollar. */
export const exchangeRate = '/exchange_rate';
export const currency = '/currency';
export const platform = '/creators/*/platform';
export const format = '/creators/*/deliverables/*/format';

/** The id of the field of an input. */
export const fieldId = (path: string): string => path.split('/').at(-1) ?? path;

/** The pattern of a path: its indexes become `*`. */
export function patternOf(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, '/*');
}

function keysOf(path: string): string[] {
  return path.split('/').slice(1).map((key) => (key === '*' ? '0' : key));
}

export function valueAt(request: Request, path: string): Json | undefined {
  let here: Json | undefined = request as Json;
  for (const key of keysOf(path)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Array.isArray(here) ? here[Number(key)] : here[key];
  }
  return here;
}

/** The request with one value put in; lists and objects on the way are made where missing. */
export function withValue(request: Request, path: string, value: Json): Request {
  return put(request as Json, keysOf(path), value) as Request;
}

function put(here: Json | undefined, keys: readonly string[], value: Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (/^\d+$/.test(key)) {
    const list = Array.isArray(here) ? [...here] : [];
    list[Number(key)] = put(list[Number(key)], rest, value);
    return list;
  }
  const fields = typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {};
  return { ...fields, [key]: put(fields[key], rest, value) };
}
