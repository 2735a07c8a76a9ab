// The schemas of core/schema say what the code does: every input with its bounds, and every answer.
// `build/native` must be built and the packages of tests/package.json installed.
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root, runTool } from '../lib/engine.mjs';

const load = (name) => JSON.parse(readFileSync(`${root}core/schema/${name}.schema.json`, 'utf8'));
const request = load('request');
const response = load('response');
const known = JSON.parse(runTool('native', 'describe').text);

// Formats are notes to the reader: `pattern` is what counts.
const ajv = new Ajv({ allErrors: true, strictTypes: false, validateFormats: false });
const isRequest = ajv.compile(request);
const isResponse = ajv.compile(response);
const isAnswerOf = {
  evaluate: isResponse,
  compare: ajv.compile(load('comparison')),
  suggest: ajv.compile(load('suggestions')),
};

// Values that answers had, by the node of the response schema they belong to.
const seen = new Map();
const definition = (node) => (node.$ref ? response.$defs[node.$ref.split('/').pop()] : node);
const branches = (node) => [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
function record(schema, value) {
  for (const node of new Set([schema, definition(schema)])) {
    if (!seen.has(node)) seen.set(node, new Set());
    seen.get(node).add(value);
    for (const branch of branches(node)) record(branch, value);
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      if (key in Object(value)) record(property, value[key]);
    }
    if (node.items) for (const item of value ?? []) record(node.items, item);
  }
}

/** Whether the tool accepts a request. Its answer must fit the schema either way. */
function accepts(text, verb = 'evaluate') {
  const run = runTool('native', verb, text);
  const answer = JSON.parse(run.text);
  assert.ok(isAnswerOf[verb](answer), ajv.errorsText(isAnswerOf[verb].errors));
  if (verb === 'evaluate') record(response, answer);
  else answer.issues.forEach((issue) => record(response.$defs.issue, issue));
  assert.equal(['creators', 'scenarios'].some((key) => key in answer), run.status === 0);
  return run.status === 0;
}

const resolved = (schema, node) =>
  node.$ref === undefined ? node : { ...schema.$defs[node.$ref.split('/').pop()], ...node };

// Every property of the request that holds no others, by its path with * for an index.
function leaves(node, path = '') {
  const at = resolved(request, node);
  if (at.items) return leaves(at.items, `${path}/*`);
  if (typeof at.additionalProperties === 'object') return leaves(at.additionalProperties, `${path}/*`);
  if (!at.properties || at.properties.p10) return [[path, at]];
  return Object.entries(at.properties).flatMap(([key, value]) => leaves(value, `${path}/${key}`));
}
const properties = new Map(leaves(request));

test('the request schema has exactly the inputs that there are', () => {
  assert.deepEqual([...properties.keys()].sort(), known.inputs.map(({ path }) => path).sort());
});

const DEFAULTS = new Map(
  ['as_of', 'seed', 'draws', 'currency', 'chance_percent'].map((key) => [`/${key}`, known.defaults[key]]),
)
  .set('/rate_card/mode', 'replace')
  .set('/rate_card/own/tables/*/format', 'any')
  .set('/rate_card/own/tables/*/base', 'deliverable')
  .set('/campaign/goal', 'conversions')
  .set('/market/tracking', known.defaults.tracking)
  .set('/product/purchase', known.defaults.purchase);
const CHOICES = {
  platforms: known.platforms.map(({ id }) => id),
  currencies: known.currencies.map(({ code }) => code),
  rate_cards: known.rate_cards.map(({ id }) => id),
  rate_card_modes: known.rate_card_modes,
  rate_card_bases: known.rate_card_bases,
  trackings: known.trackings,
  purchases: known.purchases,
  sectors: known.sectors.map(({ id }) => id),
  channels: known.channels.map(({ id }) => id),
  goals: known.goals,
  fits: known.fits,
  ...Object.fromEntries(known.deal_terms.map(({ id }) => [id, known[id].map((option) => option.id)])),
};
const FORMATS = known.platforms.flatMap(({ formats }) => formats.map(({ id }) => id));
const JSON_TYPE = { whole: 'integer', money: 'integer', date: 'string', text: 'string' };

