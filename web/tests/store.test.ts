import { describe, expect, test, vi } from 'vitest';
import type { Receiver } from '../src/engine/carriers';
import { Defect, startEngine, type Engine } from '../src/engine/engine';
import type { Ask } from '../src/engine/messages';
import { firstOf, habitsOf } from '../src/first';
import { faults } from '../src/messages/issues';
import { citedSources } from '../src/state/cited';
import { sourceCount } from '../src/state/evidence';
import { fee, followers, grossMargin, patternOf, valueAt, withValue } from '../src/state/pointer';
import { shelfOf } from '../src/components/Shelf';
import { unnamedFaults } from '../src/messages';
import { wrongInputs } from '../src/state/state';
import type { Extra } from '../src/state/opened';
import { createStore } from '../src/state/store';
import * as More from '../src/views/creator/More';
import type { Request, Response } from '../src/engine/contract';
import { description, evaluate, library } from './native';
import { stillDesk } from './desk';

vi.mock('../src/engine/worker?worker&url', () => ({ default: 'worker.js' }));

const habits = habitsOf(['en-US'], description);
const first = firstOf(description, habits);

const shelf = shelfOf(library, stillDesk());

/** What the engine says, or its small module, whose answers have no timeline. */
function spoken(request: Request, isWhole: boolean): Response {
  const { creators, ...response } = evaluate(request);
  return { ...response, creators: creators?.map((creator) => (isWhole ? creator : { ...creator, timeline: null })) } as Response;
}

/** A store with an engine of its own; `isWhole`: it begins with all there is to say. */
function storeOn(engine: Engine, { isBroken = (): boolean => false, isWhole = true } = {}) {
  const initial = first.state(JSON.stringify(spoken(JSON.parse(first.request) as Request, isWhole)));
  const load = <T>(value: T) => (isBroken() ? Promise.reject(new Error('offline')) : Promise.resolve(value));
  const loadExtra = (extra: Extra) => load(extra === 'more' ? { more: More } : { shelf });
  return createStore({ initial, engine, habits, loadExtra, loadFaults: () => load(faults) });
}

/** An engine that answers when told to. */
function slowEngine() {
  const asked: Ask[] = [];
  let hear: Receiver['reply'] = () => undefined;
  const engine = startEngine(({ reply }) => ((hear = reply), { kind: 'worker', post: (ask) => void asked.push(ask), close: () => undefined }));
  const answer = async (verb: Ask['verb'], isWhole = true): Promise<void> => {
    const [ask] = asked.splice(asked.findIndex((one) => one.verb === verb), 1);
    if (!ask) throw new Error(`nobody asks to ${verb}`);
    const text = JSON.stringify(spoken(JSON.parse(ask.text) as Request, isWhole));
    hear({ id: ask.id, text: verb === 'whole' ? `${JSON.stringify(description)}\n${text}` : text });
    await rest();
  };
  return { engine, asked, answer };
}

/** An engine that answers at once, and can be told to break. */
function setUp(carrier: Engine['carrier'] = 'worker') {
  const requests: Request[] = [];
  let broken = false;
  const engine: Engine = {
    carrier,
    describe: () => Promise.reject(new Error('not asked here')),
    whole: (request) =>
      Promise.resolve({ description: JSON.stringify(description), answer: JSON.stringify(evaluate(JSON.parse(request) as Request)) }),
    evaluate(text) {
      const request = JSON.parse(text) as Request;
      requests.push(request);
      return broken ? Promise.reject(new Defect('trap')) : Promise.resolve(JSON.stringify(evaluate(request)));
    },
    evaluateLater: (text) => engine.evaluate(text),
    ask: () => Promise.reject(new Error('not asked here')),
    close() {},
  };
  const store = storeOn(engine, { isBroken: () => broken });
  return { ...store, requests, crash: (now: boolean) => (broken = now) };
}

