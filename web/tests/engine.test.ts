import { describe, expect, test, vi } from 'vitest';
import type { Carrier, Receiver } from '../src/engine/carriers';
import type { Ask } from '../src/engine/messages';
import { Defect, startEngine, Superseded, Unreachable } from '../src/engine/engine';

vi.mock('../src/engine/worker?worker&url', () => ({ default: 'worker.js' }));

interface Fake extends Carrier {
  readonly asked: Ask[];
  readonly receiver: Receiver;
  closed: boolean;
}

function fakes() {
  const made: Fake[] = [];
  const make = (receiver: Receiver, kind: Carrier['kind']): Carrier => {
    const asked: Ask[] = [];
    const fake: Fake = {
      kind, receiver, asked, closed: false,
      post: (ask) => asked.push(ask),
      close: () => (fake.closed = true),
    };
    made.push(fake);
    return fake;
  };
  const at = (index: number): Fake => made[index] as Fake;
  return { make, made, at };
}

const reply = (fake: Fake, text: string) => fake.receiver.reply({ id: fake.asked.at(-1)?.id ?? 0, text });

describe('latest wins', () => {
  test('one evaluation runs, one waits, and a newer one takes the waiting place', async () => {
    const { make, at } = fakes();
    const engine = startEngine(make);
    const first = engine.evaluate('1');
    const second = engine.evaluate('2');
    const third = engine.evaluate('3');
    await expect(second).rejects.toBeInstanceOf(Superseded);
    expect(at(0).asked.map(({ text }) => text)).toEqual(['1']);
    reply(at(0), 'one');
    expect(await first).toBe('one');
    expect(at(0).asked.map(({ text }) => text)).toEqual(['1', '3']);
    reply(at(0), 'three');
    expect(await third).toBe('three');
    engine.close();
  });

  test('one that may come later takes nobody’s place and loses none', async () => {
    const { make, at } = fakes();
    const engine = startEngine(make);
    const first = engine.evaluate('1');
    const second = engine.evaluate('2');
    const later = engine.evaluateLater('later');
    reply(at(0), 'one');
    expect(await first).toBe('one');
    reply(at(0), 'two');
    expect(await second).toBe('two');
    reply(at(0), 'at last');
    expect(await later).toBe('at last');
    expect(at(0).asked.map(({ text }) => text)).toEqual(['1', '2', 'later']);
    engine.close();
  });

  test('an answer to an older question is ignored', async () => {
    const { make, at } = fakes();
    const engine = startEngine(make);
    const asked = engine.evaluate('1');
    at(0).receiver.reply({ id: 99, text: 'stray' });
    reply(at(0), 'one');
    expect(await asked).toBe('one');
    engine.close();
  });
});

describe('the whole module', () => {
  test('loads beside the evaluations, and brings its description and an answer', async () => {
    const { make, at } = fakes();
    const engine = startEngine(make);
    const whole = engine.whole('example');
    const evaluated = engine.evaluate('1');
    expect(at(0).asked.map(({ verb, text }) => [verb, text])).toEqual([['whole', 'example'], ['evaluate', '1']]);
    reply(at(0), 'one');
    expect(await evaluated).toBe('one');
    at(0).receiver.reply({ id: 1, text: '{"schema":1}\n{"creators":[]}' });
    expect(await whole).toEqual({ description: '{"schema":1}', answer: '{"creators":[]}' });
    engine.close();
  });

  test('that cannot be loaded fails alone', async () => {
    const { make, made, at } = fakes();
    const engine = startEngine(make);
    const whole = engine.whole('example');
    const evaluated = engine.evaluate('beyond the first');
    at(0).receiver.reply({ id: 1, unreachable: 'offline' });
    await expect(whole).rejects.toBeInstanceOf(Unreachable);
    at(0).receiver.reply({ id: 2, unreachable: 'offline' });
    await expect(evaluated).rejects.toBeInstanceOf(Unreachable);
    expect(made).toHaveLength(1);
    engine.close();
  });
});

describe('after a defect', () => {
  test('the carrier is replaced, the question is not asked again, and the next one is answered', async () => {
    const { make, made, at } = fakes();
    const engine = startEngine(make);
    const described = engine.describe();
    reply(at(0), '{}');
    await described;
    const trapped = engine.evaluate('bad');
    at(0).receiver.reply({ id: 2, defect: 'unreachable' });
    await expect(trapped).rejects.toBeInstanceOf(Defect);
    expect(made.map(({ closed }) => closed)).toEqual([true, false]);
    expect(at(1).asked).toEqual([]);
    const next = engine.evaluate('good');
    reply(at(1), 'fine');
    expect(await next).toBe('fine');
    expect(engine.carrier).toBe('worker');
    engine.close();
  });

  test('a worker that never answered gives way to the page’s own thread, which is asked again', async () => {
    const { make, at } = fakes();
    const engine = startEngine(make);
    const described = engine.describe();
    at(0).receiver.failed('blocked');
    expect(engine.carrier).toBe('main-thread');
    reply(at(1), '{}');
    expect(await described).toBe('{}');
    engine.close();
  });

  test('silence counts as a defect', async () => {
    vi.useFakeTimers();
    const { make, at } = fakes();
    const engine = startEngine(make);
    const described = engine.describe();
    reply(at(0), '{}');
    await described;
    const asked = expect(engine.evaluate('endless')).rejects.toBeInstanceOf(Defect);
    await vi.advanceTimersByTimeAsync(20_000);
    await asked;
    expect(at(0).closed).toBe(true);
    engine.close();
    vi.useRealTimers();
  });
});
