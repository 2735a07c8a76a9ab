// The state of the Campaign view: what is sent, what is kept of an answer, what undo brings back.
import { expect, test } from 'vitest';
import type { Engine } from '../src/engine/engine';
import type { Request } from '../src/engine/contract';
import { habitsOf } from '../src/first';
import { campaignWords } from '../src/messages/campaign';
import { inputWords } from '../src/messages/inputs';
import { wordOf, words } from '../src/messages';
import { emptyScenario, withAnother, withScenario, withText, type Plan } from '../src/state/plan';
import { settleMilliseconds } from '../src/state/pace';
import { requestOf } from '../src/state/plan-request';
import { rulesOf } from '../src/state/plan-rules';
import { optionsOf, titleOf } from '../src/state/asked';
import { createDesk, type Desk } from '../src/views/campaign/desk';
import { creatorFolds, sharedFolds } from '../src/views/campaign/folds';
import { description, evaluate } from './native';

const anna = { id: 'c1', platform: 'instagram', followers: '42k', deliverables: [{ format: 'reel', fee_minor: '400' }] };
const plan: Plan = {
  currency: 'USD', product: { order_value_minor: '60', gross_margin_percent: '50' }, market: {}, campaign: {}, checks: [],
  scenarios: [{ ...emptyScenario, creators: [anna] }],
};

interface SetUp extends Desk {
  readonly sent: Request[];
  readonly asked: string[];
  done(): Promise<void>;
}

async function setUp(own: Partial<Engine> = {}): Promise<SetUp> {
  const sent: Request[] = [];
  const asked: string[] = [];
  const answer = (text: string): string => {
    sent.push(JSON.parse(text) as Request);
    return JSON.stringify(evaluate(JSON.parse(text) as Request));
  };
  const engine: Engine = {
    carrier: 'worker',
    describe: () => Promise.reject(new Error('not asked here')),
    whole: (text) => Promise.resolve({ description: '', answer: answer(text) }),
    evaluate: (text) => Promise.resolve(answer(text)),
    evaluateLater: (text) => Promise.resolve(answer(text)),
    ask(verb, text) {
      asked.push(`${verb} ${(JSON.parse(text) as { scenarios: unknown[] }).scenarios.length}`);
      return Promise.resolve(JSON.stringify({ issues: [], scenarios: [] }));
    },
    close() {},
    ...own,
  };
  const desk = createDesk({ description, habits: habitsOf(['en-US'], description), engine, plan });
  await desk.begin(plan, 'untried');
  return { ...desk, sent, asked, done: () => new Promise((resolve) => setTimeout(resolve, 0)) };
}

const followers = '/creators/0/followers';
const answered = ({ state }: Desk): number | undefined => state.value.answer?.creators[0]?.followers;

test('a change is sent and answered; a drag with fewer draws, and in full when the hand lets go', async () => {
  const desk = await setUp();
  desk.actions.type(followers, '50k');
  await desk.done();
  expect(answered(desk)).toBe(50000);
  desk.actions.drag(followers, '60,000');
  desk.actions.drag(followers, '70,000');
  await desk.done();
  expect(desk.sent.slice(-2).map(({ draws }) => draws)).toEqual([1024, 1024]);
  desk.actions.release();
  await desk.done();
  expect(desk.sent.at(-1)?.['draws']).toBe(4096);
  // One drag is one step.
  desk.actions.undo();
  await desk.done();
  expect(answered(desk)).toBe(50000);
});

test('what is asked while the whole engine arrives waits for it', async () => {
  let arrives: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => (arrives = resolve));
  const said: string[] = [];
  const answer = (verb: string, text: string): string => {
    const request = JSON.parse(text) as Request;
    said.push(`${verb} ${String(request['draws'])}`);
    return JSON.stringify(evaluate(request));
  };
  const desk = setUp({
    carrier: 'main-thread',
    whole: (text) => arrived.then(() => ({ description: '', answer: answer('whole', text) })),
    evaluate: (text) => Promise.resolve(answer('evaluate', text)),
  });
  await new Promise((resolve) => setTimeout(resolve, settleMilliseconds + 100));
  expect(said).toEqual([]);
  arrives?.();
  const { state, done } = await desk;
  await done();
  expect(said).toEqual(['whole 1024', 'evaluate 4096']);
  expect(state.value.answer?.response.draws).toBe(4096);
});

