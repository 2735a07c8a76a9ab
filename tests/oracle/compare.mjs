// One answer of the native tool against the oracle's own numbers.
import { draw } from "./draw.mjs";
import { figureNamed } from "./named-figures.mjs";
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

export function compare(data, request, { status, err, answer }, where, report) {
  const usable = status === 0 && answer?.creators?.length === request.creators.length;
  report.check(usable, () => `${where}: status ${status} ${err} for ${JSON.stringify(request)}`);
  if (!usable) return;
  planOf(data, request).creators.forEach((plan, index) => {
    const native = answer.creators[index];
    const at = `${where} ${describe(request, plan)}`;
    compareFigures(plan, native.figures, at, report);
    report.near(`${at} fixed_cost_minor`, native.fixed_cost_minor, plan.fixedCost);
    report.check(native.draws.length > 0, () => `${at}: no draws`);
    native.draws.forEach((sample, i) => compareDraw(plan, sample, `${at} draw ${i}`, report));
  });
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
  const oracle = draw(plan, sample.u);
  for (const field of DRAWN) {
    if (sample[field] === null || oracle[field] === null) {
      report.check(
        sample[field] === oracle[field],
        () => `${at} ${field}: native ${sample[field]}, oracle ${oracle[field]}`,
      );
    } else {
      report.near(`${at} ${field}`, sample[field], oracle[field], oracle.scales[field]);
    }
  }
}
