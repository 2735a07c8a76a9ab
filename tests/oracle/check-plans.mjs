// Random plans of several creators: what the native tool says of the whole against the oracle's own
// draws, made from the tool's uniforms.
import { costOfPlan, drawPlan } from "./campaign.mjs";
import { compare } from "./compare.mjs";
import { compareResult } from "./compare-result.mjs";
import { compareGoals } from "./compare-goals.mjs";
import { compareParts } from "./compare-parts.mjs";
import { compareMedia } from "./compare-media.mjs";
import { compareMethods } from "./compare-methods.mjs";
import { compareReach, reachOfPlan } from "./compare-reach.mjs";
import { compareTimeline } from "./compare-timeline.mjs";
import { inPairs, nativeAnswer, nativeDraws } from "./native.mjs";
import { sumOf } from "./result.mjs";

const THOROUGH = 4; // payback of every fourth plan: it needs the cash on every day

export async function checkPlans(tool, data, requests, report) {
  await inPairs(
    requests,
    async (request) => [
      await nativeAnswer(tool, "evaluate", request),
      await nativeDraws(tool, request, request.draws),
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
  const us = Array.from({ length: request.draws }, (_, i) =>
    drawn.creators.map(({ draws }) => draws[i].u),
  );
  const draws = us.map((u) => drawPlan(plans, u));
  const fixedCost = costOfPlan(plans);
  const size = Math.max(...draws.map(({ scales }) => scales.profit_minor)) + fixedCost;
  const { campaign, creators } = answer;
  compareCosts(campaign.costs, { creators, fixedCost, request }, at, report);
  const { result, dots } = campaign;
  compareResult({ native: result, dots, draws, fixedCost, size }, at, report);
  compareMethods(campaign, { plans, us, draws, fixedCost, size }, at, report);
  const costs = draws.map((drawn) => drawn.variable_cost_minor + fixedCost);
  compareMedia(campaign.media_value, { plans, us, draws, costs, size }, `${at} media value`, report);
  const { data } = plans[0];
  const reach = reachOfPlan({ plans, us, draws, request });
  compareReach(campaign.reach, { reach, costs, draws }, { request, plans }, `${at} reach`, report);
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
