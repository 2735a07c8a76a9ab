// How near 4,096 draws come to 1,048,576: root mean square error over 20 seeds, on the default
// example. Budgets: chance of break-even 0.5 points; P10, P50 and P90 of profit 1%
// of P90 - P10. Prints, and fails where a budget is missed: the figures are the same on any machine.
import { readFileSync } from 'node:fs';
import { root, runTool } from '../lib/engine.mjs';

const SEEDS = 20;
const TRUTH = 2 ** 20;
const request = JSON.parse(readFileSync(`${root}core/data/example.json`, 'utf8')).example;

function evaluate(seed, draws) {
  const { text } = runTool('native', 'evaluate', JSON.stringify({ ...request, seed, draws }));
  const { result } = JSON.parse(text).creators[0];
  const { p10, p50, p90 } = result.profit_minor;
  return { chance: result.chance_of_break_even_percent, p10, p50, p90 };
}

const truth = evaluate(1000, TRUTH);
const samples = Array.from({ length: SEEDS }, (_, seed) => evaluate(seed + 1, 4096));
const rms = (key) => Math.sqrt(samples.reduce((sum, s) => sum + (s[key] - truth[key]) ** 2, 0) / SEEDS);
const width = truth.p90 - truth.p10;

const rows = [
  ['chance of break-even', rms('chance'), 0.5, 'points'],
  ...['p10', 'p50', 'p90'].map((key) => [`profit ${key}`, (100 * rms(key)) / width, 1, '% of P90 - P10']),
];
let failed = 0;
for (const [name, value, budget, unit] of rows) {
  const ok = value <= budget;
  failed += ok ? 0 : 1;
  console.log(`${ok ? '  ' : '! '}${name.padEnd(22)}${value.toFixed(3).padStart(8)} ${unit} (at most ${budget})`);
}
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