for (const input of known.inputs) {
  test(`${input.path} has its type, bounds, default and choices`, () => {
    const property = properties.get(input.path);
    assert.ok(property.description);
    assert.deepEqual(property.default, input.default ?? DEFAULTS.get(input.path));
    const optional = input.required ? [] : [null];
    if (input.of in CHOICES) {
      assert.deepEqual(property.enum, [...CHOICES[input.of], ...(input.also ?? []), ...optional]);
      return;
    }
    const types = [property.type].flat();
    const type = input.type === 'choice' ? 'string' : (JSON_TYPE[input.type] ?? 'number');
    assert.deepEqual(types, [
      type,
      ...(input.uncertain ? ['object'] : []),
      ...optional.map(() => 'null'),
    ]);
    const percentiles = input.uncertain ? Object.values(property.properties) : [];
    assert.deepEqual(Object.keys(property.properties ?? {}), percentiles.length ? property.required : []);
    for (const { minimum, maximum } of [property, ...percentiles]) {
      assert.deepEqual([minimum, maximum], [input.min, input.max]);
    }
  });
}

test('lists and names are as long as they may be', () => {
  const { limits } = known.defaults;
  assert.equal(request.properties.creators.maxItems, limits.creators);
  assert.equal(request.$defs.creator.properties.deliverables.maxItems, limits.deliverables);
  assert.equal(properties.get('/creators/*/id').maxLength, limits.text);
  const card = request.properties.rate_card.properties.own.properties;
  assert.equal(card.title.maxLength, limits.text);
  assert.equal(card.tables.maxItems, limits.card_tables);
  assert.equal(request.$defs.card_table.properties.rows.maxItems, limits.card_rows);
  assert.equal(request.properties.scenarios.maxItems, known.campaign.scenarios.most);
});

// An own rate card with everything that is required beside the value at `path`.
function cardFor(path) {
  if (!path.startsWith('/rate_card/own/')) return {};
  const isPrice = /\/(low|mid|high)$/.test(path);
  const row = { followers: [null, null], ...(isPrice ? {} : { mid: 3 }) };
  const table = { platform: path.endsWith('/format') ? 'any' : 'instagram', unit: 'USD', rows: [row] };
  return { rate_card: { use: 'own', own: { tables: [table] } } };
}

// The second goal is another one than the first.
function goalFor(path, value) {
  if (path !== '/campaign/second_goal') return {};
  return { campaign: { goal: value === 'growth' ? 'awareness' : 'growth' } };
}

// A pair of creators, both of whom the request has; one name is left to be filled in.
function pairFor(path, value) {
  if (!path.startsWith('/campaign/overlaps/')) return {};
  const second = { id: 'second', platform: 'x', followers: 9000 };
  const isName = path.includes('/creators/');
  const first = { ...second, id: isName && typeof value === 'string' ? value : 'first' };
  const pair = { creators: [isName ? null : 'first', 'second'], overlap_percent: 30 };
  return { campaign: { overlaps: [pair] }, creators: [first, second] };
}

// Two scenarios, and a budget for the ads that the first may be.
function scenariosFor(path) {
  if (!path.startsWith('/scenarios/')) return {};
  const ads = path.endsWith('/budget_minor') ? { channel: 'meta' } : {};
  return { campaign: { budget_minor: 700 }, scenarios: [{ id: 'first', ...ads }, { id: 'second' }] };
}
const verbFor = (path) => (path.startsWith('/scenarios/') ? 'compare' : 'evaluate');

// A request with everything that is required, and `value` at an input's path.
function requestWith(path, value) {
  const platform = path.endsWith('/format') ? 'youtube' : 'instagram';
  const format = platform === 'youtube' ? 'short' : 'reel';
  const creator = { platform, followers: 40000, deliverables: [{ format, fee_minor: 100 }] };
  const whole = { schema: 1, draws: 64, creators: [creator], ...cardFor(path), ...goalFor(path, value) };
  Object.assign(whole, pairFor(path, value), scenariosFor(path));
  // Any source will do for a map that goes by source.
  const steps = path.replace('/weights/*', `/weights/${known.sources[0].id}`).replaceAll('*', '0').split('/').slice(1);
  const last = steps.pop();
  const holder = steps.reduce((at, step, i) => (at[step] ??= (steps[i + 1] ?? last) === '0' ? [] : {}), whole);
  holder[last] = value;
  return whole;
}

