// A long evaluation beside the engine: how far it is, cancelled, silent, refused.
import { expect, test, vi } from 'vitest';
import type { Carrier, Receiver } from '../src/engine/carriers';
import type { Ask, Told } from '../src/engine/messages';
import { Cancelled, startStudy } from '../src/engine/study';
import { reportDraws } from '../src/views/campaign/report-draws';
import { description } from './native';

vi.mock('../src/engine/worker?worker&url', () => ({ default: 'worker.js' }));

function setUp() {
  const asked: Ask[] = [];
  const told: Told[] = [];
  let closed = 0;
  let receiver: Receiver | undefined;
  const make = (its: Receiver): Carrier => {
    receiver = its;
    return { kind: 'worker', post: (ask) => asked.push(ask), close: () => (closed += 1) };
  };
  const study = startStudy('request', (step) => told.push(step), make);
  const say = (reply: object): void => receiver?.reply({ id: 1, ...reply } as never);
  return { ...study, asked, told, say, fail: (reason: string) => receiver?.failed(reason), closed: () => closed };
}

test('tells each step, and its worker goes with the answer', async () => {
  const { answer, asked, told, say, closed } = setUp();
  expect(asked).toEqual([{ id: 1, verb: 'study', text: 'request' }]);
  say({ done: 0, of: 3 });
  say({ done: 1, of: 3 });
  expect(told.map(({ done, of }) => [done, of])).toEqual([[0, 3], [1, 3]]);
  expect(closed()).toBe(0);
  say({ text: 'answer' });
  expect(await answer).toBe('answer');
  expect(closed()).toBe(1);
});

test('cancelled, it stops at once and says that it was', async () => {
  const { answer, cancel, closed } = setUp();
  cancel();
  await expect(answer).rejects.toBeInstanceOf(Cancelled);
  expect(closed()).toBe(1);
});

test('another one is answered after it', async () => {
  const first = setUp();
  first.cancel();
  await expect(first.answer).rejects.toBeInstanceOf(Cancelled);
  const second = setUp();
  second.say({ text: 'later' });
  expect(await second.answer).toBe('later');
});

test('a trap, a dead worker and a module that cannot be had end it', async () => {
  const [trapped, dead, away] = [setUp(), setUp(), setUp()];
  trapped.say({ defect: 'trapped' });
  dead.fail('terminated');
  away.say({ unreachable: 'offline' });
  await expect(trapped.answer).rejects.toThrow('trapped');
  await expect(dead.answer).rejects.toThrow('terminated');
  await expect(away.answer).rejects.toThrow('offline');
  expect([trapped, dead, away].map(({ closed }) => closed())).toEqual([1, 1, 1]);
});

test('it may take as long as it likes, but not in silence', async () => {
  vi.useFakeTimers();
  const { answer, say, closed } = setUp();
  const ended = expect(answer).rejects.toThrow('no answer');
  for (let done = 0; done < 5; done += 1) {
    await vi.advanceTimersByTimeAsync(10_000);
    say({ done, of: 9 });
  }
  expect(closed()).toBe(0);
  await vi.advanceTimersByTimeAsync(16_000);
  await ended;
  expect(closed()).toBe(1);
  vi.useRealTimers();
});

const requestOf = (creators: number, posts: number) => ({
  creators: Array.from({ length: creators }, () => ({ deliverables: Array.from({ length: posts }, () => ({ format: 'reel' })) })),
});

test('a report has 65,536 futures, and fewer where the core would refuse as many', () => {
  // 65,536 x 64 posts is the most that the core takes.
  expect(reportDraws(description, requestOf(20, 3))).toBe(65536);
  expect(reportDraws(description, requestOf(16, 4))).toBe(65536);
  expect(reportDraws(description, requestOf(13, 5))).toBe(32768);
  expect(reportDraws(description, requestOf(50, 50))).toBe(1024);
  expect(reportDraws(description, { creators: [{ platform: 'x' }] })).toBe(65536);
});
