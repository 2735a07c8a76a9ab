// What each golden's response should say, by the name of the request: computed by hand, published,
// or from the model's formulas; never copied from a response.
import { campaigns } from './campaigns.mjs';
import { cards } from './cards.mjs';
import { deals } from './deals.mjs';
import { mistakes } from './mistakes.mjs';
import { platforms } from './platforms.mjs';
import { prices } from './prices.mjs';
import { scenarios } from './scenarios.mjs';
import { sectors } from './sectors.mjs';
import { terms } from './terms.mjs';
import { tiers } from './tiers.mjs';
import { trust } from './trust.mjs';

export const expectations = {
  ...prices, ...tiers, ...cards, ...deals, ...sectors, ...mistakes, ...platforms, ...trust, ...campaigns,
  ...terms,
  ...scenarios,
};
