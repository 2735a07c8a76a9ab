// The oracle's figure for each name under which the native tool prints one, in natural units.
import { amount, percent } from "./plan.mjs";

export function figureNamed(plan, name) {
  const figure = ownFigure(plan, name) ?? assumedOrPooled(plan, name);
  return figure?.constant === undefined ? figure : spreadOut(figure);
}

function spreadOut({ constant, scale }) {
  return { p10: constant, p50: constant, p90: constant, scale };
}

// What the user gave, or has by default without evidence.
function ownFigure({ creator, deliverables, factors, request, pool }, name) {
  const [head, format] = name.split("/");
  const market = request.market ?? {};
  if (head === "median-views") {
    return amount((format ? deliverables[Number(format)] : creator)?.median_views);
  }
  if (head === "order-value") return scaled(factors["order-value"], 1 / pool.money.minorPerMajor);
  if (head === "gross-margin" || head === "return-rate") return factors[head];
  if (head === "tracked-share") return percent(market.tracked_share_percent);
  if (head === "purchase-delay") return amount(request.product?.purchase_delay_days);
  if (format) return undefined;
  return {
    "average-likes": () => amount(creator.average_likes),
    "average-comments": () => amount(creator.average_comments),
    "in-target-share": () => percent(creator.in_target_percent),
    "authentic-share": () => percent(creator.authentic_percent),
    "click-through-rate": () => percent(creator.click_through_percent),
    "conversion-rate": () => percent(creator.conversion_percent),
    "campaign-factor": () => amount(market.campaign_factor),
    incrementality: () => percent(market.incrementality_percent),
  }[head]?.();
}

const given = (input) => input !== undefined && input !== null;

function scaled(figure, factor) {
  if (figure.constant !== undefined) return { ...figure, constant: figure.constant * factor };
  const { p10, p50, p90, scale } = figure;
  return { p10: p10 * factor, p50: p50 * factor, p90: p90 * factor, scale };
}

function assumedOrPooled({ data, figure }, name) {
  const [head, ...rest] = name.split("/");
  const choice = rest.length ? rest.join("/") : undefined;
  const pooled = data.quantities.has(head) ? figure(head, choice) : null;
  return pooled ?? data.assumptions.get(name) ?? null;
}
