// What paid ads cost in a channel, and what money buys there in one draw.
import { valueAt } from "./scale.mjs";

const BEST_KNOWN = "meta"; // of platforms where nobody publishes what ads cost

export const channelBeside = ({ data, creator }) =>
  data.channels.has(creator.platform) ? creator.platform : BEST_KNOWN;

// Of the channel, its sector's advertisers first; else of the wider channel.
export function figureOfChannel({ data, pool, creator, request }, id, channel) {
  const published = (choice) => pool.figure(id, creator.platform, choice, creator.followers);
  const inChannel = (name) =>
    (request.product?.sector && published(`${name}/${request.product.sector}`)) ?? published(name);
  const { wider } = data.channels.get(channel);
  return inChannel(channel) || published(channel) || (wider && inChannel(wider)) || null;
}

// {impressions, clicks}; null where nobody says what they cost.
export function boughtAds(plan, channel, minor, u) {
  const value = (id) => {
    const figure = figureOfChannel(plan, id, channel);
    return figure && valueAt(figure, u[id]);
  };
  const budget = minor / plan.pool.money.minorPerMajor;
  const [cpm, cpc] = [value("ad-cpm"), value("ad-cpc")];
  if (cpm === null && cpc === null) return null;
  const impressions = cpm && (1000 * budget) / cpm;
  const assumed = () => valueAt(plan.data.assumptions.get("ad-click-through"), u["ad-click-through"]);
  return {
    impressions,
    clicks: cpc ? budget / cpc : impressions * (value("ad-click-through") ?? assumed()),
  };
}
