// The loader for other people's pages as one small file: bundled from src/embed/loader.ts, and frozen
// under its version in public/embed, where it stays for ever. `bundled()` for tests; from the command line:
//   node web/tools/loader.mjs VERSION      freezes today's loader under a new version
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const list = at('src/embed/releases.json');
export const releases = () => JSON.parse(readFileSync(list, 'utf8'));
export const frozenFile = (version) => at(`public/embed/${version}/embed.js`);
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

export async function bundled() {
  const entry = at('src/embed/loader.ts');
  const { output } = await build({
    ...{ root: at(''), configFile: false, logLevel: 'error', publicDir: false },
    build: { write: false, target: 'es2022', minify: true, modulePreload: false, rolldownOptions: { input: entry, output: { format: 'es' } } },
  });
  return output[0].code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [version] = process.argv.slice(2);
  const file = frozenFile(version);
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error('usage: node web/tools/loader.mjs VERSION, such as 1.2.0');
  if (existsSync(file)) throw new Error(`${file} is there already: what is frozen never changes, take a new version`);
  const code = await bundled();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  writeFileSync(list, `${JSON.stringify({ ...releases(), [version]: integrityOf(code) }, null, 2)}\n`);
}
