// The two transformed scales, and the three-term metalog on them.
export const LN9 = Math.log(9);

export const logit = (share) => Math.log(share / (1 - share));
export const logistic = (z) => 1 / (1 + Math.exp(-z));

const SCALES = {
  log: { to: Math.log, from: Math.exp },
  logit: { to: logit, from: logistic },
};

export const toZ = (scale, x) => SCALES[scale].to(x);
export const fromZ = (scale, z) => SCALES[scale].from(z);

export const clip = (y) => Math.min(0.999, Math.max(0.001, y));

// Value of the figure {p10, p50, p90, scale} at the uniform y.
export function valueAt(figure, y) {
  if (figure.constant !== undefined) return figure.constant;
  const [z10, z50, z90] = [figure.p10, figure.p50, figure.p90].map((x) => toZ(figure.scale, x));
  const r = (z50 - z10) / (z90 - z10);
  const a2 = (z90 - z10) / (2 * LN9);
  const a3 = ((1 - 2 * r) * (z90 - z10)) / (0.8 * LN9);
  const u = clip(y);
  return fromZ(figure.scale, z50 + (a2 + a3 * (u - 0.5)) * logit(u));
}

// Root of an increasing function, by halving until no double lies between the ends.
export function bisect(increasing, target, low, high) {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const value = increasing(middle);
    if (Number.isNaN(value)) throw new Error("no number to halve towards");
    if (value < target) low = middle;
    else high = middle;
  }
}
