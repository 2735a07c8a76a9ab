// Weighted mixture of two-piece logistics {z50, lo, hi, weight}.
import { LN9, bisect } from "./scale.mjs";

export function cdf(members, z) {
  let below = 0;
  let total = 0;
  for (const m of members) {
    const width = z < m.z50 ? m.lo : m.hi;
    below += m.weight / (1 + Math.exp((-LN9 * (z - m.z50)) / width));
    total += m.weight;
  }
  return below / total;
}

export function density(members, z) {
  let sum = 0;
  let total = 0;
  for (const m of members) {
    const width = z < m.z50 ? m.lo : m.hi;
    const share = 1 / (1 + Math.exp((-LN9 * (z - m.z50)) / width));
    sum += (m.weight * LN9 * share * (1 - share)) / width;
    total += m.weight;
  }
  return sum / total;
}

export function percentile(members, p) {
  const low = Math.min(...members.map((m) => m.z50 - 20 * m.lo));
  const high = Math.max(...members.map((m) => m.z50 + 20 * m.hi));
  return bisect((z) => cdf(members, z), p, low, high);
}
