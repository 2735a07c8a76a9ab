#include "tierwise/contribution.h"

#include "tierwise/summary.h"

namespace tierwise {
namespace {

double covariation(std::span<const double> a, double mean_a, std::span<const double> b,
                   double mean_b) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum;
}

}  // namespace

std::vector<Contribution> contributions_of(const std::vector<std::vector<double>>& profits) {
  std::vector<double> whole(profits.front().size(), 0.0);
  for (const auto& part : profits) {
    for (std::size_t i = 0; i < whole.size(); ++i)
      whole[i] += part[i];
  }
  const double mean = mean_of(whole);
  const double squares = covariation(whole, mean, whole, mean);
  std::vector<Contribution> all;
  for (const auto& part : profits) {
    const double own = mean_of(part);
    Contribution one;
    if (mean != 0) one.profit_share = own / mean;
    if (squares > 0) one.risk_share = covariation(part, own, whole, mean) / squares;
    one.profit_mean = mean - own;
    std::vector<double> rest = whole;
    for (std::size_t i = 0; i < rest.size(); ++i)
      rest[i] -= part[i];
    one.chance = chance_of_break_even(rest);
    all.push_back(one);
  }
  return all;
}

}  // namespace tierwise
