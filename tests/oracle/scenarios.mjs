// Several ways to spend the money, compared draw by draw. A scenario is {profits, views, clicks,
// orders, fixedCost} with one entry per draw; views are null where nobody says what they cost.
import { meanOf, sumOf } from "./result.mjs";

const CAUSES = ["cost", "views", "clicks", "orders", "money"];

// Share of the draws in which a does better than b; half of those in which both do the same.
export function chanceOfBetter(a, b) {
  const points = a.profits.map((profit, i) => (Math.sign(profit - b.profits[i]) + 1) / 2);
  return meanOf(points);
}

// Of each scenario the share of draws in which none does better; several share such a draw.
export function sharesOfBest(scenarios) {
  const shares = scenarios.map(() => 0);
  const draws = scenarios[0].profits.length;
  for (let i = 0; i < draws; i++) {
    const best = Math.max(...scenarios.map(({ profits }) => profits[i]));
    const winners = scenarios.map(({ profits }) => (profits[i] === best ? 1 : 0));
    winners.forEach((won, k) => (shares[k] += won / sumOf(winners) / draws));
  }
  return shares;
}

// The difference of the mean profits by cause: what each changes, on average over all orders in
// which they can change from b's to a's.
export function causesOf(a, b) {
  const withViews = a.views !== null && b.views !== null;
  const names = CAUSES.filter((cause) => withViews || cause !== "views");
  const [ofA, ofB] = [a, b].map((scenario) => rungsOf(scenario, withViews));
  const profitWith = (fromA) => {
    const rung = (name) => (fromA.has(name) ? ofA : ofB)[name];
    const chain = names.filter((name) => name !== "cost").map(rung);
    return chain.reduce((product, factor) => product * factor, 1) - rung("cost");
  };
  const causes = Object.fromEntries(names.map((name) => [name, 0]));
  const orders = permutations(names);
  for (const order of orders) {
    const changed = new Set();
    for (const name of order) {
      const before = profitWith(changed);
      causes[name] += (profitWith(changed.add(name)) - before) / orders.length;
    }
  }
  return causes;
}

// profit = views x clicks per view x orders per click x money per order - cost, in means.
function rungsOf({ views, clicks, orders, profits, fixedCost }, withViews) {
  const per = (above, below) => (below > 0 ? above / below : 0);
  const [clicked, ordered] = [meanOf(clicks), meanOf(orders)];
  return {
    cost: fixedCost,
    views: withViews ? meanOf(views) : undefined,
    clicks: withViews ? per(clicked, meanOf(views)) : clicked,
    orders: per(ordered, clicked),
    money: per(meanOf(profits) + fixedCost, ordered),
  };
}

function permutations(list) {
  if (list.length < 2) return [list];
  return list.flatMap((item) =>
    permutations(list.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
