// Audience: how many views a deliverable gets, and how much of an audience is real.
//
// Views come from what is known best: measured views; else the views that the measured engagements
// imply; else followers times a published view rate. Each basis uses rates of its own base: an
// engagement rate by followers never meets views. Followers matter only in the third.
// Arrival: F(t) = 1 - 2^(-(t/h)^k), used as F(t) / F(horizon).
#pragma once

#include <string_view>

#include "tierwise/figure.h"
#include "tierwise/lookup.h"
#include "tierwise/units.h"

namespace tierwise {

enum class ViewsBasis { measured, from_engagements, from_followers };
[[nodiscard]] std::string_view name_of(ViewsBasis basis) noexcept;

enum class EngagementBasis { measured, from_views, from_followers };
[[nodiscard]] std::string_view name_of(EngagementBasis basis) noexcept;

// How a post's views arrive: all of them by the horizon.
class Arrival {
 public:
  Arrival(Days half_life, double shape, Days horizon) noexcept;
  // Share of the views by the horizon that has arrived at `age`. In [0, 1].
  [[nodiscard]] Share at(Days age) const noexcept;

 private:
  [[nodiscard]] double ever_arrived(double days) const noexcept;

  double half_life_;
  double shape_;
  double horizon_;
  double by_horizon_;  // of the views that ever come
};
[[nodiscard]] Share arrived_share(Days age, Days half_life, double shape, Days horizon) noexcept;

// How one deliverable's views and engagements are computed. `level` is a figure of views per post
// (measured), of engagements ÷ views (from engagements), or of views per follower. Figures are the
// lookup's; null where the basis does not need one.
struct AudienceModel {
  ViewsBasis views_basis{};
  EngagementBasis engagement_basis{};
  const Figure* level = nullptr;
  const Figure* engagement_rate = nullptr;  // by views or by followers, as the basis says
  const Figure* likes = nullptr;            // per post
  const Figure* comments = nullptr;
  const Figure* authentic = nullptr;  // of this creator, where it applies
  Triplet luck;                       // for all posts of the deliverable together, log scale
  double typical_authentic = 1;       // of the audiences behind the evidence
  double arrival_factor = 1;          // 1 ÷ the share of measured young views that has arrived
  double followers = 0;
  int count = 1;
};

[[nodiscard]] AudienceModel audience_of(Lookup& lookup, const Deliverable& deliverable);

}  // namespace tierwise
