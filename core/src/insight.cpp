#include "tierwise/insight.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr std::size_t kDecisionParts = 16;
constexpr std::string_view kViewsQuantity = "view-rate";

// "/creators/0/median_views" as "/creators/*/median_views".
std::string pattern_of(std::string_view path) {
  std::string pattern;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    const std::string_view step = path.substr(at, end - at);
    const bool is_index = step.size() > 1 && step[1] >= '0' && step[1] <= '9';
    pattern += is_index ? std::string_view("/*") : step;
    at = end;
  }
  return pattern;
}

std::string input_of(Factor factor, const Figure& figure, const Reference& reference) {
  if (!figure.from.inputs.empty()) return pattern_of(figure.from.inputs.front());
  const std::string_view id = figure.id;
  // An engagement rate matters where views are not known.
  const std::string_view quantity =
      factor == Factor::engagement_rate ? kViewsQuantity : id.substr(0, id.find('/'));
  for (const InputSpec& input : reference.inputs) {
    if (input.figure == quantity) return input.path;
  }
  return {};
}

// Collects each factor once, with the first uncertain figure it moves.
class Drivers {
 public:
  explicit Drivers(const Reference& reference) : reference_(reference) {}

  void add(Factor factor, const Figure* figure) {
    if (figure == nullptr || figure->is_constant()) return;
    for (const Driver& known : all_) {
      if (known.factor == factor) return;
    }
    all_.push_back({factor, std::nullopt, figure->id, input_of(factor, *figure, reference_),
                    factor != Factor::incrementality && factor != Factor::fit});
  }
  void add_luck(const Triplet& luck, std::size_t deliverable) {
    if (luck.p10 == luck.p90) return;
    all_.push_back({Factor::luck, deliverable, kPostLuck, {}, false});
  }
  [[nodiscard]] std::vector<Driver> take() { return std::move(all_); }

 private:
  const Reference& reference_;
  std::vector<Driver> all_;
};

void add_audience(const AudienceModel& audience, Drivers& drivers) {
  if (audience.views_basis == ViewsBasis::from_engagements) {
    drivers.add(Factor::likes, audience.likes);
    drivers.add(Factor::likes, audience.comments);
    drivers.add(Factor::engagement_rate, audience.level);
  } else {
    drivers.add(Factor::views, audience.level);
  }
  drivers.add(Factor::authentic, audience.authentic);
}

const Column& column_of(Points& points, const Driver& driver, std::size_t creator) {
  return column_of(points, driver.factor, creator, driver.deliverable.value_or(0));
}

// Number and sum of the profits in each of the equal parts of one factor's uniform.
struct Parts {
  std::array<double, Column::kParts> counts{};
  std::array<double, Column::kParts> sums{};
};
Parts parts_of(const Column& column, std::span<const double> profits) {
  Parts parts;
  for (std::size_t i = 0; i < profits.size(); ++i) {
    const std::size_t part = column.part[i];
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
    const Parts parts = parts_of(points.column(kUnusedDimensions + j), profits);
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

void add_tornado(const CreatorModel& model, const FixedCost& fixed, Insight& insight) {
  std::vector<std::size_t> dimensions;
  for (const Driver& driver : insight.drivers) {
    dimensions.push_back(dimension_of(driver.factor, model.index, driver.deliverable.value_or(0)));
  }
  Points points = Points::one_at_a_time(std::move(dimensions), 0.1, 0.9);
  const auto values = profits(simulate(model, points).contribution, fixed);
  insight.base_profit = values[0];
  for (std::size_t j = 0; j < insight.drivers.size(); ++j) {
    const TornadoBar bar{&insight.drivers[j], values[2 * j + 1], values[2 * j + 2]};
    if (bar.low_profit != bar.high_profit) insight.tornado.push_back(bar);
  }
  const auto length = [](const TornadoBar& bar) {
    const double way = bar.high_profit - bar.low_profit;
    return way < 0 ? -way : way;
  };
  sort_descending(insight.tornado, length);
}

void add_shares(const CreatorModel& model, std::span<const double> profits,
                const Reference& reference, Points& points, Insight& insight) {
  const Whole whole = whole_of(profits);
  if (whole.squares <= 0) return;
  const double bar =
      value_of_nothing(profits, whole, reference.defaults.insight_irrelevant_inputs, points);
  for (const Driver& driver : insight.drivers) {
    const Parts parts = parts_of(column_of(points, driver, model.index), profits);
    insight.variance.push_back({&driver, share_of_variance(parts, whole)});
    const double worth = value_of_knowing(parts, whole);
    if (driver.askable && worth > bar) insight.worth_asking.push_back({&driver, worth});
  }
  const auto value = [](const DriverValue& one) { return one.value; };
  sort_descending(insight.variance, value);
  sort_descending(insight.worth_asking, value);
}

}  // namespace

std::vector<Driver> drivers_of(const CreatorModel& model, const Reference& reference) {
  Drivers drivers(reference);
  drivers.add(Factor::campaign_factor, model.campaign_factor);
  drivers.add(Factor::incrementality, model.incrementality);
  drivers.add(Factor::tracked_share, model.tracked_share);
  drivers.add(Factor::conversion, model.conversion);
  drivers.add(Factor::fit, model.fit);
  drivers.add(Factor::order_value, model.order_value);
  drivers.add(Factor::gross_margin, model.gross_margin);
  drivers.add(Factor::return_rate, model.return_rate);
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    drivers.add(Factor::click_through, model.lines[d].click_through);
    add_audience(model.lines[d].audience, drivers);
    drivers.add_luck(model.lines[d].audience.luck, d);
  }
  return drivers.take();
}

std::optional<Insight> insight_of(const CreatorModel& model, const Draws& draws,
                                  const FixedCost& fixed, const Reference& reference,
                                  Points& points) {
  if (points.draws() < reference.defaults.insight_least_draws) return std::nullopt;
  Insight insight;
  insight.drivers = drivers_of(model, reference);
  add_tornado(model, fixed, insight);
  add_shares(model, profits(draws.contribution, fixed), reference, points, insight);
  return insight;
}

}  // namespace tierwise
