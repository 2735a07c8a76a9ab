// Which inputs the page asks for. The core lists all of them; those the page sets by itself or
// chooses from a list of its own are left out here, and the rest is asked for, whatever it is.
import type { Description, InputRule } from '../engine/contract';
import { entriesOf, isTitled, titledOf } from './listed';
import * as pointer from './pointer';

/** Always in view. */
export const front: readonly string[] = [
  pointer.followers, pointer.medianViews, pointer.averageLikes, pointer.averageComments,
  pointer.fee, pointer.orderValue, pointer.grossMargin,
];

/** With one creator and one deliverable, the views of the deliverable are those of the creator. */
const notTyped: readonly string[] = [
  '/schema', '/seed', '/draws', '/creators/*/id', '/creators/*/deliverables/*/median_views',
  pointer.currency, pointer.platform, pointer.format,
];

/** Merged into the request as they are (see draft.beyond), or of other views. */
const beyond = /^.(evidence|rate_card|alternative|campaign|scenarios).|(in_target_percent|fit|\/date)$/;

type Rules = ReadonlyMap<string, InputRule>;
const known = new WeakMap<Description, Rules>();

/** By path, those in view first. */
export function askedRules(description: Description): Rules {
  const before = known.get(description);
  if (before) return before;
  const listed = new Map(description.inputs.filter(({ path }) => !beyond.test(path)).map((rule) => [rule.path, rule]));
  for (const path of notTyped) listed.delete(path);
  const inView = front.flatMap((path) => listed.get(path) ?? []).map((rule) => [rule.path, rule] as const);
  const made = new Map([...inView, ...listed]);
  known.set(description, made);
  return made;
}

/** What a choice chooses from: the list of the description that its rule names. */
export function optionsOf(rule: InputRule, description: Description): readonly string[] {
  return entriesOf(description, rule.of).flatMap((option) => {
    if (isTitled(option)) return option.id;
    return typeof option === 'string' ? option : [];
  });
}

/** The title that the description gives an option of a choice. */
export function titleOf(id: string, rule: InputRule, description: Description): string | undefined {
  return titledOf(description, rule.of).find((option) => option.id === id)?.title;
}

/** The plain value that stands in for an input left empty; most have a figure instead. */
export function fallbackOf(rule: InputRule | undefined, description: Description): number | string | undefined {
  const plain = rule?.default ?? description.defaults[rule?.path.split('/').at(-1) ?? ''];
  return typeof plain === 'number' || typeof plain === 'string' ? plain : undefined;
}

/** The ids of all fields of the form. */
export const askedIds = (description: Description): string[] => [...askedRules(description).keys()].map((path) => pointer.fieldId(path));
