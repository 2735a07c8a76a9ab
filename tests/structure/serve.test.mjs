// The static server: the headers of _headers, and nothing outside its folder.
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { headersFor, parseHeaders, serve } from '../../web/tools/serve.mjs';

let folder;
let server;

// fetch() would tidy the path up before sending it.
function get(path, method = 'GET', headers = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const call = request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode, headers: response.headers, bytes, body: bytes.toString() });
      });
    });
    call.on('error', reject).end();
  });
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierwise-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'embed'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, 'embed/index.html'), 'embed');
  await writeFile(join(site, 'a.wasm'), '');
  await writeFile(join(site, '_headers'), '/*\n  X-Rule: one\n/\n  X-Rule: two\n');
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  server = await serve({ root: site });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('all matching rules of _headers apply and repeated headers are joined', async () => {
  const rules = parseHeaders('# note\n/*\n  A: 1\n\n/embed/*\n  B: x: y\n  A: 2\n/:page/end\n  C: 3\n');
  assert.deepEqual(headersFor(rules, '/'), { a: '1' });
  assert.deepEqual(headersFor(rules, '/embed/'), { a: '1, 2', b: 'x: y' });
  assert.deepEqual(headersFor(rules, '/one/end'), { a: '1', c: '3' });
  assert.equal((await get('/')).headers['x-rule'], 'one, two');
});

test('a _headers file that cannot be read right is refused', () => {
  assert.throws(() => parseHeaders('  A: 1\n'));
  assert.throws(() => parseHeaders('/*\n  no value\n'));
});

test('pages, folders and types', async () => {
  assert.equal((await get('/')).body, 'home');
  assert.equal((await get('/embed/?a=1')).body, 'embed');
  assert.equal((await get('/embed')).headers.location, '/embed/');
  assert.equal((await get('/a.wasm')).headers['content-type'], 'application/wasm');
  assert.equal((await get('/', 'HEAD')).body, '');
  assert.equal((await get('/', 'POST')).status, 405);
});

test('who can read brotli gets it, also after a file has changed', async () => {
  const accept = { 'accept-encoding': 'gzip, br' };
  const readable = async () => {
    const { headers, bytes } = await get('/', 'GET', accept);
    assert.equal(headers['content-encoding'], 'br');
    assert.equal(Number(headers['content-length']), bytes.length);
    return brotliDecompressSync(bytes).toString();
  };
  assert.equal(await readable(), 'home');
  await writeFile(join(folder, 'site/index.html'), 'changed home');
  await utimes(join(folder, 'site/index.html'), 1, 1);
  assert.equal(await readable(), 'changed home');
  await writeFile(join(folder, 'site/index.html'), 'home');
  assert.equal((await get('/')).headers['content-encoding'], undefined);
});

for (const path of [
  ...['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/embed/../../secret.txt'],
  ...['/link.txt', '/_headers', '//secret.txt', '/none', '/%00', '/%'],
]) {
  test(`${path} is not given out`, async () => {
    const { status, body } = await get(path);
    assert.ok(status === 404 || status === 400, `status ${status}`);
    assert.doesNotMatch(body, /secret|X-Rule/);
  });
}
