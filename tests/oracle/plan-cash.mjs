// The cash and the orders of a whole plan in one draw, by days after its first post.
import { flowOf } from "./cash.mjs";
import { sumOf } from "./result.mjs";

const DAY = 86400000;

// Days after the first post: of each creator's deliverables, of the payment and of the review.
export function scheduleOf(request, plans) {
  const time = (date) => Date.parse(`${date}T00:00:00Z`);
  const dated = plans.flatMap(({ deliverables }) => deliverables.map(({ date }) => date ?? null));
  const given = dated.filter((date) => date !== null).map(time);
  const first = given.length ? Math.min(...given) : null;
  const after = (date) => ((date ?? null) === null || first === null ? 0 : (time(date) - first) / DAY);
  const { payment_date, review_date } = request.campaign;
  return {
    first,
    starts: plans.map(({ deliverables }) => deliverables.map(({ date }) => after(date))),
    payment: after(payment_date),
    review: (review_date ?? null) === null || first === null ? null : after(review_date),
  };
}

// `drawn`: of drawPlan. {size, cash(t), orders(t)}: orders are the incremental first ones.
export function planFlowOf(plans, us, drawn, { starts, payment }, curveOf) {
  const flows = plans.map((plan, c) => flowOf(plan, us[c], drawn.creators[c], curveOf, starts[c]));
  const fixedCost = sumOf(plans.map((plan) => plan.fixedCost));
  return {
    size: sumOf(flows.map(({ size }) => size)) + fixedCost,
    cash: (t, paid = t >= payment) =>
      sumOf(flows.map((flow) => flow.cash(t))) - (paid ? fixedCost : 0),
    orders: (t) =>
      sumOf(flows.map((flow, c) => drawn.creators[c].incremental_orders * flow.share(t))),
  };
}
