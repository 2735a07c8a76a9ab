// Writes what is only for reading (sources, published figures, formulas) where the bundle finds it. It gets
// a name made of what it holds, like every other file that hosts and browsers keep for good.
// usage: node tools/library.mjs [path of the native tool]
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const tool = process.argv[2] ?? at('../../build/native/tierwise');
const folder = at('../../build/library/');

const { sources, evidence, context, formulas, assumptions, quantities, uses, calculators, definitions, literature, gaps } =
  JSON.parse(execFileSync(tool, ['describe'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
const library = { sources, evidence, context, formulas, assumptions, quantities, uses, calculators, definitions, literature, gaps };
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}sources.json`, JSON.stringify(library));
