// What a request says of the evidence: rows and sources that are off, factors on sources, and rules.
export class Trust {
  constructor({ off, weights, confidence_weights, half_life_years }) {
    this.off = new Set(off ?? []);
    this.weights = weights ?? {};
    this.confidence = confidence_weights ?? {};
    this.halfLife = half_life_years;
  }

  isOff(row) {
    return this.off.has(row.id) || this.off.has(row.source) || this.weights[row.source] === 0;
  }

  factorOf(source) {
    return this.weights[source] ?? 1;
  }

  rules({ confidence_weights, half_life_years }) {
    const weights = Object.entries(confidence_weights).map(([letter, usual]) => [
      letter,
      this.confidence[letter] ?? usual,
    ]);
    return {
      confidence_weights: Object.fromEntries(weights),
      half_life_years: this.halfLife ?? half_life_years,
    };
  }
}
