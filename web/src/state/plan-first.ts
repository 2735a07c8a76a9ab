// A plan out of what was typed of one creator: the first, or one more.
import type { Description, Request } from '../engine/contract';
import type { Draft } from './draft';
import { copies, emptyScenario, placeOf, withBeyond, withCreators, withScenario, type Plan, type PlannedCreator } from './plan';
import { mostOf } from './plan-saved';
import { fieldId, withValue } from './pointer';
import { planBeyondFrom } from './saved-beyond';

const blank = ({ platform, format, currency }: Draft): Plan => ({
  ...{ currency, product: {}, market: {}, campaign: {}, checks: [] },
  scenarios: [{ ...emptyScenario, creators: [{ id: 'c1', platform, deliverables: [{ format }] }] }],
});

export function firstPlan(draft: Draft): Plan {
  const given = Object.entries(draft.texts).filter(([, text]) => text !== '');
  const plan = given.reduce((made, [path, text]) => withValue(made as Request, placeOf(path, 0), text) as Plan, blank(draft));
  return withBeyond(plan, planBeyondFrom(draft.beyond) ?? {});
}

/** One without anything typed of them, but for the inputs with these ids: those begin as in the calculator. */
export function blankCreator(draft: Draft, given: readonly string[]): PlannedCreator {
  const texts = Object.entries(draft.texts).filter(([path]) => given.includes(fieldId(path)));
  return firstPlan({ ...draft, texts: Object.fromEntries(texts) }).scenarios[0]?.creators[0] as PlannedCreator;
}

/** Currency, product and market are the plan's own; the creator comes along, with the sources and the rate card that
    were chosen there. */
export function withCreatorOf(draft: Draft, plan: Plan, at: number, description: Description): Plan {
  const creator = firstPlan(draft).scenarios[0]?.creators[0] as PlannedCreator;
  return withScenario(withBeyond(plan, planBeyondFrom(draft.beyond) ?? {}), at, (scenario) => {
    const { creators } = scenario;
    return withCreators({ ...scenario, channel: '' }, creators.length, copies(creator, 1, creators), mostOf(description, 'creators'));
  });
}
