// The percentiles of a mixture against brute force: Simpson's rule over its density.
import { density, percentile } from "./mixture.mjs";

const PANELS_PER_WIDTH = 20;

export function checkMixtures(pool, places, report) {
  for (const { id, platform, choice, followers } of places) {
    const members = pool.members(id, platform, choice, followers);
    if (!members.length) continue;
    for (const p of [0.1, 0.5, 0.9]) {
      const z = percentile(members, p);
      const error = (integralTo(members, z) - p) / density(members, z);
      report.check(
        Math.abs(error) < 1e-6,
        () =>
          `${id} ${platform}/${choice} at ${followers}: P${p * 100} of the mixture is off by ${error}`,
      );
    }
  }
}

// The density jumps at each member's centre: the integral goes from jump to jump.
function integralTo(members, end) {
  const start = Math.min(...members.map((m) => m.z50 - 15 * m.lo));
  const stops = [start, ...members.map((m) => m.z50).filter((z) => z < end), end].sort(
    (a, b) => a - b,
  );
  let sum = 0;
  for (let i = 1; i < stops.length; i++) sum += simpson(members, stops[i - 1], stops[i]);
  return sum;
}

function simpson(members, from, to) {
  if (to <= from) return 0;
  const narrowest = Math.min(...members.flatMap((m) => [m.lo, m.hi]));
  const panels = 2 * Math.ceil((PANELS_PER_WIDTH * (to - from)) / narrowest);
  const step = (to - from) / panels;
  const middle = (from + to) / 2;
  const smooth = members.map((m) => (middle < m.z50 ? { ...m, hi: m.lo } : { ...m, lo: m.hi }));
  let sum = density(smooth, from) + density(smooth, to);
  for (let i = 1; i < panels; i++) sum += (i % 2 ? 4 : 2) * density(smooth, from + i * step);
  return (sum * step) / 3;
}
