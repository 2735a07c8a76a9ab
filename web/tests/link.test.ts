import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Request } from '../src/engine/contract';
import { isLink } from '../src/io/address';
import { BadLink, hashOf, valueIn } from '../src/io/link';

const request: Request = { schema: 1, creators: [{ platform: 'instagram', followers: 42000, id: 'é漢😀' }] };
const linkTo = (text: string): string => `#v1.${deflateRawSync(text).toString('base64url')}`;
const problemOf = (hash: string): Promise<string> =>
  valueIn(hash).then(() => 'none', (error: unknown) => (error instanceof BadLink ? error.problem : String(error)));

test('a request comes out of its link as it went in', async () => {
  const hash = await hashOf(request);
  expect(hash).toMatch(/^#v1\.[\w-]+$/);
  expect(isLink(hash)).toBe(true);
  expect(await valueIn(hash)).toEqual(request);
});

test('a link packed by another program opens', async () => {
  expect(await valueIn(linkTo(JSON.stringify(request)))).toEqual(request);
});

test('a link from 22 November 2026 opens for ever', async () => {
  const link = '#v1.q1YqTs5IzU1UsjLUUUouSk0syS8qVrKKrlYqyEksScsvylWyUsrMKy5JTC9KzFXSUUrLz8nJL08FKTIxMjAwqI2tBQA';
  expect(await valueIn(link)).toEqual({ schema: 1, creators: [{ platform: 'instagram', followers: 42000 }] });
});

test('addresses that are no calculation are told apart', () => {
  expect([isLink('#why-chance'), isLink('#method'), isLink(''), isLink('#v2.abc')]).toEqual([false, false, false, true]);
});

test.each([
  ['a later version', '#v2.abc', 'unknown-version'],
  ['letters that are none of base64', '#v1.***', 'broken'],
  ['bytes that do not unpack', `#v1.${Buffer.from('plain').toString('base64url')}`, 'broken'],
  ['a link cut off', linkTo(JSON.stringify(request)).slice(0, -6), 'broken'],
  ['text that is no JSON', linkTo('{"schema":'), 'broken'],
  ['bytes that are no UTF-8', `#v1.${deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`, 'broken'],
  ['more than 16 KB', `#v1.${'A'.repeat(17_000)}`, 'too-long'],
  ['more than 1 MB unpacked from a few bytes', linkTo(' '.repeat(2 ** 20 + 1)), 'too-long'],
])('%s is refused', async (_, hash, problem) => {
  expect(await problemOf(hash)).toBe(problem);
});
