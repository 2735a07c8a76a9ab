import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Json, Request } from '../src/engine/contract';
import { firstOf, habitsOf } from '../src/first';
import { hashOf, valueIn } from '../src/io/link';
import { calculationFrom, calculationOf, seenIn, type Calculation } from '../src/state/calculation';
import { readDraft, requestOf } from '../src/state/draft';
import { fee, followers } from '../src/state/pointer';
import { description, evaluate } from './native';

const first = firstOf(description, habitsOf(['en-US'], description));
const { answer, draft: example } = first.state(JSON.stringify(evaluate(JSON.parse(first.request) as Request)));
const read = (value: unknown): ReturnType<typeof calculationFrom> => calculationFrom(value, example, description);
const opened = (value: unknown): Calculation => {
  const found = read(value);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const requestFor = ({ draft }: Calculation, languages: string[]): Request =>
  requestOf(draft, readDraft(draft, description, habitsOf(languages, description)), description);

interface Frozen {
  readonly link: string;
  readonly request: Request;
  readonly side: string;
}

const folder = new URL('../../tests/golden/links/', import.meta.url);
const frozen = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Frozen] as const);

describe('a link of an earlier page opens for ever', () => {
  test.each(frozen)('%s', async (_, { link, request, side }) => {
    const found = await valueIn(link);
    expect(found).toEqual(request);
    const { page: __, ...asked } = request;
    expect(opened(found).draft.side).toBe(side);
    for (const languages of [['en-US'], ['de-DE']]) expect(requestFor(opened(found), languages)).toEqual(asked);
  });
});

test('what goes out comes back: who asks, and what the sender saw', () => {
  const back = opened(JSON.parse(JSON.stringify(calculationOf(answer, 'creator'))));
  expect(back.draft.side).toBe('creator');
  expect(back.draft.texts).toEqual(example.texts);
  expect(back.seen).toEqual(seenIn(answer));
  expect(opened(answer.request).seen).toBeUndefined();
});

/** Numbers that differ in every digit, the same each time. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ; ) yield (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('twenty creators with numbers of their own fit into a link of 2 KB', async () => {
  const next = numbers();
  const upTo = (most: number): number => Math.ceil(next.next().value * most);
  const platforms = description.platforms.map(({ id, default_format: format }) => ({ platform: id, format }));
  const creators = Array.from({ length: 20 }, (_, index): Json => {
    const { platform, format } = platforms[upTo(platforms.length) - 1] ?? { platform: '', format: '' };
    return {
      id: `c${index + 1}`, platform, followers: upTo(900_000), median_views: upTo(200_000), average_likes: upTo(30_000),
      average_comments: upTo(900), deliverables: [{ format, count: upTo(3), fee_minor: upTo(900) * 1000 }],
    };
  });
  const hash = await hashOf({ ...calculationOf(answer, 'creator'), creators });
  expect(`https://calculator.example/${hash}`.length).toBeLessThan(2048);
  expect(((await valueIn(hash)) as Request)['creators']).toEqual(creators);
});

describe('what is no calculation is refused', () => {
  test.each([
    ['nothing', null], ['a number', 7], ['a text', 'x'], ['a list', [1]], ['an empty object', {}],
    ['no creators', { schema: 1 }], ['creators that are no list', { schema: 1, creators: {} }], ['none in the list', { schema: 1, creators: [] }],
    ['a schema that is no number', { schema: '1', creators: [{}] }], ['no schema', { creators: [{}] }],
  ])('%s', (_, value) => {
    expect(read(value)).toBe('broken');
  });

  test('a later schema is told apart', () => {
    expect(read({ schema: 2, creators: [{}] })).toBe('unknown-version');
  });
});

describe('of a hostile one only what fits is taken', () => {
  const hostile = (extra: string): unknown => JSON.parse(`{"schema":1,"creators":[{"followers":5000}],${extra}}`);

  test('prototypes stay as they are', () => {
    const found = opened(hostile('"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"page":{"__proto__":{"side":"creator"}},"evidence":{"weights":{"__proto__":2}}'));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(found.draft.side).toBe('brand');
    expect(found.draft.texts[followers]).toBe('5,000');
  });

  test('unknown keys, other types and endless texts are left out', () => {
    const found = opened(hostile(`"elsewhere":1,"product":"free","as_of":"${'9'.repeat(500)}","page":{"side":"dark","data":7,"chance_percent":"all"}`));
    expect(found.draft).toMatchObject({ side: 'brand', beyond: {} });
    expect(found.draft.texts['/as_of']).toBe('');
    expect(found.draft.texts[fee]).toBe('');
    expect(found.seen).toBeUndefined();
  });

  test('a list as deep as fits into a link neither hangs nor throws', async () => {
    const deep = `{"schema":1,"creators":[{"followers":1}],"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    const value = await valueIn(`#v1.${deflateRawSync(deep).toString('base64url')}`).catch(() => 'refused');
    expect(value === 'refused' || typeof read(value) === 'object').toBe(true);
  });
});
