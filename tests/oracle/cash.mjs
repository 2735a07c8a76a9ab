// The cash of one draw by day, from the definition: of the views that arrive at a time, a share
// 1 - 2^(-wait / delay) has ordered after the wait. Summed over 500 slices of time.
import { amount, sectorFigure } from "./plan.mjs";
import { valueAt } from "./scale.mjs";

const SLICES = 500;

// {cash(t), delay, size}: `size` is what an error of the rule is to be measured by.
export function cashOf(plan, u, drawn) {
  const { data, request, creator } = plan;
  const halfLife = Math.max(
    levelOf(plan.figure("half-life"), u["half-life"]),
    data.defaults.arrival.shortest_half_life_days,
  );
  const chosen = (request.product?.purchase ?? null) !== null;
  const purchase = request.product?.purchase ?? data.defaults.purchase;
  const delay = levelOf(
    amount(request.product?.purchase_delay_days) ??
      (chosen ? null : sectorFigure(plan.pool, request, "purchase-delay")) ??
      data.assumptions.get(`purchase-delay/${purchase}`),
    u["purchase-delay"],
  );
  const clicks = drawn.lines.reduce((sum, line) => sum + line.clicks, 0);
  const repeats = repeatsOf(plan.product);
  const first = drawn.profit_minor + plan.fixedCost - drawn.repeat_minor;
  const ordered = plan.deliverables.map((item, i) => {
    const format = plan.platform.formats.find(({ id }) => id === item.format);
    const { horizon_days } = data.defaults.arrival;
    const end = Math.min(horizon_days, format.lifespan_days ?? horizon_days);
    const share = orderedShare(halfLife, plan.platform.shape, end, delay);
    return { part: clicks > 0 ? drawn.lines[i].clicks / clicks : 0, share };
  });
  const cash = (t) =>
    ordered.reduce((sum, { part, share }) => {
      const later = repeats
        .filter(({ after }) => after < t)
        .reduce((all, { after, weight }) => all + weight * share(t - after), 0);
      return sum + part * (first * share(t) + drawn.repeat_minor * later);
    }, -plan.fixedCost);
  return { cash, delay, size: Math.abs(first) + Math.abs(drawn.repeat_minor) };
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
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return sum > 0 ? all.map(({ after, weight }) => ({ after, weight: weight / sum })) : [];
}

function orderedShare(halfLife, shape, end, delay) {
  const seen = (t) => 1 - Math.pow(2, -Math.pow(t / halfLife, shape));
  const all = seen(end);
  const arrived = (t) => (t >= end ? 1 : seen(t) / all);
  return (t) => {
    if (delay === 0) return arrived(t);
    const last = Math.min(t, end);
    let share = 0;
    let before = 0;
    for (let i = 1; i <= SLICES; i++) {
      const slice = last * Math.pow(i / SLICES, 4); // finer at the start, where most views come
      const middle = last * Math.pow((i - 0.5) / SLICES, 4);
      const now = arrived(slice);
      share += (now - before) * (1 - Math.pow(2, -(t - middle) / delay));
      before = now;
    }
    return share;
  };
}
