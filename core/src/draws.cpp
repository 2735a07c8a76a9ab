// The first draws of a plan with their uniforms, unrounded: what another implementation needs to
// check the model draw by draw.
#include <algorithm>
#include <array>

#include "json_writer.h"
#include "response.h"

namespace tierwise {
namespace {

constexpr std::size_t kTimelines = 16;  // a timeline of one draw costs as much as one of all

constexpr std::array kFactors = {Factor::campaign_factor,
                                 Factor::incrementality,
                                 Factor::tracked_share,
                                 Factor::order_value,
                                 Factor::gross_margin,
                                 Factor::return_rate,
                                 Factor::views,
                                 Factor::likes,
                                 Factor::authentic,
                                 Factor::engagement_rate,
                                 Factor::click_through,
                                 Factor::conversion,
                                 Factor::revenue_per_follower,
                                 Factor::half_life,
                                 Factor::purchase_delay,
                                 Factor::ad_cpm,
                                 Factor::ad_cpc,
                                 Factor::ad_click_through,
                                 Factor::ad_conversion,
                                 Factor::paid_incrementality,
                                 Factor::fit,
                                 Factor::reach_rate,
                                 Factor::non_follower_share,
                                 Factor::views_per_person,
                                 Factor::in_target,
                                 Factor::population,
                                 Factor::follower_gain};

// Those of the inputs without influence are what insight is measured against.
void write_uniforms(JsonWriter& json, const CreatorModel& model, std::size_t irrelevant,
                    Points& points, std::size_t i) {
  const auto y = [&](Factor factor, std::size_t deliverable) {
    return column_of(points, factor, model.seat, deliverable).y[i];
  };
  json.begin_object("u");
  for (const Factor factor : kFactors)
    json.number(name_of(factor), y(factor, 0));
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    json.number("luck/" + std::to_string(d), y(Factor::luck, d));
  }
  json.begin_array("irrelevant");
  for (std::size_t j = 0; j < irrelevant; ++j)
    json.element(points.column(kUnusedDimensions + j).y[i]);
  json.end_array();
  json.end_object();
}

// The timeline of one draw alone.
Timeline timeline_of_draw(const CreatorResult& result, Points& points, std::size_t i) {
  CashFlow flow = cash_flow_of(result, points);
  const Column half_life{.y = {}, .logit = {}, .part = {flow.half_life->part[i]}, .place = 0};
  const Column delay{.y = {}, .logit = {}, .part = {flow.delay->part[i]}, .place = 0};
  flow.half_life = &half_life;
  flow.delay = &delay;
  flow.contribution = flow.contribution.subspan(i, 1);
  if (!flow.repeat.empty()) flow.repeat = flow.repeat.subspan(i, 1);
  flow.clicks = flow.clicks.subspan(i, 1);
  for (auto& line : flow.line_clicks)
    line = line.subspan(i, 1);
  return timeline_of(result.timeline_model, flow);
}

void write_timeline(JsonWriter& json, const Timeline& timeline) {
  json.begin_array("days");
  for (const double day : timeline.days)
    json.element(day);
  json.end_array();
  json.begin_array("cash_minor");
  for (const double cash : timeline.p50)
    json.element(cash);
  json.end_array();
  if (timeline.payback_p50) {
    json.number("payback_days", *timeline.payback_p50);
  } else {
    json.null("payback_days");
  }
}

void write_alternative(JsonWriter& json, const std::optional<Alternative>& alternative,
                       std::size_t i) {
  if (!alternative) {
    json.null("alternative");
    return;
  }
  const AlternativeDraws& draws = alternative->draws;
  json.begin_object("alternative");
  if (draws.impressions.empty()) {
    json.null("impressions");
  } else {
    json.number("impressions", draws.impressions[i]);
  }
  json.number("clicks", draws.clicks[i]);
  json.number("orders", draws.orders[i]);
  json.number("incremental_orders", draws.incremental[i]);
  json.number("profit_minor", draws.profit[i]);
  json.end_object();
}

void write_draw(JsonWriter& json, const CreatorResult& result, std::size_t irrelevant,
                Points& points, std::size_t i) {
  const Draws& draws = result.draws;
  const auto fixed = static_cast<double>(result.cost.total_minor);
  json.begin_object();
  write_uniforms(json, result.model, irrelevant, points, i);
  json.number("views", draws.views[i]);
  json.number("engagements", draws.engagements[i]);
  json.number("clicks", draws.clicks[i]);
  json.number("tracked_orders", draws.tracked[i]);
  json.number("orders", draws.orders[i]);
  json.number("incremental_orders", draws.incremental[i]);
  json.number("variable_cost_minor", draws.paid[i]);
  json.number("revenue_minor", draws.revenue[i]);
  json.number("profit_minor", draws.contribution[i] - fixed);
  if (draws.contribution_per_follower.empty()) {
    json.null("revenue_per_follower_profit_minor");
  } else {
    json.number("revenue_per_follower_profit_minor", draws.contribution_per_follower[i] - fixed);
  }
  if (i < kTimelines) write_timeline(json, timeline_of_draw(result, points, i));
  write_alternative(json, result.alternative, i);
  json.end_object();
}

void write_figures(JsonWriter& json, const std::deque<Figure>& figures) {
  json.begin_object("figures");
  for (const Figure& figure : figures) {
    json.begin_object(figure.id);
    json.number("p10", figure.value.p10);
    json.number("p50", figure.value.p50);
    json.number("p90", figure.value.p90);
    json.text("scale", figure.scale == Scale::log ? "log" : "logit");
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string draws_text(const Reference& reference, const Plan& plan,
                       const std::vector<CreatorResult>& results, std::size_t shown,
                       Points& points) {
  const std::size_t irrelevant = reference.defaults.insight_irrelevant_inputs;
  JsonWriter json;
  json.begin_object();
  json.begin_array("creators");
  for (std::size_t c = 0; c < results.size(); ++c) {
    json.begin_object();
    json.text("id", plan.creators[c].id);
    json.whole("fixed_cost_minor", results[c].cost.total_minor);
    write_figures(json, results[c].figures);
    json.begin_array("draws");
    for (std::size_t i = 0; i < std::min(shown, plan.draws); ++i) {
      write_draw(json, results[c], irrelevant, points, i);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace tierwise
