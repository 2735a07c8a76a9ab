// What ads as large as a plan's views would have cost, against the oracle's own draws.
import { figureOfChannel } from "./ad-price.mjs";
import { compareSpread } from "./compare-result.mjs";
import { ratios, spreadOf, sumOf } from "./result.mjs";
import { valueAt } from "./scale.mjs";

const USUAL = "meta"; // where the platform has no ads of its own, or nobody says what they cost

// Major units for 1,000 impressions; null where a view is something else or nobody prices ads.
function priceFor(plan) {
  const { data, creator } = plan;
  if (data.platforms.get(creator.platform).views_are) return null;
  const of = (channel) => data.channels.has(channel) && figureOfChannel(plan, "ad-cpm", channel);
  return of(creator.platform) || of(USUAL) || null;
}

export function compareMedia(native, { plans, us, draws, costs, size }, at, report) {
  const prices = plans.map(priceFor);
  const there = prices.every(Boolean);
  report.check((native !== null) === there, () => `${at}: ${JSON.stringify(native)}`);
  if (!there || native === null) return;
  const { minorPerMajor } = plans[0].pool.money;
  const values = draws.map(({ creators }, i) =>
    sumOf(creators.map(({ views }, c) => (views / 1000) * valueAt(prices[c], us[i][c]["ad-cpm"]) * minorPerMajor)),
  );
  const amount = (...words) => report.within(...words, 0.5 + 1e-9 * Math.max(size, ...values));
  compareSpread(native.value_minor, spreadOf(values), `${at} value`, report, amount);
  const multiples = ratios(values, costs);
  const near = (...words) => report.near(...words);
  compareSpread(native.multiple, multiples && spreadOf(multiples), `${at} multiple`, report, near);
}
