// A result of the native tool, of a creator or of a plan, against the oracle's own draws.
import { quantile, resultOf } from "./result.mjs";

const BINS = 40;
const DOTS = 50;

// `native`: the answer's result; `dots`: the answer's dots; `size`: of the terms that the profits
// are the difference of. Amounts of money are rounded to minor units.
export function compareResult({ native, dots, draws, fixedCost, size }, at, report) {
  const oracle = resultOf(draws, fixedCost);
  const near = (name, value, expected, scale) => report.near(`${at} ${name}`, value, expected, scale);
  const amount = (name, value, expected) =>
    report.within(`${at} ${name}`, value, expected, 0.5 + 1e-9 * size);
  for (const [name, spread] of Object.entries(oracle.money))
    compareSpread(native[name], spread, `${at} ${name}`, report, (...words) =>
      report.within(...words, 0.5 + 1e-9 * size),
    );
  const smallest = Math.max(1, native.total_cost_minor.p5);
  for (const [name, spread] of Object.entries(oracle.spreads)) {
    const scale = name === "roi_percent" ? (100 * size) / smallest : 0;
    compareSpread(native[name], spread, `${at} ${name}`, report, (...words) =>
      report.near(...words, scale),
    );
  }
  near("chance", native.chance_of_break_even_percent, 100 * oracle.chance);
  amount("worst tenth", native.worst_tenth_profit_minor, oracle.worstTenth);
  for (const [name, error] of Object.entries(oracle.errors))
    near(`error of ${name}`, native.monte_carlo_error[name], error, 1e-3 * error + 1e-6 * size);
  compareHistogram(native.histogram, oracle.histogrammed, at, report);
  compareDots(dots, oracle.histogrammed, at, report, size);
}

export function compareSpread(native, oracle, at, report, near) {
  report.check((native === null) === (oracle === null), () => `${at}: native ${native}, oracle ${oracle}`);
  if (!native || !oracle) return;
  for (const [name, value] of Object.entries(oracle)) near(`${at} ${name}`, native[name], value);
}

// Draws on an edge may count on either side of it.
function compareHistogram({ edges, counts, below, above }, values, at, report) {
  const [low, high] = [quantile(values, 0.01), quantile(values, 0.99)];
  report.near(`${at} lowest edge`, edges[0], low, Math.abs(high));
  const alike = high - low < 1e-9 * Math.abs(low); // some width is needed then
  if (!alike) report.near(`${at} highest edge`, edges[BINS], high, Math.abs(low));
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const onEdge = (value) => edges.some((edge) => Math.abs(value - edge) <= slack);
  edges.slice(1).forEach((edge, i) => {
    const seen = below + counts.slice(0, i + 1).reduce((sum, count) => sum + count, 0);
    const least = values.filter((value) => value < edge && !onEdge(value)).length;
    const most = values.filter((value) => value <= edge || onEdge(value)).length;
    report.check(
      least <= seen && seen <= most,
      () => `${at} histogram up to ${edge}: native ${seen}, oracle ${least} to ${most}`,
    );
  });
  const all = below + above + counts.reduce((sum, count) => sum + count, 0);
  report.check(all === values.length, () => `${at} histogram holds ${all} of ${values.length}`);
}

function compareDots(native, values, at, report, size) {
  if (!native) return;
  report.check(native.values.length === DOTS, () => `${at}: ${native.values.length} dots`);
  native.values.forEach((dot, i) => {
    const oracle = quantile(values, (i + 0.5) / DOTS);
    const slack = native.of === "profit_minor" ? 0.5 + 1e-9 * size : 1e-9 * Math.abs(oracle) + 1e-6;
    report.within(`${at} dot ${i}`, dot, oracle, slack);
  });
}
