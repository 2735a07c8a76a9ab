// The built site behind nginx, with the example configuration as it is shipped: only root and port are
// put in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './engine.mjs';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function put(text, before, after) {
  if (!text.includes(before)) throw new Error(`nginx.conf has no "${before}"`);
  return text.replace(before, after);
}

async function answers(url) {
  for (let tries = 100; tries > 0; tries -= 1) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('nginx does not answer');
}

/** As `serve()` of web/tools/serve.mjs. */
export async function serveByNginx({ root: site }) {
  const folder = await mkdtemp(join(tmpdir(), 'tierwise-nginx-'));
  const port = await freePort();
  const shipped = await readFile(`${root}web/hosting/nginx.conf`, 'utf8');
  const server = put(put(shipped, 'listen 80;', `listen 127.0.0.1:${port};`), 'root /srv/tierwise;', `root ${site};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors; user root;
     events {} http { access_log off; ${temporary.join(' ')} ${server} }`,
  );
  const nginx = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url);
  return {
    url,
    close: async () => {
      nginx.kill();
      await once(nginx, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}