const rest = () => new Promise((done) => setTimeout(done));
const last = (requests: readonly Request[]): Request => requests.at(-1) as Request;

test('the page starts from the example of the data set, value for value', () => {
  expect(JSON.parse(first.request)).toEqual(description.example);
});

describe('typing', () => {
  test('makes a request in the units of the core', async () => {
    const { actions, state, requests } = setUp();
    actions.type(fee, '$1,234.5');
    actions.type(followers, '42k');
    actions.type(grossMargin, '');
    await rest();
    expect(valueAt(last(requests), fee)).toBe(123450);
    expect(valueAt(last(requests), followers)).toBe(42000);
    expect(valueAt(last(requests), grossMargin)).toBeNull();
    expect(state.value.answer.draft).toBe(state.value.draft);
    expect(state.value.heard).toBe(state.value.draft);
  });

  test('what cannot be read is not sent; text and last answer stay', async () => {
    const { actions, state, requests } = setUp();
    const before = state.value.answer;
    actions.type(followers, 'many');
    await rest();
    expect(requests).toHaveLength(0);
    expect(state.value.draft.texts[followers]).toBe('many');
    expect(state.value.answer).toBe(before);
    expect(wrongInputs(state.value)).toEqual([followers]);
  });

  test('what the core refuses is tied to its field; the last answer stays until it is mended', async () => {
    const { actions, state } = setUp();
    const before = state.value.answer;
    actions.type(followers, '1e12');
    await rest();
    expect(wrongInputs(state.value)).toEqual([followers]);
    expect(state.value.answer).toBe(before);
    actions.type(followers, '20k');
    await rest();
    expect(wrongInputs(state.value)).toEqual([]);
    expect(state.value.answer.creator.followers).toBe(20000);
  });

  test('a slider asks for fewer draws while it moves and for all when released', async () => {
    const { actions, state, requests } = setUp();
    actions.drag(followers, 56000);
    expect(state.value.draft.texts[followers]).toBe('56,000');
    expect(last(requests)['draws']).toBe(1024);
    actions.release();
    expect(last(requests)['draws']).toBe(description.example['draws']);
    await rest();
  });
});

test('what is typed while the whole engine arrives is answered, to the last', async () => {
  const { engine, asked, answer } = slowEngine();
  const { actions, state } = storeOn(engine, { isWhole: false });
  actions.expectReasons();
  actions.type(fee, '$100');
  await answer('evaluate', false);
  actions.type(fee, '$200');
  actions.type(fee, '$300');
  await answer('whole');
  actions.type(fee, '$400');
  await rest();
  while (asked.length > 0) await answer('evaluate');
  expect(state.value.heard).toBe(state.value.draft);
  expect(state.value.answer.creator.timeline).not.toBeNull();
  engine.close();
});

describe('undo', () => {
  test('takes back what was typed in one go, and asks the engine again', async () => {
    const { actions, state, requests } = setUp();
    actions.type(fee, '$1');
    actions.type(fee, '$12');
    actions.undo();
    await rest();
    expect(state.value.draft.texts[fee]).toBe('$400');
    expect(state.value.attention).toEqual({ path: fee });
    expect(valueAt(last(requests), fee)).toBe(40000);
    actions.redo();
    expect(state.value.draft.texts[fee]).toBe('$12');
    await rest();
  });

  test('a platform and the format it brought are one step', async () => {
    const { actions, state } = setUp();
    actions.choosePlatform('youtube');
    actions.undo();
    expect(state.value.draft).toMatchObject({ platform: 'instagram', format: 'reel' });
    await rest();
  });

  test('what a paste filled in is said until the next change, and taken back as one', async () => {
    const { actions, state } = setUp();
    actions.fill({ [followers]: '9K', [fee]: '' }, 'Filled in.');
    expect(state.value.filled).toBe('Filled in.');
    actions.undo();
    expect(state.value.filled).toBeUndefined();
    expect(state.value.draft.texts[followers]).toBe('42,000');
    await rest();
  });

  test('a drag and each field put back are steps of their own', async () => {
    const { actions, state } = setUp();
    actions.drag(followers, 50000);
    actions.drag(followers, 60000);
    actions.release();
    actions.reset(fee);
    expect(state.value.history.past).toHaveLength(2);
    actions.undo();
    actions.undo();
    expect(state.value.draft.texts).toMatchObject({ [followers]: '42,000', [fee]: '$400' });
    await rest();
  });

  test('starting again is undone like anything else', async () => {
    const { actions, state } = setUp();
    actions.type(followers, '9k');
    actions.startAgain();
    expect(state.value.draft.texts[followers]).toBe('42,000');
    actions.undo();
    expect(state.value.draft.texts[followers]).toBe('9k');
    await rest();
  });
});

