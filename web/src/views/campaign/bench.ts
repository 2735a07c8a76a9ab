// What every part of the Campaign view is made with.
import type { InputRule } from '../../engine/contract';
import { numbersFor, type Numbers } from '../../format/numbers';
import { sentenceCase, titleOf, wordOf, words } from '../../messages';
import { campaignWords } from '../../messages/campaign';
import { inputWords } from '../../messages/inputs';
import { platformName } from '../../messages/names';
import { currencyOf } from '../../state/draft';
import type { Trust } from '../../io/desk';
import { given } from '../../io/given';
import type { Opened, Toggle } from '../../state/opened';
import { blankCreator } from '../../state/plan-first';
import { counted, emptyScenario, nameOf, withIds, type PlannedCreator, type Scenario } from '../../state/plan';
import { rulesOf } from '../../state/plan-rules';
import { medianViews, patternOf } from '../../state/pointer';
import type { Store } from '../../state/store';
import { readInput, type InputRead } from '../../state/uncertain';
import { textNow, type Desk, type PlanActions, type PlanAnswer, type PlanState } from './desk';
import type { CampaignProps } from './result/shown';
import type { SideBySideProps } from './result/SideBySide';

export interface Bench {
  readonly state: PlanState;
  readonly actions: PlanActions;
  readonly desk: Desk;
  /** Of the page around. */
  readonly store: Store;
  readonly numbers: Numbers;
  /** Of the page: what sources are shown with. */
  readonly opened: Opened;
  readonly toggle: Toggle;
  /** Which sources count in the plan. */
  readonly trust: Trust;
}

export const numbersOf = ({ description, plan }: PlanState): Numbers => numbersFor(currencyOf(description, plan.currency));

export const ruleAt = ({ state }: Bench, path: string): InputRule | undefined => rulesOf(state.description).byPattern.get(patternOf(path));

/** What is typed at a path, as it is read. */
export function readingAt(bench: Bench, path: string): InputRead | undefined {
  const { state, desk } = bench;
  const rule = ruleAt(bench, path);
  return rule && readInput(textNow(state, path), rule, currencyOf(state.description, state.plan.currency), desk.habits);
}

/** Of three the middle. */
export function numberAt(bench: Bench, path: string): number | undefined {
  const read = readingAt(bench, path);
  if (read?.kind === 'three') return read.value.p50;
  return read?.kind === 'number' ? read.value : undefined;
}

/** The id of the field of a path. */
export const planFieldId = (path: string): string => `plan${path.replaceAll('/', '-')}`;

const fromPath = (path: string): string => sentenceCase((path.split('/').at(-1) ?? path).replace(/_(percent|minor|days)$/, '').replace(/_/g, ' '));

function viewsOf(path: string, { description, plan, at }: PlanState): string | undefined {
  const index = Number(/\d+/.exec(path)?.[0] ?? 0);
  const platform = plan.scenarios[at]?.creators[index]?.platform;
  const kind = description.platforms.find(({ id }) => id === platform)?.views_are;
  return kind === undefined ? undefined : wordOf(words.viewsAre, kind);
}

export function labelAt(path: string, state: PlanState): string {
  const pattern = patternOf(path);
  if (pattern === medianViews) return viewsOf(path, state) ?? words.fields[medianViews];
  return wordOf(campaignWords.labels, pattern) ?? wordOf(words.fields, pattern) ?? wordOf(inputWords.labels, pattern) ?? fromPath(pattern);
}

export const hintAt = (path: string): string | undefined =>
  wordOf(campaignWords.hints, patternOf(path)) ?? wordOf(inputWords.hints, patternOf(path));

/** What the pictures are made of. */
export function shownOf(answer: PlanAnswer, { state, actions }: Bench): CampaignProps {
  const { creators, title } = answer.plan.scenarios[answer.at] ?? emptyScenario;
  const { checks } = state.plan;
  const names = new Map(creators.map((creator, index) => [creator.id, titleOfCreator(creator, index)]));
  return {
    ...{ request: answer.request, response: answer.response, description: state.description, checks, title, goTo: actions.goTo },
    compared: state.plan.scenarios.some(({ channel }) => channel !== ''),
    nameOf: (id) => names.get(id) ?? id,
    onCheck: (id, done) =>
      actions.change((plan) => ({ ...plan, checks: done ? [...plan.checks, id] : plan.checks.filter((other) => other !== id) })),
  };
}

const isQuoted = (scenario: Scenario | undefined): boolean =>
  (scenario ? counted(scenario) : [])
    .flatMap(({ deliverables }) => deliverables)
    .every(({ fee_minor: fee }) => typeof fee === 'string' && fee.trim() !== '');

/** Nothing where the scenarios were not compared, or could not be. */
export function sideBySideOf({ state: { compared }, numbers }: Bench): SideBySideProps | undefined {
  if (!compared?.response.scenarios) return undefined;
  const { plan, response } = compared;
  const found = (id: string): Scenario | undefined => plan.scenarios.find((one) => one.id === id);
  return { compared: response, numbers, titleOf: (id) => found(id)?.title ?? '', isQuoted: (id) => isQuoted(found(id)) };
}

/** By the name that somebody gave, or by platform and place. */
export function titleOfCreator(creator: PlannedCreator, index: number): string {
  return nameOf(creator) || campaignWords.unnamed(platformName(creator.platform), String(index + 1));
}

/** A creator with what nobody here can change; on the platform and with the format of the last one where none is named. */
export function blankOn(platform: string | undefined, { state: { description, plan, at }, store }: Bench): PlannedCreator {
  const { creators } = plan.scenarios[at] ?? emptyScenario;
  const last = creators.at(-1);
  const { deliverables: [post], ...blank } = blankCreator(store.state.value.draft, given.ids());
  const on = description.platforms.find(({ id }) => id === (platform ?? last?.platform)) ?? description.platforms[0];
  const format = (on?.id === last?.platform ? last?.deliverables[0]?.format : undefined) ?? on?.default_format ?? '';
  const [made] = withIds([{ ...blank, platform: on?.id ?? '', deliverables: [{ ...post, format }] }], creators);
  return made as PlannedCreator;
}

/** The name of a choice: the data set's own, or ours. */
export function optionName(id: string, title: string | undefined): string {
  return title ?? wordOf(campaignWords.options, id) ?? titleOf(inputWords.options, id);
}
