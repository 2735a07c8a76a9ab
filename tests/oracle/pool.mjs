// The figure of a quantity for one platform, format and follower count, pooled over its sources.
import { makeCurve, reaches, splitIntoCurves } from "./curve.mjs";
import { percentile } from "./mixture.mjs";
import { Money } from "./money.mjs";
import { fromZ } from "./scale.mjs";
import { Shaper, candidates, isOfSector } from "./shape.mjs";
import { Trust } from "./trust.mjs";

const NARROWEST_R = 0.1667;

export class Pool {
  // `trust`: the request's own judgement (trust.mjs).
  constructor(data, asOf, currency, trust = new Trust({}), ownRate = undefined) {
    this.data = data;
    this.asOf = asOf;
    this.trust = trust;
    this.money = new Money(data, asOf, currency, ownRate);
    this.shapers = new Map();
    this.curves = new Map();
  }

  // {p10, p50, p90, scale} in natural units, or null when no row fits.
  // `choice` is what the quantity selects by: a format, a link kind, a tracking, or nothing.
  figure(id, platform, choice, followers) {
    const quantity = this.data.quantities.get(id);
    const members = this.members(id, platform, choice, followers);
    if (!members.length) return null;
    const z = feasible(notTooNarrow(mixturePercentiles(members), members));
    const [p10, p50, p90] = z.map((value) => fromZ(quantity.scale, value));
    return { p10, p50, p90, scale: quantity.scale };
  }

  // The mixture at that follower count: [{z50, lo, hi, weight}].
  members(id, platform, choice, followers) {
    const members = this.curvesOf(id, platform, choice, followers).map(({ at, family, weight }) => {
      const { z50, lo, hi, factor } = at(followers);
      return { family, z50, lo, hi, own: weight * factor };
    });
    return members.map((member) => {
      const family = members.filter((other) => other.family === member.family).map((o) => o.own);
      const best = Math.max(...family);
      const sum = family.reduce((a, b) => a + b);
      return { ...member, weight: (best * member.own) / sum };
    });
  }

  // What one selection holds at every follower count, or, of a list that ends, at this one.
  curvesOf(id, platform, choice, followers) {
    if (this.data.quantities.get(id).beyond === "steps")
      return this.curvesOfList(id, platform, choice, followers);
    const key = [id, platform, choice].join(" ");
    if (!this.curves.has(key)) {
      const quantity = this.data.quantities.get(id);
      const { rows } = select(this.data, quantity, platform, choice, this.trust);
      this.curves.set(key, this.makeCurves(id, rows));
    }
    return this.curves.get(key);
  }

  // Widened until some table has a band for the size.
  curvesOfList(id, platform, choice, followers) {
    const quantity = this.data.quantities.get(id);
    for (let steps = 0; steps <= quantity.widen.length; steps++) {
      const stepped = { ...quantity, start: steps, widen: quantity.widen.slice(0, steps) };
      const { rows } = select(this.data, stepped, platform, choice, this.trust);
      const curves = this.makeCurves(id, rows).filter((one) => reaches(one.rows, followers));
      if (curves.length) return curves;
    }
    return [];
  }

  makeCurves(id, rows) {
    const quantity = this.data.quantities.get(id);
    const ofSectors = rows.length > 0 && isOfSector(rows[0], quantity);
    const key = `${id} ${ofSectors}`;
    if (!this.shapers.has(key))
      this.shapers.set(key, new Shaper(this.data, quantity, this.money, this.trust, ofSectors));
    const shaper = this.shapers.get(key);
    const tables = [...new Set(rows.map((row) => row.table))];
    const inSteps = quantity.beyond === "steps"; // every band is a list of its own, and flat
    return tables
      .map((table) => rows.filter((row) => row.table === table))
      .flatMap((group) => (inSteps ? group.map((row) => [row]) : splitIntoCurves(group)))
      .map((group) => ({
        rows: group,
        family: group[0].family,
        weight: this.weight(group[0]),
        at: makeCurve(group, shaper, quantity.beyond),
      }));
  }

  weight(row) {
    const { undated_age_years } = this.data.defaults;
    const { confidence_weights, half_life_years } = this.trust.rules(this.data.defaults);
    const asOfYear = Number(this.asOf.slice(0, 4));
    const age = row.year ? Math.max(0, asOfYear - row.year) : undated_age_years;
    const aged = Math.pow(0.5, age / half_life_years);
    return confidence_weights[row.confidence] * aged * this.trust.factorOf(row.source);
  }
}

// Rows that fit the platform and the choice, widened until enough families are among them.
export function select(data, quantity, platform, choice, trust) {
  const sameViews = (row) =>
    !quantity.of_views || viewOn(data, row.platform) === viewOn(data, platform);
  const all = candidates(data, quantity).filter((row) => sameViews(row) && !trust.isOff(row));
  // One sector's rows are looked for everywhere; those of all products are another matter.
  if (quantity.selector === "sector" && choice !== "any")
    return { rows: all.filter((row) => row.format === choice), widened: [] };
  const needed = quantity.minimum_families ?? data.minimumFamilies;
  for (let steps = quantity.start ?? 0; ; steps++) {
    const widened = quantity.widen.slice(0, steps);
    const rows = all.filter((row) => fits(row, quantity, platform, choice, widened));
    const families = new Set(rows.map((row) => row.family)).size;
    if (families >= needed || steps === quantity.widen.length) return { rows, widened };
  }
}

// Views of different kinds never mix: a download is no view, and an average viewer neither.
function viewOn(data, platform) {
  return data.platforms.get(platform)?.views_are ?? "view";
}

function fits(row, quantity, platform, choice, widened) {
  const format = row.format ?? "any";
  if (isOfSector(row, quantity)) return false;
  const sameFormat = quantity.selector === "none" || format === choice || format === "any";
  if (row.platform === platform && sameFormat) return true;
  return widened.some((step, index) => {
    const formatFits = sameFormat || widened.slice(0, index).includes("format");
    if (step === "format") return row.platform === platform;
    if (step === "neutral") return row.platform === "any" && formatFits;
    return formatFits;
  });
}

export function mixturePercentiles(members) {
  return [0.1, 0.5, 0.9].map((p) => percentile(members, p));
}

// No pool claims to know more than its narrowest member.
function notTooNarrow([z10, z50, z90], members) {
  const least = Math.min(...members.map((m) => m.lo + m.hi));
  if (z90 - z10 >= least) return [z10, z50, z90];
  const stretch = least / (z90 - z10);
  return [z50 - (z50 - z10) * stretch, z50, z50 + (z90 - z50) * stretch];
}

// The metalog exists only while the median is not too near to one end.
function feasible([z10, z50, z90]) {
  const r = (z50 - z10) / (z90 - z10);
  const kept = Math.min(Math.max(r, NARROWEST_R), 1 - NARROWEST_R);
  return [z10, kept === r ? z50 : z10 + kept * (z90 - z10), z90];
}