describe('what no input of the form holds', () => {
  const evidence = { off: ['imh-2024'] };

  test('goes into the request, is undone, and leaves with nothing chosen', async () => {
    const { actions, state, requests } = setUp();
    actions.goBeyond({ evidence }, 'use-imh-2024');
    expect(last(requests)['evidence']).toEqual(evidence);
    actions.undo();
    expect(state.value.draft.beyond).toEqual({});
    expect(state.value.attention).toEqual({ path: 'use-imh-2024' });
    actions.redo();
    expect(state.value.draft.beyond).toEqual({ evidence });
    actions.goBeyond({ evidence: undefined }, 'use-imh-2024');
    expect(state.value.draft.beyond).toEqual({});
    expect(last(requests)['evidence']).toBeUndefined();
    await rest();
  });

  test('typed without a pause is one step, chosen is one each', async () => {
    const { actions, state } = setUp();
    actions.goBeyond({ evidence: { weights: { a: 1 } } }, 'weight-a', 'types');
    actions.goBeyond({ evidence: { weights: { a: 12 } } }, 'weight-a', 'types');
    actions.goBeyond({ evidence }, 'use-a');
    expect(state.value.history.past).toHaveLength(2);
    await rest();
  });
});

test('a draft from before is answered and cannot be undone', async () => {
  const { restore, actions, state } = setUp();
  const draft = { ...state.value.draft, texts: { ...state.value.draft.texts, [fee]: '$77' } };
  await restore(draft);
  expect(state.value.answer.draft).toBe(draft);
  actions.undo();
  expect(state.value.draft).toBe(draft);
});

test('an input that is folded away is unfolded to be reached', async () => {
  const { actions, state } = setUp();
  actions.goTo('/creators/*/deal/commission_percent');
  await rest();
  expect(state.value.opened.ids).toEqual(['more', 'group-deal']);
  actions.goTo(fee);
  expect(state.value.opened.ids).toEqual(['more', 'group-deal']);
});

test('an empty input sends the default, a word as it is, and nothing that is not asked', async () => {
  const { actions, requests } = setUp();
  actions.choose('/market/tracking', 'code');
  actions.type('/as_of', ' 2025-01-31 ');
  actions.type('/creators/*/deal/commission_percent', '12,5');
  await rest();
  const request = last(requests);
  expect([request['as_of'], valueAt(request, '/market/tracking'), valueAt(request, '/creators/*/deal/commission_percent')]).toEqual(
    ['2025-01-31', 'code', 12.5],
  );
  expect(valueAt(request, '/product/discount_percent')).toBeUndefined();
});

test('who asks makes no difference to what is asked', async () => {
  const { actions, requests } = setUp();
  actions.chooseSide('creator');
  await rest();
  expect(last(requests)).toEqual(description.example);
});

test('while a slider moves, what was last known to be worth asking stays', async () => {
  const { actions, state } = setUp();
  const known = () => state.value.answer.creator.insight;
  const before = known();
  expect(before?.worth_asking.length).toBeGreaterThan(0);
  actions.drag(followers, 56000);
  await rest();
  expect(state.value.answer.creator.followers).toBe(56000);
  expect(known()).toBe(before);
  actions.release();
  await rest();
  expect(known()).not.toBe(before);
});

