// Timeline: when the money comes back.
//
// Orders follow views and repeat orders follow orders as order_curve.h says: G is the share of
// first orders by an age of a post. Everything that is paid per sale goes with the order. With A
// the contribution of first orders and R the margin of repeat orders, both whatever they are in the
// end:
//   cash(t) = -fixed cost + A G(t) + R sum_j w_j G(t - j intervals),  sum of all w_j = 1
// Gap: fixed cost is paid on the day of publication, and a commission on the day of the order.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tierwise/funnel.h"
#include "tierwise/lookup.h"
#include "tierwise/points.h"
#include "tierwise/units.h"

namespace tierwise {

struct TimelineModel {
  std::vector<double> days;       // ascending, from 0 to the horizon
  std::vector<Days> all_arrived;  // of each deliverable: the age at which its last view has come
  double shape = 1;               // of the arrival
  const Figure* half_life = nullptr;
  Days shortest_half_life;
  const Figure* delay = nullptr;  // median days from seeing to ordering
  std::vector<RepeatOrder> repeats;
};
[[nodiscard]] TimelineModel timeline_model_of(Lookup& lookup);

// What the draws bring in the end, in minor units. One value per draw.
struct CashFlow {
  double fixed = 0;
  std::span<const double> contribution;
  std::span<const double> repeat;  // the part of it from repeat orders; may be empty
  std::span<const double> clicks;
  std::vector<std::span<const double>> line_clicks;  // orders divide among deliverables as these do
  std::vector<double> line_starts;  // days after the first post of the plan; empty: all with it
  std::span<const double> orders;   // what is counted by week; may be empty
  const Column* half_life = nullptr;
  const Column* delay = nullptr;
};

struct Timeline {
  std::vector<double> days;
  std::vector<double> p10;  // cash by each day, in minor units
  std::vector<double> p50;
  std::vector<double> p90;
  // Payback: the last time at which the cash becomes 0 or more, looked for at the listed days and
  // exact between them; 0 when it never was below.
  double paid_back = 0;               // share of the draws, within the horizon
  std::optional<double> payback_p10;  // days; nothing where that share of draws is not paid back
  std::optional<double> payback_p50;
  std::optional<double> payback_p90;
};
[[nodiscard]] Timeline timeline_of(const TimelineModel& model, const CashFlow& flow);

}  // namespace tierwise