const TRIPLET = { p10: 20, p50: 30, p90: 42 };
const PROBES = {
  date: ['2000-01-01', '2100-12-31', '1999-12-31', '2101-01-01', '2026-13-01', '2026-1-1', 20261121],
  text: ['ann', 'a'.repeat(200), 'a'.repeat(201), 7],
  choice: ['other', 7],
};
function probesOf({ type, min, max }) {
  const numbers = [min, max, min - 0.001, max + 0.001, min - 1, max + 1, (min + max) / 2 + 0.25];
  return [...(PROBES[type] ?? numbers), null, true, '3', [], TRIPLET];
}

for (const input of known.inputs) {
  test(`${input.path}: the schema accepts what the engine accepts`, () => {
    const choices = input.type === 'choice' ? (CHOICES[input.of] ?? FORMATS) : [];
    const probes = [...probesOf(input), ...choices, ...(input.also ?? [])];
    if (input.uncertain) {
      const { p90, ...two } = TRIPLET;
      probes.push(two, { ...two, p90: null }, { ...two, p90: input.max * 2 }, { ...TRIPLET, p99: 1 });
    }
    for (const probe of probes) {
      const text = JSON.stringify(requestWith(input.path, probe));
      assert.equal(isRequest(JSON.parse(text)), accepts(text, verbFor(input.path)), text);
    }
  });
}

test('every format is accepted on its platforms and refused on others', () => {
  for (const platform of known.platforms) {
    for (const format of new Set(FORMATS)) {
      const creator = { platform: platform.id, followers: 9000, deliverables: [{ format }] };
      const offered = platform.formats.some(({ id }) => id === format);
      assert.equal(isRequest({ creators: [creator] }), offered, `${platform.id} ${format}`);
    }
  }
});

const CREATOR = { platform: 'x', followers: 9000 };
const ownTable = (fields) => ({
  rate_card: { use: 'own', own: { tables: [{ platform: 'x', unit: 'USD', rows: [{ mid: 1 }], ...fields }] } },
});
for (const [what, whole] of [
  ['an unknown key in every object', {
    ...{ a: 1, product: { a: 1 }, market: { a: 1 }, alternative: { a: 1 } },
    campaign: { a: 1, overlaps: [] },
    rate_card: { a: 1, own: { a: 1, tables: [] } },
    creators: [{ ...CREATOR, a: 1, deal: { a: 1 }, deliverables: [{ format: 'post', a: 1 }] }],
  }],
  ['nulls for whole parts', {
    ...{ product: null, market: null, alternative: null, rate_card: null, campaign: null },
    creators: [{ ...CREATOR, deal: null, deliverables: null }],
  }],
  ['lists for objects', { product: [], creators: [CREATOR] }],
  ['an object for a list', { creators: CREATOR }],
  ['no creators', { creators: [] }],
  ['null for creators', { creators: null }],
  ['nothing at all', {}],
  ['a list', []],
  ['no deliverables', { creators: [{ ...CREATOR, deliverables: [] }] }],
  ['a creator without a platform', { creators: [{ followers: 9000 }] }],
  ['a creator without followers', { creators: [{ platform: 'x' }] }],
  ['a deliverable without a format', { creators: [{ ...CREATOR, deliverables: [{}] }] }],
  ['an empty campaign', { creators: [CREATOR], campaign: {} }],
  ['a list for a campaign', { creators: [CREATOR], campaign: [] }],
  ['a pair of one', { creators: [{ ...CREATOR, id: 'a' }], campaign: { overlaps: [{ creators: ['a'], overlap_percent: 1 }] } }],
  ['an own card that is not there', { creators: [CREATOR], rate_card: { use: 'own' } }],
  ['an own card without tables', { creators: [CREATOR], rate_card: { own: {} } }],
  ['a table of other figures', { creators: [CREATOR], ...ownTable({ metric: 'engagement_rate' }) }],
  ['a format of another platform', { creators: [CREATOR], ...ownTable({ format: 'reel' }) }],
  ['a table without rows', { creators: [CREATOR], ...ownTable({ rows: null }) }],
  ['a row without a price', { creators: [CREATOR], ...ownTable({ rows: [{ followers: [1, 2] }] }) }],
  ['three ends of a band', { creators: [CREATOR], ...ownTable({ rows: [{ followers: [1, 2, 3], mid: 1 }] }) }],
  ['101 rows', { creators: [CREATOR], ...ownTable({ rows: Array(101).fill({ mid: 1 }) }) }],
  ['51 creators', { creators: Array(51).fill({ ...CREATOR }) }],
  ['51 deliverables', { creators: [{ ...CREATOR, deliverables: Array(51).fill({ format: 'post' }) }] }],
]) {
  test(`${what}: the schema accepts what the engine accepts`, () => {
    const text = JSON.stringify(whole);
    assert.equal(isRequest(JSON.parse(text)), accepts(text));
  });
}

