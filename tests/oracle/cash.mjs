// The cash of one draw of one creator: how its contribution comes in.
import { amount, sectorFigure } from "./plan.mjs";
import { sumOf } from "./result.mjs";
import { valueAt } from "./scale.mjs";

// {delay, size, share(t), cash(t)} with `curveOf(arrival)` as in order-share.mjs; t counts from the
// day that `starts` count from, in days. `cash` is without the fixed cost, `share` that of the first
// orders, `size` what an error of the rule is to be measured by.
export function flowOf(plan, u, drawn, curveOf, starts = []) {
  const { shape, formats } = plan.platform;
  const { horizon_days, shortest_half_life_days } = plan.data.defaults.arrival;
  const halfLife = Math.max(
    levelOf(plan.figure("half-life"), u["half-life"]),
    shortest_half_life_days,
  );
  const delay = levelOf(delayOf(plan), u["purchase-delay"]);
  const clicks = sumOf(drawn.lines.map((line) => line.clicks));
  const posts = plan.deliverables.map((item, i) => {
    const { lifespan_days } = formats.find(({ id }) => id === item.format);
    const end = Math.min(horizon_days, lifespan_days ?? horizon_days);
    const part = clicks > 0 ? drawn.lines[i].clicks / clicks : 0;
    return { part, start: starts[i] ?? 0, curve: curveOf({ halfLife, shape, end, delay }) };
  });
  const repeats = repeatsOf(plan.product);
  const repeat = drawn.repeat_minor;
  const first = drawn.profit_minor + plan.fixedCost - repeat;
  const shareOf = ({ curve, start }, t) => (t < start ? 0 : curve.share(t - start));
  const later = ({ curve, start }, t) =>
    sumOf(
      repeats
        .filter(({ after }) => after < t - start)
        .map(({ after, weight }) => weight * curve.straight(t - start - after)),
    );
  return {
    delay,
    size: Math.abs(first) + Math.abs(repeat),
    share: (t) => sumOf(posts.map((post) => post.part * shareOf(post, t))),
    cash: (t) =>
      sumOf(posts.map((post) => post.part * (first * shareOf(post, t) + repeat * later(post, t)))),
  };
}

function delayOf({ request, pool, data }) {
  const chosen = (request.product?.purchase ?? null) !== null;
  const purchase = request.product?.purchase ?? data.defaults.purchase;
  return (
    amount(request.product?.purchase_delay_days) ??
    (chosen ? null : sectorFigure(pool, request, "purchase-delay")) ??
    data.assumptions.get(`purchase-delay/${purchase}`)
  );
}

// The middle of the sixteenth of the figure's distribution in which the uniform is.
function levelOf(figure, uniform) {
  return valueAt(figure, (Math.floor(16 * uniform) + 0.5) / 16);
}

function repeatsOf(product) {
  const {
    repeat_rate_percent: rate,
    repeat_interval_days: interval,
    annual_discount_rate_percent: discount,
  } = product;
  const count = Math.floor(product.repeat_horizon_days / interval);
  const all = Array.from({ length: count }, (_, i) => (i + 1) * interval).map((after, i) => ({
    after,
    weight: Math.pow(rate / 100, i + 1) / Math.pow(1 + discount / 100, after / 365),
  }));
  const sum = sumOf(all.map(({ weight }) => weight));
  return sum > 0 ? all.map(({ after, weight }) => ({ after, weight: weight / sum })) : [];
}
