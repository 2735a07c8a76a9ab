// A plan on its way out of the page and into it: an address of this view, or the text of a file.
import { numbersFor, type Numbers } from '../../format/numbers';
import { campaignAddress, hashOf, valueIn } from '../../io/link';
import { campaignWords as words } from '../../messages/campaign';
import { currencyOf, type Habits } from '../../state/draft';
import type { Description, Request } from '../../engine/contract';
import type { Plan, Texts } from '../../state/plan';
import { wholeRequestOf } from '../../state/plan-request';
import { planFromShared, sharedPlan, type SeenPlan, type SharedPlan } from '../../state/plan-saved';
import type { PlanAnswer, PlanState } from './desk';
import { campaignMark } from './result/shown';

const linkMark = `${campaignMark}-v`;

export const isPlanLink = (address: string): boolean => address.startsWith(linkMark);

function sharedOf(plan: Plan, { description, answer }: PlanState, habits: Habits): Request {
  const seen = answer ? { data: answer.response.data, ...seenIn(answer) } : {};
  return sharedPlan(plan, wholeRequestOf(plan, description, habits), seen);
}

/** Of the scenario that is shown first. */
function seenIn({ at, campaign }: PlanAnswer): Texts {
  const chance = campaign?.result.chance_of_break_even_percent;
  return at === 0 && chance !== undefined ? { chance_percent: Math.round(chance) } : {};
}

/** That the figures were others, and what they said; nothing where they are the same. */
export function aboutFigures(seen: SeenPlan | undefined, { description, plan, answer }: PlanState, numbers: Numbers): string | undefined {
  if (!seen || seen.data === description.data) return undefined;
  const now = answer?.plan === plan ? seenIn(answer)['chance_percent'] : undefined;
  const told = seen.chance !== undefined && typeof now === 'number';
  return words.otherFigures(told ? { then: numbers.percent(seen.chance), now: numbers.percent(now) } : undefined);
}

/** Throws where it would be longer than links may be. */
export const hashOfPlan = async (plan: Plan, state: PlanState, habits: Habits): Promise<string> =>
  campaignAddress(await hashOf(sharedOf(plan, state, habits)));

export const textOfPlan = (plan: Plan, state: PlanState, habits: Habits): string => `${JSON.stringify(sharedOf(plan, state, habits), null, 2)}\n`;

/** Nothing where the address holds no plan of this page; throws BadLink. */
export async function planAt(address: string, description: Description): Promise<SharedPlan | undefined> {
  const value = await valueIn(`#${address.slice(campaignMark.length + 1)}`);
  return planFromShared(value, description, (code) => numbersFor(currencyOf(description, code)));
}
