// Reach, goals and what each creator brings, of a plan, against the oracle's own draws.
import { amount } from "./plan.mjs";
import { overlapsOf, reachOf, together } from "./reach.mjs";
import { meanOf, ratios, spreadOf, sumOf } from "./result.mjs";
import { compareSpread } from "./compare-result.mjs";
import { valueAt } from "./scale.mjs";

// Of every draw: the creators' reach, the population and the different people of all together.
export function reachOfPlan({ plans, us, draws, request }) {
  const overlapOf = overlapsOf(request);
  const given = amount(request.campaign.target_population);
  const assumed = plans[0].data.assumptions.get("population");
  return draws.map((drawn, i) => {
    const creators = plans.map((plan, c) => reachOf(plan, us[i][c], drawn.creators[c]));
    const population = valueAt(given ?? assumed, us[i][0].population);
    const reaches = creators.map(({ people }) => Math.min(people, population));
    const alone = reaches.map((_, c) => together(reaches.slice(0, c + 1), population, overlapOf));
    // No part of a plan reaches more than the whole, whatever overlaps contradict each other.
    const first = (count) => Math.min(...alone.slice(count - 1));
    return {
      creators,
      population,
      reaches,
      people: first(reaches.length),
      gross: sumOf(reaches),
      views: sumOf(creators.map(({ views }) => views)),
      first,
      overlapOf,
    };
  });
}

export function compareReach(native, { reach, costs, draws }, { request, plans }, at, report) {
  const near = (...words) => report.near(...words);
  const column = (field) => reach.map((one) => one[field]);
  const people = column("people");
  const perThousand = ratios(costs, people)?.map((cost) => 1000 * cost) ?? null;
  const others = request.campaign.others_views;
  const voice = others ? draws.map(({ views }) => (100 * views) / (views + others)) : null;
  const spreads = {
    people,
    gross: column("gross"),
    frequency: ratios(column("views"), people),
    cost_per_1000_people_minor: perThousand,
    share_of_voice_percent: voice,
  };
  for (const [name, values] of Object.entries(spreads))
    compareSpread(native[name], values && spreadOf(values), `${at} ${name}`, report, near);
  const how = overlapsOf(request) ? "overlap" : "random";
  report.check(native.duplication === how, () => `${at} duplication ${native.duplication}`);
  native.curve.forEach((step, i) => {
    report.check(step.creator === plans[i].creator.id, () => `${at} step ${i}: ${step.creator}`);
    const soFar = reach.map(({ first }) => first(i + 1));
    const views = reach.map(({ creators }) => sumOf(creators.slice(0, i + 1).map((c) => c.views)));
    report.near(`${at} people of ${i + 1}`, step.people_mean, meanOf(soFar));
    const often = ratios(views, soFar);
    if (often) report.near(`${at} frequency of ${i + 1}`, step.frequency_mean, meanOf(often));
  });
}

// People without each creator, of a draw of reachOfPlan.
export function peopleWithout({ reaches, population, overlapOf, people }, out) {
  const rest = reaches.map((_, i) => i).filter((i) => i !== out);
  const among = overlapOf && ((i, j) => overlapOf(rest[i], rest[j]));
  const left = rest.map((i) => reaches[i]);
  return Math.min(together(left, population, among), people);
}

