// The one place where the state of the Campaign view changes. Every change makes a new plan and asks the
// engine; what comes back replaces the answer, unless it is wrong, and then the last good one stays.
import type { Campaign, CampaignResponse, CreatorOfPlan } from '../../engine/campaign';
import type { Compared } from '../../engine/compare';
import type { Description, Issue, Request } from '../../engine/contract';
import { Superseded, type Engine } from '../../engine/engine';
import type { Habits } from '../../state/draft';
import { noHistory, recorded, redone, released, undone, type History, type Travel } from '../../state/history';
import { pauseMilliseconds, previewDraws, settleMilliseconds } from '../../state/pace';
import { counted, textAt, withText, type Plan, type Scenario } from '../../state/plan';
import { comparisonOf, requestOf, type Problems } from '../../state/plan-request';
import { fieldOf } from '../../state/plan-rules';
import { creatorFolds, foldWith, sharedFolds } from './folds';
import type { Keeping } from '../../state/state';
import { watched, type Watched } from '../../state/watched';

/** A response with a result, and what it is about. */
export interface PlanAnswer {
  readonly plan: Plan;
  readonly at: number;
  readonly request: Request;
  readonly response: CampaignResponse;
  readonly creators: readonly CreatorOfPlan[];
  /** Nothing from an engine that knows no campaigns. */
  readonly campaign: Campaign | undefined;
}

export interface PlanState {
  readonly description: Description;
  readonly plan: Plan;
  /** Which scenario is edited, by its place. */
  readonly at: number;
  readonly problems: Problems;
  /** What the engine said last of this scenario. */
  readonly issues: readonly Issue[];
  readonly answer: PlanAnswer | undefined;
  /** The plan that the engine last spoke about. */
  readonly heard: Plan | undefined;
  readonly compared: { readonly plan: Plan; readonly response: Compared } | undefined;
  readonly running: boolean;
  readonly history: History<Plan>;
  /** Ids of what is unfolded. */
  readonly open: readonly string[];
  readonly attention: { readonly path: string } | undefined;
  readonly kept: Keeping;
  readonly said: string | undefined;
  /** Whether marks glide to their new places. */
  readonly glides: boolean;
}

type By = 'types' | 'drags' | 'chooses';

export interface PlanActions {
  type(path: string, text: string): void;
  choose(path: string, text: string): void;
  reset(path: string): void;
  drag(path: string, text: string): void;
  release(): void;
  /** A change of the whole, in one step; `path` is what gets the focus when it is undone. */
  change(to: (plan: Plan, at: number) => Plan, path?: string): void;
  show(at: number): void;
  undo(): void;
  redo(): void;
  toggle(id: string): void;
  goTo(path: string): void;
  says(text: string | undefined): void;
}

export interface Desk {
  readonly state: Watched<PlanState>;
  readonly actions: PlanActions;
  readonly habits: Habits;
  readonly engine: Engine;
  /** Another plan in place of the whole, which cannot be undone. */
  begin(plan: Plan, kept: Keeping): Promise<void>;
  keeps(kept: Keeping): void;
}

/** Scenarios are compared once what is typed rests. */
const compareMilliseconds = 250;

export interface DeskParts {
  readonly description: Description;
  readonly habits: Habits;
  readonly engine: Engine;
  readonly plan: Plan;
}

/** Parts of the page that are folded away around a field: opened with it. */
function foldsAround(path: string, { description, plan, at }: PlanState): string[] {
  const index = Number(/^\/creators\/(\d+)\/./.exec(path)?.[1] ?? NaN);
  const creator = plan.scenarios[at]?.creators[index];
  if (creator) return [`creator-${creator.id}`, ...foldWith(creatorFolds(description, creator, index), path)];
  return path.startsWith('/campaign/') ? ['more-goal'] : foldWith(sharedFolds(description, []), path);
}

/** Nobody in it who counts. */
export const isEmpty = (scenario: Scenario | undefined): boolean => scenario !== undefined && counted(scenario).length === 0;

