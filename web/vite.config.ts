import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const core = fileURLToPath(new URL('../build/wasm/tierwise.mjs', import.meta.url));

/** Our chunks are small and have no styles of their own: what would preload for them is larger. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/');

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What `entry` imports at once, and all that these import. */
function importedBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  return found;
}

/** Two chunks instead of a dozen shared ones, which would be larger in sum: the page, its pictures. */
const entries = { page: from('./src/main.tsx'), reasons: from('./src/views/creator/Reasons.tsx') };
const chunks = Object.entries(entries).map(([name, entry], index) => ({
  priority: Object.keys(entries).length - index,
  debugName: name,
  name: (id: string, modules: Modules) => (importedBy(entry, modules).has(id) ? name : null),
}));

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [plainImports],
  resolve: { alias: [{ find: /^tierwise-core$/, replacement: core }] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } }),
  },
  worker: { format: 'es' },
  ssr: { noExternal: true },
}));
