// Several ways to spend the money: the native tool's comparison and its suggestions against the
// oracle's own draws and prices.
import { drawAds } from "./alternative.mjs";
import { costOfPlan, drawPlan } from "./campaign.mjs";
import { compareSpread } from "./compare-result.mjs";
import { marketPrice } from "./market-price.mjs";
import { inPairs, nativeAnswer, nativeDraws } from "./native.mjs";
import { planOf } from "./plan.mjs";
import { meanOf, quantile, ratios, shareAtLeast, spreadOf } from "./result.mjs";
import { causesOf, chanceOfBetter, sharesOfBest } from "./scenarios.mjs";

const DRAWS = 64;

export async function checkScenarios(tool, data, requests, report) {
  await inPairs(
    requests,
    async (request) => ({
      compared: await nativeAnswer(tool, "compare", request),
      suggested: await nativeAnswer(tool, "suggest", request),
      drawn: await Promise.all(
        request.scenarios.map((one) => nativeDraws(tool, planned(request, one), DRAWS)),
      ),
    }),
    (request, { compared, suggested, drawn }, i) => {
      const at = `scenarios ${i}`;
      const usable = compared.status === 0 && suggested.status === 0;
      const issues = () => JSON.stringify([compared, suggested].map(({ answer }) => answer?.issues));
      report.check(usable, () => `${at}: ${issues()}`);
      if (!usable) return;
      const scenarios = request.scenarios.map((one, k) =>
        scenarioOf(data, planned(request, one), one, drawn[k].answer),
      );
      compareAll(compared.answer, scenarios, request, at, report);
      compareSuggestions(suggested.answer, { data, request }, at, report);
    },
  );
}

// The request that a scenario stands for, without the others.
function planned(request, scenario) {
  const { id, channel, budget_minor, ...own } = scenario;
  const { scenarios, ...shared } = request;
  return { ...shared, ...own };
}

function scenarioOf(data, request, { channel, budget_minor }, { creators }) {
  const plans = planOf(data, request).creators;
  const us = creators[0].draws.map((_, i) => creators.map(({ draws }) => draws[i].u));
  const ads = { ...plans[0], fixedCost: budget_minor, request: { ...request, alternative: { channel } } };
  const draws = us.map((u) => (channel ? drawAds(ads, u[0]) : drawPlan(plans, u)));
  const column = (name) => draws.map((one) => one[name]);
  const views = column(channel ? "impressions" : "views");
  return {
    kind: channel ? "ads" : "creators",
    creators: channel ? 0 : plans.length,
    fixedCost: channel ? budget_minor : costOfPlan(plans),
    views: views.includes(null) ? null : views,
    clicks: column("clicks"),
    orders: column("orders"),
    incremental: column("incremental_orders"),
    paid: channel ? draws.map(() => 0) : column("variable_cost_minor"),
    profits: column("profit_minor"),
    size: Math.max(...draws.map(({ scales }) => scales.profit_minor)),
  };
}

function compareAll(native, scenarios, request, at, report) {
  const best = sharesOfBest(scenarios);
  scenarios.forEach((scenario, k) => {
    const told = native.scenarios[k];
    compareScenario(told, scenario, `${at} ${told.id}`, report);
    report.near(`${at} ${told.id} best`, told.best_percent, 100 * best[k]);
  });
  const places = new Map(native.scenarios.map(({ id }, k) => [id, k]));
  const count = scenarios.length;
  report.check(native.pairs.length === (count * (count - 1)) / 2, () => `${at} pairs`);
  for (const pair of native.pairs) {
    const [a, b] = [pair.a, pair.b].map((id) => scenarios[places.get(id)]);
    comparePair(pair, a, b, `${at} ${pair.a} against ${pair.b}`, report);
  }
}

