#include "response.h"

#include <array>
#include <span>

#include "json_writer.h"
#include "response_campaign.h"
#include "response_outlook.h"
#include "response_parts.h"
#include "response_result.h"
#include "tierwise/api.h"
#include "tierwise/edition.h"
#include "tierwise/metalog.h"
#include "tierwise/rate_card.h"

namespace tierwise {
namespace {

void write_tier(JsonWriter& json, std::string_view key, std::optional<Tier> tier) {
  if (tier) {
    json.text(key, name_of(*tier));
  } else {
    json.null(key);
  }
}

void write_threshold(JsonWriter& json, std::string_view key,
                     const std::optional<Threshold>& threshold) {
  if (!threshold) {
    json.null(key);
    return;
  }
  json.begin_object(key);
  write_tier(json, "tier", threshold->tier);
  json.number("followers", threshold->followers);
  json.number("percent", threshold->percent);
  json.end_object();
}

void write_tiers(JsonWriter& json, const CreatorResult& result) {
  json.begin_array("tiers");
  for (const TierAnswer& answer : result.tiers) {
    const TierBand* band = answer.band;
    const bool inside = band != nullptr;
    json.begin_object();
    json.text("definition", answer.definition->id);
    write_tier(json, "tier", answer.tier);
    write_optional(json, "label",
                   inside ? std::optional(std::string_view(band->label)) : std::nullopt);
    json.text("reason", name_of(answer.reason));
    write_tier(json, "by_followers", inside ? std::optional(band->tier) : std::nullopt);
    write_optional(json, "from", inside ? std::optional(band->from) : std::nullopt);
    write_optional(json, "to", inside ? band->to : std::nullopt);
    write_threshold(json, "next", answer.next);
    write_threshold(json, "previous", answer.previous);
    json.end_object();
  }
  json.end_array();
}

void write_agreement(JsonWriter& json, const TierAgreement& agreement) {
  json.begin_object("agreement");
  json.whole("applicable", agreement.applicable);
  json.begin_object("counts");
  for (const Tier tier : kTiers) {
    json.whole(name_of(tier), agreement.counts[static_cast<std::size_t>(tier)]);
  }
  json.end_object();
  json.whole("undefined", agreement.undefined);
  write_tier(json, "lowest", agreement.lowest);
  write_tier(json, "highest", agreement.highest);
  write_tier(json, "most", agreement.most);
  json.end_object();
}

void write_part(JsonWriter& json, const ScorePart& part) {
  json.text("id", part.id);
  json.number("low", part.low);
  json.number("high", part.high);
  write_ids(json, "figures", part.figures);
  json.texts("inputs", part.inputs);
}

void write_score(JsonWriter& json, const Score& score) {
  json.begin_object("score");
  for (const ScorePart* part : {&score.reach, &score.engagement}) {
    json.begin_object(part->id);
    write_part(json, *part);
    json.end_object();
  }
  json.begin_object(score.influence.id);
  write_part(json, score.influence);
  json.begin_array("parts");
  for (const ScorePart& part : score.influence_parts) {
    json.begin_object();
    write_part(json, part);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  write_optional(json, "weakest", score.weakest);
  json.end_object();
}

void write_band(JsonWriter& json, const PriceBand& band) {
  json.money("p10_minor", band.p10);
  json.money("p50_minor", band.p50);
  json.money("p90_minor", band.p90);
}

void write_formulas(JsonWriter& json, const MethodPrice& price) {
  json.begin_array("formulas");
  for (const FormulaPrice& formula : price.formulas) {
    json.begin_object();
    json.text("id", formula.formula->id);
    json.text("title", formula.formula->title);
    write_band(json, formula.band);
    json.texts("evidence", formula.formula->rows);
    json.end_object();
  }
  json.end_array();
}

void write_method(JsonWriter& json, const MethodPrice& price) {
  json.begin_object();
  json.text("id", name_of(price.method));
  json.flag("available", price.band.has_value());
  if (price.band) {
    write_band(json, *price.band);
  } else {
    json.text("why", price.method == PriceMethod::rate_card ? "no-price" : "no-evidence");
  }
  json.whole("families", price.families);
  json.flag("measured", price.measured);
  write_ids(json, "figures", price.figures);
  json.texts("evidence", price.evidence);
  json.texts("inputs", price.inputs);
  json.texts("widened", price.widened);
  if (price.method == PriceMethod::calculators) write_formulas(json, price);
  json.end_object();
}

void write_worth(JsonWriter& json, const CreatorResult& result, const Plan& plan) {
  json.begin_object();
  json.text("id", "worth");
  json.flag("available", true);
  json.whole("p50_minor", result.largest_acceptable_fee_minor);
  json.number("chance_percent", plan.chance.as_percent());
  json.end_object();
}

void write_recommended(JsonWriter& json, const RecommendedPrice& recommended) {
  json.begin_object("recommended");
  write_band(json, recommended.band);
  json.text("reason", name_of(recommended.reason));
  json.begin_array("methods");
  for (const PriceMethod method : recommended.methods)
    json.element(name_of(method));
  json.end_array();
  json.end_object();
}

// The card that was chosen, and whether it has a price for every deliverable.
void write_card(JsonWriter& json, const std::optional<ChosenCard>& card, const Prices& prices) {
  if (!kWhole || !card) {
    json.null("rate_card");
    return;
  }
  const bool available = prices.methods.front().band.has_value();
  json.begin_object("rate_card");
  json.text("id", card->id());
  json.text("title", card->title);
  json.text("mode", name_of(card->mode));
  json.flag("available", available);
  write_optional(json, "why",
                 available ? std::nullopt : std::optional<std::string_view>("no-price"));
  json.end_object();
}

void write_price(JsonWriter& json, const CreatorResult& result, const Plan& plan) {
  json.begin_object("price");
  json.begin_array("methods");
  for (const MethodPrice& price : result.prices.methods)
    write_method(json, price);
  write_worth(json, result, plan);
  json.end_array();
  write_recommended(json, result.prices.recommended);
  write_card(json, plan.card, result.prices);
  if (const auto& market = result.verdict.market) {
    json.begin_object("quote");
    json.whole("fee_minor", result.verdict.fee_minor);
    json.number("percentile", market->percentile);
    json.text("verdict", name_of(market->verdict));
    json.end_object();
  } else {
    json.null("quote");
  }
  json.end_object();
}

std::string_view fee_source(bool quoted) {
  return quoted ? "quoted" : "market-median";
}

void write_spread(JsonWriter& json, const Triplet& spread, std::string_view how_key,
                  std::string_view how) {
  write_triplet(json, spread, 1);
  json.text(how_key, how);
}

void write_deliverable(JsonWriter& json, const Deliverable& deliverable, const LineResult& line,
                       const CreatorModel::Line& model,
                       [[maybe_unused]] const std::optional<AdPrice>& boost, bool of_plan) {
  const AudienceModel& audience = model.audience;
  json.begin_object();
  json.text("format", deliverable.format->id);
  json.whole("count", deliverable.count);
  json.whole("fee_minor", line.fee_minor);
  json.text("fee_source", fee_source(line.quoted));
  json.begin_object("views");
  write_spread(json, line.views, "basis", name_of(audience.views_basis));
  json.texts("figures", std::vector<std::string_view>{audience.level->id, kPostLuck});
  json.end_object();
  json.begin_object("engagements");
  write_spread(json, line.engagements, "basis", name_of(audience.engagement_basis));
  write_ids(json, "figures",
            std::array{audience.likes, audience.comments, audience.engagement_rate});
  json.end_object();
  json.begin_object("clicks");
  write_spread(json, line.clicks, "link", deliverable.format->link);
  if constexpr (kWhole) {
    const AdPrice price = boost.value_or(AdPrice{});
    write_ids(json, "figures",
              std::array{model.click_through, audience.authentic, price.cpc, price.cpm,
                         price.click_through});
  } else {
    write_ids(json, "figures", std::array{model.click_through, audience.authentic});
  }
  json.end_object();
  json.begin_object("price");
  if (of_plan) {
    json.null("methods");
  } else {
    json.begin_array("methods");
    for (const MethodPrice& price : line.prices.methods)
      write_method(json, price);
    json.end_array();
  }
  write_recommended(json, line.prices.recommended);
  json.end_object();
  json.end_object();
}

void write_deliverables(JsonWriter& json, const Creator& creator, const CreatorResult& result,
                        bool of_plan) {
  json.begin_array("deliverables");
  for (std::size_t d = 0; d < result.lines.size(); ++d) {
    write_deliverable(json, creator.deliverables[d], result.lines[d], result.model.lines[d],
                      result.model.boost, of_plan);
  }
  json.end_array();
}

void write_costs(JsonWriter& json, const FixedCost& cost) {
  json.begin_object("costs");
  json.begin_array("lines");
  for (const CostLine& line : cost.lines) {
    json.begin_object();
    write_cost_line(json, line);
    json.end_object();
  }
  json.end_array();
  json.whole("total_minor", cost.total_minor);
  json.end_object();
}

void write_verdict(JsonWriter& json, const Verdict& verdict) {
  json.begin_object("verdict");
  json.whole("decision_fee_minor", verdict.fee_minor);
  json.text("fee_source", fee_source(verdict.quoted));
  json.text("market", verdict.market ? name_of(verdict.market->verdict) : "unknown");
  json.text("worth", verdict.above_worth ? "above" : "below");
  json.text("evidence", verdict.evidence_disagrees ? "disagrees" : "agrees");
  write_optional(json, "settle_with", verdict.settle_with);
  json.end_object();
}

void write_creator(JsonWriter& json, const Creator& creator, const Plan& plan,
                   const CreatorResult& result) {
  json.begin_object();
  json.text("id", creator.id);
  json.text("platform", creator.platform->id);
  json.number("followers", creator.followers.count());
  const bool of_plan = kWhole && plan.campaign;  // which says the rest as a whole, or is not asked
  if (of_plan) {
    for (const char* key : {"tiers", "agreement", "score"})
      json.null(key);
  } else {
    write_tiers(json, result);
    write_agreement(json, result.agreement);
    write_score(json, result.score);
  }
  write_figures(json, result.figures, result.model.minor_per_major);
  write_deliverables(json, creator, result, of_plan);
  write_price(json, result, plan);
  write_costs(json, result.cost);
  if (of_plan) {
    json.null("result");
    json.null("return_methods");
  } else {
    write_result(json, result.summary, result.break_even_orders);
    write_returns(json, result.returns);
  }
  json.whole("largest_acceptable_fee_minor", result.largest_acceptable_fee_minor);
  write_verdict(json, result.verdict);
  if (of_plan) {
    json.null("dots");
  } else {
    write_dots(json, result.summary);
  }
  write_outlook(json, result);
  json.end_object();
}

// At which rate dollars became the request's currency, and of which month (or year) that rate is.
void write_exchange(JsonWriter& json, const Plan& plan) {
  const Currency& currency = *plan.currency;
  const double latest = latest_units_per_usd(currency, plan.as_of);
  json.begin_object("exchange");
  json.number("units_per_usd", plan.own_rate.value_or(latest));
  if (plan.own_rate || currency.code == kRateBase) {
    json.null("date");
  } else {
    json.text("date", rate_date(currency, plan.as_of));
  }
  json.flag("own", plan.own_rate.has_value());
  json.end_object();
}

}  // namespace

std::string issues_text(const Reference& reference, const Issues& issues) {
  JsonWriter json;
  json.begin_object();
  write_head(json, reference);
  write_issues(json, "issues", issues);
  json.end_object();
  return json.take();
}

std::string evaluation_text(const Reference& reference, const Plan& plan,
                            const std::vector<CreatorResult>& results,
                            const CampaignResult* campaign, const Issues& issues) {
  JsonWriter json;
  json.begin_object();
  write_head(json, reference);
  json.text("as_of", date_text(plan.as_of));
  json.whole("seed", plan.seed);
  json.whole("draws", static_cast<std::int64_t>(plan.draws));
  json.text("currency", plan.currency->code);
  write_exchange(json, plan);
  write_issues(json, "issues", issues);
  json.begin_array("creators");
  for (std::size_t i = 0; i < results.size(); ++i) {
    write_creator(json, plan.creators[i], plan, results[i]);
  }
  json.end_array();
  if (kWhole && campaign != nullptr) write_campaign(json, plan, results, *campaign);
  json.end_object();
  return json.take();
}

}  // namespace tierwise
