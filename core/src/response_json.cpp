#include "json_write.h"
#include "response.h"
#include "tierwise/api.h"
#include "tierwise/metalog.h"
#include "tierwise/points.h"

namespace tierwise {
namespace {

std::string date_text(const Date& date) {
  std::string text = std::to_string(date.year);
  for (const int part : {date.month, date.day}) {
    text.append(part < 10 ? "-0" : "-").append(std::to_string(part));
  }
  return text;
}

Json head(const Reference& reference) {
  return {{"schema", kSchema}, {"engine", kEngineVersion}, {"data", reference.version}};
}

template <class T>
Json names_json(const std::vector<T>& values) {
  Json names = Json::array();
  for (const T& value : values) names.push_back(name_of(value));
  return names;
}

template <class T>
Json optional_name(const std::optional<T>& value) {
  return value ? Json(name_of(*value)) : Json(nullptr);
}

Json threshold_json(const std::optional<Threshold>& threshold) {
  if (!threshold) return nullptr;
  return {{"tier", optional_name(threshold->tier)},
          {"followers", number_json(threshold->followers)},
          {"percent", number_json(threshold->percent)}};
}

Json tier_json(const TierAnswer& answer) {
  const TierBand* band = answer.band;
  return {{"definition", answer.definition->id},
          {"tier", optional_name(answer.tier)},
          {"label", band != nullptr ? Json(band->label) : Json(nullptr)},
          {"reason", name_of(answer.reason)},
          {"by_followers", band != nullptr ? Json(name_of(band->tier)) : Json(nullptr)},
          {"from", band != nullptr ? number_json(band->from) : Json(nullptr)},
          {"to", band != nullptr && band->to ? number_json(*band->to) : Json(nullptr)},
          {"next", threshold_json(answer.next)},
          {"previous", threshold_json(answer.previous)}};
}

Json agreement_json(const TierAgreement& agreement) {
  Json counts = Json::object();
  for (const Tier tier : kTiers) {
    counts[std::string(name_of(tier))] = agreement.counts[static_cast<std::size_t>(tier)];
  }
  return {{"applicable", agreement.applicable},     {"counts", std::move(counts)},
          {"undefined", agreement.undefined},       {"lowest", optional_name(agreement.lowest)},
          {"highest", optional_name(agreement.highest)}, {"most", optional_name(agreement.most)}};
}

Json part_json(const ScorePart& part) {
  return {{"id", part.id},
          {"low", number_json(part.low)},
          {"high", number_json(part.high)},
          {"figures", part.figures},
          {"inputs", part.inputs}};
}

Json score_json(const Score& score) {
  Json parts = Json::array();
  for (const ScorePart& part : score.influence_parts) parts.push_back(part_json(part));
  Json influence = part_json(score.influence);
  influence["parts"] = std::move(parts);
  return {{"reach", part_json(score.reach)},
          {"engagement", part_json(score.engagement)},
          {"influence", std::move(influence)},
          {"weakest", score.weakest ? Json(*score.weakest) : Json(nullptr)}};
}

std::string_view name_of(FigureKind kind) {
  switch (kind) {
    case FigureKind::measured: return "measured";
    case FigureKind::published: return "published";
    case FigureKind::pooled: return "pooled";
    case FigureKind::assumed: return "assumed";
  }
  return "";
}

// The unit in which a figure is printed, and what its natural value is multiplied by.
struct PrintedUnit {
  std::string_view name;
  double factor;
};
PrintedUnit printed_unit(FigureUnit unit, double minor_per_major) {
  switch (unit) {
    case FigureUnit::share: return {"percent", 100};
    case FigureUnit::ratio: return {"ratio", 1};
    case FigureUnit::count: return {"count", 1};
    case FigureUnit::money: return {"money_minor", minor_per_major};
    case FigureUnit::money_per_1000: return {"money_minor_per_1000", minor_per_major};
    case FigureUnit::days: return {"days", 1};
  }
  return {"", 1};
}

Json figure_json(const Figure& figure, double minor_per_major) {
  const PrintedUnit unit = printed_unit(figure.unit, minor_per_major);
  const Provenance& from = figure.from;
  return {{"id", figure.id},
          {"unit", unit.name},
          {"p10", number_json(figure.value.p10 * unit.factor)},
          {"p50", number_json(figure.value.p50 * unit.factor)},
          {"p90", number_json(figure.value.p90 * unit.factor)},
          {"kind", name_of(from.kind)},
          {"evidence", from.evidence},
          {"inputs", from.inputs},
          {"families", from.families},
          {"widened", from.widened},
          {"older_than_18_months_percent", percent_json(from.old_share)},
          {"p50_moved", from.p50_moved}};
}

Json spread_json(const Quantiles& q) {
  return {{"p10", number_json(q.p10)}, {"p50", number_json(q.p50)}, {"p90", number_json(q.p90)}};
}

template <class Write>
Json quantiles_json(const Quantiles& q, Write write) {
  return {{"p5", write(q.p5)},   {"p10", write(q.p10)}, {"p25", write(q.p25)},
          {"p50", write(q.p50)}, {"p75", write(q.p75)}, {"p90", write(q.p90)},
          {"p95", write(q.p95)}, {"mean", write(q.mean)}};
}
Json numbers_json(const Quantiles& q) { return quantiles_json(q, number_json); }
Json moneys_json(const Quantiles& q) {
  return quantiles_json(q, [](double minor) { return money_json(minor); });
}
Json percents_json(const Quantiles& q) { return quantiles_json(q, percent_json); }
// Prices of one of something are fractions of a minor unit where they are small: not rounded.
template <class Write>
Json optional_json(const std::optional<Quantiles>& q, Write write) {
  return q ? write(*q) : Json(nullptr);
}

void append_band(Json& into, const PriceBand& band) {
  into["p10_minor"] = money_json(band.p10);
  into["p50_minor"] = money_json(band.p50);
  into["p90_minor"] = money_json(band.p90);
}

Json method_json(const MethodPrice& price) {
  Json out = {{"id", name_of(price.method)}, {"available", price.band.has_value()}};
  if (price.band) {
    append_band(out, *price.band);
  } else {
    out["why"] = "no-evidence";
  }
  out["families"] = price.families;
  out["measured"] = price.measured;
  out["figures"] = price.figures;
  out["evidence"] = price.evidence;
  out["inputs"] = price.inputs;
  out["widened"] = price.widened;
  if (price.method == PriceMethod::calculators) {
    Json formulas = Json::array();
    for (const FormulaPrice& formula : price.formulas) {
      Json item = {{"id", formula.formula->id}, {"title", formula.formula->title}};
      append_band(item, formula.band);
      item["evidence"] = formula.formula->rows;
      formulas.push_back(std::move(item));
    }
    out["formulas"] = std::move(formulas);
  }
  return out;
}

Json recommended_json(const RecommendedPrice& recommended) {
  Json out = Json::object();
  append_band(out, recommended.band);
  out["reason"] = name_of(recommended.reason);
  out["methods"] = names_json(recommended.methods);
  return out;
}

Json methods_json(const Prices& prices) {
  Json methods = Json::array();
  for (const MethodPrice& price : prices.methods) methods.push_back(method_json(price));
  return methods;
}

Json price_json(const CreatorResult& result, const Plan& plan) {
  Json methods = methods_json(result.prices);
  methods.push_back({{"id", "worth"},
                     {"available", true},
                     {"p50_minor", result.largest_acceptable_fee_minor},
                     {"chance_percent", number_json(plan.chance.as_percent())}});
  Json quote = nullptr;
  if (result.verdict.market) {
    quote = {{"fee_minor", result.verdict.fee_minor},
             {"percentile", number_json(result.verdict.market->percentile)},
             {"verdict", name_of(result.verdict.market->verdict)}};
  }
  return {{"methods", std::move(methods)},
          {"recommended", recommended_json(result.prices.recommended)},
          {"quote", std::move(quote)}};
}

std::string_view fee_source(bool quoted) { return quoted ? "quoted" : "market-median"; }

Json deliverable_json(const Deliverable& deliverable, const LineResult& line,
                      const CreatorModel::Line& model) {
  const AudienceModel& audience = model.audience;
  Json views = spread_json(line.views);
  views["basis"] = name_of(audience.views_basis);
  views["figures"] = {audience.level.id, audience.luck.id};
  Json engagements = spread_json(line.engagements);
  engagements["basis"] = name_of(audience.engagement_basis);
  engagements["figures"] = Json::array();
  for (const auto* figure : {&audience.likes, &audience.comments, &audience.engagement_rate}) {
    if (*figure) engagements["figures"].push_back((*figure)->id);
  }
  Json clicks = spread_json(line.clicks);
  clicks["link"] = deliverable.format->link;
  clicks["figures"] = Json::array({model.click_through.id});
  if (audience.authentic) clicks["figures"].push_back(audience.authentic->id);
  return {{"format", deliverable.format->id},
          {"count", deliverable.count},
          {"fee_minor", line.fee_minor},
          {"fee_source", fee_source(line.quoted)},
          {"views", std::move(views)},
          {"engagements", std::move(engagements)},
          {"clicks", std::move(clicks)},
          {"price",
           {{"methods", methods_json(line.prices)},
            {"recommended", recommended_json(line.prices.recommended)}}}};
}

Json costs_json(const FixedCost& cost) {
  Json lines = Json::array();
  for (const CostLine& line : cost.lines) {
    lines.push_back({{"id", name_of(line.kind)},
                     {"amount_minor", line.minor},
                     {"deliverable", line.deliverable ? Json(*line.deliverable) : Json(nullptr)},
                     {"inputs", line.inputs}});
  }
  return {{"lines", std::move(lines)}, {"total_minor", cost.total_minor}};
}

Json histogram_json(const Summary& summary) {
  Json edges = Json::array();
  for (const double edge : summary.histogram.edges) {
    edges.push_back(summary.roi ? percent_json(edge) : number_json(edge));
  }
  return {{"of", summary.roi ? "roi_percent" : "profit_minor"},
          {"edges", std::move(edges)},
          {"counts", summary.histogram.counts},
          {"below", summary.histogram.below},
          {"above", summary.histogram.above}};
}

Json result_json(const CreatorResult& result) {
  const Summary& s = result.summary;
  Json out = {{"method", name_of(ReturnMethod::click_funnel)},
              {"chance_of_break_even_percent", percent_json(s.chance)},
              {"profit_minor", moneys_json(s.profit)},
              {"roi_percent", optional_json(s.roi, percents_json)},
              {"roas", optional_json(s.roas, numbers_json)},
              {"total_cost_minor", moneys_json(s.total_cost)},
              {"orders", numbers_json(s.orders)},
              {"tracked_orders", numbers_json(s.tracked)},
              {"incremental_orders", numbers_json(s.incremental)},
              {"revenue_minor", moneys_json(s.revenue)},
              {"views", numbers_json(s.views)},
              {"engagements", numbers_json(s.engagements)},
              {"clicks", numbers_json(s.clicks)},
              {"cpm_minor", optional_json(s.cpm, numbers_json)},
              {"cpe_minor", optional_json(s.cpe, numbers_json)},
              {"cost_per_order_minor", optional_json(s.cost_per_order, numbers_json)},
              {"worst_tenth_profit_minor", money_json(s.worst_tenth_profit)}};
  out["break_even_orders"] =
      result.break_even_orders ? number_json(*result.break_even_orders) : Json(nullptr);
  out["monte_carlo_error"] = {{"chance_of_break_even_percent", percent_json(s.chance_error)},
                              {"profit_mean_minor", number_json(s.profit_mean_error)},
                              {"roi_mean_percent", percent_json(s.roi_mean_error)}};
  out["histogram"] = histogram_json(s);
  return out;
}

Json return_json(const MethodReturn& method, const CreatorResult& result, double minor_per_major) {
  Json out = {{"id", name_of(method.method)}, {"available", method.chance.has_value()}};
  if (!method.chance) {
    out["why"] = "no-evidence";
    return out;
  }
  out["chance_of_break_even_percent"] = percent_json(*method.chance);
  if (method.profit) out["profit_minor"] = moneys_json(*method.profit);
  if (method.method == ReturnMethod::published_return_on_spend) {
    out["needed_ratio"] = method.needed_ratio ? number_json(*method.needed_ratio) : Json(nullptr);
    for (const Figure& figure : result.figures) {
      if (figure.id == method.figures.front()) {
        out["published"] = figure_json(figure, minor_per_major);
      }
    }
  }
  out["figures"] = method.figures;
  return out;
}

Json verdict_json(const Verdict& verdict) {
  return {{"decision_fee_minor", verdict.fee_minor},
          {"fee_source", fee_source(verdict.quoted)},
          {"market", verdict.market ? Json(name_of(verdict.market->verdict)) : Json("unknown")},
          {"worth", verdict.above_worth ? "above" : "below"},
          {"evidence", verdict.evidence_disagrees ? "disagrees" : "agrees"},
          {"settle_with", verdict.settle_with ? Json(*verdict.settle_with) : Json(nullptr)}};
}

Json creator_json(const Creator& creator, const Plan& plan, const CreatorResult& result) {
  const double minor_per_major = result.model.minor_per_major;
  Json tiers = Json::array();
  for (const TierAnswer& answer : result.tiers) tiers.push_back(tier_json(answer));
  Json figures = Json::array();
  for (const Figure& figure : result.figures) {
    figures.push_back(figure_json(figure, minor_per_major));
  }
  Json deliverables = Json::array();
  for (std::size_t d = 0; d < result.lines.size(); ++d) {
    deliverables.push_back(
        deliverable_json(creator.deliverables[d], result.lines[d], result.model.lines[d]));
  }
  Json returns = Json::array();
  for (const MethodReturn& method : result.returns) {
    returns.push_back(return_json(method, result, minor_per_major));
  }
  return {{"id", creator.id},
          {"platform", creator.platform->id},
          {"followers", number_json(creator.followers.count())},
          {"tiers", std::move(tiers)},
          {"agreement", agreement_json(result.agreement)},
          {"score", score_json(result.score)},
          {"figures", std::move(figures)},
          {"deliverables", std::move(deliverables)},
          {"price", price_json(result, plan)},
          {"costs", costs_json(result.cost)},
          {"result", result_json(result)},
          {"return_methods", std::move(returns)},
          {"largest_acceptable_fee_minor", result.largest_acceptable_fee_minor},
          {"verdict", verdict_json(result.verdict)}};
}

// The uniforms of one draw, by the names that the documentation gives the factors.
Json uniforms_json(const CreatorModel& model, Points& points, std::size_t i) {
  const auto y = [&](Factor factor, std::size_t deliverable = 0) {
    return points.column(dimension_of(factor, model.index, deliverable)).y[i];
  };
  Json u = {{"campaign-factor", y(Factor::campaign_factor)},
            {"incrementality", y(Factor::incrementality)},
            {"tracked-share", y(Factor::tracked_share)},
            {"order-value", y(Factor::order_value)},
            {"gross-margin", y(Factor::gross_margin)},
            {"return-rate", y(Factor::return_rate)},
            {"views", y(Factor::views)},
            {"likes", y(Factor::likes)},
            {"authentic", y(Factor::authentic)},
            {"engagement-rate", y(Factor::engagement_rate)},
            {"click-through", y(Factor::click_through)},
            {"conversion", y(Factor::conversion)},
            {"revenue-per-follower", y(Factor::revenue_per_follower)}};
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    u["luck/" + std::to_string(d)] = y(Factor::luck, d);
  }
  return u;
}

Json draw_json(const CreatorResult& result, Points& points, std::size_t i) {
  const Draws& draws = result.draws;
  const auto fixed = static_cast<double>(result.cost.total_minor);
  Json out = {{"u", uniforms_json(result.model, points, i)},
              {"views", draws.views[i]},
              {"engagements", draws.engagements[i]},
              {"clicks", draws.clicks[i]},
              {"tracked_orders", draws.tracked[i]},
              {"orders", draws.orders[i]},
              {"incremental_orders", draws.incremental[i]},
              {"variable_cost_minor", draws.paid[i]},
              {"revenue_minor", draws.revenue[i]},
              {"profit_minor", draws.contribution[i] - fixed}};
  out["revenue_per_follower_profit_minor"] =
      draws.contribution_per_follower.empty() ? Json(nullptr)
                                              : Json(draws.contribution_per_follower[i] - fixed);
  return out;
}

}  // namespace

