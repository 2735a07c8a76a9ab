// A plan from elsewhere: kept by this browser, in a link, in a file. It may be old, cut off or somebody
// else's: what the core lists is picked, and what does not fit gives way to what is usual.
import type { Description, InputRule, Json, Request } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { fallbackOf, optionsOf } from './asked';
import { fieldsOf, type Fields } from './fields';
import { longestText } from './limits';
import { emptyScenario, letters, type Plan, type PlannedCreator, type PlannedPair, type PlannedPost, type Scenario, type Texts } from './plan';
import { rulesOf } from './plan-rules';
import { planBeyondFrom } from './saved-beyond';
import { textOfInput } from './uncertain';

type Take = (value: unknown, rule: InputRule) => string | undefined;

const mostChecks = 50;

export const mostOf = (description: Description, what: 'creators' | 'deliverables'): number => {
  return Number(fieldsOf(description.defaults['limits'])[what]);
};

/** Of a tree, the texts for which there is a rule. */
function picked(value: unknown, pattern: string, description: Description, take: Take): Json | undefined {
  const { byPattern, inner } = rulesOf(description);
  const rule = byPattern.get(pattern);
  if (rule) return take(value, rule);
  if (!inner.has(pattern)) return undefined;
  const deeper = (one: unknown, key: string): Json | undefined => picked(one, `${pattern}/${key}`, description, take);
  if (Array.isArray(value)) return value.slice(0, mostOf(description, 'creators')).flatMap((one) => deeper(one, '*') ?? []);
  const parts = Object.entries(fieldsOf(value)).flatMap(([key, one]) => {
    const part = deeper(one, key);
    return part === undefined ? [] : [[key, part] as const];
  });
  return Object.fromEntries(parts);
}

/** A choice that is not offered is no choice. Platforms and formats are looked up where they belong. */
function offered(text: string, rule: InputRule, description: Description): boolean {
  const options = rule.type === 'choice' ? optionsOf(rule, description) : [];
  return options.length === 0 || options.includes(text);
}

const asTyped = (description: Description): Take => (value, rule) =>
  typeof value === 'string' && value.length <= longestText && (value === '' || offered(value, rule, description)) ? value : undefined;

/** A default is shown as one. */
const asGiven = (description: Description, numbers: Numbers): Take => (value, rule) =>
  value === fallbackOf(rule, description) ? '' : (textOfInput(value, rule, numbers) ?? asTyped(description)(value, rule));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const wordIn = (value: unknown): string => (typeof value === 'string' && value.length <= longestText ? value : '');

class Picker {
  constructor(
    private readonly description: Description,
    private readonly take: Take,
  ) {}

  texts(value: unknown, pattern: string): Texts {
    return fieldsOf(picked(value, pattern, this.description, this.take)) as Texts;
  }

  private post(value: unknown, formats: readonly string[], usual: string): PlannedPost {
    const texts = this.texts(value, '/creators/*/deliverables/*');
    const format = String(texts['format'] ?? '');
    return { ...texts, format: formats.includes(format) ? format : usual };
  }

  /** Nothing for a creator on a platform that there is not. */
  private creator(value: unknown, index: number, name: unknown): PlannedCreator[] {
    const texts = this.texts(value, '/creators/*');
    const platform = this.description.platforms.find(({ id }) => id === texts['platform']);
    if (!platform) return [];
    const { id: givenId, name: ownName = wordIn(name), ...rest } = texts;
    const formats = platform.formats.map(({ id }) => id);
    const posts = listOf(fieldsOf(value)['deliverables']).slice(0, mostOf(this.description, 'deliverables'));
    const deliverables = (posts.length > 0 ? posts : [{}]).map((post) => this.post(post, formats, platform.default_format));
    return [{ ...rest, id: wordIn(givenId) || `c${index + 1}`, name: ownName, platform: platform.id, deliverables }];
  }

  creators(value: unknown, names: Fields): PlannedCreator[] {
    const found = listOf(value).slice(0, mostOf(this.description, 'creators'));
    const all = found.flatMap((one, index) => this.creator(one, index, names[wordIn(fieldsOf(one)['id'])]));
    return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  }

  pairs(value: unknown, creators: readonly PlannedCreator[]): PlannedPair[] {
    const known = new Set(creators.map(({ id }) => id));
    return listOf(value).flatMap((one) => {
      const pair = listOf(fieldsOf(one)['creators']).filter((id): id is string => typeof id === 'string' && known.has(id));
      const { overlap_percent: percent } = this.texts(one, '/campaign/overlaps/*');
      return pair.length === 2 ? [{ creators: pair, overlap_percent: typeof percent === 'string' ? percent : '' }] : [];
    });
  }

