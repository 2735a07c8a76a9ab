import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { siteAddress } from './tools/site-address.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const module = (name: string): string => at(`../build/wasm/${name}.mjs`);
const modules = { 'tierwise-first': module('tierwise-first'), 'tierwise-whole': module('tierwise') };

/** Our chunks are small and have no styles of their own: what would preload for them is larger. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.replaceAll(',[],import.meta.url)', ')');
    },
  },
};

/** The newest frozen loader of version 1 also stands where hosts find it without naming one. */
const newestLoader: Plugin = {
  name: 'newest-loader',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    const releases = Object.keys(JSON.parse(readFileSync(at('src/embed/releases.json'), 'utf8')));
    const newest = releases.filter((version) => version.startsWith('1.')).at(-1);
    this.emitFile({ type: 'asset', fileName: 'embed/v1/embed.js', source: readFileSync(at(`public/embed/${newest}/embed.js`)) });
  },
};

/** Parts that are loaded together in one file: it compresses better, and no part waits for another. */
const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 1 },
  { name: 'reasons', test: /\/views\/creator\/(Reasons|Asking|OutcomeDots|ReturnMethods|Steps|\w+Chart)\.tsx$/ },
];

/** Seven characters of a hash tell one version of a file from another, and the first file names twenty others. */
const names = { chunkFileNames: 'assets/[name]-[hash:7].js', assetFileNames: 'assets/[name]-[hash:7][extname]' };

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [plainImports, newestLoader, siteAddress(process.env['TIERWISE_URL'])],
  resolve: { alias: modules },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    ...(isSsrBuild ? {} : { rolldownOptions: { input: { index: at('index.html'), embed: at('embed/index.html') }, output: { ...names, codeSplitting: { groups: chunks } } } }),
  },
  worker: { format: 'es' },
  ssr: { noExternal: true },
}));
