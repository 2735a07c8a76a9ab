// A plan on its way out of the page and into it: an address of this view, or the text of a file.
import { numbersFor } from '../../format/numbers';
import { campaignAddress, hashOf, valueIn } from '../../io/link';
import { currencyOf, type Habits } from '../../state/draft';
import type { Description, Request } from '../../engine/contract';
import type { Plan } from '../../state/plan';
import { wholeRequestOf } from '../../state/plan-request';
import { planFromShared, sharedPlan } from '../../state/plan-saved';
import type { PlanState } from './desk';
import { campaignMark } from './result/shown';

const linkMark = `${campaignMark}-v`;

export const isPlanLink = (address: string): boolean => address.startsWith(linkMark);

function sharedOf(plan: Plan, { description, answer }: PlanState, habits: Habits): Request {
  const chance = answer?.campaign?.result.chance_of_break_even_percent;
  const seen = answer ? { data: answer.response.data, ...(chance !== undefined && { chance_percent: Math.round(chance) }) } : {};
  return sharedPlan(plan, wholeRequestOf(plan, description, habits), seen);
}

/** Throws where it would be longer than links may be. */
export const hashOfPlan = async (plan: Plan, state: PlanState, habits: Habits): Promise<string> =>
  campaignAddress(await hashOf(sharedOf(plan, state, habits)));

export const textOfPlan = (plan: Plan, state: PlanState, habits: Habits): string => `${JSON.stringify(sharedOf(plan, state, habits), null, 2)}\n`;

/** Nothing where the address holds no plan of this page; throws BadLink. */
export async function planAt(address: string, description: Description): Promise<Plan | undefined> {
  const value = await valueIn(`#${address.slice(campaignMark.length + 1)}`);
  return planFromShared(value, description, (code) => numbersFor(currencyOf(description, code)));
}
