// One answer of the native tool against the oracle's own numbers.
import { drawAds } from "./alternative.mjs";
import { flowOf } from "./cash.mjs";
import { draw } from "./draw.mjs";
import { figureNamed } from "./named-figures.mjs";
import { nodesRule, orderedShare } from "./order-share.mjs";
import { planOf } from "./plan.mjs";

const DRAWN = [
  "views",
  "engagements",
  "clicks",
  "tracked_orders",
  "orders",
  "incremental_orders",
  "variable_cost_minor",
  "revenue_minor",
  "profit_minor",
  "revenue_per_follower_profit_minor",
];

const ADS = ["impressions", "clicks", "orders", "incremental_orders", "profit_minor"];

// Cash takes the oracle long: that of the first draws is compared, with the same rule in other words
// and with the definition. The rule is within 0.005 of the share of orders, and straight between its
// times for repeat orders.
const CASH_DRAWS = 3;
const CASH_ERROR = 0.01;
// Days. The tool's rule is as good as it says for delays of seven minutes and more.
const SHORTEST_DELAY = 7 / 1440;

// Returns the oracle's plans of the creators.
export function compare(data, request, { status, err, answer }, where, report) {
  const usable = status === 0 && answer?.creators?.length === request.creators.length;
  report.check(usable, () => `${where}: ${status} ${err} ${JSON.stringify(answer?.issues)}`);
  if (!usable) return [];
  const plans = planOf(data, request).creators;
  plans.forEach((plan, index) => {
    const native = answer.creators[index];
    const at = `${where} ${describe(request, plan)}`;
    compareFigures(plan, native.figures, at, report);
    compareFixedCost(plan, native.fixed_cost_minor, at, report);
    report.check(native.draws.length > 0, () => `${at}: no draws`);
    native.draws.forEach((sample, i) => compareDraw(plan, sample, `${at} draw ${i}`, report));
    native.draws
      .slice(0, CASH_DRAWS)
      .forEach((sample, i) => compareCash(plan, sample, `${at} draw ${i}`, report));
  });
  return plans;
}

// The native tool's choice between two equally near amounts is taken over.
function compareFixedCost(plan, native, at, report) {
  report.within(`${at} fixed_cost_minor`, native, plan.fixedCost, plan.ties);
  if (Math.abs(native - plan.fixedCost) <= plan.ties) plan.fixedCost = native;
}

function describe(request, { creator, deliverables }) {
  const formats = deliverables.map((item) => item.format).join("+");
  return (
    `${creator.id} ${creator.platform}/${formats} ${creator.followers} followers, ` +
    `${request.as_of} ${request.currency}`
  );
}

function compareFigures(plan, figures, at, report) {
  for (const [id, native] of Object.entries(figures)) {
    const oracle = figureNamed(plan, id);
    if (!oracle) {
      report.check(
        false,
        () => `${at} figure ${id}: the oracle has none, native ${JSON.stringify(native)}`,
      );
      continue;
    }
    report.check(
      native.scale === oracle.scale,
      () => `${at} figure ${id} scale: native ${native.scale}, oracle ${oracle.scale}`,
    );
    for (const p of ["p10", "p50", "p90"])
      report.near(`${at} figure ${id} ${p}`, native[p], oracle[p]);
  }
}

function compareDraw(plan, sample, at, report) {
  compareFields(DRAWN, sample, draw(plan, sample.u), at, report);
  const ads = drawAds(plan, sample.u);
  report.check(
    (ads === null) === (sample.alternative === null),
    () => `${at} alternative: native ${sample.alternative}, oracle ${ads}`,
  );
  if (ads) compareFields(ADS, sample.alternative, ads, `${at} ads`, report);
}

function compareFields(fields, native, oracle, at, report) {
  for (const field of fields) {
    if (native[field] === null || oracle[field] === null) {
      report.check(
        native[field] === oracle[field],
        () => `${at} ${field}: native ${native[field]}, oracle ${oracle[field]}`,
      );
    } else {
      report.near(`${at} ${field}`, native[field], oracle[field], oracle.scales[field]);
    }
  }
}

function compareCash(plan, sample, at, report) {
  const horizon = plan.request.market?.horizon_days ?? plan.data.inputs.get("/market/horizon_days").default;
  report.check(sample.days.at(-1) === horizon, () => `${at} days ${sample.days}`);
  const drawn = draw(plan, sample.u);
  const byNodes = flowOf(plan, sample.u, drawn, (arrival) => nodesRule(arrival, sample.days));
  const exact = flowOf(plan, sample.u, drawn, (arrival) => {
    const share = orderedShare(arrival);
    return { share, straight: share };
  });
  const { size } = exact;
  const slack = CASH_ERROR * (exact.delay < SHORTEST_DELAY ? 2 : 1) * size + 1e-6;
  sample.days.forEach((day, i) => {
    const native = sample.cash_minor[i] + plan.fixedCost;
    report.within(`${at} cash on day ${day}`, native, exact.cash(day), slack);
    report.near(`${at} cash by nodes on day ${day}`, native, byNodes.cash(day), size + plan.fixedCost);
  });
  const cash = (day) => byNodes.cash(day) - plan.fixedCost;
  const payback = sample.payback_days;
  const then = payback === null ? cash(horizon) : cash(payback);
  const least = 1e-9 * (size + plan.fixedCost);
  const right =
    payback === null ? then < least : payback === 0 ? then >= -least : Math.abs(then) <= 1e-6 * size;
  report.check(right, () => `${at} payback ${payback}: cash of the oracle then ${then}`);
}
