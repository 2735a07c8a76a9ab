import { expect, test } from 'vitest';
import { noHistory, recorded, redone, released, undone, type Hand, type History } from '../src/state/history';

/** Applies values one after another, starting from `start`. */
function write(start: string, ...changes: [value: string, field: string, hand: Hand][]): History<string> {
  let value = start;
  let history: History<string> = noHistory;
  for (const [after, field, hand] of changes) {
    history = recorded(history, { before: value, after, field }, hand);
    value = after;
  }
  return history;
}

const typing = (time: number, name = 'types a'): Hand => ({ name, time });

test('typing in one field without a pause is one step', () => {
  const history = write('', ['1', 'a', typing(0)], ['15', 'a', typing(200)], ['15k', 'a', typing(900)]);
  expect(history.past).toHaveLength(1);
  expect(undone(history)).toMatchObject({ value: '', field: 'a' });
});

test('a pause begins a new step, and so does another field', () => {
  expect(write('', ['1', 'a', typing(0)], ['15', 'a', typing(1500)]).past).toHaveLength(2);
  expect(write('', ['1', 'a', typing(0)], ['2', 'b', typing(10, 'types b')]).past).toHaveLength(2);
});

test('choices are steps of their own, however fast', () => {
  const history = write('a', ['b', 'x', { time: 0 }], ['c', 'x', { time: 1 }]);
  expect(history.past).toHaveLength(2);
  expect(undone(history)?.value).toBe('b');
});

test('a drag is one step, however long it rests, until it is let go', () => {
  const hand = (time: number): Hand => ({ name: 'drags a', time, held: true });
  const held = write('1', ['2', 'a', hand(0)], ['3', 'a', hand(9000)]);
  expect(held.past).toHaveLength(1);
  const next = recorded(released(held), { before: '3', after: '4', field: 'a' }, hand(20_000));
  expect(next.past).toHaveLength(2);
});

test('undo and redo go back and forth through the same values', () => {
  const history = write('a', ['b', 'x', { time: 0 }], ['c', 'y', { time: 1 }]);
  const once = undone(history);
  const twice = undone(once?.history ?? noHistory);
  expect([once?.value, once?.field, twice?.value, twice?.field]).toEqual(['b', 'y', 'a', 'x']);
  const again = redone(twice?.history ?? noHistory);
  expect([again?.value, again?.field]).toEqual(['b', 'x']);
  expect(redone(again?.history ?? noHistory)?.value).toBe('c');
});

test('there is nothing before the first and after the last', () => {
  expect(undone(noHistory)).toBeUndefined();
  expect(redone(write('a', ['b', 'x', { time: 0 }]))).toBeUndefined();
});

test('a change after an undo forgets what was undone', () => {
  const once = undone(write('a', ['b', 'x', { time: 0 }]));
  const history = recorded(once?.history ?? noHistory, { before: 'a', after: 'd', field: 'x' }, { time: 5 });
  expect(redone(history)).toBeUndefined();
  expect(history.past).toHaveLength(1);
});

test('typing goes on as a new step after an undo, even within the pause', () => {
  const once = undone(write('', ['1', 'a', typing(0)], ['2', 'a', typing(2000)]));
  const history = recorded(once?.history ?? noHistory, { before: '1', after: '13', field: 'a' }, typing(2100));
  expect(history.past.map(({ after }) => after)).toEqual(['1', '13']);
});

test('what is remembered has an end', () => {
  let history: History<number> = noHistory;
  for (let value = 0; value < 1000; value += 1) history = recorded(history, { before: value, after: value + 1, field: 'a' }, { time: value });
  expect(history.past.length).toBeLessThanOrEqual(200);
  expect(undone(history)?.value).toBe(999);
});
