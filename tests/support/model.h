// A creator's model made by hand, in which every factor is certain unless a test makes it
// uncertain.
#pragma once

#include <deque>

#include "tierwise/summary.h"

namespace tierwise::test {

// Figures are pointed to: these stay until the program ends.
inline const Figure* uncertain(const Triplet& value, Scale scale = Scale::log) {
  static std::deque<Figure> kept;
  return &kept.emplace_back(Figure{.scale = scale, .value = value});
}
inline const Figure* certain(double value, Scale scale = Scale::log) {
  return uncertain({value, value, value}, scale);
}
inline constexpr Triplet kNoLuck{1, 1, 1};
inline constexpr Triplet kLuck{0.5, 1, 2};

// One post with 100,000 measured views, 1% clicks and 5% engagement.
inline CreatorModel::Line certain_line() {
  CreatorModel::Line line;
  line.audience.views_basis = ViewsBasis::measured;
  line.audience.engagement_basis = EngagementBasis::from_views;
  line.audience.level = certain(100000);
  line.audience.engagement_rate = certain(0.05, Scale::logit);
  line.audience.luck = kNoLuck;
  line.audience.followers = 50000;
  line.click_through = certain(0.01, Scale::logit);
  return line;
}

// 1,000 clicks, 2% of them order, tracked 80%, incremental 50%: T 20, O 25, I 12.5. Price $60 at a
// margin of 50%.
inline CreatorModel certain_model() {
  CreatorModel model;
  model.lines = {certain_line()};
  model.conversion = certain(0.02, Scale::logit);
  model.campaign_factor = certain(1);
  model.tracked_share = certain(0.8, Scale::logit);
  model.incrementality = certain(0.5, Scale::logit);
  model.order_value = certain(60);
  model.gross_margin = certain(0.5, Scale::logit);
  model.terms.price = Money::minor(6000);
  model.terms.gross_margin = Share::percent(50);
  return model;
}

inline Draws draws_of(const CreatorModel& model, std::size_t draws = 256, std::uint32_t seed = 1) {
  Points points(seed, draws);
  return simulate(model, points);
}

}  // namespace tierwise::test
