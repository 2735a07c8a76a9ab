// The one place where the state changes. Every change makes a new draft and asks the engine; what
// comes back replaces the answer, unless it is wrong, and then the last good one stays.
import type { CreatorAnswer, Description, Issue, Request, Response } from '../engine/contract';
import { Defect, Unreachable, type Engine } from '../engine/engine';
import { numbersFor } from '../format/numbers';
import type { Faults } from '../messages';
import { front } from './asked';
import { nothingBeyond, type BeyondChange } from './beyond';
import { currencyOf, readDraft, requestOf, ruleOf, textOf, type Draft, type Habits, type Side } from './draft';
import { noHistory, recorded, redone, released, undone, type Travel } from './history';
import { toggled, type Extra, type Extras, type Opened, type Toggle } from './opened';
import { pauseMilliseconds, previewDraws, settleMilliseconds } from './pace';
import { exchangeRate, patternOf } from './pointer';
import { isWhole, unreadInputs, type State } from './state';
import { watched, type Watched } from './watched';

export interface Actions {
  type(path: string, text: string): void;
  /** A choice from a list. */
  choose(path: string, text: string): void;
  /** Back to the default. */
  reset(path: string): void;
  /** Several inputs at once, and what to say about it. */
  fill(texts: Readonly<Record<string, string>>, said: string): void;
  /** A slider that is still moving: fewer draws, so that the picture keeps up. */
  drag(path: string, value: number): void;
  release(): void;
  choosePlatform(id: string): void;
  chooseFormat(id: string): void;
  chooseCurrency(code: string): void;
  chooseSide(side: Side): void;
  /** What no input of the form holds. `field` is what gets the focus when this is undone; changes
      that are typed into it without a pause are one. */
  goBeyond(change: BeyondChange, field?: string, by?: 'types'): void;
  undo(): void;
  redo(): void;
  /** Back to the example. */
  startAgain(): void;
  /** A draft that came with a link takes the place of one's own. */
  adopt(): void;
  /** Another draft in place of the whole. */
  put(draft: Draft): void;
  /** Puts the focus on an input; if it is folded away, unfolds it. */
  goTo(path: string): void;
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
  /** Once the whole engine and the pictures are there, or have failed to come. */
  readonly whole: () => Promise<void>;
  /** A draft from before, which cannot be undone; done when the engine has spoken about it. */
  restore(draft: Draft): Promise<void>;
  /** Whether the browser kept the draft. */
  keeps(kept: State['kept']): void;
  /** Something to tell until the next change. */
  says(text: string | undefined): void;
  /** What the page began with. */
  readonly example: Draft;
}

export interface Parts {
  readonly initial: State;
  readonly engine: Engine;
  readonly habits: Habits;
  readonly loadExtra: (extra: Extra, store: Store) => Promise<Partial<Extras>>;
  readonly loadFaults: () => Promise<Faults>;
}

/** How a draft changed: by whose hand, and which input. */
type By = 'types' | 'drags' | 'chooses';

/** One list for all answers without issues, so that what shows them can tell that nothing changed. */
const noIssues: readonly Issue[] = [];

/** Too few draws, as under a moving slider, tell nothing of what is worth asking: what was known stays. */
function withInsight(creator: CreatorAnswer, before: CreatorAnswer): CreatorAnswer {
  return creator.insight ? creator : { ...creator, insight: before.insight };
}

