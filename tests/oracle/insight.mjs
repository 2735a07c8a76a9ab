// What one uniform tells about the profit, from draws alone: its share of the variance, and what
// knowing it before choosing is worth. `uniforms` and `profits` have one entry per draw.

const SHARE_PARTS = 64;
const CHOICE_PARTS = 16;

const sumOf = (values) => values.reduce((total, value) => total + value, 0);
const partOf = (uniform, parts) => Math.min(parts - 1, Math.floor(uniform * parts));

// The profits of the draws whose uniform is in each of so many equal parts.
function groups(uniforms, profits, parts) {
  const lists = Array.from({ length: parts }, () => []);
  uniforms.forEach((uniform, i) => lists[partOf(uniform, parts)].push(profits[i]));
  return lists;
}

// First-order share of the variance: what lies between the means of the parts, less what would lie
// there by chance (the variance within the parts times the parts less one).
export function shareOfVariance(uniforms, profits) {
  const mean = sumOf(profits) / profits.length;
  const lists = groups(uniforms, profits, SHARE_PARTS).filter((list) => list.length > 0);
  const squaresAbout = (list, middle) => sumOf(list.map((value) => (value - middle) ** 2));
  const all = squaresAbout(profits, mean);
  const within = sumOf(lists.map((list) => squaresAbout(list, sumOf(list) / list.length)));
  const byChance = (within / (profits.length - lists.length)) * (lists.length - 1);
  return Math.max(0, all - within - byChance) / all;
}

// Mean of the better of both choices, profit or nothing, in each part, less that without knowing.
export function valueOfKnowing(uniforms, profits, order = 1) {
  // With another odd order the parts put together are no neighbours: the input says nothing.
  const together = SHARE_PARTS / CHOICE_PARTS;
  const sums = new Array(CHOICE_PARTS).fill(0);
  groups(uniforms, profits, SHARE_PARTS).forEach((list, part) => {
    sums[Math.floor(((order * part) % SHARE_PARTS) / together)] += sumOf(list);
  });
  const known = sumOf(sums.map((sum) => Math.max(0, sum)));
  return (known - Math.max(0, sumOf(sums))) / profits.length;
}

// The most that inputs without influence seem worth, in all orders of their parts.
export function valueOfNothing(columns, profits) {
  const values = columns.flatMap((uniforms) =>
    Array.from({ length: SHARE_PARTS / 4 }, (_, i) => valueOfKnowing(uniforms, profits, 2 * i + 1)),
  );
  return Math.max(...values);
}
