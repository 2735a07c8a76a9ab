#include "tierwise/order_curve.h"

#include <algorithm>
#include <cmath>

#include "tierwise/audience.h"
#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr double kLn2 = 0.69314718055994531;
constexpr std::size_t kLevels = 16;      // of an uncertain half-life or delay
constexpr std::size_t kEarlyNodes = 16;  // before the first listed day, each sqrt(2) of the last

// What a stretch of time does to waiting buyers: the share of those at its start who still wait at
// its end, and of those who came evenly during it.
struct Wait {
  double before = 0;
  double during = 0;
};
Wait wait_for(double days, double delay) noexcept {
  constexpr double kShort = 1e-6;  // below it the quotient has fewer digits than its first terms
  if (delay <= 0) return {};
  const double x = kLn2 * days / delay;
  const double before = exp(-x);
  return {before, x < kShort ? 1 - x / 2 : (1 - before) / x};
}

double sum_of(std::span<const RepeatOrder> repeats) {
  double sum = 0;
  for (const RepeatOrder& repeat : repeats)
    sum += repeat.orders;
  return sum;
}

}  // namespace

std::vector<double> levels_of(const Figure& figure) {
  if (figure.is_constant()) return {figure.value.p50};
  const Metalog metalog(figure.scale, transformed(figure.scale, figure.value));
  std::vector<double> levels;
  for (std::size_t i = 0; i < kLevels; ++i) {
    levels.push_back(metalog.quantile((static_cast<double>(i) + 0.5) / kLevels));
  }
  return levels;
}

std::vector<double> nodes_between(double from, double to, double start) {
  if (from > start) return {start + std::sqrt((from - start) * (to - start)), to};
  std::vector<double> nodes;
  double early = (to - from) / (std::size_t{1} << (kEarlyNodes / 2));
  for (std::size_t i = 0; i < kEarlyNodes; ++i) {
    nodes.push_back(from + early);
    early *= std::sqrt(2.0);
  }
  nodes.push_back(to);
  return nodes;
}

OrderCurve::OrderCurve(OrderTiming timing, std::span<const double> days)
    : timing_(std::move(timing)), all_repeats_(sum_of(timing_.repeats)), nodes_{0} {
  for (std::size_t d = 1; d < days.size(); ++d) {
    const auto nodes = nodes_between(days[d - 1], days[d], 0);
    nodes_.insert(nodes_.end(), nodes.begin(), nodes.end());
  }
  fill();
}

void OrderCurve::fill() {
  shares_.resize(nodes_.size() * cells());
  const std::size_t delays = timing_.delays.size();
  for (std::size_t h = 0; h < timing_.half_lives.size(); ++h) {
    for (std::size_t i = 1; i < nodes_.size(); ++i)
      std::fill_n(at_node(i) + h * delays, delays, seen(nodes_[i], h));
  }
  for (std::size_t d = 0; d < delays; ++d)
    hold_back(d);
}

// From the views that have arrived by each node to the orders, for one delay.
void OrderCurve::hold_back(std::size_t delay) {
  std::vector<double> waiting(timing_.half_lives.size());
  std::vector<double> seen_before(timing_.half_lives.size());
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    const Wait wait = wait_for(nodes_[i] - nodes_[i - 1], timing_.delays[delay]);
    for (std::size_t h = 0; h < timing_.half_lives.size(); ++h) {
      double& share = at_node(i)[h * timing_.delays.size() + delay];
      waiting[h] = waiting[h] * wait.before + (share - seen_before[h]) * wait.during;
      seen_before[h] = share;
      share -= waiting[h];
    }
  }
}

double OrderCurve::seen(double age, std::size_t half_life) const {
  const Arrival arrival(Days::days(timing_.half_lives[half_life]), timing_.shape,
                        timing_.all_arrived);
  return arrival.at(Days::days(age)).as_fraction();
}

std::size_t OrderCurve::node_before(double age) const {
  std::size_t i = 0;
  while (i + 1 < nodes_.size() && nodes_[i + 1] <= age)
    ++i;
  return i;
}

void OrderCurve::first_shares(double age, std::span<double> shares) const {
  const std::size_t i = node_before(age);
  const double* const before = at_node(i);
  if (nodes_[i] == age) {
    std::copy_n(before, cells(), shares.begin());
    return;
  }
  std::vector<Wait> waits;
  for (const double delay : timing_.delays)
    waits.push_back(wait_for(age - nodes_[i], delay));
  for (std::size_t h = 0; h < timing_.half_lives.size(); ++h) {
    const double seen_before = seen(nodes_[i], h);
    const double seen_now = seen(age, h);
    for (std::size_t d = 0; d < waits.size(); ++d) {
      const std::size_t cell = h * waits.size() + d;
      const double waiting = seen_before - before[cell];
      shares[cell] =
          seen_now - (waiting * waits[d].before + (seen_now - seen_before) * waits[d].during);
    }
  }
}

double OrderCurve::first_share(double age, std::size_t cell) const {
  const std::size_t half_life = cell / timing_.delays.size();
  const std::size_t i = node_before(age);
  const double before = seen(nodes_[i], half_life);
  const double now = seen(age, half_life);
  const double waiting = before - at_node(i)[cell];
  const Wait wait = wait_for(age - nodes_[i], timing_.delays[cell % timing_.delays.size()]);
  return now - (waiting * wait.before + (now - before) * wait.during);
}

// A mix of the shares of first orders at earlier nodes.
void OrderCurve::repeat_shares(double age, std::span<double> shares) const {
  std::fill(shares.begin(), shares.end(), 0.0);
  std::vector<double> mix(nodes_.size());
  for (const RepeatOrder& repeat : timing_.repeats) {
    const double since = age - repeat.after.as_days();
    if (since <= 0) break;
    const std::size_t i = node_before(since);
    const std::size_t next = std::min(i + 1, nodes_.size() - 1);
    const double part = next == i ? 0 : (since - nodes_[i]) / (nodes_[next] - nodes_[i]);
    mix[i] += repeat.orders / all_repeats_ * (1 - part);
    mix[next] += repeat.orders / all_repeats_ * part;
  }
  for (std::size_t i = 0; i < mix.size(); ++i) {
    if (mix[i] == 0) continue;
    const double* const first = at_node(i);
    for (std::size_t cell = 0; cell < cells(); ++cell)
      shares[cell] += mix[i] * first[cell];
  }
}

double OrderCurve::straight_share(double age, std::size_t cell) const {
  const std::size_t i = node_before(age);
  const double before = at_node(i)[cell];
  if (i + 1 == nodes_.size()) return before;
  const double after = at_node(i + 1)[cell];
  return before + (after - before) * (age - nodes_[i]) / (nodes_[i + 1] - nodes_[i]);
}

}  // namespace tierwise