std::string issues_text(const Reference& reference, const Issues& issues) {
  Json out = head(reference);
  out["issues"] = issues_json(issues);
  return out.dump();
}

std::string evaluation_text(const Reference& reference, const Plan& plan,
                            const std::vector<CreatorResult>& results, const Issues& issues) {
  Json out = head(reference);
  out["as_of"] = date_text(plan.as_of);
  out["seed"] = plan.seed;
  out["draws"] = plan.draws;
  out["currency"] = plan.currency->code;
  out["issues"] = issues_json(issues);
  out["creators"] = Json::array();
  for (std::size_t i = 0; i < results.size(); ++i) {
    out["creators"].push_back(creator_json(plan.creators[i], plan, results[i]));
  }
  return out.dump();
}

std::string draws_text(const Plan& plan, const std::vector<CreatorResult>& results,
                       Points& points) {
  constexpr std::size_t kShown = 16;
  Json creators = Json::array();
  for (std::size_t c = 0; c < results.size(); ++c) {
    const CreatorResult& result = results[c];
    Json figures = Json::object();
    for (const Figure& figure : result.figures) {
      figures[figure.id] = {{"p10", figure.value.p10},
                            {"p50", figure.value.p50},
                            {"p90", figure.value.p90},
                            {"scale", figure.scale == Scale::log ? "log" : "logit"}};
    }
    Json draws = Json::array();
    for (std::size_t i = 0; i < std::min(kShown, plan.draws); ++i) {
      draws.push_back(draw_json(result, points, i));
    }
    creators.push_back({{"id", plan.creators[c].id},
                        {"fixed_cost_minor", result.cost.total_minor},
                        {"figures", std::move(figures)},
                        {"draws", std::move(draws)}});
  }
  return Json{{"creators", std::move(creators)}}.dump();
}

}  // namespace tierwise
