// What draws come to: percentiles, chances, costs per unit. Money in minor units, one entry per draw.

export const sumOf = (values) => values.reduce((total, value) => total + value, 0);
export const meanOf = (values) => sumOf(values) / values.length;
const ascending = (values) => [...values].sort((a, b) => a - b);

// Order statistic number floor(p n) + 1, where 0.29 times 100 is 29.
export function quantile(values, p) {
  const place = Math.floor(p * values.length + 1e-9);
  return ascending(values)[Math.min(values.length - 1, place)];
}

const PERCENTS = [5, 10, 25, 50, 75, 90, 95];

export function spreadOf(values) {
  const named = PERCENTS.map((percent) => [`p${percent}`, quantile(values, percent / 100)]);
  return { ...Object.fromEntries(named), mean: meanOf(values) };
}

export function shareAtLeast(values, least) {
  return values.filter((value) => value >= least).length / values.length;
}

// Draw by draw; null where there is nothing to divide by in some draw.
export function ratios(above, below) {
  return below.every((value) => value > 0) ? above.map((value, i) => value / below[i]) : null;
}

// Standard error of the mean, from those of 16 equally long runs of consecutive draws.
export function errorOfMean(values) {
  const RUNS = 16;
  const length = Math.floor(values.length / RUNS);
  const runs = Array.from({ length: RUNS }, (_, i) =>
    meanOf(values.slice(i * length, (i + 1) * length)),
  );
  const middle = meanOf(values);
  return Math.sqrt(sumOf(runs.map((run) => (run - middle) ** 2)) / (RUNS * (RUNS - 1)));
}

// `draws`: of one creator (draw.mjs) or of a plan (campaign.mjs).
export function resultOf(draws, fixedCost) {
  const column = (field) => draws.map((one) => one[field]);
  const profits = column("profit_minor");
  const costs = column("variable_cost_minor").map((paid) => paid + fixedCost);
  const times = (factor, values) => values?.map((value) => factor * value) ?? null;
  const roi = times(100, ratios(profits, costs));
  const spread = (values) => values && spreadOf(values);
  const worst = ascending(profits).slice(0, Math.max(1, Math.floor(profits.length / 10)));
  return {
    money: {
      profit_minor: spread(profits),
      total_cost_minor: spread(costs),
      revenue_minor: spread(column("revenue_minor")),
    },
    spreads: {
      roi_percent: spread(roi),
      roas: spread(ratios(column("revenue_minor"), costs)),
      orders: spread(column("orders")),
      tracked_orders: spread(column("tracked_orders")),
      incremental_orders: spread(column("incremental_orders")),
      views: spread(column("views")),
      engagements: spread(column("engagements")),
      clicks: spread(column("clicks")),
      cpm_minor: spread(times(1000, ratios(costs, column("views")))),
      cpe_minor: spread(ratios(costs, column("engagements"))),
      cost_per_order_minor: spread(ratios(costs, column("orders"))),
    },
    chance: shareAtLeast(profits, 0),
    worstTenth: meanOf(worst),
    errors: {
      chance_of_break_even_percent: 100 * errorOfMean(profits.map((value) => (value >= 0 ? 1 : 0))),
      profit_mean_minor: errorOfMean(profits),
      roi_mean_percent: roi ? errorOfMean(roi) : 0,
    },
    histogrammed: roi ?? profits,
  };
}
