// The share of its first orders that a post has brought by an age in days: of the views that arrive
// at a time, a share 1 - 2^(-wait / delay) has ordered after the wait. Twice: from the definition,
// summed over 500 slices of time, and by the core's rule with few nodes.
import { remembered } from "./plan.mjs";

const SLICES = 500;
const EARLY_NODES = 16; // each the square root of 2 times the one before

// Of the views: `end` is the age at which the last has come.
function arrivalOf(halfLife, shape, end) {
  const seen = (t) => 1 - Math.pow(2, -Math.pow(t / halfLife, shape));
  const all = seen(end);
  return (t) => (t >= end ? 1 : seen(t) / all);
}

export function orderedShare({ halfLife, shape, end, delay }) {
  const arrived = arrivalOf(halfLife, shape, end);
  return (t) => {
    if (delay === 0) return arrived(t);
    const last = Math.min(t, end);
    let share = 0;
    let before = 0;
    for (let i = 1; i <= SLICES; i++) {
      const slice = last * Math.pow(i / SLICES, 4); // finer at the start, where most views come
      const middle = last * Math.pow((i - 0.5) / SLICES, 4);
      const now = arrived(slice);
      share += (now - before) * (1 - Math.pow(2, -(t - middle) / delay));
      before = now;
    }
    return share;
  };
}

// {share, straight}: between two nodes the views arrive evenly, or the orders do.
export function nodesRule({ halfLife, shape, end, delay }, days) {
  const arrived = arrivalOf(halfLife, shape, end);
  const nodes = nodesOf(days);
  // Orders by t, from those whose buyers wait at an earlier time and those who come until then.
  const waitingAfter = (waiting, from, to) => {
    if (delay === 0) return 0;
    const x = (Math.LN2 * (to - from)) / delay;
    const evenly = x < 1e-6 ? 1 - x / 2 : -Math.expm1(-x) / x;
    return waiting * Math.exp(-x) + (arrived(to) - arrived(from)) * evenly;
  };
  const waiting = [0];
  nodes.slice(1).forEach((node, i) => waiting.push(waitingAfter(waiting[i], nodes[i], node)));
  const shares = nodes.map((node, i) => (node === 0 ? 0 : arrived(node)) - waiting[i]);
  const before = (t) => nodes.findLastIndex((node) => node <= t);
  return {
    share: remembered((t) => {
      const i = before(t);
      return t === nodes[i] ? shares[i] : arrived(t) - waitingAfter(waiting[i], nodes[i], t);
    }),
    straight: (t) => {
      const i = Math.min(before(t), nodes.length - 2);
      const way = (t - nodes[i]) / (nodes[i + 1] - nodes[i]);
      return shares[i] + way * (shares[i + 1] - shares[i]);
    },
  };
}

// Powers of the square root of 2 up to the first day, then each day and the geometric middle before.
function nodesOf([, first, ...others]) {
  const early = Array.from({ length: EARLY_NODES }, (_, i) =>
    first * Math.pow(Math.SQRT2, i - EARLY_NODES),
  );
  const listed = [first, ...others];
  const later = others.flatMap((day, i) => [Math.sqrt(listed[i] * day), day]);
  return [0, ...early, first, ...later];
}