test('what cannot be read is not sent, and the last good answer stays', async () => {
  const desk = await setUp();
  const before = desk.sent.length;
  const { answer } = desk.state.value;
  desk.actions.type(followers, 'many');
  await desk.done();
  expect(desk.sent).toHaveLength(before);
  expect([...desk.state.value.problems.keys()]).toEqual([followers]);
  expect(desk.state.value.answer).toBe(answer);
});

test('what the core refuses is named by its path, and the last good answer stays', async () => {
  const desk = await setUp();
  desk.actions.type('/creators/0/deliverables/0/count', '5000');
  await desk.done();
  expect(desk.state.value.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual(['/creators/0/deliverables/0/count']);
  expect(answered(desk)).toBe(42000);
  desk.actions.undo();
  await desk.done();
  expect(desk.state.value.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('undo shows the scenario and unfolds the field of what it brings back', async () => {
  const desk = await setUp();
  desk.actions.change((now) => withAnother(now, { ...emptyScenario, creators: [{ ...anna, followers: '9k' }] }));
  desk.actions.show(1);
  await desk.done();
  expect(answered(desk)).toBe(9000);
  desk.actions.type('/creators/0/deal/commission_percent', '10');
  desk.actions.show(0);
  await desk.done();
  expect(answered(desk)).toBe(42000);
  desk.actions.undo();
  const { at, open, attention } = desk.state.value;
  expect(at).toBe(1);
  expect(open).toEqual(expect.arrayContaining(['creator-c1', 'deal-c1']));
  expect(attention).toEqual({ path: '/creators/0/deal/commission_percent' });
  expect(desk.state.value.plan.scenarios[1]?.creators[0]).toEqual({ ...anna, followers: '9k' });
});

test('several scenarios are compared once what is typed rests, and not while one cannot be read', async () => {
  const desk = await setUp();
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
  desk.actions.change((now) => withAnother(now, { ...emptyScenario, creators: [anna] }));
  desk.actions.type(followers, '5k');
  await rest();
  expect(desk.asked).toEqual(['compare 2']);
  desk.actions.type(followers, 'some');
  await rest();
  expect(desk.asked).toHaveLength(1);
});

test('a plan without creators asks nothing', async () => {
  const desk = await setUp();
  const before = desk.sent.length;
  desk.actions.change((now) => withScenario(now, 0, (one) => ({ ...one, creators: [] })));
  await desk.done();
  expect(desk.sent).toHaveLength(before);
});

test('the core knows every name of the request that a full plan makes', () => {
  const fields = ['/campaign/goal', '/campaign/target', '/campaign/second_goal', '/campaign/budget_minor', '/campaign/overlap_percent', '/creators/0/in_target_percent', '/creators/0/fit'];
  const texts = ['awareness', '20k', 'conversions', '5k', '10', '80', 'same'];
  const full = fields.reduce((now, path, index) => withText(now, path, 0, texts[index] ?? ''), withText(plan, '/creators/0/name', 0, 'Anna'));
  const { request, problems } = requestOf(full, 0, description, habitsOf(['en-US'], description));
  expect([...problems]).toEqual([]);
  expect(evaluate(request).issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('every input of a plan has a place, a label and, folded away, a hint', () => {
  const { byPattern } = rulesOf(description);
  const folded = [...creatorFolds(description, anna, 0), ...sharedFolds(description, [])].flatMap(({ paths }) => paths);
  const seen = new Set(folded.map((path) => path.replace(/\/\d+/g, '/*')));
  for (const [path, rule] of byPattern) {
    if (!/^\/(creators|campaign)\//.test(path) || /\/(id|platform|format|name)$|overlaps\/\*\/creators/.test(path)) continue;
    expect(wordOf(campaignWords.labels, path) ?? wordOf(words.fields, path) ?? wordOf(inputWords.labels, path), path).toMatch(/^[A-Z]/);
    if (!seen.has(path)) continue;
    expect(wordOf(campaignWords.hints, path) ?? wordOf(inputWords.hints, path), path).toMatch(/^[A-Z].*\.$/);
    for (const option of optionsOf(rule, description)) {
      expect(titleOf(option, rule, description) ?? wordOf(campaignWords.options, option) ?? wordOf(inputWords.options, option), option).toBeTruthy();
    }
  }
});
