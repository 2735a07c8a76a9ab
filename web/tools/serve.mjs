// A small static server for the built site: the headers that the site's own _headers file asks
// for, as Netlify and Cloudflare Pages read it, and compressed as hosts do. `serve()` for tests; from the command line:
//   node web/tools/serve.mjs FOLDER [--port N]
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const HEADER_RULES = '_headers';

/** Rules of a _headers file: a line with a path pattern, then indented `Name: value` lines. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const [name, value] = line.trim().split(/:\s*(.*)/s);
      if (rules.length === 0 || value === undefined) throw new Error(`_headers: "${line}"`);
      rules.at(-1).headers.push([name, value]);
    } else {
      const literal = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      const pattern = literal.replace(/\*/g, '.*').replace(/:[A-Za-z]\w*/g, '[^/]+');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return rules;
}

/** All matching rules apply; a header given more than once is joined with commas. */
export function headersFor(rules, path) {
  const headers = new Headers();
  for (const rule of rules) {
    if (rule.pattern.test(path)) rule.headers.forEach(([name, value]) => headers.append(name, value));
  }
  return Object.fromEntries(headers);
}

/** The file that answers `path`, or null. Nothing outside `root`, not even by a link, and no _headers. */
async function findFile(root, path) {
  const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const file = await realpath(wanted).catch(() => null);
  const inside = file !== null && file.startsWith(root + sep) && file !== join(root, HEADER_RULES);
  return inside ? file : null;
}

const brotli = promisify(brotliCompress);
const COMPRESSED = /^(text|application)\/|svg/;
const compressedFiles = new Map();

/** The file's bytes in brotli, kept until it changes. */
async function compressed(file, { mtimeMs }) {
  const known = compressedFiles.get(file);
  if (known?.mtimeMs === mtimeMs) return known.bytes;
  const bytes = await brotli(await readFile(file));
  compressedFiles.set(file, { mtimeMs, bytes });
  return bytes;
}

async function answer({ root, rules, compress }, request, response) {
  const refuse = (status, headers = {}) => {
    response.writeHead(status, { 'content-type': TYPES['.txt'], ...headers });
    response.end(`${status}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });

  let path;
  try {
    path = decodeURIComponent(request.url.split('?', 1)[0]);
  } catch {
    return refuse(400);
  }
  if (!path.startsWith('/') || path.includes('\0')) return refuse(400);

  const file = await findFile(root, path);
  if (file === null) return refuse(404);
  const about = await stat(file);
  if (about.isDirectory()) return refuse(301, { location: encodeURI(`${path.replace(/^\/+/, '/')}/`) });

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const takesBrotli = compress && /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && COMPRESSED.test(type);
  const bytes = takesBrotli ? await compressed(file, about) : undefined;
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes?.length ?? about.size,
    ...(bytes && { 'content-encoding': 'br' }),
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    ...headersFor(rules, path),
  });
  if (request.method === 'HEAD') return response.end();
  if (bytes) return response.end(bytes);
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** Serves `root` on this machine only; port 0 takes any free one. Resolves once it answers. Compressing
    takes seconds when files are new. */
export async function serve({ root, port = 0, compress = true }) {
  const folder = await realpath(root);
  const rules = parseHeaders(await readFile(join(folder, HEADER_RULES), 'utf8').catch(() => ''));
  const server = createServer((request, response) => {
    answer({ root: folder, rules, compress }, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' } },
  });
  try {
    const { url } = await serve({ root: positionals[0] ?? '.', port: Number(values.port) });
    console.log(`Tierwise is at ${url} (stop with Ctrl+C)`);
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${values.port} is taken: choose another with --port N.`
        : `Cannot serve: ${error.message}`,
    );
    process.exit(1);
  }
}
