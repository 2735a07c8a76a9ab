// What the data set says in words, beside its numbers: the faults of the literature and what the
// model leaves out. `build/native` must be built.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTool } from '../lib/engine.mjs';

const { literature, gaps, evidence, context } = JSON.parse(runTool('native', 'describe').text);
const rows = new Set([...evidence, ...context].flatMap((table) => table.rows.map(({ id }) => id)));

test('every fault of the literature has a title, a text and rows that exist', () => {
  assert.ok(literature.length > 0);
  for (const { id, title, text, rows: cited } of literature) {
    assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(title.length > 0 && /[.]$/.test(text), id);
    for (const row of cited) assert.ok(rows.has(row), `${id} cites ${row}`);
  }
});

test('every gap of the model is a sentence', () => {
  assert.ok(gaps.length > 0);
  for (const { id, text } of gaps) assert.match(text, /^[A-Z].*[.]$/, id);
});

test('no two texts have the same id', () => {
  for (const list of [literature, gaps]) assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
});
