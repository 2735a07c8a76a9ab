// Writes sw.js into the built site: the service worker with the list of all files that make up this
// version, each with its hash. It comes last, when no file of the site changes any more.
// usage: node tools/offline.mjs [folder of the site]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const source = fileURLToPath(new URL('../worker/sw.ts', import.meta.url));

/** What the site needs to do all it does: the builder shows a frame by its own loader. Pinned loaders,
    pictures for stores and what is for robots are asked for by others. */
const needed = [/^(assets|icons)\//, /^(embed\/)?index\.html$/, /^embed\/(wait\.css|v1\/embed\.js)$/, /^icon\.svg$/, /^manifest\.webmanifest$/];
const belongs = (file) => needed.some((kind) => kind.test(file));

const hash = (algorithm, encoding, ...parts) => parts.reduce((sum, part) => sum.update(part), createHash(algorithm)).digest(encoding);

/** Addresses as pages ask for them, in a fixed order: a folder stands for its page. */
function filesOf(site) {
  const all = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1).replaceAll('\\', '/'));
  return names.filter(belongs).sort().map((name) => {
    const integrity = `sha256-${hash('sha256', 'base64', readFileSync(join(site, name)))}`;
    return [`./${name.replace(/index\.html$/, '')}`, integrity];
  });
}

export async function writeWorker(folder) {
  const site = realpathSync(folder);
  rmSync(join(site, 'sw.js'), { force: true });
  const files = JSON.stringify(filesOf(site));
  const version = hash('sha256', 'hex', files, readFileSync(source)).slice(0, 16);
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { FILES: files, VERSION: JSON.stringify(version) },
    build: {
      target: 'es2022',
      outDir: site,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
      reportCompressedSize: false,
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeWorker(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
}
