// Where figures exist: every quantity with every platform and choice it can be asked for.
import { Generator } from "./requests.mjs";

const TRACKINGS = ["click", "code", "code-or-click"];

export function choicesOf(data, quantity, platform) {
  if (quantity.selector === "format") return platform.formats.map((format) => format.id);
  if (quantity.selector === "link")
    return [...new Set(platform.formats.map((format) => format.link))];
  if (quantity.selector === "tracking") return TRACKINGS;
  if (quantity.selector === "sector") return ["any", ...data.sectors];
  if (quantity.selector === "term") {
    const term = data.dealTerms.find((one) => one.quantity === quantity.id);
    return term.options.map(({ id }) => id);
  }
  if (quantity.selector === "channel") return [...data.channels.keys()];
  return ["any"];
}

export function allPlaces(data) {
  return [...data.quantities.values()].flatMap((quantity) =>
    [...data.platforms.values()].flatMap((platform) =>
      choicesOf(data, quantity, platform).map((choice) => ({
        id: quantity.id,
        platform: platform.id,
        choice,
      })),
    ),
  );
}

// Requests that ask for nothing but the default figures at random points.
export function* pointRequests(data, seed, count) {
  const generator = new Generator(data, seed);
  for (let i = 0; i < count; i++) {
    const platform = generator.pick([...data.platforms.values()]);
    const currency = generator.pick(["USD", "EUR", "GBP", "JPY", "INR"]);
    yield {
      schema: 1,
      as_of: generator.asOf(),
      currency,
      draws: 64,
      ...generator.ownJudgement(currency),
      creators: [
        {
          id: "c1",
          platform: platform.id,
          followers: Math.round(generator.logBetween(100, 5e7)),
          deliverables: [{ format: generator.pick(platform.formats).id }],
        },
      ],
    };
  }
}
