// A campaign as typed: texts in the shape of the request, which is made from them by reading every text.
// What is known of the product and of the goal stands once for all scenarios; creators, or a budget for
// paid ads, are each scenario's own. Never changed in place.
import type { Json, Request } from '../engine/contract';
import type { PlanBeyond } from './beyond';
import { valueAt, withValue } from './pointer';

export interface Texts {
  [key: string]: Json;
}

export interface PlannedPost extends Texts {
  format: string;
}

export interface PlannedCreator extends Texts {
  /** Stays what it is wherever the creator moves. */
  id: string;
  platform: string;
  deliverables: PlannedPost[];
}

export interface PlannedPair extends Texts {
  /** Their ids. */
  creators: string[];
  overlap_percent: string;
}

/** Creators, or a channel of paid ads. */
export interface Scenario extends Texts {
  /** A to F. */
  id: string;
  title: string;
  creators: PlannedCreator[];
  overlaps: PlannedPair[];
  channel: string;
  budget_minor: string;
}

export interface Plan {
  readonly [key: string]: Json | PlanBeyond | undefined;
  currency: string;
  product: Texts;
  market: Texts;
  campaign: Texts;
  scenarios: Scenario[];
  /** What a person ticked before signing. */
  checks: string[];
  /** What no field holds: sources switched off, a rate card. */
  beyond?: PlanBeyond | undefined;
}

export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const emptyScenario: Scenario = { id: 'A', title: '', creators: [], overlaps: [], channel: '', budget_minor: '' };

/** Where a path of the request stands in the plan. */
export function placeOf(path: string, scenario: number): string {
  const own = /^\/(campaign\/)?(creators|overlaps|channel|budget_minor|title)(?=\/|$)/.exec(path);
  const isShared = path.startsWith('/campaign/') && own?.[2] !== 'overlaps';
  return own && !isShared ? `/scenarios/${scenario}${path.replace(/^\/campaign/, '')}` : path;
}

export function textAt(plan: Plan, path: string, scenario: number): string {
  const text = valueAt(plan as Request, placeOf(path, scenario));
  return typeof text === 'string' ? text : '';
}

export const withText = (plan: Plan, path: string, scenario: number, text: string): Plan =>
  withValue(plan as Request, placeOf(path, scenario), text) as Plan;

export function withScenario(plan: Plan, at: number, change: (scenario: Scenario) => Scenario): Plan {
  return { ...plan, scenarios: plan.scenarios.map((scenario, index) => (index === at ? change(scenario) : scenario)) };
}

// ---- creators -------------------------------------------------------------------------------

/** Those at the end without followers are still being written, and do not count. */
export function counted({ creators }: Scenario): PlannedCreator[] {
  const last = creators.findLastIndex(({ followers }) => String(followers ?? '').trim() !== '');
  return creators.slice(0, last + 1);
}

/** An id that no creator of the plan has. */
function freeId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`c${number}`)) number += 1;
  return `c${number}`;
}

/** The same creators, each with an id that nobody among those has. */
export function withIds(creators: readonly PlannedCreator[], among: readonly PlannedCreator[]): PlannedCreator[] {
  const taken = new Set(among.map(({ id }) => id));
  return creators.map((creator) => {
    const id = freeId(taken);
    taken.add(id);
    return { ...creator, id };
  });
}

/** `count` creators like this one. */
export const copies = (creator: PlannedCreator, count: number, among: readonly PlannedCreator[]): PlannedCreator[] =>
  withIds(Array.from({ length: count }, () => creator), among);

export function withCreators(scenario: Scenario, at: number, more: readonly PlannedCreator[], limit: number): Scenario {
  const room = Math.max(0, limit - scenario.creators.length);
  return { ...scenario, creators: scenario.creators.toSpliced(at, 0, ...more.slice(0, room)) };
}

export function withoutCreator(scenario: Scenario, at: number): Scenario {
  const gone = scenario.creators[at]?.id ?? '';
  return {
    ...scenario,
    creators: scenario.creators.toSpliced(at, 1),
    overlaps: scenario.overlaps.filter(({ creators }) => !creators.includes(gone)),
  };
}

export function moved(scenario: Scenario, from: number, to: number): Scenario {
  const creator = scenario.creators[from];
  if (!creator || to < 0 || to >= scenario.creators.length) return scenario;
  return { ...scenario, creators: scenario.creators.toSpliced(from, 1).toSpliced(to, 0, creator) };
}

export function withPosts(scenario: Scenario, at: number, change: (posts: PlannedPost[]) => PlannedPost[]): Scenario {
  const creators = scenario.creators.map((creator, index) =>
    index === at ? { ...creator, deliverables: change(creator.deliverables) } : creator,
  );
  return { ...scenario, creators };
}

// ---- scenarios ------------------------------------------------------------------------------

/** Letters follow the order. */
const lettered = (scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.map((scenario, index) => ({ ...scenario, id: letters[index] ?? scenario.id }));

export const withAnother = (plan: Plan, scenario: Scenario): Plan =>
  plan.scenarios.length < letters.length ? { ...plan, scenarios: lettered([...plan.scenarios, scenario]) } : plan;

export const withoutScenario = (plan: Plan, at: number): Plan =>
  plan.scenarios.length > 1 ? { ...plan, scenarios: lettered(plan.scenarios.toSpliced(at, 1)) } : plan;

/** Names of creators by id, over all scenarios. */
export function nameOf(creator: PlannedCreator): string {
  const { name } = creator;
  return typeof name === 'string' ? name.trim() : '';
}

/** One part replaced; nothing stands for nothing chosen. */
export function withBeyond(plan: Plan, change: { readonly [Part in keyof PlanBeyond]?: PlanBeyond[Part] | undefined }): Plan {
  const { beyond, ...rest } = plan;
  const kept = Object.entries({ ...beyond, ...change }).filter(([, part]) => part);
  return (kept.length > 0 ? { ...rest, beyond: Object.fromEntries(kept) } : rest) as Plan;
}
