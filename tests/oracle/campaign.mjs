// One draw of a plan: sums over its creators' draws. Money in minor units.
import { draw } from "./draw.mjs";
import { sumOf } from "./result.mjs";

const SUMMED = [
  ...["views", "engagements", "clicks", "tracked_orders", "orders", "incremental_orders"],
  ...["variable_cost_minor", "revenue_minor", "profit_minor", "repeat_minor"],
];

// `us`: of each creator the uniforms of its factors.
export function drawPlan(plans, us) {
  const creators = plans.map((plan, c) => draw(plan, us[c]));
  const sum = (field) => sumOf(creators.map((one) => one[field]));
  const byFollowers = "revenue_per_follower_profit_minor";
  return {
    ...Object.fromEntries(SUMMED.map((field) => [field, sum(field)])),
    [byFollowers]: creators.every((one) => one[byFollowers] !== null) ? sum(byFollowers) : null,
    creators,
    scales: { profit_minor: sumOf(creators.map(({ scales }) => scales.profit_minor)) },
  };
}

export const costOfPlan = (plans) => sumOf(plans.map((plan) => plan.fixedCost));
