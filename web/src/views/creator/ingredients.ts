// What stands in a formula of the model: its name, its value in this answer and where that is from.
import type { CostLine, CreatorAnswer, Description, Figure, Formula, Range, Request } from '../../engine/contract';
import { figureText } from '../../format/figure-text';
import type { Numbers } from '../../format/numbers';
import { termName } from '../../messages/explain';
import { textOf } from '../../state/draft';
import { entriesOf } from '../../state/listed';
import { valueAt } from '../../state/pointer';

export interface Context {
  readonly creator: CreatorAnswer;
  readonly request: Request;
  readonly description: Description;
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly numbers: Numbers;
}

export type Origin = 'yours' | 'unchanged' | 'assumed' | 'published' | 'computed';

export interface Ingredient {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly low?: string;
  readonly high?: string;
  readonly origin: Origin;
  /** Evidence rows behind a published figure. */
  readonly rows: readonly string[];
  /** The figure of the answer that it is. */
  readonly figure?: Figure | undefined;
  /** The formula that computes it, where there is one. */
  readonly formula: Formula | undefined;
}

/** The formula with this id, or the one for how this answer knows it: "usual_views/measured". */
export function formulaOf(id: string, { creator, formulas }: Context): Formula | undefined {
  const line = creator.deliverables[0];
  const ads = creator.alternative;
  const own = ads?.figures.some((figure) => figure.startsWith('ad-conversion'));
  const boost = line?.clicks.figures.find((figure) => /^ad-cp[cm]/.test(figure));
  const basis = {
    clicks: boost && 'boosted',
    boost_clicks: boost && (boost.startsWith('ad-cpc') ? 'by-click' : 'by-impression'),
    usual_views: line?.views.basis,
    usual_engagements: line?.engagements.basis,
    ad_clicks: ads ? (ads.impressions ? 'by-impression' : 'by-click') : undefined,
    ad_orders: own === undefined ? undefined : own ? 'own-conversion' : 'creator-conversion',
  }[id];
  return formulas.get(basis === undefined ? id : `${id}/${basis}`);
}

function rangeTexts({ p10, p50, p90 }: Range, text: (value: number) => string): Pick<Ingredient, 'value' | 'low' | 'high'> {
  return p10 === p90 ? { value: text(p50) } : { value: text(p50), low: text(p10), high: text(p90) };
}

function fromFigure(figure: Figure, { numbers }: Context): Omit<Ingredient, 'id' | 'name' | 'formula'> {
  const origin = figure.kind === 'measured' ? 'yours' : figure.kind === 'assumed' ? 'assumed' : 'published';
  return { ...rangeTexts(figure, (value) => figureText(value, figure.unit, numbers)), origin, rows: figure.evidence, figure };
}

const isRange = (value: unknown): value is Range => typeof value === 'object' && value !== null && 'p50' in value;

const sumOf = (lines: readonly CostLine[]): number => lines.reduce((sum, { amount_minor: minor }) => sum + minor, 0);
const linesOf = (id: string, { costs }: CreatorAnswer): CostLine[] => costs.lines.filter((line) => line.id.replace(/-/g, '_') === id);

/** A number of the result, under its name with or without its unit. */
function fromResult(id: string, { creator, numbers }: Context): Pick<Ingredient, 'value' | 'low' | 'high'> {
  if (id === 'fixed_cost') return { value: numbers.money(creator.costs.total_minor) };
  if (id === 'terms') return { value: numbers.money(sumOf(creator.costs.lines.filter(({ term }) => term))) };
  const [, ofAds] = /^ad_(.*)$/.exec(id) ?? [];
  const result: Readonly<Record<string, unknown>> = { ...(ofAds === undefined ? creator.result : creator.alternative) };
  const name = ofAds ?? id;
  const money = result[`${name}_minor`];
  if (isRange(money)) return rangeTexts(money, numbers.aboutMoney);
  const percent = result[`${name}_percent`];
  if (isRange(percent)) return rangeTexts(percent, numbers.change);
  const plain = result[name];
  if (isRange(plain)) return rangeTexts(plain, numbers.about);
  return { value: typeof plain === 'number' ? numbers.about(plain) : undefined };
}

/** A term of the deal or the product, as given or as it stands when nobody says. */
function fromTerms(id: string, { request, description, numbers, creator }: Context): Omit<Ingredient, 'id' | 'name' | 'formula'> {
  const lines = linesOf(id, creator);
  const value = numbers.money(sumOf(lines));
  const figure = creator.figures.find((one) => one.id === lines[0]?.term?.figure);
  if (figure) return { value, origin: 'published', rows: figure.evidence, figure };
  if (lines.length > 0) return { value, origin: 'yours', rows: [] };
  if (entriesOf(description, id).length > 0) return { value, origin: 'unchanged', rows: [] };
  const rule = description.inputs.find(({ path }) => path.split('/').pop()?.replace(/_(minor|percent|days)$/, '') === id);
  const given = rule && valueAt(request, rule.path);
  const plain = typeof given === 'number' ? given : rule?.default;
  return {
    value: typeof plain === 'number' ? textOf(plain, rule, numbers) : undefined,
    origin: typeof given === 'number' ? 'yours' : 'unchanged',
    rows: [],
  };
}

function ingredient(id: string, context: Context, isPrice: boolean): Ingredient {
  const name = termName(id);
  const isCost = linesOf(id, context.creator).length > 0;
  const figure = isCost ? undefined : context.creator.figures.find((one) => one.id === id || one.id.startsWith(`${id}/`));
  // A price method's "cpm" is the published one, not what this deal comes to.
  const formula = isPrice && figure ? undefined : formulaOf(id, context);
  if (formula) return { id, name, formula, ...fromResult(id, context), origin: 'computed', rows: [] };
  const found = figure ? fromFigure(figure, context) : fromTerms(id, context);
  return { id, name, formula, ...found };
}

/** A figure of the answer by its whole id. */
export function figureOf(id: string, context: Context): Ingredient {
  return { ...ingredient(id, context, true), name: termName(id.split('/')[0] ?? id) };
}

/** Everything that a formula names, each once, in its order. */
export function ingredientsOf({ id: of, form }: Formula, context: Context): Ingredient[] {
  const ids = (form.match(/[a-z][a-z0-9_-]*/g) ?? []).filter((word) => word !== 'max');
  return [...new Set(ids)].map((id) => ingredient(id, context, of.startsWith('price/')));
}

/** The numbers from outside that a formula rests on in the end, each once: given, published or assumed. */
export function groundsOf(formula: Formula, context: Context): Ingredient[] {
  const found = new Map<string, Ingredient>();
  const visit = (visited: Formula): void => {
    for (const part of ingredientsOf(visited, context)) {
      if (part.formula) visit(part.formula);
      else if (part.origin !== 'unchanged') found.set(part.id, part);
    }
  };
  visit(formula);
  return [...found.values()];
}
