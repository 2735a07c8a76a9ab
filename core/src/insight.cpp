#include "tierwise/insight.h"

#include <algorithm>
#include <array>

#include "insight_shares.h"

namespace tierwise {
namespace {

constexpr std::string_view kViewsQuantity = "view-rate";

// "/creators/0/median_views" as "/creators/*/median_views".
std::string pattern_of(std::string_view path) {
  std::string pattern;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    const std::string_view step = path.substr(at, end - at);
    const bool is_index = step.size() > 1 && step[1] >= '0' && step[1] <= '9';
    pattern += is_index ? std::string_view("/*") : step;
    at = end;
  }
  return pattern;
}

std::string input_of(Factor factor, const Figure& figure, const Reference& reference) {
  if (!figure.from.inputs.empty()) return pattern_of(figure.from.inputs.front());
  const std::string_view id = figure.id;
  // An engagement rate matters where views are not known.
  const std::string_view quantity =
      factor == Factor::engagement_rate ? kViewsQuantity : id.substr(0, id.find('/'));
  for (const InputSpec& input : reference.inputs) {
    if (input.figure == quantity) return input.path;
  }
  return {};
}

bool is_askable(Factor factor) {
  constexpr std::array kNobodyKnows = {Factor::incrementality, Factor::fit, Factor::ad_cpm,
                                       Factor::ad_cpc, Factor::ad_click_through};
  return std::find(kNobodyKnows.begin(), kNobodyKnows.end(), factor) == kNobodyKnows.end();
}

// Collects each factor once, with the first uncertain figure it moves.
class Drivers {
 public:
  explicit Drivers(const Reference& reference) : reference_(reference) {}

  void add(Factor factor, const Figure* figure) {
    if (figure == nullptr || figure->is_constant()) return;
    for (const Driver& known : all_) {
      if (known.factor == factor) return;
    }
    all_.push_back({factor, std::nullopt, std::nullopt, figure->id,
                    input_of(factor, *figure, reference_), is_askable(factor)});
  }
  void add_luck(const Triplet& luck, std::size_t deliverable) {
    if (luck.p10 == luck.p90) return;
    all_.push_back({Factor::luck, deliverable, std::nullopt, kPostLuck, {}, false});
  }
  [[nodiscard]] std::vector<Driver> take() { return std::move(all_); }

 private:
  const Reference& reference_;
  std::vector<Driver> all_;
};

void add_audience(const AudienceModel& audience, Drivers& drivers) {
  if (audience.views_basis == ViewsBasis::from_engagements) {
    drivers.add(Factor::likes, audience.likes);
    drivers.add(Factor::likes, audience.comments);
    drivers.add(Factor::engagement_rate, audience.level);
  } else {
    drivers.add(Factor::views, audience.level);
  }
  drivers.add(Factor::authentic, audience.authentic);
}

void add_tornado(const CreatorModel& model, const FixedCost& fixed, Insight& insight) {
  std::vector<std::size_t> dimensions;
  for (const Driver& driver : insight.drivers) {
    dimensions.push_back(dimension_of(driver.factor, model.seat, driver.deliverable.value_or(0)));
  }
  Points points = Points::one_at_a_time(std::move(dimensions), 0.1, 0.9);
  const auto values = profits(simulate(model, points).contribution, fixed);
  insight.base_profit = values[0];
  for (std::size_t j = 0; j < insight.drivers.size(); ++j) {
    const TornadoBar bar{&insight.drivers[j], values[2 * j + 1], values[2 * j + 2]};
    if (bar.low_profit != bar.high_profit) insight.tornado.push_back(bar);
  }
  sort_by_length(insight.tornado);
}

}  // namespace

std::vector<Driver> drivers_of(const CreatorModel& model, const Reference& reference) {
  Drivers drivers(reference);
  drivers.add(Factor::campaign_factor, model.campaign_factor);
  drivers.add(Factor::incrementality, model.incrementality);
  drivers.add(Factor::tracked_share, model.tracked_share);
  drivers.add(Factor::conversion, model.conversion);
  drivers.add(Factor::fit, model.fit);
  drivers.add(Factor::order_value, model.order_value);
  drivers.add(Factor::gross_margin, model.gross_margin);
  drivers.add(Factor::return_rate, model.return_rate);
  if (model.boost) {
    drivers.add(Factor::ad_cpm, model.boost->cpm);
    drivers.add(Factor::ad_cpc, model.boost->cpc);
    drivers.add(Factor::ad_click_through, model.boost->click_through);
  }
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    drivers.add(Factor::click_through, model.lines[d].click_through);
    add_audience(model.lines[d].audience, drivers);
    drivers.add_luck(model.lines[d].audience.luck, d);
  }
  return drivers.take();
}

std::optional<Insight> insight_of(const CreatorModel& model, const Draws& draws,
                                  const FixedCost& fixed, const Reference& reference,
                                  Points& points) {
  if (points.draws() < reference.defaults.insight_least_draws) return std::nullopt;
  Insight insight;
  insight.drivers = drivers_of(model, reference);
  add_tornado(model, fixed, insight);
  std::vector<DriverDraws> parts;
  for (const Driver& driver : insight.drivers)
    parts.push_back({column_of(points, driver, model.seat).part, parts.size()});
  add_shares(parts, profits(draws.contribution, fixed), reference, points, insight);
  return insight;
}

}  // namespace tierwise
