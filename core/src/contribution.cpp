#include "tierwise/contribution.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "tierwise/summary.h"

namespace tierwise {
namespace {

// The places of the smallest tenth, at least one of them.
std::vector<std::size_t> worst_tenth(std::span<const double> values) {
  std::vector<std::size_t> places(values.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return values[a] != values[b] ? values[a] < values[b] : a < b;
  });
  places.resize(std::max<std::size_t>(1, values.size() / 10));
  return places;
}

double sum_at(std::span<const std::size_t> places, std::span<const double> values) {
  double sum = 0;
  for (const std::size_t place : places)
    sum += values[place];
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
  const auto worst = worst_tenth(whole);
  const double lost = sum_at(worst, whole);
  std::vector<Contribution> all;
  for (const auto& part : profits) {
    const double own = mean_of(part);
    Contribution one;
    if (mean != 0) one.profit_share = own / mean;
    if (lost < 0) one.risk_share = sum_at(worst, part) / lost;
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
