// What somebody chose for their calculator: texts by the name of the setting, as typed, which stand in the
// page's address. What is chosen as it is anyway is left out.
import { configFrom, settings, type Config, type Refused, type SettingName, type Texts } from '../../embed/settings';

/** How a setting is chosen; a new one is given a place here, and in a group below. */
export const kinds = {
  view: 'choice', language: 'choice', currency: 'choice', platform: 'choice', format: 'choice',
  scheme: 'choice', accent: 'colour', background: 'colour', text: 'colour', font: 'choice', radius: 'radius',
  logo: 'logo', brand: 'text', branding: 'switch',
  hide: 'fields', lock: 'fields',
  rates: 'rates', 'rates-mode': 'choice',
  'action-text': 'text', 'action-url': 'text', lead: 'choice', 'lead-text': 'text', 'privacy-url': 'text',
} as const satisfies Readonly<Record<SettingName, string>>;

export const groups: readonly { readonly id: string; readonly names: readonly SettingName[] }[] = [
  { id: 'start', names: ['view', 'language', 'currency', 'platform', 'format'] },
  { id: 'look', names: ['accent', 'background', 'text', 'scheme', 'font', 'radius'] },
  { id: 'brand', names: ['logo', 'brand', 'branding'] },
  { id: 'fields', names: ['hide', 'lock'] },
  { id: 'rates', names: ['rates', 'rates-mode'] },
  { id: 'action', names: ['action-text', 'action-url', 'lead', 'lead-text', 'privacy-url'] },
];

const usual: Texts = { view: 'creator', scheme: 'auto', branding: 'on', lead: 'none', 'rates-mode': 'replace' };

export function withText(texts: Texts, name: string, text: string): Texts {
  const { [name]: _, ...rest } = texts;
  return text === '' || text === usual[name] ? rest : { ...rest, [name]: text };
}

export interface Choices {
  /** As typed. */
  readonly texts: Texts;
  /** Where a text is not understood, the last one that was. */
  readonly good: Texts;
  readonly config: Config;
  readonly refused: readonly Refused[];
}

/** What the form has: ids of its fields, and those whose texts cannot be read. */
export interface Form {
  readonly fields: readonly string[];
  unread(texts: Texts): readonly string[];
}

export function choicesFrom(texts: Texts, { fields, unread }: Form, before: Texts = {}): Choices {
  const { refused } = configFrom(texts, fields);
  const bad = new Set([...refused.map(({ name }) => name), ...unread(texts)]);
  const good = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const last = bad.has(name) ? before[name] : text;
      return last === undefined ? [] : [[name, last] as const];
    }),
  );
  return { texts, good, config: configFrom(good, fields).config, refused };
}

/** What visitors may do with a field or a part of the page. */
export type Fate = 'shown' | 'locked' | 'hidden';

const idsIn = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

export const idsOf = (texts: Texts, name: 'hide' | 'lock'): readonly string[] => idsIn(texts[name]);

export function fateOf(id: string, texts: Texts): Fate {
  if (idsOf(texts, 'hide').includes(id)) return 'hidden';
  return idsOf(texts, 'lock').includes(id) ? 'locked' : 'shown';
}

export function withFate(texts: Texts, id: string, fate: Fate): Texts {
  const listed = (name: 'hide' | 'lock', wanted: Fate): string =>
    [...idsOf(texts, name).filter((other) => other !== id), ...(fate === wanted ? [id] : [])].join(' ');
  return withText(withText(texts, 'hide', listed('hide', 'hidden')), 'lock', listed('lock', 'locked'));
}

// ---- the address ---------------------------------------------------------------------------------

export const builderMark = 'embed';

export const addressOf = (texts: Texts): string => [builderMark, new URLSearchParams(texts).toString()].filter(Boolean).join('-');

/** Known names only; without what is chosen as it is anyway. */
export function textsAt(address: string, fields: readonly string[]): Texts {
  const found = [...new URLSearchParams(address.slice(builderMark.length + 1))];
  const known = found.filter(([name]) => Object.hasOwn(settings, name) || fields.includes(name));
  return known.reduce<Texts>((texts, [name, text]) => withText(texts, name, text), {});
}
