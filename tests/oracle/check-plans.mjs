// Random plans of several creators: what the native tool says of the whole against the oracle's own
// draws, made from the tool's uniforms.
import { costOfPlan, drawPlan } from "./campaign.mjs";
import { compare } from "./compare.mjs";
import { compareResult, compareSpread } from "./compare-result.mjs";
import { compareGoals } from "./compare-goals.mjs";
import { compareParts } from "./compare-parts.mjs";
import { compareReach, reachOfPlan } from "./compare-reach.mjs";
import { compareTimeline } from "./compare-timeline.mjs";
import { inPairs, nativeAnswer, nativeDraws } from "./native.mjs";
import { shareAtLeast, spreadOf, sumOf } from "./result.mjs";

const DRAWS = 64;
const THOROUGH = 4; // payback of every fourth plan: it needs the cash on every day

export async function checkPlans(tool, data, requests, report) {
  await inPairs(
    requests,
    async (request) => [
      await nativeAnswer(tool, "evaluate", request),
      await nativeDraws(tool, request, DRAWS),
    ],
    (request, [evaluated, drawn], i) => {
      const at = `plan ${i}`;
      const { answer } = evaluated;
      const usable = evaluated.status === 0 && answer.campaign !== undefined;
      report.check(usable, () => `${at}: ${evaluated.status} ${JSON.stringify(answer?.issues)}`);
      if (!usable) return;
      const plans = compare(data, request, drawn, at, report);
      const thorough = i % THOROUGH === 0;
      comparePlan({ plans, request, answer, drawn: drawn.answer, thorough }, at, report);
    },
  );
}

function comparePlan({ plans, request, answer, drawn, thorough }, at, report) {
  const us = Array.from({ length: DRAWS }, (_, i) => drawn.creators.map(({ draws }) => draws[i].u));
  const draws = us.map((u) => drawPlan(plans, u));
  const fixedCost = costOfPlan(plans);
  const size = Math.max(...draws.map(({ scales }) => scales.profit_minor)) + fixedCost;
  const { campaign, creators } = answer;
  compareCosts(campaign.costs, { creators, fixedCost, request }, at, report);
  const { result, dots } = campaign;
  compareResult({ native: result, dots, draws, fixedCost, size }, at, report);
  compareBreakEven(result.break_even_orders, { plans, us, fixedCost }, at, report);
  compareMethods(campaign.return_methods, { draws, size }, at, report);
  const costs = draws.map((drawn) => drawn.variable_cost_minor + fixedCost);
  const { data } = plans[0];
  const reach = reachOfPlan({ plans, us, draws, request });
  compareReach(campaign.reach, reach, costs, { request, plans }, `${at} reach`, report);
  compareGoals(campaign.goals, { draws, us, reach, costs, request, data }, at, report);
  compareParts(campaign.creators, { plans, draws, reach, fixedCost, size }, at, report);
  const asked = { plans, us, draws, request, data, thorough };
  compareTimeline(campaign.timeline, asked, `${at} timeline`, report);
}

function compareCosts(costs, { creators, fixedCost, request }, at, report) {
  const lines = creators.flatMap((creator) =>
    creator.costs.lines.map((line) => ({ creator: creator.id, ...line })),
  );
  const told = (list) => JSON.stringify(list.map((line) => Object.entries(line).sort()));
  report.check(told(costs.lines) === told(lines), () => `${at} lines ${told(costs.lines)}`);
  report.near(`${at} total`, costs.total_minor, fixedCost);
  report.near(`${at} sum of lines`, sumOf(costs.lines.map((line) => line.amount_minor)), fixedCost);
  const budget = request.campaign.budget_minor ?? null;
  report.check(costs.budget_minor === budget, () => `${at} budget ${costs.budget_minor}`);
  const left = budget === null ? null : budget - fixedCost;
  report.check(costs.left_minor === left, () => `${at} left ${costs.left_minor}, oracle ${left}`);
}

// Every factor at its P50.
function compareBreakEven(native, { plans, us, fixedCost }, at, report) {
  const middle = us[0].map((u) => Object.fromEntries(Object.keys(u).map((name) => [name, 0.5])));
  const { profit_minor, orders, scales } = drawPlan(plans, middle);
  const contribution = profit_minor + fixedCost;
  if (Math.abs(contribution) < 1e-9 * scales.profit_minor) return;
  const oracle = contribution > 0 ? (fixedCost * orders) / contribution : null;
  if (oracle === null || native === null) {
    report.check(oracle === native, () => `${at} break-even: native ${native}, oracle ${oracle}`);
  } else {
    const slack = (oracle * scales.profit_minor) / contribution;
    report.near(`${at} break-even`, native, oracle, slack);
  }
}

function compareMethods(methods, { draws, size }, at, report) {
  const named = (id) => methods.find((method) => method.id === id);
  const near = (...words) => report.within(...words, 0.5 + 1e-9 * size);
  const spreads = {
    "click-funnel": "profit_minor",
    "revenue-per-follower": "revenue_per_follower_profit_minor",
  };
  for (const [id, field] of Object.entries(spreads)) {
    const values = draws.map((one) => one[field]);
    const method = named(id);
    report.check(
      method.available === !values.includes(null),
      () => `${at} ${id}: available ${method.available}`,
    );
    if (!method.available || values.includes(null)) continue;
    compareSpread(method.profit_minor, spreadOf(values), `${at} ${id}`, report, near);
    report.near(`${at} ${id} chance`, method.chance_of_break_even_percent, 100 * shareAtLeast(values, 0));
  }
}
