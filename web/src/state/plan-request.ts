// From a plan as typed to the request that it makes: every text is read by the rule of its place, and what
// cannot be read is named by the same path that the request has for it.
import type { Description, Json, Request } from '../engine/contract';
import { numbersFor } from '../format/numbers';
import { currencyOf, textOf, type Habits } from './draft';
import { counted, type Plan, type PlannedCreator, type Scenario, type Texts } from './plan';
import { rulesOf, type PlanRules } from './plan-rules';
import { patternOf } from './pointer';
import { jsonOf, readInput, textOfInput, type InputRead } from './uncertain';

/** By path: texts that cannot be read, and fields that must not be empty. */
export type Problems = ReadonlyMap<string, InputRead>;

export interface Read {
  readonly request: Request;
  readonly problems: Problems;
}

interface Reader {
  readonly rules: PlanRules;
  readonly read: (text: string, pattern: string) => InputRead | undefined;
  readonly problems: Map<string, InputRead>;
}

function valueOf(text: string, path: string, { rules, read, problems }: Reader): Json | undefined {
  const pattern = patternOf(path);
  const result = read(text, pattern);
  const missing = result?.kind === 'empty' && rules.byPattern.get(pattern)?.required;
  if (result && (result.kind === 'problem' || missing)) problems.set(path, result);
  return jsonOf(result);
}

const partsOf = (tree: Texts): [string, Json][] => Object.entries(tree);

/** Nothing for texts that are left empty, and for what the core has no rule. */
function read(tree: Json, path: string, reader: Reader): Json | undefined {
  if (typeof tree === 'string') return valueOf(tree, path, reader);
  if (typeof tree !== 'object' || tree === null) return undefined;
  if (Array.isArray(tree)) return tree.map((one, index) => read(one, `${path}/${index}`, reader) ?? {});
  const parts = partsOf(tree).flatMap(([key, part]) => {
    const value = read(part, `${path}/${key}`, reader);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(parts);
}

/** What the core does not know: a person's own names. */
const nameless = ({ name: _, ...creator }: Texts): Texts => creator;

function overlapsOf({ overlaps }: Scenario, among: readonly PlannedCreator[]): Texts {
  const known = overlaps.filter(({ creators }) => creators.every((id) => among.some((creator) => creator.id === id)));
  return known.length > 0 ? { overlaps: known } : {};
}

/** The texts of the request, with one scenario's creators. */
function textsOf(plan: Plan, scenario: Scenario): Texts {
  const { scenarios: _, checks: __, beyond: ___, campaign, ...shared } = plan;
  const creators = counted(scenario);
  return { ...shared, campaign: { ...campaign, ...overlapsOf(scenario, creators) }, creators: creators.map(nameless) };
}

function readerFor(plan: Plan, description: Description, habits: Habits): Reader {
  const rules = rulesOf(description);
  const currency = currencyOf(description, plan.currency);
  return {
    rules,
    problems: new Map(),
    read(text, pattern) {
      const rule = rules.byPattern.get(pattern);
      return rule && readInput(text, rule, currency, habits);
    },
  };
}

/** What the example of the data set says of how to calculate. */
function baseOf({ example: { product: _, creators: __, ...base } }: Description): Request {
  return base;
}

/** With the creators of one scenario. */
export function requestOf(plan: Plan, at: number, description: Description, habits: Habits): Read {
  const reader = readerFor(plan, description, habits);
  const scenario = plan.scenarios[at];
  const texts = scenario ? textsOf(plan, scenario) : {};
  const typed = read(texts, '', reader) as Request;
  if (scenario?.channel) valueOf(scenario.budget_minor, '/budget_minor', reader);
  const beyond = (plan.beyond ?? {}) as Request;
  return { request: { ...baseOf(description), ...typed, ...beyond, campaign: typed['campaign'] ?? {} }, problems: reader.problems };
}

/** A scenario as compare() takes it, with what the core does not need to know left out. */
function comparedOf(plan: Plan, at: number, description: Description, habits: Habits): Read | undefined {
  const scenario = plan.scenarios[at];
  if (!scenario) return undefined;
  const { id, title, channel, budget_minor: budget } = scenario;
  const about = { id, ...(title && { title }) };
  if (channel) {
    const reader = readerFor(plan, description, habits);
    const minor = valueOf(budget, '/budget_minor', reader);
    return { request: { ...about, channel, ...(minor !== undefined && { budget_minor: minor }) }, problems: reader.problems };
  }
  const { request, problems } = requestOf(plan, at, description, habits);
  const { creators, campaign } = request;
  const own = scenario.overlaps.length > 0 && campaign !== undefined ? { campaign } : {};
  return { request: { ...about, ...own, creators: creators ?? [] }, problems };
}

/** All scenarios as a request to compare them. */
export function comparisonOf(plan: Plan, description: Description, habits: Habits): Read {
  const problems = new Map<string, InputRead>();
  const scenarios = plan.scenarios.flatMap((_, at) => {
    const read = comparedOf(plan, at, description, habits);
    for (const [path, problem] of read?.problems ?? []) problems.set(`${at}${path}`, problem);
    return read ? [read.request as Json] : [];
  });
  const first = Math.max(0, plan.scenarios.findIndex(({ channel }) => !channel));
  const { request } = requestOf({ ...plan, scenarios: plan.scenarios.map((one) => ({ ...one, overlaps: [] })) }, first, description, habits);
  return { request: { ...request, scenarios }, problems };
}

/** All of the plan: one scenario as it is evaluated, several as they are compared. */
export function wholeRequestOf(plan: Plan, description: Description, habits: Habits): Request {
  const [scenario, ...others] = plan.scenarios;
  const alone = others.length === 0 && !scenario?.channel;
  return (alone ? requestOf(plan, 0, description, habits) : comparisonOf(plan, description, habits)).request;
}

const mapped = (values: object, change: (value: number) => number): object =>
  Object.fromEntries(Object.entries(values).map(([key, value]: [string, number]) => [key, change(value)]));

/** Sums of money keep their number and take the new sign; what could not be read stays. */
export function inCurrency(plan: Plan, code: string, description: Description, habits: Habits): Plan {
  const [before, after] = [currencyOf(description, plan.currency), currencyOf(description, code)];
  const { byPattern } = rulesOf(description);
  const numbers = numbersFor(after);
  const scale = 10 ** (after.minor_digits - before.minor_digits);
  const changed = (tree: Json, path: string): Json => {
    if (Array.isArray(tree)) return tree.map((one, index) => changed(one, `${path}/${index}`));
    if (typeof tree === 'object' && tree !== null) {
      return Object.fromEntries(Object.entries(tree).map(([key, one]) => [key, changed(one, `${path}/${key}`)]));
    }
    const rule = byPattern.get(patternOf(path.replace(/^\/scenarios\/\d+/, '')));
    if (typeof tree !== 'string' || rule?.type !== 'money') return tree;
    const scaled = (value: number): number => Math.round(value * scale);
    const reading = readInput(tree, rule, before, habits);
    if (reading.kind === 'number') return textOf(scaled(reading.value), rule, numbers);
    return reading.kind === 'three' ? (textOfInput(mapped(reading.value, scaled), rule, numbers) ?? tree) : tree;
  };
  // An own exchange rate is about one currency.
  return { ...(changed(plan as Request, '') as Plan), currency: code, exchange_rate: '' };
}
