// What a hand at the plan needs: undo by keys, the focus where it was led, and a browser that keeps the plan.
import { storage } from '../../io/before';
import { afterRest, undoByKeys } from '../../io/keeping';
import { noHistory } from '../../state/history';
import { savedPlan } from '../../state/plan-saved';
import { viewAt } from '../views';
import { planFieldId } from './bench';
import type { Desk } from './desk';
import { campaignMark } from './result/shown';
import { hashOfPlan } from './shared';

const keptUnder = 'tierwise-campaign';

const inFront = (): boolean => viewAt(location.hash)?.id === campaignMark;

/** A frame keeps nothing. */
export const framed = (): boolean => document.getElementById('app')?.dataset['frame'] !== undefined;

export const keptPlan = (): string | undefined =>
  framed() ? undefined : (storage((store) => store.getItem(keptUnder)) ?? undefined);

const keep = (text: string): boolean =>
  storage((store) => {
    store.setItem(keptUnder, text);
    return true;
  }) ?? false;

export const ownKeys = ({ actions }: Desk): void => undoByKeys(actions, inFront);

export function focusPlan({ state }: Desk): void {
  let served: object | undefined;
  state.watch(() => {
    const { attention } = state.value;
    if (!attention || attention === served) return;
    served = attention;
    requestAnimationFrame(() => {
      const field = document.getElementById(planFieldId(attention.path));
      field?.focus({ preventScroll: true });
      field?.scrollIntoView({ block: 'nearest' });
    });
  });
}

export function keepNow({ state, keeps }: Desk): void {
  if (!framed()) keeps(keep(savedPlan(state.value.plan)) ? 'kept' : 'refused');
}

/** What a guest changes stands in the address. */
export async function keepInAddress({ state, habits }: Desk): Promise<void> {
  const hash = await hashOfPlan(state.value.plan, state.value, habits).catch(() => undefined);
  if (hash && inFront() && state.value.kept === 'guest') history.replaceState(history.state, '', hash);
}

/** What a person changed. */
export function keepPlan(desk: Desk): void {
  const { state } = desk;
  const changed = afterRest(() => void (state.value.kept === 'guest' ? keepInAddress(desk) : keepNow(desk)));
  let seen = state.value.history;
  state.watch(() => {
    const { history } = state.value;
    if (history === seen) return;
    seen = history;
    if (history !== noHistory) changed();
  });
}
