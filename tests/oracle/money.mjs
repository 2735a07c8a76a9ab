// Currencies: a printed amount of some year, in major units of the request's currency now.

const unitsPerUsd = (rate) => rate.units_per_usd ?? 1 / rate.usd_per_unit;

export class Money {
  // `ownRate`: units of the currency per US dollar, in place of the latest.
  constructor(data, asOf, currency, ownRate) {
    this.currencies = new Map(data.currencies.currencies.map((item) => [item.code, item]));
    this.asOfYear = Number(asOf.slice(0, 4));
    this.asOfMonth = Number(asOf.slice(5, 7));
    this.undatedAge = data.defaults.undated_age_years;
    this.currency = currency;
    this.unitsPerUsd = ownRate ?? this.latest(currency);
    this.minorPerMajor = Math.pow(10, this.currencies.get(currency).minor_digits);
  }

  convert(amount, row) {
    const year = row.year ?? this.asOfYear - this.undatedAge;
    return (amount / this.average(row.unit, year)) * this.unitsPerUsd;
  }

  // Average of that year, else of the latest earlier year on record, else of the earliest.
  average(code, year) {
    const { rates } = this.currencies.get(code);
    const earlier = rates.filter((rate) => rate.year <= year);
    return unitsPerUsd(earlier.at(-1) ?? rates[0]);
  }

  // The month's rate when it is not after the as-of date, else the average of the latest year
  // that is not after it.
  latest(code) {
    const { latest } = this.currencies.get(code);
    const reached =
      latest.year < this.asOfYear ||
      (latest.year === this.asOfYear && latest.month <= this.asOfMonth);
    return reached ? unitsPerUsd(latest) : this.average(code, this.asOfYear);
  }
}
