// What the goals of a plan come to, against the oracle's own draws.
import { compareSpread } from "./compare-result.mjs";
import { quantile, ratios, shareAtLeast, spreadOf } from "./result.mjs";
import { valueAt } from "./scale.mjs";

// `reach`: of reachOfPlan; `costs`: total, of each draw.
export function compareGoals(native, { draws, us, reach, costs, request, data }, at, report) {
  const { campaign } = request;
  const asked = [
    { goal: campaign.goal ?? "conversions", target: campaign.target },
    ...(campaign.second_goal ? [{ goal: campaign.second_goal, target: campaign.second_target }] : []),
  ];
  const told = native.map(({ id }) => id).join();
  report.check(told === asked.map(({ goal }) => goal).join(), () => `${at} goals: ${told}`);
  const gain = data.assumptions.get("follower-gain");
  const people = reach.map((one) => one.people);
  const of = {
    people,
    views: draws.map((drawn) => drawn.views),
    engagements: draws.map((drawn) => drawn.engagements),
    orders: draws.map((drawn) => drawn.orders),
    "incremental-orders": draws.map((drawn) => drawn.incremental_orders),
    "new-followers": people.map((reached, i) => reached * valueAt(gain, us[i][0]["follower-gain"])),
  };
  asked.forEach(({ target }, i) => compareGoal(native[i], { of, target, costs }, `${at} goal ${i}`, report));
}

const HEADLINES = {
  awareness: "people",
  engagement: "engagements",
  growth: "new-followers",
  conversions: "incremental-orders",
};

function compareGoal(native, { of, target, costs }, at, report) {
  const headline = HEADLINES[native.id];
  report.check(native.headline === headline, () => `${at} headline ${native.headline}`);
  const values = of[headline];
  const near = (...words) => report.near(...words);
  compareSpread(native.value, spreadOf(values), `${at} value`, report, near);
  const each = ratios(costs, values);
  compareSpread(native.cost_each_minor, each && spreadOf(each), `${at} cost each`, report, near);
  report.check(native.target === (target ?? null), () => `${at} target ${native.target}`);
  const chance = (target ?? null) === null ? null : 100 * shareAtLeast(values, target);
  report.check(native.chance_of_target_percent === chance, () => `${at} chance: oracle ${chance}`);
  if (!native.published) return;
  const { for: base, per, own_p50_minor } = native.published;
  const own = ratios(costs, of[base])?.map((cost) => per * cost);
  if (own) report.near(`${at} own cost per ${base}`, own_p50_minor, quantile(own, 0.5));
}
