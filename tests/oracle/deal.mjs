// What is paid whatever happens, in whole minor units.

// The terms of the deal that make a line each: {factor} multiplies the fees, {share} comes on top of
// them. An own number wins over the figure of the option.
function feeTerms({ data, creator, figure }) {
  const agreed = data.dealTerms
    .filter((term) => term.of === "fee")
    .map((term) => agreedTerm(term, creator.deal ?? {}, figure))
    .filter(Boolean);
  return [...agreed.filter((term) => "factor" in term), ...agreed.filter((term) => "share" in term)];
}

function agreedTerm({ id, combine, quantity }, deal, figure) {
  const multiple = deal[`${id}_multiple`] ?? null;
  if (multiple !== null) return { factor: multiple };
  const percent = deal[`${id}_percent`] ?? null;
  const option = deal[id] ?? null;
  if (percent === null && option === null) return null;
  const share = percent === null ? figure(quantity, option).p50 : percent / 100;
  return combine === "subtract" ? { factor: 1 - share } : { share };
}

// `fees`: the flat ones, whole. Multiples make lines by their successive differences.
export function paidForFees(plan, fees, agencyPercent) {
  let product = 1;
  let soFar = fees;
  let lines = 0;
  for (const { factor, share } of feeTerms(plan)) {
    if (share !== undefined) {
      lines += Math.round(fees * share);
      continue;
    }
    product *= factor;
    lines += Math.round(fees * product) - soFar;
    soFar = Math.round(fees * product);
  }
  const withTerms = fees + lines;
  return withTerms + Math.round((agencyPercent / 100) * withTerms);
}

// Factors on the market's prices: niche, region and season.
export function marketFactors({ data, creator, figure }) {
  return data.dealTerms
    .filter((term) => term.of === "market-price" && (creator.deal?.[term.id] ?? null) !== null)
    .map((term) => figure(term.quantity, creator.deal[term.id]));
}