describe('choosing', () => {
  test('a platform without the format takes its usual one', async () => {
    const { actions, state } = setUp();
    actions.choosePlatform('youtube');
    expect(state.value.draft.format).toBe('integration');
    actions.choosePlatform('nowhere');
    expect(state.value.draft.platform).toBe('youtube');
    await rest();
  });

  test('another currency keeps the numbers that were typed and changes their sign', async () => {
    const { actions, state, requests } = setUp();
    actions.type(fee, '1.5k');
    actions.chooseCurrency('JPY');
    await rest();
    expect(state.value.draft.texts[fee]).toBe('¥1,500');
    expect(valueAt(last(requests), fee)).toBe(1500);
    expect(last(requests)['currency']).toBe('JPY');
  });
});

test('a crash is said once and the draft is kept', async () => {
  const { actions, state, crash } = setUp();
  crash(true);
  actions.type(fee, '500');
  await rest();
  expect(state.value.engine).toBe('restarted');
  expect(state.value.draft.texts[fee]).toBe('500');
  crash(false);
  actions.type(fee, '501');
  await rest();
  expect(state.value.engine).toBe('running');
});

test('on the page’s own thread a pause comes first, then a preview, then all draws', async () => {
  const { actions, requests } = setUp('main-thread');
  actions.type(fee, '5');
  actions.type(fee, '50');
  expect(requests).toHaveLength(0);
  await new Promise((done) => setTimeout(done, 600));
  expect(requests.map((request) => request['draws'])).toEqual([1024, 4096]);
  expect(valueAt(last(requests), fee)).toBe(5000);
});

test('sources are loaded when asked for, once, and again after a failure', async () => {
  const { actions, state, crash } = setUp();
  const opened = () => state.value.opened;
  crash(true);
  actions.toggle('here', 'shelf');
  expect(opened()).toEqual({ ids: ['here'], extras: {}, failed: [] });
  await rest();
  expect(opened().failed).toEqual(['shelf']);
  crash(false);
  actions.toggle('there', 'shelf');
  expect(opened().failed).toEqual([]);
  await rest();
  expect(opened().extras.shelf).toBe(shelf);
  actions.toggle('here', 'shelf');
  expect(opened().ids).toEqual(['there']);
});

test('the words for what is wrong are loaded at the first change, and again after a failure', async () => {
  const { actions, state, crash } = setUp();
  crash(true);
  actions.type(fee, 'free');
  await rest();
  expect(state.value.faults).toBe(unnamedFaults);
  crash(false);
  actions.expectFaults();
  await rest();
  expect(state.value.faults).toBe(faults);
});

test('the example needs no words for what is wrong', () => {
  expect(setUp().state.value.issues).toEqual([]);
});

test('every row behind an answer leads to a source with a title', () => {
  const { state } = setUp();
  const { price, figures } = state.value.answer.creator;
  const rows = [...price.methods, ...figures].flatMap(({ evidence }) => evidence ?? []);
  const cited = citedSources(rows, library);
  expect(cited).toHaveLength(sourceCount(rows));
  for (const { source, rows: own } of cited) {
    expect(source.title, source.id).not.toBe(source.id);
    for (const { row, id } of own) expect(row, id).toBeDefined();
  }
});

test('pointers', () => {
  expect(patternOf('/creators/12/deliverables/0/fee_minor')).toBe(fee);
  const request = withValue({}, fee, 7);
  expect(request).toEqual({ creators: [{ deliverables: [{ fee_minor: 7 }] }] });
  expect(valueAt(request, fee)).toBe(7);
  expect(valueAt(request, '/creators/*/nothing/here')).toBeUndefined();
});
