// Requests at the ends of what is allowed, where a random one hardly ever falls.

export function edgeRequests() {
  return [
    oneCreator({ followers: 1 }),
    oneCreator({ followers: 1e9 }),
    oneCreator({ deliverables: [] }),
    oneCreator({ deliverables: [{ format: "reel", count: 1000 }] }),
    oneCreator({ average_likes: 0 }),
    oneCreator({ average_likes: 0, median_views: 500 }),
    oneCreator({ average_likes: 0, average_comments: 5 }),
    ...[0.01, 89.99, 90, 3650].map((days) =>
      oneCreator({ median_views: 100, median_views_age_days: days }),
    ),
    oneCreator({ median_views: { p10: 100, p50: 147, p90: 1000 } }),
    oneCreator({ deal: { gifted_units: 3, gift_shipping_minor: 7, agency_percent: 33.3 } }),
    oneCreator({ conversion_percent: 70 }, { market: { campaign_factor: 3 } }),
    oneCreator({}, { product: { gross_margin_percent: 0 } }),
    oneCreator({}, { product: everythingReturned }),
    oneCreator({}, { product: { repeat_rate_percent: 50, repeat_horizon_days: 0 } }),
    oneCreator(
      {},
      { product: { repeat_rate_percent: 50, repeat_interval_days: 7, repeat_horizon_days: 70 } },
    ),
    oneCreator(
      { platform: "x", deliverables: [{ format: "post" }] },
      { product: { discount_percent: 100 } },
    ),
    ...["2000-01-01", "2025-01-01", "2026-05-31", "2026-06-01", "2090-12-31"].map((as_of) =>
      oneCreator({}, { as_of, currency: "EUR" }),
    ),
    ...["2024-05-31", "2024-06-01"].map((as_of) => oneCreator({}, { as_of, currency: "CNY" })),
  ];
}

const everythingReturned = {
  return_rate_percent: 100,
  fulfilment_minor: 100,
  return_handling_minor: 50,
  repeat_rate_percent: 100,
};

function oneCreator(creator, rest = {}) {
  const usual = {
    id: "c1",
    platform: "instagram",
    followers: 50000,
    deliverables: [{ format: "reel" }],
  };
  return { schema: 1, draws: 64, ...rest, creators: [{ ...usual, ...creator }] };
}
