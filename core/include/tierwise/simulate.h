// Simulate: one creator's deliverables over thousands of sampled futures.
//
// A paid boost buys clicks at what ads cost on the platform (ad_price.h), the same number on every
// post; who clicks then orders as after the post's own clicks do. Gap: the views and people of a
// boost are not counted.
#pragma once

#include <vector>

#include "tierwise/creator_model.h"
#include "tierwise/factor.h"

namespace tierwise {

// One value per draw. Money in minor units, not rounded.
struct Draws {
  struct Line {
    std::vector<double> views;
    std::vector<double> engagements;
    std::vector<double> clicks;
  };
  std::vector<Line> lines;
  std::vector<double> views;
  std::vector<double> engagements;
  std::vector<double> clicks;
  std::vector<double> tracked;
  std::vector<double> orders;
  std::vector<double> incremental;
  std::vector<double> revenue;       // net price of all orders
  std::vector<double> paid;          // to creator and platform, per sale
  std::vector<double> contribution;  // before fixed cost
  std::vector<double> repeat;        // the part of it from repeat orders; empty without them
  std::vector<double>
      contribution_per_follower;  // by the revenue-per-follower method; may be empty
};
[[nodiscard]] Draws simulate(const CreatorModel& model, Points& points);

}  // namespace tierwise
