// The inputs of a plan: what the core lists, by pattern; what stands inside what.
import type { Description, InputRule } from '../engine/contract';
import { fieldsOf } from './fields';

export interface PlanRules {
  readonly byPattern: ReadonlyMap<string, InputRule>;
  /** Patterns of objects and lists that hold inputs. */
  readonly inner: ReadonlySet<string>;
}

/** What is written by the page itself. */
const own = new Set(['/schema', '/seed', '/draws']);
/** Of which the core knows nothing: names that people give. What paid ads of a scenario may cost is a budget like the plan's. */
const named: InputRule = { path: '/creators/*/name', type: 'text' };

const known = new WeakMap<Description, PlanRules>();

const above = (pattern: string): string[] => {
  const keys = pattern.split('/').slice(1, -1);
  return keys.map((_, index) => `/${keys.slice(0, index + 1).join('/')}`);
};

export function rulesOf(description: Description): PlanRules {
  const before = known.get(description);
  if (before) return before;
  const listed = description.inputs.filter(({ path }) => !own.has(path)).map((rule) => [rule.path, rule] as const);
  const byPattern = new Map<string, InputRule>([[named.path, named], ...listed]);
  const goal = byPattern.get('/campaign/goal');
  const usual = fieldsOf(description['campaign'])['goal'];
  if (goal && typeof usual === 'string') byPattern.set(goal.path, { ...goal, default: usual });
  const budget = byPattern.get('/campaign/budget_minor');
  if (budget) byPattern.set('/budget_minor', { ...budget, path: '/budget_minor', required: true });
  const made = { byPattern, inner: new Set(['', ...[...byPattern.keys()].flatMap(above)]) };
  known.set(description, made);
  return made;
}

/** Inputs of one part, in the order of the core. */
export function pathsUnder(description: Description, start: string): string[] {
  return [...rulesOf(description).byPattern.keys()].filter((path) => path.startsWith(start));
}

/** Where something is said of what the core names: three numbers stand in one field, and a pair of creators has one. */
export const fieldOf = (path: string): string =>
  path.replace(/\/p(10|50|90)$/, '').replace(/^(\/campaign\/overlaps\/\d+)(\/creators.*)?$/, '$1/overlap_percent');
