// Audience: how many views a deliverable gets, and how much of an audience is real.
//
// Views come from what is known best: measured views; else the views that the measured engagements
// imply; else followers times a published view rate. Each basis uses rates of its own base: an
// engagement rate by followers never meets views. Followers matter only in the third.
// Arrival: F(t) = 1 - 2^(-(t/h)^k), used as F(t) / F(horizon).
#pragma once

#include <optional>
#include <string_view>

#include "tierwise/figure.h"
#include "tierwise/lookup.h"
#include "tierwise/units.h"

namespace tierwise {

enum class ViewsBasis { measured, from_engagements, from_followers };
[[nodiscard]] std::string_view name_of(ViewsBasis basis) noexcept;

enum class EngagementBasis { measured, from_views, from_followers };
[[nodiscard]] std::string_view name_of(EngagementBasis basis) noexcept;

// Share of a post's views by the horizon that has arrived after `age`. In (0, 1].
[[nodiscard]] Share arrived_share(Days age, Days half_life, double shape, Days horizon) noexcept;

// Spread of post-to-post luck for the sum of `count` posts: the mean stays, the spread of the
// average shrinks with the square root of the count.
[[nodiscard]] Triplet luck_of(const Triplet& one_post, int count) noexcept;

// How one deliverable's views and engagements are computed. `level` is a figure of views per post
// (measured), of engagements ÷ views (from engagements), or of views per follower.
struct AudienceModel {
  ViewsBasis views_basis{};
  EngagementBasis engagement_basis{};
  Figure level;
  std::optional<Figure> engagement_rate;  // by views or by followers, as the basis says
  std::optional<Figure> likes;            // per post
  std::optional<Figure> comments;
  Figure luck;                      // for all posts of the deliverable together
  std::optional<Figure> authentic;  // of this creator, where it applies
  double typical_authentic = 1;     // of the audiences behind the evidence
  double arrival_factor = 1;        // measured young views ÷ the share that has arrived
  double followers = 0;
  int count = 1;
};

[[nodiscard]] AudienceModel audience_of(Lookup& lookup, const Deliverable& deliverable);

}  // namespace tierwise
