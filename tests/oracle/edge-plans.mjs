// Plans at the ends of what is allowed, where a random one hardly ever falls.

export function edgePlans() {
  const reel = { format: "reel" };
  const free = { deliverables: [{ format: "reel", fee_minor: 0 }] };
  const certain = {
    median_views: 20000,
    average_likes: 900,
    average_comments: 30,
    authentic_percent: 90,
    click_through_percent: 1,
    conversion_percent: 2,
  };
  const knownProduct = { order_value_minor: 5000, gross_margin_percent: 60, purchase_delay_days: 1 };
  const knownMarket = { tracked_share_percent: 80, incrementality_percent: 50, campaign_factor: 1 };
  const dated = (...dates) => ({ deliverables: dates.map((date) => ({ ...reel, date })) });
  const small = { target_population: 1000 };
  return [
    plan([{}], {}),
    plan([free, free], {}),
    plan([free, {}], { budget_minor: 1 }),
    plan([certain, certain, certain], {}, { product: knownProduct, market: knownMarket }),
    plan([certain, certain], { overlap_percent: 100 }),
    plan([{ in_target_percent: 0.01 }, { in_target_percent: 100 }], small),
    plan([{}, {}, {}], { target_population: 1 }),
    plan([{}, {}, {}], { ...small, overlap_percent: 100 }),
    plan([{}, {}, {}], { ...small, overlap_percent: 0 }),
    plan([{ followers: 1 }, { followers: 1e9 }], {}),
    plan([{ followers: 1 }, { followers: 1e9 }], { overlap_percent: 100 }),
    plan([{ followers: 5e7 }, { followers: 5e7 }], { overlap_percent: 0, target_population: 6e7 }),
    plan([{ average_likes: 0 }, { average_likes: 0 }], { goal: "engagement", target: 1 }),
    plan([{ click_through_percent: 0 }], { review_date: "2026-12-31" }),
    plan([{ click_through_percent: 0 }, {}], dates("2026-01-01", "2026-12-31"), {}, dated("2026-06-01")),
    plan([dated("2026-01-01"), dated("2027-12-31")], {}),
    plan([dated("2026-01-01", "2026-01-01"), dated("2026-01-31")], {}, { market: { horizon_days: 1 } }),
    plan([dated("2026-02-28", undefined)], { payment_date: "2026-04-15" }),
    plan([dated("2028-02-29"), dated("2028-03-01")], { payment_date: "2028-02-01" }),
    plan([certain, dated("2026-03-03")], dates("2026-03-03", "2026-03-03")),
    plan([{ fit: "same" }, { fit: "other", conversion_percent: 100 }], {}),
    plan(Array.from({ length: 50 }, () => ({})), { overlap_percent: 50 }),
    plan([{}, {}], { goal: "growth", target: 1, second_goal: "awareness", second_target: 1e11 }),
    plan([{}, {}], {}, { product: { gross_margin_percent: 0, return_rate_percent: 100 } }),
    plan([{}, dated("2026-05-01")], {}, { draws: 100, seed: 7 }),
    plan([dated("2026-05-01"), dated("2026-05-09")], { overlap_percent: 20 }, { draws: 2048 }),
  ];
}

const dates = (payment_date, review_date) => ({ payment_date, review_date });

function plan(creators, campaign, rest = {}, all = {}) {
  const usual = { platform: "instagram", followers: 50000, deliverables: [{ format: "reel" }] };
  return {
    schema: 1,
    draws: 64,
    currency: "USD",
    as_of: "2026-11-21",
    ...rest,
    campaign,
    creators: creators.map((creator, i) => ({ id: `c${i + 1}`, ...usual, ...all, ...creator })),
  };
}