export function createDesk({ description, habits, engine, plan: initial }: DeskParts): Desk {
  const state = watched<PlanState>({
    ...{ description, plan: initial, at: 0, problems: new Map(), issues: [], answer: undefined, heard: undefined },
    ...{ compared: undefined, running: true, history: noHistory, open: [], attention: undefined, kept: 'untried' },
    ...{ said: undefined, glides: false },
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let comparing: ReturnType<typeof setTimeout> | undefined;
  let whole: Promise<void> | undefined;

  const put = (part: Partial<PlanState>): void => {
    state.value = { ...state.value, ...part };
  };

  function become(plan: Plan, by: By, part: Partial<PlanState> = {}): void {
    const at = Math.min(part.at ?? state.value.at, plan.scenarios.length - 1);
    clearTimeout(pause);
    clearTimeout(settle);
    const { problems } = requestOf(plan, at, description, habits);
    const moved = at !== state.value.at;
    put({ ...part, plan, at, problems, glides: by === 'chooses', ...(moved && { issues: [] }) });
    compareSoon();
    if (problems.size > 0 || isEmpty(plan.scenarios[at])) return;
    if (engine.carrier === 'main-thread') {
      pause = setTimeout(() => void send(true), pauseMilliseconds);
      if (by !== 'drags') settle = setTimeout(() => void send(false), settleMilliseconds);
    } else {
      void send(by === 'drags');
    }
  }

  /** What is asked while the whole engine arrives waits for it. */
  async function answerTo(text: string): Promise<string> {
    if (whole) {
      await whole;
      return engine.evaluate(text);
    }
    const first = engine.whole(text);
    whole = first.then(() => undefined, () => void (whole = undefined));
    return (await first).answer;
  }

  async function send(preview: boolean): Promise<void> {
    const { plan, at } = state.value;
    const { request } = requestOf(plan, at, description, habits);
    const text = JSON.stringify(preview ? { ...request, draws: previewDraws } : request);
    try {
      const response = JSON.parse(await answerTo(text)) as CampaignResponse;
      accept(plan, at, request, response);
    } catch (error) {
      if (!(error instanceof Superseded)) put({ heard: plan, running: false });
    }
  }

  function accept(plan: Plan, at: number, request: Request, response: CampaignResponse): void {
    const current = plan === state.value.plan && at === state.value.at;
    const { creators } = response;
    const campaign = withInsight(response.campaign);
    const told = campaign ? { ...response, campaign } : response;
    const answer = creators ? { plan, at, request, response: told, creators, campaign } : state.value.answer;
    put({ heard: plan, answer, running: true, ...(current && { issues: response.issues.map((issue) => ({ ...issue, path: fieldOf(issue.path) })) }) });
  }

  /** Too few draws, as under a moving slider, tell nothing of what is worth asking: what was known stays. */
  function withInsight(campaign?: Campaign): Campaign | undefined {
    const before = state.value.answer?.campaign?.insight;
    return campaign && !campaign.insight && before ? { ...campaign, insight: before } : campaign;
  }

  function compareSoon(): void {
    clearTimeout(comparing);
    if (state.value.plan.scenarios.length < 2) {
      if (state.value.compared) put({ compared: undefined });
      return;
    }
    comparing = setTimeout(() => void compare(), compareMilliseconds);
  }

  async function compare(): Promise<void> {
    const { plan } = state.value;
    const { request, problems } = comparisonOf(plan, description, habits);
    if (problems.size > 0) return;
    try {
      const response = JSON.parse(await engine.ask('compare', JSON.stringify(request))) as Compared;
      if (plan === state.value.plan) put({ compared: { plan, response } });
    } catch {
      put({ compared: { plan, response: { issues: [] } } });
    }
  }

  function change(plan: Plan, by: By, field?: string, part: Partial<PlanState> = {}): void {
    const name = by === 'chooses' ? {} : { name: `${by} ${field}`, held: by === 'drags' };
    const step = { before: state.value.plan, after: plan, field: field && `${state.value.at}${field}` };
    const history = recorded(state.value.history, step, { ...name, time: performance.now() });
    become(plan, by, { history, said: undefined, ...part });
  }

  function travel(to: Travel<Plan> | undefined): void {
    if (!to) return;
    const [, at, path] = /^(\d+)(.*)$/.exec(to.field ?? '') ?? [];
    become(to.value, 'chooses', { history: to.history, said: undefined, ...(at !== undefined && { at: Number(at) }) });
    if (path) goTo(path);
  }

  function goTo(path: string): void {
    const { open } = state.value;
    put({ attention: { path }, open: [...new Set([...open, ...foldsAround(path, state.value)])] });
  }

  const typed = (path: string, text: string, by: By): void =>
    change(withText(state.value.plan, path, state.value.at, text), by, path);

  return {
    ...{ state, habits, engine },
    begin(plan, kept) {
      put({ history: noHistory, kept, answer: undefined, compared: undefined, open: [], at: 0 });
      return new Promise((done) => {
        state.watch(() => state.value.heard === plan && done());
        become(plan, 'chooses');
        if (state.value.problems.size > 0 || isEmpty(plan.scenarios[0])) done();
      });
    },
    keeps: (kept) => kept !== state.value.kept && put({ kept }),
    actions: {
      type: (path, text) => typed(path, text, 'types'),
      choose: (path, text) => typed(path, text, 'chooses'),
      reset(path) {
        typed(path, '', 'chooses');
        goTo(path);
      },
      drag: (path, text) => typed(path, text, 'drags'),
      release: () => become(state.value.plan, 'chooses', { history: released(state.value.history) }),
      change(to, path) {
        const { plan, at } = state.value;
        const next = to(plan, at);
        if (next !== plan) change(next, 'chooses', path);
      },
      show: (at) => become(state.value.plan, 'chooses', { at }),
      undo: () => travel(undone(state.value.history)),
      redo: () => travel(redone(state.value.history)),
      toggle(id) {
        const { open } = state.value;
        put({ open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      },
      goTo,
      says: (said) => put({ said }),
    },
  };
}

export const textNow = ({ plan, at }: PlanState, path: string): string => textAt(plan, path, at);
