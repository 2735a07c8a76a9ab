#include "insight_shares.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tierwise {
namespace {

constexpr std::size_t kDecisionParts = 16;

// Number and sum of the profits in each of the equal parts of one factor's uniform.
struct Parts {
  std::array<double, Column::kParts> counts{};
  std::array<double, Column::kParts> sums{};
};
Parts parts_of(std::span<const std::uint8_t> column, std::span<const double> profits) {
  Parts parts;
  for (std::size_t i = 0; i < profits.size(); ++i) {
    const std::size_t part = column[i];
    parts.counts[part] += 1;
    parts.sums[part] += profits[i];
  }
  return parts;
}

// What is known of all profits together.
struct Whole {
  double count = 0;
  double mean = 0;
  double squares = 0;  // of the distances to the mean
};
Whole whole_of(std::span<const double> profits) {
  Whole whole;
  whole.count = static_cast<double>(profits.size());
  whole.mean = std::accumulate(profits.begin(), profits.end(), 0.0) / whole.count;
  for (const double profit : profits)
    whole.squares += (profit - whole.mean) * (profit - whole.mean);
  return whole;
}

double share_of_variance(const Parts& parts, const Whole& whole) {
  double between = 0;
  double used = 0;
  for (std::size_t b = 0; b < Column::kParts; ++b) {
    if (parts.counts[b] == 0) continue;
    const double distance = parts.sums[b] / parts.counts[b] - whole.mean;
    between += parts.counts[b] * distance * distance;
    used += 1;
  }
  const double within = std::max(0.0, whole.squares - between);
  const double by_chance = within * (used - 1) / (whole.count - used);
  return std::max(0.0, between - by_chance) / whole.squares;
}

// What the parts in which the other choice is better lose by the better choice of all. Four of the
// 64 parts go together, those whose numbers times `order` (odd) are neighbours: 1 keeps their
// order.
double value_of_knowing(const Parts& parts, const Whole& whole, std::size_t order = 1) {
  constexpr std::size_t kTogether = Column::kParts / kDecisionParts;
  std::array<double, kDecisionParts> sums{};
  for (std::size_t b = 0; b < Column::kParts; ++b)
    sums[order * b % Column::kParts / kTogether] += parts.sums[b];
  const double sign = whole.mean > 0 ? -1 : 1;
  double gained = 0;
  for (const double sum : sums)
    gained += std::max(0.0, sign * sum);
  return gained / whole.count;
}

// The most that inputs without influence seem worth, each in every order of its parts.
double value_of_nothing(std::span<const double> profits, const Whole& whole, std::size_t inputs,
                        Points& points) {
  double most = 0;
  for (std::size_t j = 0; j < inputs; ++j) {
    const Parts parts = parts_of(points.column(kUnusedDimensions + j).part, profits);
    for (std::size_t order = 1; order < Column::kParts / 2; order += 2)
      most = std::max(most, value_of_knowing(parts, whole, order));
  }
  return most;
}

// By insertion: the lists are short.
template <class T, class Key>
void sort_descending(std::vector<T>& items, Key key) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    for (std::size_t j = i; j > 0 && key(items[j - 1]) < key(items[j]); --j)
      std::swap(items[j - 1], items[j]);
  }
}

void even_out(std::span<const DriverDraws> draws, std::vector<double>& values) {
  std::vector<double> sums(values.size(), 0.0);
  std::vector<double> counts(values.size(), 0.0);
  for (std::size_t j = 0; j < values.size(); ++j) {
    sums[draws[j].alike] += values[j];
    counts[draws[j].alike] += 1;
  }
  for (std::size_t j = 0; j < values.size(); ++j)
    values[j] = sums[draws[j].alike] / counts[draws[j].alike];
}

}  // namespace

const Column& column_of(Points& points, const Driver& driver, std::size_t creator) {
  return column_of(points, driver.factor, creator, driver.deliverable.value_or(0));
}

void sort_by_length(std::vector<TornadoBar>& bars) {
  sort_descending(bars, [](const TornadoBar& bar) {
    const double way = bar.high_profit - bar.low_profit;
    return way < 0 ? -way : way;
  });
}

void add_shares(std::span<const DriverDraws> draws, std::span<const double> profits,
                const Reference& reference, Points& points, Insight& insight) {
  const Whole whole = whole_of(profits);
  if (whole.squares <= 0) return;
  const double bar =
      value_of_nothing(profits, whole, reference.defaults.insight_irrelevant_inputs, points);
  std::vector<double> shares;
  std::vector<double> worths;
  for (const DriverDraws& one : draws) {
    const Parts parts = parts_of(one.part, profits);
    shares.push_back(share_of_variance(parts, whole));
    worths.push_back(value_of_knowing(parts, whole));
  }
  even_out(draws, shares);
  even_out(draws, worths);
  for (std::size_t j = 0; j < draws.size(); ++j) {
    const Driver& driver = insight.drivers[j];
    insight.variance.push_back({&driver, shares[j]});
    if (driver.askable && worths[j] > bar) insight.worth_asking.push_back({&driver, worths[j]});
  }
  const auto value = [](const DriverValue& one) { return one.value; };
  sort_descending(insight.variance, value);
  sort_descending(insight.worth_asking, value);
}

}  // namespace tierwise
