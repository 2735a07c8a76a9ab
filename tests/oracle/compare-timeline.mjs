// The timeline of a plan: its cash, payback and orders by week against the oracle's own draws.
import { nodesRule } from "./order-share.mjs";
import { planFlowOf, scheduleOf } from "./plan-cash.mjs";
import { remembered } from "./plan.mjs";
import { meanOf, quantile, shareAtLeast, sumOf } from "./result.mjs";
import { bisect } from "./scale.mjs";

const BANDS = { p10: 0.1, p50: 0.5, p90: 0.9 };
const LOOKED_AT = 6; // days and weeks of one plan, spread over all of them

// `thorough`: payback, too, which needs the cash of every draw on every day.
export function compareTimeline(native, { plans, us, draws, request, data, thorough }, at, report) {
  const schedule = scheduleOf(request, plans);
  compareCalendar(native, { schedule, plans, request, data }, at, report);
  const curveOf = curvesOf(request, data);
  const flows = draws.map((drawn, i) => planFlowOf(plans, us[i], drawn, schedule, curveOf));
  const instants = native.days.map((day, i) => ({ day, paid: isPaid(native.days, i, schedule) }));
  const size = Math.max(...flows.map((flow) => flow.size));
  compareCash(native, { flows, instants, size }, at, report);
  compareOrders(native, { flows, schedule, draws }, at, report);
  if (thorough) comparePayback(native.payback, { flows, instants, size }, at, report);
}

// The day of a later payment is listed twice.
function isPaid(days, i, { payment }) {
  return days[i] > payment || (days[i] === payment && days[i + 1] !== payment);
}

function compareCalendar(native, { schedule, plans, request, data }, at, report) {
  const { starts, payment } = schedule;
  const told = native.posts.map(({ creator, deliverable, day }) => [creator, deliverable, day]);
  const own = plans.flatMap(({ creator }, c) => starts[c].map((day, i) => [creator.id, i, day]));
  const [a, b] = [told, own].map((list) => JSON.stringify(list));
  report.check(a === b, () => `${at} posts: native ${a}, oracle ${b}`);
  report.near(`${at} payment day`, native.payment_day, payment);
  const end = Math.max(...starts.flat()) + horizonOf(request, data);
  report.near(`${at} horizon`, native.horizon_days, Math.max(end, payment));
}

const horizonOf = (request, data) =>
  request.market?.horizon_days ?? data.inputs.get("/market/horizon_days").default;

// Curves have all the listed days, and the horizon among them.
function curvesOf(request, data) {
  const listed = data.defaults.timeline.days;
  const days = [...new Set([0, ...listed, horizonOf(request, data)])].sort((a, b) => a - b);
  const rule = remembered((halfLife, shape, end, delay) =>
    nodesRule({ halfLife, shape, end, delay }, days),
  );
  return ({ halfLife, shape, end, delay }) => rule(halfLife, shape, end, delay);
}

function someOf(list) {
  const step = Math.max(1, (list.length - 1) / (LOOKED_AT - 1));
  const places = Array.from({ length: Math.min(LOOKED_AT, list.length) }, (_, i) => i * step);
  return places.map((place) => Math.round(place));
}

function compareCash({ cash_minor }, { flows, instants, size }, at, report) {
  for (const i of someOf(instants)) {
    const { day, paid } = instants[i];
    const cash = flows.map((flow) => flow.cash(day, paid));
    for (const [name, p] of Object.entries(BANDS))
      report.within(
        `${at} cash on day ${day} ${name}`,
        cash_minor[name][i],
        quantile(cash, p),
        0.5 + 1e-9 * size,
      );
  }
}

function compareOrders(native, { flows, schedule, draws }, at, report) {
  for (const i of someOf(native.weeks)) {
    const { day, orders } = native.weeks[i];
    report.near(`${at} week ${i}`, day, 7 * i);
    const sold = flows.map((flow) => flow.orders(day + 7) - flow.orders(day));
    const all = Math.max(...draws.map(({ incremental_orders }) => incremental_orders));
    for (const [name, p] of Object.entries(BANDS))
      report.near(`${at} orders of week ${i} ${name}`, orders[name], quantile(sold, p), all);
  }
  const expected = meanOf(draws.map(({ incremental_orders }) => incremental_orders));
  const shareBy = (day) => sumOf(flows.map((flow) => flow.orders(day))) / flows.length / expected;
  const reviewed = schedule.review !== null && expected > 0;
  report.check(reviewed === (native.review !== null), () => `${at} review ${native.review}`);
  if (reviewed) {
    const share = 100 * shareBy(schedule.review);
    report.near(`${at} review`, native.review.share_of_orders_percent, share);
  }
  report.check((expected > 0) === (native.enough_days !== null), () => `${at} enough`);
  if (expected > 0) report.within(`${at} enough`, shareBy(native.enough_days), 0.9, 1e-6);
}

// Each draw's last crossing of 0; Infinity where it is not paid back within the horizon.
function comparePayback(native, { flows, instants, size }, at, report) {
  const paybacks = flows.map((flow) => {
    const below = instants.findLastIndex(({ day, paid }) => flow.cash(day, paid) < 0);
    if (below === -1) return 0;
    if (below === instants.length - 1) return Infinity;
    const [from, to] = [instants[below], instants[below + 1]];
    return Math.max(0, bisect((day) => flow.cash(day, from.paid), 0, from.day, to.day));
  });
  const inTime = 1 - shareAtLeast(paybacks, Infinity);
  report.near(`${at} paid back`, native.chance_percent, 100 * inTime);
  for (const [name, p] of Object.entries(BANDS)) {
    // The tool ranks draws by straight lines: one that is nearly as early may take the place.
    const aside = [-2, 2].map((step) => p + step / paybacks.length);
    const [least, most] = aside.map((place) => quantile(paybacks, Math.max(0, place)));
    const told = native[`${name}_days`] ?? Infinity;
    const own = paybacks.some((day) => told === day || Math.abs(told - day) <= 1e-6 * (1 + day));
    const near = told === quantile(paybacks, p) || (told >= least - 1e-6 && told <= most + 1e-6);
    report.check(own && near, () => `${at} payback ${name}: ${told}, oracle ${least} to ${most}`);
  }
}
