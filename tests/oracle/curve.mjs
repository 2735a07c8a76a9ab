// One source's figures as a function of followers: centre z50, half-widths lo and hi, and the
// factor by which the source's weight falls outside its own range.

const isAllSizes = (row) => !row.followers || (!row.followers[0] && !row.followers[1]);

// Rows of one table, split into the curves they make: the rows with followers together, each row
// without followers alone.
export function splitIntoCurves(rows) {
  const sized = rows.filter((row) => !isAllSizes(row));
  const flat = rows.filter(isAllSizes).map((row) => [row]);
  return sized.length ? [sized, ...flat] : flat;
}

function bandOf(row) {
  let [from, to] = row.followers;
  if (!from) from = to / 10;
  if (!to) to = from * 10;
  if (from === to) [from, to] = [from / Math.sqrt(10), to * Math.sqrt(10)];
  const left = Math.log(from);
  const right = Math.log(to);
  return { left, right, middle: row.at ? Math.log(row.at) : (left + right) / 2 };
}

// Whether a list that ends where its bands end says anything at that size.
export function reaches(rows, followers) {
  if (isAllSizes(rows[0])) return true;
  const bands = rows.map((row) => ({ ...bandOf(row), open: !row.followers[1] }));
  bands.sort((a, b) => a.middle - b.middle);
  const x = Math.log(followers);
  return x >= bands[0].left && (bands.at(-1).open || x < bands.at(-1).right);
}

export function makeCurve(rows, shaper, beyond) {
  const shaped = rows.map((row) => ({ row, ...shaper.triplet(row) }));
  if (isAllSizes(rows[0]) || beyond === "steps") {
    const [{ z10, z50, z90 }] = shaped;
    return () => ({ z50, lo: z50 - z10, hi: z90 - z50, factor: 1 });
  }
  for (const item of shaped) Object.assign(item, bandOf(item.row));
  shaped.sort((a, b) => a.middle - b.middle);
  return rows[0].placement === "edges"
    ? edgesCurve(shaped, shaper, beyond)
    : middleCurve(shaped, beyond);
}

function middleCurve(shaped, beyond) {
  const first = shaped.reduce((a, b) => (b.left < a.left ? b : a));
  const last = shaped.reduce((a, b) => (b.right > a.right ? b : a));
  return curve({
    centre: shaped.map((s) => [s.middle, s.z50]),
    lo: shaped.map((s) => [s.middle, s.z50 - s.z10]),
    hi: shaped.map((s) => [s.middle, s.z90 - s.z50]),
    left: first.left,
    right: last.right,
    leftWidth: first.right - first.left,
    rightWidth: last.right - last.left,
    beyond,
  });
}

function edgesCurve(shaped, shaper, beyond) {
  const atEdge = new Map();
  const put = (x, z) => {
    if (z !== undefined) atEdge.set(x, [...(atEdge.get(x) ?? []), z]);
  };
  for (const s of shaped) {
    const { low, high } = shaper.values(s.row);
    put(s.left, low);
    put(s.right, high);
  }
  const centre = [...atEdge]
    .map(([x, zs]) => [x, zs.reduce((a, b) => a + b) / zs.length])
    .sort((a, b) => a[0] - b[0]);
  const ranged = shaped.filter((s) => shaper.isRanged(s.row));
  // A list of which only open ends are left is as wide as single values, and its first band is both
  // outermost ones.
  const both = ranged.length ? ranged : [shaped[0]];
  const half = (s) => (ranged.length ? (s.z90 - s.z10) / 2 : shaper.spread / 2);
  const halves = both.map((s) => [s.middle, half(s)]);
  return curve({
    centre,
    lo: halves,
    hi: halves,
    left: centre[0][0],
    right: centre.at(-1)[0],
    leftWidth: both[0].right - both[0].left,
    rightWidth: both.at(-1).right - both.at(-1).left,
    beyond,
  });
}

function curve({ centre, lo, hi, left, right, leftWidth, rightWidth, beyond }) {
  for (const knots of [centre, lo, hi]) assertIncreasing(knots);
  return (followers) => {
    const x = Math.log(followers);
    let t = 0;
    if (x < left) t = (left - x) / leftWidth;
    if (x > right) t = (x - right) / rightWidth;
    const reached = Math.min(Math.max(x, left - leftWidth), right + rightWidth);
    return {
      z50: beyond === "flat" ? between(centre, x) : extended(centre, reached),
      lo: between(lo, x) * (1 + t / 2),
      hi: between(hi, x) * (1 + t / 2),
      factor: Math.pow(1 / 4, t),
    };
  };
}

function assertIncreasing(knots) {
  for (let i = 1; i < knots.length; i++) {
    if (!(knots[i][0] > knots[i - 1][0]))
      throw new Error(`two rows share a knot at ${knots[i][0]}`);
  }
}

// Straight lines between the knots, flat beyond them.
function between(knots, x) {
  const after = knots.findIndex((knot) => knot[0] >= x);
  if (after === -1) return knots.at(-1)[1];
  if (after === 0) return knots[0][1];
  return onLine(knots[after - 1], knots[after], x);
}

// Straight lines between the knots, the end segments going on beyond them.
function extended(knots, x) {
  if (knots.length === 1) return knots[0][1];
  if (x < knots[0][0]) return onLine(knots[0], knots[1], x);
  if (x > knots.at(-1)[0]) return onLine(knots.at(-2), knots.at(-1), x);
  return between(knots, x);
}

function onLine([x0, z0], [x1, z1], x) {
  return z0 + ((z1 - z0) * (x - x0)) / (x1 - x0);
}
