// Distributions of positive quantities by integration, without random draws. One is {quantile(y),
// cdf(x)}; those of factors are log-logistic, cut off at 0.1% and 99.9% as the model says.
import { clip, LN9, logit } from "./scale.mjs";

const POINTS = 600; // of an integral
const KNOTS = 1000; // of a table
const MIDDLES = Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS);

// P10 and P90 equally far from P50 on the log scale.
export function logLogistic({ p50, p90 }) {
  const width = Math.log(p90 / p50) / LN9;
  const chance = (x) => 1 / (1 + Math.exp(-Math.log(x / p50) / width));
  return {
    quantile: (y) => p50 * Math.exp(width * logit(clip(y))),
    cdf: (x) => (x <= 0 || chance(x) < 0.001 ? 0 : chance(x) >= 0.999 ? 1 : chance(x)),
  };
}

export const times = (factor, { quantile, cdf }) => ({
  quantile: (y) => factor * quantile(y),
  cdf: (x) => cdf(x / factor),
});

const meanOver = (work) => MIDDLES.reduce((sum, y) => sum + work(y), 0) / POINTS;

export const mean = ({ quantile }) => meanOver(quantile);

// Of independent quantities.
export function product(a, b) {
  const factors = MIDDLES.map(a.quantile);
  const cdf = (x) => factors.reduce((sum, factor) => sum + b.cdf(x / factor), 0) / POINTS;
  return tabulated(cdf, a.quantile(0) * b.quantile(0), a.quantile(1) * b.quantile(1));
}

export function sum(a, b) {
  const terms = MIDDLES.map(a.quantile);
  const cdf = (x) => terms.reduce((total, term) => total + b.cdf(x - term), 0) / POINTS;
  return tabulated(cdf, a.quantile(0) + b.quantile(0), a.quantile(1) + b.quantile(1));
}

// Straight between knots that are equally far apart on the log scale.
function tabulated(cdf, low, high) {
  const step = Math.log(high / low) / KNOTS;
  const at = (i) => low * Math.exp(step * i);
  const chances = Array.from({ length: KNOTS + 1 }, (_, i) => cdf(at(i)));
  chances[KNOTS] = 1;
  return {
    cdf(x) {
      if (x <= low) return 0;
      if (x >= high) return 1;
      const place = Math.log(x / low) / step;
      const i = Math.min(KNOTS - 1, Math.floor(place));
      return chances[i] + (place - i) * (chances[i + 1] - chances[i]);
    },
    quantile(y) {
      let [below, above] = [0, KNOTS];
      while (above - below > 1) {
        const middle = (below + above) >> 1;
        if (chances[middle] <= y) below = middle;
        else above = middle;
      }
      const way = (y - chances[below]) / (chances[above] - chances[below] || 1);
      return at(below + Math.min(1, Math.max(0, way)));
    },
  };
}