  scenario(value: unknown, index: number, names: unknown): Scenario {
    const { title, creators: its, overlaps, channel, budget_minor: budget, campaign } = fieldsOf(value);
    const creators = this.creators(its, fieldsOf(names));
    const pairs = this.pairs(overlaps ?? fieldsOf(campaign)['overlaps'], creators);
    const { budget_minor: minor } = this.texts({ budget_minor: budget }, '');
    return {
      ...emptyScenario,
      ...{ id: letters[index] ?? '', title: wordIn(title), creators, overlaps: pairs, channel: wordIn(channel) },
      budget_minor: typeof minor === 'string' ? minor : '',
    };
  }

  /** `names` are those of each scenario's creators, by id. */
  plan(value: Fields, names: readonly unknown[], scenarios: readonly unknown[], checks: unknown, chosen: unknown): Plan | undefined {
    const made = scenarios.slice(0, letters.length).map((one, index) => this.scenario(one, index, names[index]));
    if (!made.some(({ creators, channel }) => creators.length > 0 || channel)) return undefined;
    const { overlaps: _, ...campaign } = this.texts(value['campaign'], '/campaign');
    const { currencies } = this.description;
    const currency = currencies.find(({ code }) => code === value['currency'])?.code ?? String(this.description.defaults['currency']);
    const other = Object.keys(value).filter((key) => ['as_of', 'chance_percent', 'exchange_rate'].includes(key));
    const rest = this.texts(Object.fromEntries(other.map((key) => [key, value[key]])), '');
    const beyond = planBeyondFrom(chosen);
    return {
      ...rest,
      ...(beyond && { beyond }),
      ...{ currency, campaign, product: this.texts(value['product'], '/product'), market: this.texts(value['market'], '/market') },
      ...{ scenarios: made, checks: listOf(checks).map(wordIn).filter(Boolean).slice(0, mostChecks) },
    };
  }
}

const schema = 1;

export const savedPlan = (plan: Plan): string => JSON.stringify({ schema, plan });

/** The plan that a text of this browser holds, or nothing where it holds none. */
export function planFromText(text: string | undefined, description: Description): Plan | undefined {
  try {
    const saved = fieldsOf(JSON.parse(text ?? 'null'));
    if (saved['schema'] !== schema) return undefined;
    const plan = fieldsOf(saved['plan']);
    return new Picker(description, asTyped(description)).plan(plan, [], listOf(plan['scenarios']), plan['checks'], plan['beyond']);
  } catch {
    return undefined;
  }
}

/** What a link and a file hold: a request, of all scenarios where there are several, and under the page's own
    key what the core does not know. */
export function sharedPlan(plan: Plan, request: Request, seen: Texts): Request {
  const names = plan.scenarios.map(({ creators }) => Object.fromEntries(creators.flatMap(({ id, name }) => (name ? [[id, name]] : []))));
  const { checks } = plan;
  return { ...request, page: { names, ...(checks.length > 0 && { checks }), ...seen } };
}

/** By which version of the figures the sender's plan was computed, and what they said of it. */
export interface SeenPlan {
  readonly data: string;
  readonly chance: number | undefined;
}

export interface SharedPlan {
  readonly plan: Plan;
  readonly seen: SeenPlan | undefined;
}

function seenFrom({ data, chance_percent: chance }: Fields): SeenPlan | undefined {
  const fits = typeof data === 'string' && data.length <= longestText;
  return fits ? { data, chance: typeof chance === 'number' && Number.isFinite(chance) ? chance : undefined } : undefined;
}

export function planFromShared(value: unknown, description: Description, numbersOf: (currency: string) => Numbers): SharedPlan | undefined {
  const request = fieldsOf(value);
  if (request['schema'] !== 1 || typeof request['campaign'] !== 'object') return undefined;
  const page = fieldsOf(request['page']);
  const { names, checks } = page;
  const numbers = numbersOf(String(request['currency'] ?? 'USD'));
  const scenarios = listOf(request['scenarios']);
  const all = scenarios.length > 0 ? scenarios : [request];
  const plan = new Picker(description, asGiven(description, numbers)).plan(request, listOf(names), all, checks, request);
  return plan && { plan, seen: seenFrom(page) };
}

const unpriced = ({ fee_minor: _, ...post }: PlannedPost): PlannedPost => post as PlannedPost;

/** A scenario as suggest() makes it. Its fees are what the market pays, as is an empty one, which says so. */
export function scenarioFrom(value: unknown, title: string, description: Description, numbers: Numbers): Scenario {
  const made = new Picker(description, asGiven(description, numbers)).scenario({ ...fieldsOf(value), title }, 0, {});
  return { ...made, creators: made.creators.map((creator) => ({ ...creator, deliverables: creator.deliverables.map(unpriced) })) };
}
