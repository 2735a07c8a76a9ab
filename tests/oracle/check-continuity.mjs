// No figure jumps as followers grow: in a step of 0.1% none changes by 2% or more.

const COARSE = 1.01;
const FINE = 1.001;
export const LARGEST_CHANGE = 0.02;

export function checkContinuity(pool, places, report) {
  const seen = new Set();
  for (const { id, platform, choice } of places) {
    if (pool.data.quantities.get(id).beyond === "steps") continue; // a list that ends
    const curves = pool.curvesOf(id, platform, choice);
    const selection = [id, ...curves.flatMap((curve) => curve.rows).map((row) => row.id)].join();
    if (!curves.length || seen.has(selection)) continue;
    seen.add(selection);
    const jump = largestJump(
      (followers) => pool.figure(id, platform, choice, followers),
      500,
      20e6,
    );
    report.check(
      !jump,
      () =>
        `${id} ${platform}/${choice} jumps at ${jump.followers}: ` +
        `${JSON.stringify(jump.before)} to ${JSON.stringify(jump.after)}`,
    );
  }
}

// A step of 1% that changes less than 2% holds no jump of 2%; any other is walked finely.
function largestJump(figureAt, from, to) {
  let before = figureAt(from);
  for (let followers = from; followers < to; followers *= COARSE) {
    const after = figureAt(followers * COARSE);
    if (change(before, after) > LARGEST_CHANGE) {
      const jump = jumpInside(figureAt, followers, followers * COARSE);
      if (jump) return jump;
    }
    before = after;
  }
  return null;
}

function jumpInside(figureAt, from, to) {
  for (let followers = from; followers < to; followers *= FINE) {
    const before = figureAt(followers);
    const after = figureAt(followers * FINE);
    if (change(before, after) > LARGEST_CHANGE) return { followers, before, after };
  }
  return null;
}

export function change(a, b) {
  return Math.max(
    ...["p10", "p50", "p90"].map((p) => Math.abs(a[p] - b[p]) / Math.min(a[p], b[p])),
  );
}
