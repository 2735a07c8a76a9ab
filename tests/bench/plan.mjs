// Plans of many creators with three deliverables each, as benchmarks and the memory's test take them.

const LINES = [
  ['instagram', ['reel', 'story', 'carousel']],
  ['tiktok', ['video', 'video', 'live']],
  ['youtube', ['integration', 'short', 'dedicated-video']],
];

function creator(i) {
  const [platform, formats] = LINES[i % 3];
  const deliverables = formats.map((format, d) => ({ format, count: d + 1, fee_minor: 30000 + 1000 * d }));
  return { id: `c${i}`, platform, followers: 12000 + 7000 * i, deliverables };
}

/** `price`: of an order, in cents. */
export const planOf = (creators, draws, price) => ({
  ...{ schema: 1, as_of: '2026-11-21', seed: 1, draws, currency: 'USD' },
  campaign: { target_population: 5000000, overlap_percent: 5 },
  product: { order_value_minor: price, gross_margin_percent: 60 },
  creators: Array.from({ length: creators }, (_, i) => creator(i)),
});
