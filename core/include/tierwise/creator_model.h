// Creator model: the figures that the draws of one creator are made from.
#pragma once

#include <vector>

#include "tierwise/ad_price.h"
#include "tierwise/audience.h"
#include "tierwise/funnel.h"
#include "tierwise/lookup.h"

namespace tierwise {

// Everything the draws of one creator need. Deliverables in the order of the plan; figures are the
// lookup's.
struct CreatorModel {
  struct Line {
    AudienceModel audience;
    const Figure* click_through = nullptr;  // by views, of the format's link kind
  };
  std::size_t seat = 0;  // the creator's
  std::vector<Line> lines;
  const Figure* conversion = nullptr;
  const Figure* fit = nullptr;  // factor on the conversion; null: not given
  const Figure* campaign_factor = nullptr;
  const Figure* tracked_share = nullptr;
  const Figure* incrementality = nullptr;
  const Figure* order_value = nullptr;  // major units
  const Figure* gross_margin = nullptr;
  const Figure* return_rate = nullptr;           // null: no returns
  const Figure* revenue_per_follower = nullptr;  // major units; null where nobody measured it
  std::optional<AdPrice> boost;                  // of its clicks; nothing without a boost
  double boost_minor = 0;
  OrderTerms terms;  // with price, margin and returns at their P50
  double minor_per_major = 100;
};
[[nodiscard]] CreatorModel model_of(Lookup& lookup);

// Contribution of one order when every factor is at its median: what break-even is counted in.
[[nodiscard]] double contribution_per_order(const CreatorModel& model) noexcept;

}  // namespace tierwise
