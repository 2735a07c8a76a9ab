// Different real people in one draw: whom one creator's posts reach, and several creators together.
import { percent } from "./plan.mjs";
import { sumOf } from "./result.mjs";
import { valueAt } from "./scale.mjs";

const MOST_FOLLOWERS = 0.95; // that one post reaches

// {people, views} of the target group; `drawn`: the same draw of draw.mjs.
export function reachOf(plan, u, drawn) {
  const { creator, figure, factors, data } = plan;
  const typical = 1 - figure("inauthentic-share").p50;
  const authentic = factors.authentic ? valueAt(factors.authentic, u.authentic) : typical;
  const realFollowers = creator.followers * authentic;
  // People are never more than views.
  const perPerson = Math.max(
    1,
    valueAt(data.assumptions.get("views-per-person"), u["views-per-person"]),
  );
  let missed = 1; // share of the followers whom no post has reached
  let strangers = 0;
  plan.deliverables.forEach(({ format, count }, i) => {
    const views = drawn.lines[i].real_views;
    const byStrangers = valueAt(nonFollowerShare(plan, format), u["non-follower-share"]);
    const followersPerPost = (views * (1 - byStrangers)) / count / perPerson;
    // Published of all followers, of whom the fakes see nothing.
    const rate = figure("reach-rate", format);
    const chance = Math.min(
      MOST_FOLLOWERS,
      rate ? valueAt(rate, u["reach-rate"]) / typical : 1,
      followersPerPost / realFollowers,
    );
    missed *= Math.pow(1 - chance, count);
    strangers += (views * byStrangers) / perPerson;
  });
  const target = percent(creator.in_target_percent);
  const inTarget = target ? valueAt(target, u["in-target"]) : 1;
  return {
    people: (realFollowers * (1 - missed) + strangers) * inTarget,
    views: sumOf(drawn.lines.map((line) => line.real_views)) * inTarget,
  };
}

// Published, else assumed of the format, else of the platform.
function nonFollowerShare({ figure, data, creator }, format) {
  return (
    figure("non-follower-share", format) ??
    data.assumptions.get(`non-follower-share/${creator.platform}`)
  );
}

// `reaches`: of each creator; `overlapOf(i, j)`: what a pair shares of the smaller one, or null.
// Each creator adds those of their people whom nobody before them, the largest first, reaches; where
// all are left to chance, that is everybody but those whom each of them misses.
export function together(reaches, population, overlapOf) {
  const kept = reaches.map((reach) => Math.min(reach, population));
  if (!overlapOf) {
    const missed = kept.reduce((left, reach) => left * (1 - reach / population), 1);
    return population * (1 - missed);
  }
  const share = (larger, smaller) => overlapOf(larger, smaller) ?? kept[larger] / population;
  const order = kept.map((_, i) => i).sort((i, j) => kept[j] - kept[i]);
  const added = order.map((i, place) =>
    order.slice(0, place).reduce((people, larger) => people * (1 - share(larger, i)), kept[i]),
  );
  return Math.min(sumOf(added), population);
}

// The plan's overlaps as `together` takes them; null: all as by chance.
export function overlapsOf({ creators, campaign }) {
  const places = new Map(creators.map(({ id }, i) => [id, i]));
  const all = campaign.overlap_percent ?? null;
  const single = campaign.overlaps ?? [];
  if (all === null && !single.length) return null;
  return (i, j) => {
    const own = single.find(({ creators: pair }) =>
      [i, j].every((place) => pair.map((id) => places.get(id)).includes(place)),
    );
    const percentage = own?.overlap_percent ?? all;
    return percentage === null ? null : percentage / 100;
  };
}
