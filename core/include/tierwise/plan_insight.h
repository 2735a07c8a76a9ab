// Plan insight: what a plan's profit hangs on, over the inputs of all its creators (insight.h).
//
// Factors that all creators share (campaign factor, incrementality, order value and so on) count
// once and move everybody; each creator's own move that creator alone, so that a tornado needs no
// more than each creator's own. The choice that knowing a number may change is to book the whole
// plan or none of it. Creators with the same numbers are told the same: their drivers get the mean
// of what the draws say of each.
#pragma once

#include <cstdint>
#include <vector>

#include "tierwise/insight.h"

namespace tierwise {

// What a plan brings with every factor of every creator at its P50.
struct PlanMiddle {
  double contribution = 0;  // minor units, as the rest but the orders
  double orders = 0;
  double revenue = 0;
  double paid = 0;
};

// Takes in one creator after the other, in the order of the plan.
class PlanInsight {
 public:
  explicit PlanInsight(const Reference& reference) : reference_(&reference) {}
  void add(const CreatorModel& model, const FixedCost& fixed, Points& points);
  [[nodiscard]] const PlanMiddle& middle() const noexcept { return middle_; }
  // `profits`: the plan's. Nothing with fewer draws than the data set asks for.
  [[nodiscard]] std::optional<Insight> done(std::span<const double> profits, Points& points) &&;

 private:
  // How far a driver moves the plan's profit from that of the middle.
  struct Swing {
    double low = 0;
    double high = 0;
  };
  [[nodiscard]] bool is_wanted(const Points& points) const noexcept;
  [[nodiscard]] std::size_t first_alike(std::size_t driver) const;
  std::size_t place_of(Driver driver, std::size_t seat, Points& points);

  const Reference* reference_;
  std::size_t creators_ = 0;  // so far
  Insight insight_;
  std::vector<Swing> swings_;                     // of each driver
  std::vector<std::vector<std::uint8_t>> parts_;  // its uniforms' parts in every draw
  PlanMiddle middle_;
};

}  // namespace tierwise
