// The unit-median distribution of a given spread, and means taken over it by the midpoint rule.
import { LN9, bisect, clip, logistic, logit } from "./scale.mjs";

const CELLS = 2000;
const CELL_LOGITS = Array.from({ length: CELLS }, (_, i) => logit(clip((i + 0.5) / CELLS)));

function meanOver(valueAtLogit) {
  let sum = 0;
  for (const l of CELL_LOGITS) sum += valueAtLogit(l);
  return sum / CELLS;
}

// Mean of exp(a logit(y)): how far the mean lies above the median.
export function meanOfUnitMedian(spread) {
  const a = spread / (2 * LN9);
  return meanOver((l) => Math.exp(a * l));
}

export function spreadWithMean(ratio) {
  return bisect(meanOfUnitMedian, ratio, 0, 30);
}

// z50 of the logit-scale distribution with that spread whose mean is the given share.
export function logitMedianWithMean(mean, spread) {
  const a = spread / (2 * LN9);
  return bisect((z50) => meanOver((l) => logistic(z50 + a * l)), mean, -60, 60);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}
