// From a printed row to its percentiles {z10, z50, z90} on the quantity's transformed scale.
import { toZ } from "./scale.mjs";
import { logitMedianWithMean, meanOfUnitMedian, median, spreadWithMean } from "./spread.mjs";

const DAYS = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  months: 30.4375,
  years: 365.25,
};
const SPREAD_KINDS = ["spread", "list-price-band"];

export class Shaper {
  // `ofSectors`: for rows of single product sectors, which spread as each other do.
  constructor(data, quantity, money, trust, ofSectors = false) {
    this.trust = trust;
    this.ofSectors = ofSectors;
    this.data = data;
    this.quantity = quantity;
    this.money = money;
  }

  // The printed number in natural units; undefined when it is missing.
  natural(row, printed) {
    if (printed === undefined || printed === null) return undefined;
    if (printed === 0 && this.quantity.scale === "log") return undefined;
    if (row.unit === "percent") return printed / 100;
    if (row.unit in DAYS) {
      return Math.max(printed * DAYS[row.unit], this.data.defaults.arrival.shortest_half_life_days);
    }
    if (row.unit === "ratio" || row.unit === "count") return printed;
    return this.money.convert(printed / (row.per ?? 1), row) * (this.quantity.per ?? 1);
  }

  values(row) {
    const z = (printed) => {
      const x = this.natural(row, printed);
      return x === undefined ? undefined : toZ(this.quantity.scale, x);
    };
    return { low: z(row.low), mid: z(row.mid), high: z(row.high) };
  }

  isRanged(row) {
    const { low, high } = this.values(row);
    return low !== undefined && high !== undefined && SPREAD_KINDS.includes(row.range_kind);
  }

  triplet(row) {
    const { low, mid, high } = this.values(row);
    if (this.isRanged(row)) {
      const inside = mid !== undefined && low < mid && mid < high && row.statistic !== "mean";
      return { z10: low, z50: inside ? mid : (low + high) / 2, z90: high };
    }
    const z = mid ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
    const z50 = row.statistic === "mean" ? this.medianOfMean(z) : z;
    return { z10: z50 - this.spread / 2, z50, z90: z50 + this.spread / 2 };
  }

  medianOfMean(z) {
    if (this.quantity.scale === "log") return z - Math.log(meanOfUnitMedian(this.spread));
    return logitMedianWithMean(1 / (1 + Math.exp(-z)), this.spread);
  }

  // Spread given to a row of one value.
  get spread() {
    this.cachedSpread ??= this.findSpread();
    return this.cachedSpread;
  }

  findSpread() {
    const pair = this.quantity.mean_to_median_from;
    const rows = pair?.map((id) => this.data.rows.find((candidate) => candidate.id === id));
    if (rows && !rows.some((row) => this.trust.isOff(row))) {
      const [mean, middle] = rows.map((row) => this.natural(row, row.mid));
      return spreadWithMean(mean / middle);
    }
    const spreads = candidates(this.data, this.quantity)
      .filter((row) => isOfSector(row, this.quantity) === this.ofSectors)
      .filter((row) => this.isRanged(row))
      .map((row) => this.values(row).high - this.values(row).low);
    return spreads.length ? median(spreads) : this.quantity.assumed_spread;
  }
}

// Of one product sector, not of all products together.
export function isOfSector(row, quantity) {
  return quantity.selector === "sector" && (row.format ?? "any") !== "any";
}

// Rows that may count for the quantity, on any platform and in any format.
export function candidates(data, quantity) {
  return data.rows
    .filter(
      (row) =>
        (quantity.sources ? quantity.sources.includes(row.source) : row.use === "pool") &&
        ["pool", "card"].includes(row.use) &&
        row.metric === quantity.metric &&
        basesFor(row, quantity).includes(row.base) &&
        (!quantity.methods || quantity.methods.includes(row.method)),
    )
    .map((row) => readOtherwise(row, quantity.bands ?? []));
}

// A band that the quantity reads otherwise than it is printed.
function readOtherwise(row, bands) {
  const band = bands.find(({ printed }) => String(printed) === String(row.followers));
  return band ? { ...row, followers: band.read } : row;
}

function basesFor(row, quantity) {
  return (isOfSector(row, quantity) && quantity.sector_base) || quantity.base;
}
