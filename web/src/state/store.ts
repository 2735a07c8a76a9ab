// The one place where the state changes. Every change makes a new draft and asks the engine; what
// comes back replaces the answer, unless it is wrong, and then the last good one stays.
import type { CreatorAnswer, Issue, Request, Response } from '../engine/contract';
import { Defect, type Engine } from '../engine/engine';
import { numbersFor } from '../format/numbers';
import type { Faults } from '../messages';
import { currencyOf, readDraft, requestOf, ruleOf, textOf, type Draft, type Habits } from './draft';
import { toggled, type Extra, type Extras, type Opened, type Toggle } from './opened';
import { patternOf } from './pointer';
import { unreadInputs, type State } from './state';
import { watched, type Watched } from './watched';

export interface Actions {
  type(path: string, text: string): void;
  /** A slider that is still moving: fewer draws, so that the picture keeps up. */
  drag(path: string, value: number): void;
  release(): void;
  choosePlatform(id: string): void;
  chooseFormat(id: string): void;
  chooseCurrency(code: string): void;
  /** Opens or closes a part of the page; what it needs is loaded once, and again after a failure. */
  toggle: Toggle;
  /** Somebody is about to type: the words for what may be wrong are loaded, once. */
  expectFaults(): void;
  /** Somebody is at the page: its pictures become live. */
  expectReasons(): void;
}

export interface Store {
  readonly state: Watched<State>;
  readonly actions: Actions;
}

export interface Parts {
  readonly initial: State;
  readonly engine: Engine;
  readonly habits: Habits;
  readonly loadExtra: (extra: Extra, data: string) => Promise<Partial<Extras>>;
  readonly loadFaults: () => Promise<Faults>;
}

/** One list for all answers without issues, so that what shows them can tell that nothing changed. */
const noIssues: readonly Issue[] = [];

/** Too few draws, as under a moving slider, tell nothing of what is worth asking: what was known stays. */
function withInsight(creator: CreatorAnswer, before: CreatorAnswer): CreatorAnswer {
  return creator.insight ? creator : { ...creator, insight: before.insight };
}

const previewDraws = 1024;
/** On the page's own thread every evaluation delays typing, so it waits for a pause. */
const pauseMilliseconds = 60;
const settleMilliseconds = 400;

export function createStore({ initial, engine, habits, loadExtra, loadFaults }: Parts): Store {
  const state = watched(initial);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;

  function change(draft: Draft, hand: 'types' | 'drags' | 'chooses'): void {
    const readings = readDraft(draft, state.value.description, habits);
    clearTimeout(pause);
    clearTimeout(settle);
    expectFaults();
    expectExtra('reasons');
    const next = { ...state.value, draft, readings, glides: hand === 'chooses' };
    const unread = unreadInputs(next);
    const stillTrue = next.issues.filter(({ path }) => !unread.includes(patternOf(path)));
    state.value = unread.length > 0 ? { ...next, issues: stillTrue } : next;
    if (unread.length > 0) return;
    if (engine.carrier === 'main-thread') {
      pause = setTimeout(() => send(true), pauseMilliseconds);
      if (hand !== 'drags') settle = setTimeout(() => send(false), settleMilliseconds);
    } else {
      send(hand === 'drags');
    }
  }

  function send(preview: boolean): void {
    const { draft, readings, description } = state.value;
    const request = requestOf(draft, readings, description);
    const text = JSON.stringify(preview ? { ...request, draws: previewDraws } : request);
    engine.evaluate(text).then(
      (answer) => accept(draft, request, JSON.parse(answer) as Response),
      (error: unknown) => {
        if (error instanceof Defect) state.value = { ...state.value, heard: draft, engine: 'restarted' };
      },
    );
  }

  function accept(draft: Draft, request: Request, response: Response): void {
    const creator = response.creators?.[0];
    const current = draft === state.value.draft;
    const heard = response.issues.length === 0 ? noIssues : response.issues;
    const issues = current ? heard : state.value.issues;
    const { answer: before } = state.value;
    const answer = creator ? { draft, request, response, creator: withInsight(creator, before.creator) } : before;
    state.value = { ...state.value, heard: draft, issues, answer, engine: 'running' };
  }

  const put = (part: Partial<State>): void => {
    state.value = { ...state.value, ...part };
  };

  const putOpened = (part: Partial<Opened>): void => put({ opened: { ...state.value.opened, ...part } });

  const extrasExpected = new Set<Extra>();
  function expectExtra(extra: Extra): void {
    const { extras, failed } = state.value.opened;
    if (extras[extra] || extrasExpected.has(extra)) return;
    extrasExpected.add(extra);
    putOpened({ failed: failed.filter((other) => other !== extra) });
    loadExtra(extra, state.value.description.data)
      .then(
        (loaded) => putOpened({ extras: { ...state.value.opened.extras, ...loaded } }),
        () => putOpened({ failed: [...state.value.opened.failed, extra] }),
      )
      .finally(() => extrasExpected.delete(extra));
  }

  let faultsExpected = false;
  function expectFaults(): void {
    if (faultsExpected) return;
    faultsExpected = true;
    loadFaults().then((faults) => put({ faults }), () => (faultsExpected = false));
  }

  const textFor = (path: string, value: number, code: string): string => {
    const { description } = state.value;
    return textOf(value, ruleOf(description, path), numbersFor(currencyOf(description, code)));
  };

  const withText = (path: string, text: string): Draft => {
    const { draft } = state.value;
    return { ...draft, texts: { ...draft.texts, [path]: text } };
  };

  return {
    state,
    actions: {
      type: (path, text) => change(withText(path, text), 'types'),
      drag: (path, value) => change(withText(path, textFor(path, value, state.value.draft.currency)), 'drags'),
      release: () => change(state.value.draft, 'chooses'),
      chooseFormat: (format) => change({ ...state.value.draft, format }, 'chooses'),
      choosePlatform(id) {
        const { draft, description } = state.value;
        const chosen = description.platforms.find((platform) => platform.id === id);
        if (!chosen) return;
        const keeps = chosen.formats.some((format) => format.id === draft.format);
        change({ ...draft, platform: id, format: keeps ? draft.format : chosen.default_format }, 'chooses');
      },
      expectFaults,
      expectReasons: () => expectExtra('reasons'),
      toggle(id, needs) {
        const { ids } = state.value.opened;
        putOpened({ ids: toggled(ids, id) });
        if (needs && !ids.includes(id)) expectExtra(needs);
      },
      chooseCurrency(currency) {
        change({ ...state.value.draft, currency, texts: inCurrency(state.value, currency) }, 'chooses');
      },
    },
  };

  /** Sums of money keep their number and take the new sign; what could not be read stays. */
  function inCurrency({ draft, readings, description }: State, code: string): Record<string, string> {
    const scale = 10 ** (currencyOf(description, code).minor_digits - currencyOf(description, draft.currency).minor_digits);
    return Object.fromEntries(
      Object.entries(draft.texts).map(([path, text]) => {
        const reading = readings[path];
        const isMoney = ruleOf(description, path)?.type === 'money' && reading?.kind === 'number';
        return [path, isMoney ? textFor(path, Math.round(reading.value * scale), code) : text];
      }),
    );
  }
}