function compareScenario(told, scenario, at, report) {
  const near = (...words) => report.near(...words);
  const amount = (...words) => report.within(...words, 0.5 + 1e-9 * scenario.size);
  for (const field of ["kind", "creators"])
    report.check(told[field] === scenario[field], () => `${at} ${field}: ${told[field]}`);
  report.near(`${at} cost`, told.cost_total_minor, scenario.fixedCost);
  compareSpread(told.views, scenario.views && spreadOf(scenario.views), `${at} views`, report, near);
  compareSpread(told.clicks, spreadOf(scenario.clicks), `${at} clicks`, report, near);
  compareSpread(told.orders, spreadOf(scenario.orders), `${at} orders`, report, near);
  const incremental = spreadOf(scenario.incremental);
  compareSpread(told.incremental_orders, incremental, `${at} incremental`, report, near);
  compareSpread(told.profit_minor, spreadOf(scenario.profits), `${at} profit`, report, amount);
  const chance = 100 * shareAtLeast(scenario.profits, 0);
  report.near(`${at} chance`, told.chance_of_break_even_percent, chance);
  const costs = scenario.paid.map((paid) => paid + scenario.fixedCost);
  const roi = ratios(scenario.profits, costs)?.map((value) => 100 * value);
  compareSpread(told.roi_percent, roi ? spreadOf(roi) : null, `${at} roi`, report, (...words) =>
    report.near(...words, (100 * scenario.size) / Math.min(...costs)),
  );
  const dots = told.dots.values;
  dots.forEach((dot, i) =>
    amount(`${at} dot ${i}`, dot, quantile(scenario.profits, (i + 0.5) / dots.length)),
  );
}

function comparePair(pair, a, b, at, report) {
  const size = a.size + b.size;
  const differences = a.profits.map((profit, i) => profit - b.profits[i]);
  report.near(`${at} better`, pair.a_better_percent, 100 * chanceOfBetter(a, b));
  compareSpread(pair.difference_minor, spreadOf(differences), at, report, (...words) =>
    report.within(...words, 0.5 + 1e-9 * size),
  );
  const causes = causesOf(a, b);
  const told = pair.causes.map(({ cause }) => cause);
  report.check(
    told.toSorted().join() === Object.keys(causes).toSorted().join(),
    () => `${at} causes: ${told}`,
  );
  for (const { cause, minor } of pair.causes)
    report.near(`${at} because of ${cause}`, minor, causes[cause], size);
  const sizes = pair.causes.map(({ minor }) => Math.abs(minor));
  report.check(
    sizes.every((one, i) => i === 0 || one <= sizes[i - 1]),
    () => `${at} causes are in no order: ${sizes}`,
  );
  const sum = pair.causes.reduce((total, { minor }) => total + minor, 0);
  report.near(`${at} causes together`, sum, meanOf(differences), size);
}

// Followers of the smallest one suggested, and where the band ends; an open one a decade on.
const SIZES = {
  micro: { typical: 31623, end: 100000 },
  macro: { typical: 316228, end: 1000000 },
  mega: { typical: 1000000, end: 10000000 },
};

// The next number of two digits and zeros.
function nextSize(followers) {
  const step = 10 ** (String(followers).length - 2);
  return (Math.floor(followers / step) + 1) * step;
}

function priceOf(creator, { data, request }) {
  const [plan] = planOf(data, { ...request, creators: [creator] }).creators;
  return marketPrice(plan, { ...creator.deliverables[0], fee_minor: undefined });
}

function compareSuggestions(native, { data, request }, at, report) {
  const all = planOf(data, request).creators;
  const budget = request.campaign.budget_minor ?? costOfPlan(all);
  report.near(`${at} budget`, native.budget_minor, budget);
  for (const { id, creators, budget_minor } of native.scenarios) {
    if (!creators) {
      report.near(`${at} ${id} budget`, budget_minor, budget);
      continue;
    }
    const [{ followers, deliverables: [{ fee_minor }] }] = creators;
    const priceAt = (size) => priceOf({ ...creators[0], followers: size }, { data, request });
    const price = priceAt(followers);
    report.within(`${at} ${id} price`, fee_minor, price, 0.5 + 1e-9 * price);
    // As many as of the smallest such creator, and no larger ones would fit.
    const { typical, end } = SIZES[id];
    const most = data.defaults.limits.creators;
    const affordable = Math.min(most, Math.floor(budget / Math.round(priceAt(typical))));
    const next = nextSize(followers);
    const fits = (size) => Math.round(priceAt(size)) * creators.length <= budget;
    report.check(fits(followers), () => `${at} ${id}: more than ${budget}`);
    report.check(next >= end || !fits(next), () => `${at} ${id}: not ${followers} but ${next}`);
    report.check(creators.length === affordable, () => `${at} ${id}: ${creators.length} creators`);
  }
}
