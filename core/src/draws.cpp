// The first draws of a plan with their uniforms, unrounded: what another implementation needs to
// check the model draw by draw.
#include <algorithm>
#include <array>

#include "json_writer.h"
#include "response.h"

namespace tierwise {
namespace {

constexpr std::size_t kShown = 16;

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
                                 Factor::purchase_delay};

void write_uniforms(JsonWriter& json, const CreatorModel& model, Points& points, std::size_t i) {
  const auto y = [&](Factor factor, std::size_t deliverable) {
    return column_of(points, factor, model.index, deliverable).y[i];
  };
  json.begin_object("u");
  for (const Factor factor : kFactors)
    json.number(name_of(factor), y(factor, 0));
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    json.number("luck/" + std::to_string(d), y(Factor::luck, d));
  }
  json.end_object();
}

void write_draw(JsonWriter& json, const CreatorResult& result, Points& points, std::size_t i) {
  const Draws& draws = result.draws;
  const auto fixed = static_cast<double>(result.cost.total_minor);
  json.begin_object();
  write_uniforms(json, result.model, points, i);
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

std::string draws_text(const Plan& plan, const std::vector<CreatorResult>& results,
                       Points& points) {
  JsonWriter json;
  json.begin_object();
  json.begin_array("creators");
  for (std::size_t c = 0; c < results.size(); ++c) {
    json.begin_object();
    json.text("id", plan.creators[c].id);
    json.whole("fixed_cost_minor", results[c].cost.total_minor);
    write_figures(json, results[c].figures);
    json.begin_array("draws");
    for (std::size_t i = 0; i < std::min(kShown, plan.draws); ++i) {
      write_draw(json, results[c], points, i);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace tierwise
