#include "tierwise/timeline.h"

#include <algorithm>

#include "cash.h"
#include "tierwise/sector.h"

namespace tierwise {
namespace {

std::vector<double> days_of(std::span<const double> listed, double horizon) {
  std::vector<double> days = {0};
  for (const double day : listed) {
    if (day < horizon) days.push_back(day);
  }
  days.push_back(horizon);
  return days;
}

}  // namespace

TimelineModel timeline_model_of(Lookup& lookup) {
  const Plan& plan = lookup.plan();
  const Creator& creator = lookup.creator();
  const Defaults& defaults = lookup.reference().defaults;
  TimelineModel model;
  model.days = days_of(defaults.timeline_days, plan.market.horizon.as_days());
  for (const Deliverable& deliverable : creator.deliverables) {
    const double lifespan =
        deliverable.format->lifespan_days.value_or(defaults.arrival_horizon_days);
    model.all_arrived.push_back(Days::days(std::min(lifespan, defaults.arrival_horizon_days)));
  }
  model.shape = creator.platform->arrival_shape;
  model.half_life = &lookup.expected("half-life");
  model.shortest_half_life = Days::days(defaults.shortest_half_life_days);
  model.delay = &purchase_delay_of(lookup);
  model.repeats = repeat_orders(product_with_repeats(lookup));
  return model;
}

Timeline timeline_of(const TimelineModel& model, const CashFlow& flow) {
  Cash cash(model.days);
  cash.add(model, flow);
  std::vector<Instant> instants;
  for (const double day : model.days)
    instants.push_back({day, true});
  return timeline_over(cash, instants);
}

}  // namespace tierwise
