// Random but valid plans of several creators: requests with a campaign.
import { Generator } from "./requests.mjs";

const GOALS = ["awareness", "engagement", "growth", "conversions"];
const FITS = ["same", "adjacent", "other"];
const LAST_POST = 120; // days after the first day on which a post may come out

export class PlanGenerator extends Generator {
  plan(minorDigits) {
    this.day = this.whole(0, 300);
    const request = this.request(minorDigits);
    const digits = minorDigits(request.currency);
    const money = (low, high) => this.money(low, high, request.currency, digits);
    const creators = Array.from({ length: this.whole(1, 8) }, (_, i) =>
      this.creator(`c${i + 1}`, money),
    );
    // Ads are compared with single creators only.
    return { ...request, alternative: null, creators, campaign: this.campaign(creators, money) };
  }

  // A plan and some other ways to spend the money: other creators, product or market, or paid ads.
  scenarios(minorDigits) {
    const request = this.plan(minorDigits);
    const money = (low, high) =>
      this.money(low, high, request.currency, minorDigits(request.currency));
    const creators = () =>
      Array.from({ length: this.whole(1, 3) }, (_, i) => this.creator(`c${i + 1}`, money));
    const kinds = [
      () => ({}),
      () => ({ creators: creators() }),
      () => ({ creators: creators(), product: this.product(money) }),
      () => ({ market: this.market() }),
      () => ({ channel: this.pick(this.channels), budget_minor: money(50, 50000) }),
    ];
    const scenarios = Array.from({ length: this.whole(2, 4) }, (_, i) => ({
      id: `s${i + 1}`,
      ...this.pick(kinds)(),
    }));
    const campaign = { ...request.campaign, overlaps: null };
    return { ...request, creators: request.creators.slice(0, 3), campaign, scenarios };
  }

  // `after`: days after the first day of this plan.
  date(after) {
    return new Date(Date.UTC(2027, 0, 1 + this.day + after)).toISOString().slice(0, 10);
  }

  creator(id, money) {
    return {
      ...super.creator(id, money),
      in_target_percent: this.maybe(0.4, () => this.uncertainPercent(5, 95, 1)),
      fit: this.maybe(0.4, () => this.pick(FITS)),
    };
  }

  deliverable(platform, views, money) {
    return {
      ...super.deliverable(platform, views, money),
      date: this.maybe(0.6, () => this.date(this.whole(0, LAST_POST))),
    };
  }

  campaign(creators, money) {
    const goal = this.pick(GOALS);
    const overlap = this.maybe(0.5, () => Number(this.between(0, 100).toFixed(1)));
    const target = () => Math.round(this.logBetween(1, 1e6));
    return {
      goal,
      target: this.maybe(0.7, target),
      ...(this.chance(0.5) && {
        second_goal: this.pick(GOALS.filter((other) => other !== goal)),
        second_target: this.maybe(0.7, target),
      }),
      target_population: this.maybe(0.7, () => Math.round(this.logBetween(2e4, 2e8))),
      others_views: this.maybe(0.5, () => Math.round(this.logBetween(1e3, 1e9))),
      overlap_percent: overlap,
      overlaps: (overlap ?? 0) <= 50 ? this.maybe(0.6, () => this.overlaps(creators)) : null,
      payment_date: this.maybe(0.5, () => this.date(this.whole(-90, 150))),
      review_date: this.maybe(0.5, () => this.date(LAST_POST + this.whole(0, 200))),
      budget_minor: this.maybe(0.5, () => money(100, 50000)),
    };
  }

  // Of pairs that share no creator: with at most half in common elsewhere, nothing contradicts.
  overlaps(creators) {
    const pairs = Math.floor(creators.length / 2);
    return Array.from({ length: this.whole(0, pairs) }, (_, i) => ({
      creators: [creators[2 * i].id, creators[2 * i + 1].id],
      overlap_percent: this.whole(0, 100),
    }));
  }
}
