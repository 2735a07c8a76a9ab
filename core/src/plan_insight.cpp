#include "tierwise/plan_insight.h"

#include <algorithm>
#include <utility>

#include "insight_shares.h"

namespace tierwise {
namespace {

// "/creators/*/median_views" of the creator at this place.
std::string input_of(std::string pattern, std::size_t creator) {
  constexpr std::string_view kCreators = "/creators/";
  if (pattern.compare(0, kCreators.size(), kCreators) != 0) return pattern;
  return pattern.replace(kCreators.size(), 1, std::to_string(creator));
}

}  // namespace

bool PlanInsight::is_wanted(const Points& points) const noexcept {
  return points.draws() >= reference_->defaults.insight_least_draws;
}

// A factor that all share keeps the place of the first creator for whom it is uncertain.
std::size_t PlanInsight::place_of(Driver driver, std::size_t seat, Points& points) {
  const bool shared = is_shared(driver.factor);
  const auto known =
      std::find_if(insight_.drivers.begin(), insight_.drivers.end(),
                   [&](const Driver& other) { return shared && other.factor == driver.factor; });
  if (known != insight_.drivers.end()) {
    return static_cast<std::size_t>(known - insight_.drivers.begin());
  }
  parts_.push_back(column_of(points, driver, seat).part);
  swings_.emplace_back();
  if (!shared) driver.creator = creators_;
  driver.input = input_of(std::move(driver.input), creators_);
  insight_.drivers.push_back(std::move(driver));
  return insight_.drivers.size() - 1;
}

// With too few draws only the medians are asked for.
void PlanInsight::add(const CreatorModel& model, const FixedCost& fixed, Points& points) {
  std::vector<Driver> drivers;
  if (is_wanted(points)) drivers = drivers_of(model, *reference_);
  std::vector<std::size_t> dimensions;
  for (const Driver& driver : drivers) {
    dimensions.push_back(dimension_of(driver.factor, model.seat, driver.deliverable.value_or(0)));
  }
  Points moved = Points::one_at_a_time(std::move(dimensions), 0.1, 0.9);
  const Draws draws = simulate(model, moved);
  const auto values = profits(draws.contribution, fixed);
  insight_.base_profit += values[0];
  middle_.contribution += draws.contribution[0];
  middle_.orders += draws.orders[0];
  middle_.revenue += draws.revenue[0];
  middle_.paid += draws.paid[0];
  for (std::size_t j = 0; j < drivers.size(); ++j) {
    Swing& swing = swings_[place_of(std::move(drivers[j]), model.seat, points)];
    swing.low += values[2 * j + 1] - values[0];
    swing.high += values[2 * j + 2] - values[0];
  }
  ++creators_;
}

// The first driver that moves profit as this one does: the same of a creator with the same numbers.
// Of those that move nothing at the medians nobody knows who is like whom.
std::size_t PlanInsight::first_alike(std::size_t driver) const {
  const Driver& own = insight_.drivers[driver];
  if (swings_[driver].low == swings_[driver].high) return driver;
  for (std::size_t j = 0; j < driver; ++j) {
    const Driver& other = insight_.drivers[j];
    if (other.factor == own.factor && other.deliverable == own.deliverable &&
        swings_[j].low == swings_[driver].low && swings_[j].high == swings_[driver].high) {
      return j;
    }
  }
  return driver;
}

std::optional<Insight> PlanInsight::done(std::span<const double> profits, Points& points) && {
  if (!is_wanted(points)) return std::nullopt;
  for (std::size_t j = 0; j < swings_.size(); ++j) {
    if (swings_[j].low == swings_[j].high) continue;
    insight_.tornado.push_back({&insight_.drivers[j], insight_.base_profit + swings_[j].low,
                                insight_.base_profit + swings_[j].high});
  }
  sort_by_length(insight_.tornado);
  std::vector<DriverDraws> draws;
  for (std::size_t j = 0; j < parts_.size(); ++j)
    draws.push_back({parts_[j], first_alike(j)});
  add_shares(draws, profits, *reference_, points, insight_);
  return std::move(insight_);
}

}  // namespace tierwise
