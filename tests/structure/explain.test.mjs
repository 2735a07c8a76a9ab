// Explanations fit their schema, and add up to the figures of the answer. `build/native` must be built
// and the packages of tests/package.json installed.
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root, runTool } from '../lib/engine.mjs';

const load = (name) => JSON.parse(readFileSync(`${root}core/schema/${name}.schema.json`, 'utf8'));
const ajv = new Ajv({ allErrors: true, strictTypes: false, validateFormats: false });
ajv.addSchema(load('response'));
const isExplanation = ajv.compile(load('explanation'));

function run(verb, request, ...words) {
  const { text, status } = runTool('native', verb, JSON.stringify(request), ...words);
  return { status, answer: JSON.parse(text) };
}
function explained(request, figure, creator = '0') {
  const { status, answer } = run('explain', request, figure, creator);
  assert.ok(isExplanation(answer), `${figure}: ${ajv.errorsText(isExplanation.errors)}`);
  return { status, answer };
}

const request = {
  schema: 1,
  currency: 'EUR',
  creators: [
    { platform: 'instagram', followers: 50000, average_likes: 900, deliverables: [{ format: 'reel' }, { format: 'story' }] },
    { platform: 'youtube', followers: 8000 },
  ],
};
const { creators } = run('evaluate', request).answer;

for (const [index, { platform, figures }] of creators.entries()) {
  test(`every figure of a creator on ${platform} is explained by the rows that it cites`, () => {
    assert.ok(figures.length > 10);
    for (const figure of figures) {
      const { answer, status } = explained(request, figure.id, String(index));
      assert.equal(status, 0);
      assert.deepEqual(answer.figure, figure);
      const published = ['pooled', 'published'].includes(figure.kind);
      assert.equal(answer.members.length > 0, published, figure.id);
      const rows = [...answer.members.flatMap(({ rows }) => rows), ...answer.spread_rows.map(({ row }) => row)];
      assert.deepEqual([...new Set(rows)].sort(), [...figure.evidence].sort(), figure.id);
      if (!published) continue;
      const sum = (of) => of.reduce((total, { weight_percent }) => total + weight_percent, 0);
      assert.ok(Math.abs(sum(answer.members) - 100) < 1e-9, figure.id);
      const old = sum(answer.members.filter((member) => member.old));
      assert.ok(Math.abs(old - figure.older_than_18_months_percent) < 1e-9, figure.id);
      assert.equal(new Set(answer.members.map(({ family }) => family)).size, figure.families);
      for (const { p10, p50, p90 } of answer.members) assert.ok(p10 <= p50 && p50 <= p90);
    }
  });
}

test('a figure that the creator does not have is refused with the nearest that he has', () => {
  const { status, answer } = explained(request, 'price-paid/real');
  assert.equal(status, 1);
  const issue = answer.issues.find(({ severity }) => severity === 'error');
  assert.deepEqual([issue.code, issue.path, issue.arguments.nearest], ['unknown-value', '/creators/0', 'price-paid/reel']);
});

test('a creator that is not there is refused', () => {
  const { status, answer } = explained(request, 'view-rate/reel', '2');
  assert.equal(status, 1);
  assert.deepEqual(answer.issues.at(-1).arguments, { min: 0, max: 1, value: 2 });
});

test('a wrong request is refused with its issues', () => {
  const { status, answer } = explained({ creators: [] }, 'view-rate/reel');
  assert.equal(status, 1);
  assert.ok(answer.issues.some(({ code }) => code === 'no-creators'));
});

test('a wrong call of the tool is told how to call it', () => {
  for (const words of [[], ['a', 'b'], ['a', '1', 'c'], ['a', '']]) {
    assert.equal(runTool('native', 'explain', '{}', ...words).status, 2, words.join(' '));
  }
});