test('answers to texts that are no JSON fit the schema', () => {
  for (const text of ['{"a":1', ' '.repeat(2_000_000), Buffer.from([0x22, 0xff, 0x22]), '['.repeat(99)]) {
    assert.equal(accepts(text), false);
  }
});

// Wrong in ways that a schema cannot say, or no JSON at all.
const UNSAYABLE = /^(wrong-(campaign|campaign-dates|scenarios|alone|card-bands|dates|duplicate-key|same-id|truncated|number-too-large|empty)|no-evidence)\.json$/;
const folder = `${root}tests/golden/requests/`;
const goldens = readdirSync(folder).filter((name) => name.endsWith('.json'));
const goldensOf = (verb) => readdirSync(`${folder}${verb}`).map((name) => `${verb}/${name}`);
for (const name of [...goldens, ...goldensOf('compare'), ...goldensOf('suggest')]) {
  test(`golden ${name} and its answer fit the schemas`, () => {
    const text = readFileSync(folder + name, 'utf8');
    const [verb, file] = name.includes('/') ? name.split('/') : ['evaluate', name];
    const accepted = accepts(text, verb);
    if (!UNSAYABLE.test(file)) assert.equal(isRequest(JSON.parse(text)), accepted);
  });
}

test('the response schema lists what the engine lists', () => {
  const { $defs } = response;
  const links = known.platforms.flatMap(({ formats }) => formats.map(({ link }) => link));
  const { histogram } = $defs.result.properties;
  assert.deepEqual($defs.issue.properties.code.enum, known.issue_codes.map(({ code }) => code));
  assert.deepEqual($defs.price_method.properties.id.enum, known.price_methods);
  assert.deepEqual($defs.return_method.properties.id.enum, known.return_methods);
  assert.deepEqual($defs.tier_or_null.enum, [...known.tiers, null]);
  assert.deepEqual(new Set($defs.deliverable.properties.clicks.properties.link.enum), new Set(links));
  assert.equal(histogram.properties.counts.maxItems, known.defaults.histogram_bins);
  assert.equal($defs.dots.properties.values.maxItems, known.defaults.dots);
});

test('the response schema has no property or word that no answer here had', () => {
  const unseen = (node, path) => [
    ...(seen.has(node) ? [] : [path]),
    ...(node.enum ?? []).filter((word) => !seen.get(node)?.has(word)).map((word) => `${path}: ${word}`),
    ...branches(node).flatMap((branch, i) => unseen(branch, `${path}/${i}`)),
    ...Object.entries(node.properties ?? {}).flatMap(([key, value]) => unseen(value, `${path}/${key}`)),
    ...(node.items ? unseen(node.items, `${path}/*`) : []),
  ];
  const all = Object.entries(response.$defs).flatMap(([name, node]) => unseen(node, name));
  assert.deepEqual(all, []);
});
