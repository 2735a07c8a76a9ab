#include "tierwise/summary.h"

#include <algorithm>
#include <cmath>

#include "tierwise/edition.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

Quantiles quantiles_of_ascending(std::span<const double> values) {
  return {order_statistic(values, 0.05), order_statistic(values, 0.10),
          order_statistic(values, 0.25), order_statistic(values, 0.50),
          order_statistic(values, 0.75), order_statistic(values, 0.90),
          order_statistic(values, 0.95), mean_of(values)};
}

}  // namespace

std::vector<double> ratios(std::span<const double> numerator, std::span<const double> denominator,
                           double factor) {
  std::vector<double> values(numerator.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (denominator[i] <= 0) return {};
    values[i] = factor * numerator[i] / denominator[i];
  }
  return values;
}

std::optional<Quantiles> ratio_quantiles(std::span<const double> numerator,
                                         std::span<const double> denominator, double factor) {
  auto values = ratios(numerator, denominator, factor);
  if (values.empty()) return std::nullopt;
  return quantiles_of(std::move(values));
}

double mean_of(std::span<const double> values) noexcept {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

double share_at_least(double target, std::span<const double> values) noexcept {
  const auto reached = std::count_if(values.begin(), values.end(),
                                     [target](double value) { return value >= target; });
  return static_cast<double>(reached) / static_cast<double>(values.size());
}

double order_statistic(std::span<const double> ascending, double p) noexcept {
  return ascending[rank_of(p, ascending.size())];
}

Quantiles quantiles_of(std::vector<double> values) {
  sort_ascending(values);
  return quantiles_of_ascending(values);
}

double chance_of_break_even(std::span<const double> profits) noexcept {
  return share_at_least(0, profits);
}

Histogram histogram_of(std::span<const double> ascending, std::size_t bins) {
  Histogram histogram;
  const double low = order_statistic(ascending, 0.01);
  double high = order_statistic(ascending, 0.99);
  if (high <= low) high = low + 1;
  const double width = (high - low) / static_cast<double>(bins);
  for (std::size_t i = 0; i <= bins; ++i) {
    histogram.edges.push_back(low + width * static_cast<double>(i));
  }
  histogram.counts.assign(bins, 0);
  for (const double value : ascending) {
    if (value < low) {
      ++histogram.below;
    } else if (value > high) {
      ++histogram.above;
    } else {
      ++histogram.counts[std::min(bins - 1, static_cast<std::size_t>((value - low) / width))];
    }
  }
  return histogram;
}

double monte_carlo_error(std::span<const double> values) noexcept {
  constexpr std::size_t kRuns = 16;
  const std::size_t length = values.size() / kRuns;
  const double mean = mean_of(values);
  double squares = 0;
  for (std::size_t run = 0; run < kRuns; ++run) {
    const double difference = mean_of(values.subspan(run * length, length)) - mean;
    squares += difference * difference;
  }
  return std::sqrt(squares / (kRuns * (kRuns - 1.0)));
}

std::vector<double> profits(std::span<const double> contribution, const FixedCost& fixed) {
  const auto other = static_cast<double>(fixed.other_minor);
  const auto fees = static_cast<double>(fixed.total_minor - fixed.other_minor);
  std::vector<double> values(contribution.begin(), contribution.end());
  for (double& value : values)
    value = (value - other) - fees;
  return values;
}

std::int64_t largest_acceptable_fee(std::span<const double> contribution, const FixedCost& fixed,
                                    Share chance) {
  const auto other = static_cast<double>(fixed.other_minor);
  std::vector<double> left(contribution.begin(), contribution.end());
  for (double& value : left)
    value -= other;
  const std::size_t rank = rank_of(1 - chance.as_fraction(), left.size());
  if constexpr (!kWhole) sort_ascending(left);  // which is there already
  const double at_chance = kWhole ? selected(left, rank) : left[rank];
  return largest_fee_within(at_chance, fixed.terms);
}

std::vector<double> dots_of(std::span<const double> ascending, std::size_t count) {
  std::vector<double> dots;
  for (std::size_t i = 0; i < count; ++i) {
    dots.push_back(
        order_statistic(ascending, (static_cast<double>(i) + 0.5) / static_cast<double>(count)));
  }
  return dots;
}

Summary summarise_profit(const Draws& draws, const FixedCost& fixed) {
  Summary summary;
  auto profit = profits(draws.contribution, fixed);
  summary.chance = chance_of_break_even(profit);
  summary.profit = quantiles_of(std::move(profit));
  return summary;
}

Summary summarise(const Draws& draws, const FixedCost& fixed, std::size_t bins, std::size_t dots) {
  Summary summary;
  auto profit = profits(draws.contribution, fixed);
  auto cost = draws.paid;
  for (double& value : cost)
    value += static_cast<double>(fixed.total_minor);
  summary.chance = chance_of_break_even(profit);
  summary.profit_mean_error = monte_carlo_error(profit);
  std::vector<double> good(profit.size());
  for (std::size_t i = 0; i < good.size(); ++i)
    good[i] = profit[i] >= 0 ? 1 : 0;
  summary.chance_error = monte_carlo_error(good);

  summary.roas = ratio_quantiles(draws.revenue, cost, 1);
  summary.cpm = ratio_quantiles(cost, draws.views, 1000);
  summary.cpe = ratio_quantiles(cost, draws.engagements, 1);
  summary.cost_per_order = ratio_quantiles(cost, draws.orders, 1);
  summary.revenue = quantiles_of(draws.revenue);
  summary.views = quantiles_of(draws.views);
  summary.engagements = quantiles_of(draws.engagements);
  summary.clicks = quantiles_of(draws.clicks);
  summary.orders = quantiles_of(draws.orders);
  summary.tracked = quantiles_of(draws.tracked);
  summary.incremental = quantiles_of(draws.incremental);

  if (auto roi = ratios(profit, cost, 1); !roi.empty()) {
    summary.roi_mean_error = monte_carlo_error(roi);
    sort_ascending(roi);
    summary.roi = quantiles_of_ascending(roi);
    summary.histogram = histogram_of(roi, bins);
    summary.dots = dots_of(roi, dots);
  }
  summary.total_cost = quantiles_of(std::move(cost));
  sort_ascending(profit);
  summary.profit = quantiles_of_ascending(profit);
  if (!summary.roi) {
    summary.histogram = histogram_of(profit, bins);
    summary.dots = dots_of(profit, dots);
  }
  const std::size_t tenth = std::max<std::size_t>(1, profit.size() / 10);
  summary.worst_tenth_profit = mean_of(std::span(profit).first(tenth));
  return summary;
}

}  // namespace tierwise
