// What a hand at the plan needs: undo by keys, the focus where it was led, and a browser that keeps the plan.
import { storage } from '../../io/before';
import { wish } from '../../io/hands';
import { noHistory } from '../../state/history';
import { savedPlan } from '../../state/plan-saved';
import { viewAt } from '../views';
import { planFieldId } from './bench';
import type { Desk } from './desk';
import { campaignMark } from './result/shown';
import { hashOfPlan } from './shared';

const keptUnder = 'tierwise-campaign';
const restMilliseconds = 400;

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

/** The calculator behind this view listens to the same keys. */
export function ownKeys({ actions }: Desk): void {
  const act = (event: Event, what: 'undo' | 'redo' | undefined): void => {
    if (!what || !inFront()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    actions[what]();
  };
  document.addEventListener('keydown', (event) => act(event, wish(event)), true);
  document.addEventListener('beforeinput', (event) => {
    const { inputType } = event;
    act(event, inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : undefined);
  }, true);
}

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

/** What a person changed, a moment after it rests and in any case before the page goes. */
export function keepPlan(desk: Desk): void {
  const { state } = desk;
  let seen = state.value.history;
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    if (!changed) return;
    changed = false;
    if (state.value.kept === 'guest') void keepInAddress(desk);
    else keepNow(desk);
  };
  state.watch(() => {
    const { history } = state.value;
    if (history === seen) return;
    seen = history;
    changed = history !== noHistory;
    clearTimeout(timer);
    if (changed) timer = setTimeout(now, restMilliseconds);
  });
  addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && now());
}