export function createStore({ initial, engine, habits, loadExtra, loadFaults }: Parts): Store {
  const state = watched(initial);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const put = (part: Partial<State>): void => {
    state.value = { ...state.value, ...part };
  };

  /** A change that can be undone. */
  function change(draft: Draft, by: By, field?: string, filled?: string): void {
    const name = by === 'chooses' ? {} : { name: `${by} ${field}`, held: by === 'drags' };
    const step = { before: state.value.draft, after: draft, field };
    const history = recorded(state.value.history, step, { ...name, time: performance.now() });
    become(draft, by, { history, filled });
  }

  function become(draft: Draft, by: By, part: Partial<State>): void {
    const readings = readDraft(draft, state.value.description, habits, state.value);
    clearTimeout(pause);
    clearTimeout(settle);
    expectFaults();
    void expectExtra('reasons');
    if (draft.side === 'creator') void expectExtra('own');
    if (draft.beyond !== nothingBeyond) void expectExtra('choices');
    const next = { ...state.value, ...part, draft, readings, glides: by === 'chooses' };
    const unread = unreadInputs(next);
    const stillTrue = next.issues.filter(({ path }) => !unread.includes(patternOf(path)));
    state.value = unread.length > 0 ? { ...next, issues: stillTrue } : next;
    if (unread.length > 0) return;
    if (engine.carrier === 'main-thread') {
      pause = setTimeout(() => void send(true), pauseMilliseconds);
      if (by !== 'drags') settle = setTimeout(() => void send(false), settleMilliseconds);
    } else {
      void send(by === 'drags');
    }
  }

  let previews = false;
  function send(preview: boolean): Promise<void> {
    previews = preview;
    const { draft, readings, description } = state.value;
    const request = requestOf(draft, readings, description);
    const text = JSON.stringify(preview ? { ...request, draws: previewDraws } : request);
    return engine.evaluate(text).then(
      (answer) => accept(draft, request, JSON.parse(answer) as Response),
      (error: unknown) => {
        if (error instanceof Defect) put({ heard: draft, engine: 'restarted' });
        if (error instanceof Unreachable) put({ heard: draft, engine: 'unreachable' });
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
    put({ heard: draft, issues, answer, engine: 'running' });
  }

  function travel(to: Travel<Draft> | undefined): void {
    if (!to) return;
    become(to.value, 'chooses', { history: to.history, filled: undefined });
    if (to.field !== undefined) goTo(to.field);
  }

  const putOpened = (part: Partial<Opened>): void => put({ opened: { ...state.value.opened, ...part } });

  const expected = new Map<Extra, Promise<void>>();
  function expectExtra(extra: Extra): Promise<void> {
    const { extras, failed } = state.value.opened;
    if (extras[extra]) return Promise.resolve();
    const before = expected.get(extra);
    if (before) return before;
    if (failed.includes(extra)) putOpened({ failed: failed.filter((other) => other !== extra) });
    const needed = extra === 'reasons' ? loadWhole() : Promise.resolve();
    const loading = Promise.all([loadExtra(extra, store), needed])
      .then(
        ([loaded]) => putOpened({ extras: { ...state.value.opened.extras, ...loaded } }),
        () => putOpened({ failed: [...state.value.opened.failed, extra] }),
      )
      .finally(() => expected.delete(extra));
    expected.set(extra, loading);
    return loading;
  }

  const open = (id: string): void => {
    const { ids } = state.value.opened;
    if (!ids.includes(id)) putOpened({ ids: [...ids, id] });
  };

  function goTo(path: string): void {
    put({ attention: { path } });
    if (front.includes(path) || !ruleOf(state.value.description, path)) return;
    open('more');
    void expectExtra('more').then(() => {
      const { more } = state.value.opened.extras;
      if (more) open(more.groupIdOf(path, state.value.description));
    });
  }

  /** The whole engine, the longer lists that it describes, and all it says of the example. */
  async function loadWhole(): Promise<void> {
    if (state.value.example) return;
    const { description, answer } = await engine.whole(JSON.stringify(initial.answer.request));
    const response = JSON.parse(answer) as Response;
    const creator = response.creators?.[0];
    if (!creator) throw new Error(answer);
    put({ description: JSON.parse(description) as Description, example: { ...initial.answer, response, creator } });
    complete().catch(() => undefined); // newer answers are whole
  }

  /** What was answered before the whole engine came is answered once more: first the draft, and where
      that is wrong, what the last good answer was about. */
  async function complete(): Promise<void> {
    const { draft, example } = state.value;
    if (isWhole(state.value.answer)) return;
    if (state.value.answer === initial.answer && example) put({ answer: example });
    if (draft !== initial.draft && unreadInputs(state.value).length === 0) await send(previews);
    const { answer } = state.value;
    if (isWhole(answer)) return;
    const response = JSON.parse(await engine.evaluateLater(JSON.stringify(answer.request))) as Response;
    const creator = response.creators?.[0];
    if (creator && state.value.answer === answer) put({ answer: { ...answer, response, creator } });
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

  const withTexts = (texts: Readonly<Record<string, string>>): Draft => {
    const { draft } = state.value;
    return { ...draft, texts: { ...draft.texts, ...texts } };
  };

  /** Sums of money keep their number and take the new sign; what could not be read stays. */
  function inCurrency({ draft, readings, description }: State, code: string): Record<string, string> {
    const scale = 10 ** (currencyOf(description, code).minor_digits - currencyOf(description, draft.currency).minor_digits);
    return Object.fromEntries(
      Object.entries(draft.texts).map(([path, text]) => {
        const reading = readings[path];
        const isMoney = ruleOf(description, path)?.type === 'money' && reading?.kind === 'number';
        // An own exchange rate is about one currency.
        if (path === exchangeRate) return [path, ''];
        return [path, isMoney ? textFor(path, Math.round(reading.value * scale), code) : text];
      }),
    );
  }

  const store: Store = {
    state,
    whole: () => expectExtra('reasons'),
    restore(draft) {
      const readings = readDraft(draft, state.value.description, habits);
      put({ draft, readings, history: noHistory });
      expectFaults();
      const pictures = expectExtra('reasons');
      const own = draft.side === 'creator' ? expectExtra('own') : undefined;
      const choices = draft.beyond === nothingBeyond ? undefined : expectExtra('choices');
      const asked = pictures.then(() => (unreadInputs(state.value).length === 0 ? send(false) : undefined));
      return Promise.all([own, choices, asked]).then(() => undefined);
    },
    keeps(kept) {
      if (kept !== state.value.kept) put({ kept });
    },
    says: (text) => put({ filled: text }),
    example: initial.draft,
    actions: {
      type: (path, text) => change(withTexts({ [path]: text }), 'types', path),
      choose: (path, text) => change(withTexts({ [path]: text }), 'chooses', path),
      reset(path) {
        change(withTexts({ [path]: '' }), 'chooses', path);
        goTo(path);
      },
      fill: (texts, said) => change(withTexts(texts), 'chooses', Object.keys(texts)[0], said),
      drag: (path, value) => {
        change(withTexts({ [path]: textFor(path, value, state.value.draft.currency) }), 'drags', path);
      },
      release() {
        const { draft, history } = state.value;
        become(draft, 'chooses', { history: released(history) });
      },
      chooseFormat: (format) => change({ ...state.value.draft, format }, 'chooses', 'format'),
      choosePlatform(id) {
        const { draft, description } = state.value;
        const chosen = description.platforms.find((platform) => platform.id === id);
        if (!chosen) return;
        const keeps = chosen.formats.some((format) => format.id === draft.format);
        change({ ...draft, platform: id, format: keeps ? draft.format : chosen.default_format }, 'chooses', 'platform');
      },
      chooseCurrency(currency) {
        change({ ...state.value.draft, currency, texts: inCurrency(state.value, currency) }, 'chooses', 'currency');
      },
      chooseSide: (side) => change({ ...state.value.draft, side }, 'chooses', `side-${side}`),
      goBeyond(part, field, by) {
        const { draft } = state.value;
        const kept = Object.entries({ ...draft.beyond, ...part }).filter(([, choice]) => choice);
        const beyond = kept.length > 0 ? Object.fromEntries(kept) : nothingBeyond;
        change({ ...draft, beyond }, by ?? 'chooses', field);
      },
      undo: () => travel(undone(state.value.history)),
      redo: () => travel(redone(state.value.history)),
      startAgain() {
        if (state.value.draft !== initial.draft) change(initial.draft, 'chooses');
      },
      adopt: () => put({ kept: 'untried' }),
      put: (draft) => change(draft, 'chooses'),
      goTo,
      expectFaults,
      expectReasons: () => void expectExtra('reasons'),
      toggle(id, needs) {
        const { ids } = state.value.opened;
        putOpened({ ids: toggled(ids, id) });
        if (needs && !ids.includes(id)) void expectExtra(needs);
        // Not every browser gives the focus to a button that is pressed.
        if (needs === 'more') expectFaults();
      },
    },
  };
  return store;
}
