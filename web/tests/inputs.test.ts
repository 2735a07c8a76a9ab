import { describe, expect, test } from 'vitest';
import type { Description, InputRule } from '../src/engine/contract';
import { words } from '../src/messages/en';
import { inputWords } from '../src/messages/inputs';
import { wordOf } from '../src/messages/names';
import { askedRules, fallbackOf, front, optionsOf, titleOf } from '../src/state/asked';
import { fieldId } from '../src/state/pointer';
import { groupsOf, placed, sliding } from '../src/views/creator/groups';
import { groupIdOf } from '../src/views/creator/More';
import { description } from './native';

const folded = [...askedRules(description)].filter(([path]) => !front.includes(path));
/** The page sets these itself, chooses them elsewhere, or asks them under another name. */
const notTyped = [
  '/schema', '/seed', '/draws', '/currency', '/creators/*/id', '/creators/*/platform', '/creators/*/deliverables/*/format',
  '/creators/*/deliverables/*/median_views',
];

/** What other parts of the page put into the request as it is, and what only the Campaign view asks. */
const beyond = /^\/(evidence\/|rate_card\/|alternative\/|campaign\/|scenarios\/|creators\/\*\/(in_target_percent|fit|deliverables\/\*\/date)$)/;

test('every input of the core is asked for, once', () => {
  const asked = [...askedRules(description).keys()];
  const typed = description.inputs.map(({ path }) => path).filter((path) => !beyond.test(path));
  expect([...asked, ...notTyped].sort()).toEqual(typed.sort());
  expect([...front, ...groupsOf(description).flatMap(({ paths }) => paths)].sort()).toEqual([...asked].sort());
});

test('every input has a group of its own choosing: the last group is empty', () => {
  expect(groupsOf(description).filter(({ id }) => id === 'other')).toEqual([]);
  expect(new Set(placed.flatMap(({ paths }) => paths)).size).toBe(placed.flatMap(({ paths }) => paths).length);
});

test('an input that no group names is not lost: it goes into the last group', () => {
  const rule: InputRule = { path: '/product/colour', type: 'number', min: 1, max: 9 };
  const more: Description = { ...description, inputs: [...description.inputs, rule] };
  expect(groupsOf(more).at(-1)).toEqual({ id: 'other', paths: ['/product/colour'] });
  expect(groupIdOf('/product/colour', more)).toBe('group-other');
});

test('no two fields have the same name on the page', () => {
  const ids = [...askedRules(description).keys(), '/currency', '/platform', '/format'].map(fieldId);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('words', () => {
  test.each(folded.map(([path]) => path))('%s has a label and a hint', (path) => {
    expect(wordOf(inputWords.labels, path)).toMatch(/^[A-Z]/);
    expect(wordOf(inputWords.hints, path)).toMatch(/^[A-Z].*\.$/);
  });

  test('every group and every option has a name', () => {
    for (const { id } of groupsOf(description)) expect(Object.entries(inputWords.groups).find(([name]) => name === id)?.[1], id).toHaveLength(2);
    for (const [, rule] of folded) for (const option of optionsOf(rule, description)) expect(titleOf(option, rule, description) ?? wordOf(inputWords.options, option), option).toBeTruthy();
  });

  test('no label is used twice', () => {
    const labels = [...Object.values(words.fields), ...Object.values(inputWords.labels)];
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('what slides has both bounds, and every choice has options and its default, if any, among them', () => {
  for (const path of sliding) expect(askedRules(description).get(path)).toMatchObject({ type: 'percent', max: expect.any(Number) });
  for (const [path, rule] of folded.filter(([, { type }]) => type === 'choice')) {
    const usual = fallbackOf(rule, description);
    expect(optionsOf(rule, description).length, path).toBeGreaterThan(usual === undefined ? 0 : 1);
    if (usual !== undefined) expect(optionsOf(rule, description), path).toContain(usual);
  }
});

test('every input says what stands in for it: a value, a figure, or in its hint what its absence means', () => {
  const silent = folded.filter(([, rule]) => fallbackOf(rule, description) === undefined && !rule.figure);
  for (const [path] of silent) expect(wordOf(inputWords.hints, path), path).toMatch(/Empty: /);
});
