// Insight: what the result hangs on, and what is worth asking for.
//
// Tornado: the profit with one factor at its P10 or P90 and all others at their P50. Share of
// variance: of the draws' profit, the part that a factor explains alone (first order), from the
// means of the 64 equal parts of its uniform, less what chance alone puts between them.
// Value of information: how much better the better choice, to book or not to book at the fee under
// judgement, does on average when one factor is known first: expected value of partial perfect
// information (H. Raiffa and R. Schlaifer, 1961), from the means of 16 equal parts (M. Strong and
// J. Oakley, Med. Decis. Making 33 (2013)). Only what is above everything that inputs without any
// influence show on the same draws is worth asking for; luck cannot be asked for, and nobody knows
// incrementality.
// Gap: parts are flat, so a share misses what happens inside the last of them: a sixteenth of it
// for a factor whose P90 is four times its P10, more for a wider one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/summary.h"

namespace tierwise {

// An uncertain factor that profit depends on.
struct Driver {
  Factor factor{};
  std::optional<std::size_t> deliverable;  // for luck
  std::optional<std::size_t> creator;      // in the insight of a plan; nothing: of all creators
  std::string_view figure;                 // its id
  std::string input;                       // path pattern of the own number that would replace it
  bool askable = true;
};
[[nodiscard]] std::vector<Driver> drivers_of(const CreatorModel& model, const Reference& reference);

struct TornadoBar {
  const Driver* driver = nullptr;
  double low_profit = 0;   // minor units, at the factor's P10
  double high_profit = 0;  // at its P90
};
struct DriverValue {
  const Driver* driver = nullptr;
  double value = 0;
};

struct Insight {
  // Moved, never copied: the rest points to the drivers.
  Insight() = default;
  Insight(Insight&&) noexcept = default;
  Insight& operator=(Insight&&) noexcept = default;

  std::vector<Driver> drivers;
  double base_profit = 0;                 // every factor at its P50
  std::vector<TornadoBar> tornado;        // longest first; without those that move nothing
  std::vector<DriverValue> variance;      // shares of 1, largest first
  std::vector<DriverValue> worth_asking;  // minor units, largest first
};
// Nothing with fewer draws than the data set asks for.
[[nodiscard]] std::optional<Insight> insight_of(const CreatorModel& model, const Draws& draws,
                                                const FixedCost& fixed, const Reference& reference,
                                                Points& points);

}  // namespace tierwise
