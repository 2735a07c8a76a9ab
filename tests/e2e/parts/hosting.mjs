// The two examples of hosting say the same to a browser.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { serve } from '../../../web/tools/serve.mjs';
import { root } from '../../lib/engine.mjs';
import { serveByNginx } from '../../lib/nginx.mjs';

/** Of the connection, and of how files are packed and told apart. */
const ofTheServer = ['accept-ranges', 'connection', 'content-encoding', 'content-length', 'date', 'etag', 'keep-alive', 'last-modified', 'server', 'transfer-encoding', 'vary'];

async function answerOf(url) {
  const { status, headers } = await fetch(url, { redirect: 'manual' });
  const said = Object.fromEntries(headers);
  for (const name of ofTheServer) delete said[name];
  return { status, ...said };
}

async function differences(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));
  const pages = paths.filter((path) => path.endsWith('index.html')).map((path) => path.replace(/index\.html$/, ''));
  const [ours, nginx] = [await serve({ root: folder }), await serveByNginx({ root: folder })];
  const wrong = [];
  try {
    for (const path of [...paths, ...pages].filter((path) => path !== '_headers')) {
      const [expected, actual] = [await answerOf(ours.url + path), await answerOf(nginx.url + path)];
      assert.equal(expected.status, 200, path);
      const names = Object.keys({ ...expected, ...actual }).filter((name) => expected[name] !== actual[name]);
      wrong.push(...names.map((name) => `${path}: ${name}: "${expected[name]}" and by nginx "${actual[name]}"`));
    }
    for (const { url } of [ours, nginx]) assert.equal((await fetch(`${url}_headers`)).status, 404);
  } finally {
    await ours.close();
    await nginx.close();
  }
  return wrong;
}

export default {
  'nginx sends for every file what _headers asks for': async () => {
    assert.deepEqual(await differences(`${root}web/dist`), []);
  },
};
