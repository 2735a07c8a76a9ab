#include "tierwise/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "root.h"
#include "tierwise/audience.h"
#include "tierwise/metalog.h"
#include "tierwise/numeric.h"
#include "tierwise/sector.h"

namespace tierwise {
namespace {

constexpr double kLn2 = 0.69314718055994531;
constexpr std::size_t kLevels = 16;      // of an uncertain half-life or delay
constexpr std::size_t kEarlyNodes = 16;  // before the first listed day, each sqrt(2) of the last
constexpr std::array kShown = {0.1, 0.5, 0.9};

// The times at which orders are counted: ascending from 0, each listed day among them.
std::vector<double> nodes_of(std::span<const double> days) {
  std::vector<double> nodes = {0};
  double early = days[1] / (std::size_t{1} << (kEarlyNodes / 2));
  for (std::size_t i = 0; i < kEarlyNodes; ++i) {
    nodes.push_back(early);
    early *= std::sqrt(2.0);
  }
  nodes.push_back(days[1]);
  for (std::size_t d = 2; d < days.size(); ++d) {
    nodes.push_back(std::sqrt(days[d - 1] * days[d]));
    nodes.push_back(days[d]);
  }
  return nodes;
}
std::size_t node_of_day(std::size_t day) noexcept {
  return day == 0 ? 0 : kEarlyNodes + 2 * day - 1;
}

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

// A value of an uncertain figure for each of its equally likely parts.
std::vector<double> levels_of(const Figure& figure) {
  if (figure.is_constant()) return {figure.value.p50};
  const Metalog metalog(figure.scale, transformed(figure.scale, figure.value));
  std::vector<double> levels;
  for (std::size_t i = 0; i < kLevels; ++i) {
    levels.push_back(metalog.quantile((static_cast<double>(i) + 0.5) / kLevels));
  }
  return levels;
}

double sum_of(std::span<const RepeatOrder> repeats) {
  double sum = 0;
  for (const RepeatOrder& repeat : repeats)
    sum += repeat.orders;
  return sum;
}

// Deliverables whose views arrive in the same way. Shares are one for every node and every pair of
// a half-life and a delay (a cell).
struct Group {
  Days all_arrived;
  std::vector<double> first;   // contribution of first orders in each draw
  std::vector<double> repeat;  // and of repeat orders; may be empty
  std::vector<double> first_share;
  std::vector<double> repeat_share;
};

class Cash {
 public:
  Cash(const TimelineModel& model, const CashFlow& flow)
      : model_(model),
        flow_(flow),
        nodes_(nodes_of(model.days)),
        half_lives_(levels_of(*model.half_life)),
        delays_(levels_of(*model.delay)),
        all_repeats_(sum_of(model.repeats)) {
    for (double& half_life : half_lives_)
      half_life = std::max(half_life, model.shortest_half_life.as_days());
    place_draws();
    make_groups();
    for (Group& group : groups_) {
      fill_first(group);
      if (!group.repeat.empty()) fill_repeat(group);
    }
  }

  [[nodiscard]] std::span<const double> nodes() const { return nodes_; }
  [[nodiscard]] std::size_t draws() const { return cells_.size(); }

  // Of every draw at a node.
  void at_node(std::size_t node, std::span<double> out) const {
    std::fill(out.begin(), out.end(), -flow_.fixed);
    for (const Group& group : groups_) {
      add_product(group.first, &group.first_share[node * cell_count()], out);
      if (!group.repeat.empty()) {
        add_product(group.repeat, &group.repeat_share[node * cell_count()], out);
      }
    }
  }
  // Of one draw.
  [[nodiscard]] double at_node(std::size_t node, std::size_t draw) const {
    const std::size_t at = node * cell_count() + cells_[draw];
    double cash = -flow_.fixed;
    for (const Group& group : groups_) {
      cash += group.first[draw] * group.first_share[at];
      if (!group.repeat.empty()) cash += group.repeat[draw] * group.repeat_share[at];
    }
    return cash;
  }
  // Of one draw at any time.
  [[nodiscard]] double at_time(double t, std::size_t draw) const {
    double cash = -flow_.fixed;
    for (const Group& group : groups_) {
      cash += group.first[draw] * first_share(group, cells_[draw], t);
      if (group.repeat.empty()) continue;
      const double amount = group.repeat[draw] / all_repeats_;
      for (const RepeatOrder& repeat : model_.repeats) {
        const double since = t - repeat.after.as_days();
        if (since <= 0) break;
        cash += amount * repeat.orders * straight_share(group, cells_[draw], since);
      }
    }
    return cash;
  }

 private:
  [[nodiscard]] std::size_t cell_count() const { return half_lives_.size() * delays_.size(); }

  void place_draws() {
    const auto level = [](const Column& column, std::size_t i, std::size_t levels) {
      return column.part[i] * levels / Column::kParts;
    };
    cells_.resize(flow_.contribution.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      cells_[i] = static_cast<std::uint16_t>(level(*flow_.half_life, i, half_lives_.size()) *
                                                 delays_.size() +
                                             level(*flow_.delay, i, delays_.size()));
    }
  }

  void make_groups() {
    std::vector<Days> ends;
    for (const Days end : model_.all_arrived) {
      if (std::find(ends.begin(), ends.end(), end) == ends.end()) ends.push_back(end);
    }
    groups_ = std::vector<Group>(ends.size());
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      Group& group = groups_[g];
      group.all_arrived = ends[g];
      group.first.resize(cells_.size());
      group.repeat.resize(flow_.repeat.size());
      for (std::size_t d = 0; d < model_.all_arrived.size(); ++d) {
        if (model_.all_arrived[d] == ends[g]) add_deliverable(d, group);
      }
    }
  }

  void add_deliverable(std::size_t deliverable, Group& group) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (flow_.clicks[i] <= 0) continue;
      const double part = flow_.line_clicks[deliverable][i] / flow_.clicks[i];
      const double repeat = flow_.repeat.empty() ? 0 : flow_.repeat[i];
      group.first[i] += part * (flow_.contribution[i] - repeat);
      if (!flow_.repeat.empty()) group.repeat[i] += part * repeat;
    }
  }

  [[nodiscard]] Arrival arrival_of(const Group& group, std::size_t half_life) const {
    return {Days::days(half_lives_[half_life]), model_.shape, group.all_arrived};
  }

  void fill_first(Group& group) const {
    group.first_share.resize(nodes_.size() * cell_count());
    for (std::size_t h = 0; h < half_lives_.size(); ++h) {
      const Arrival arrival = arrival_of(group, h);
      for (std::size_t i = 1; i < nodes_.size(); ++i) {
        const double seen = arrival.at(Days::days(nodes_[i])).as_fraction();
        std::fill_n(&group.first_share[i * cell_count() + h * delays_.size()], delays_.size(),
                    seen);
      }
    }
    for (std::size_t d = 0; d < delays_.size(); ++d)
      hold_back(group, d);
  }

  // From the views that have arrived by each node to the orders, for one delay.
  void hold_back(Group& group, std::size_t delay) const {
    std::vector<double> waiting(half_lives_.size());
    std::vector<double> seen_before(half_lives_.size());
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const Wait wait = wait_for(nodes_[i] - nodes_[i - 1], delays_[delay]);
      for (std::size_t h = 0; h < half_lives_.size(); ++h) {
        double& share = group.first_share[i * cell_count() + h * delays_.size() + delay];
        waiting[h] = waiting[h] * wait.before + (share - seen_before[h]) * wait.during;
        seen_before[h] = share;
        share -= waiting[h];
      }
    }
  }

  // The share of repeat orders at a node is a mix of the shares of first orders at earlier ones.
  void fill_repeat(Group& group) const {
    group.repeat_share.resize(group.first_share.size());
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
      std::vector<double> mix(nodes_.size());
      for (const RepeatOrder& repeat : model_.repeats) {
        const double since = nodes_[node] - repeat.after.as_days();
        if (since <= 0) break;
        const std::size_t i = node_before(since);
        const double part = (since - nodes_[i]) / (nodes_[i + 1] - nodes_[i]);
        mix[i] += repeat.orders / all_repeats_ * (1 - part);
        mix[i + 1] += repeat.orders / all_repeats_ * part;
      }
      double* const share = &group.repeat_share[node * cell_count()];
      for (std::size_t i = 0; i < mix.size(); ++i) {
        if (mix[i] == 0) continue;
        const double* const first = &group.first_share[i * cell_count()];
        for (std::size_t cell = 0; cell < cell_count(); ++cell)
          share[cell] += mix[i] * first[cell];
      }
    }
  }

  [[nodiscard]] std::size_t node_before(double t) const {
    std::size_t i = 0;
    while (i + 1 < nodes_.size() && nodes_[i + 1] <= t)
      ++i;
    return i;
  }

  [[nodiscard]] double first_share(const Group& group, std::size_t cell, double t) const {
    const Arrival arrival = arrival_of(group, cell / delays_.size());
    const std::size_t i = node_before(t);
    const double before = arrival.at(Days::days(nodes_[i])).as_fraction();
    const double seen = arrival.at(Days::days(t)).as_fraction();
    const double waiting = before - group.first_share[i * cell_count() + cell];
    const Wait wait = wait_for(t - nodes_[i], delays_[cell % delays_.size()]);
    return seen - (waiting * wait.before + (seen - before) * wait.during);
  }

  [[nodiscard]] double straight_share(const Group& group, std::size_t cell, double t) const {
    const std::size_t i = node_before(t);
    const double before = group.first_share[i * cell_count() + cell];
    const double after = group.first_share[(i + 1) * cell_count() + cell];
    return before + (after - before) * (t - nodes_[i]) / (nodes_[i + 1] - nodes_[i]);
  }

  void add_product(std::span<const double> amounts, const double* shares,
                   std::span<double> out) const {
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] += amounts[i] * shares[cells_[i]];
  }

  const TimelineModel& model_;
  const CashFlow& flow_;
  std::vector<double> nodes_;
  std::vector<double> half_lives_;
  std::vector<double> delays_;
  double all_repeats_;
  std::vector<std::uint16_t> cells_;  // of each draw
  std::vector<Group> groups_;
};

// Each draw's payback as the first listed day at which the cash is never below 0 again.
class Paybacks {
 public:
  Paybacks(const Cash& cash, std::vector<std::uint8_t> paid_by, std::size_t days)
      : cash_(cash), days_(std::move(paid_by)), counts_(days + 1) {
    for (const std::uint8_t day : days_)
      ++counts_[day];
  }
  [[nodiscard]] double paid_back() const {
    return 1 - static_cast<double>(counts_.back()) / static_cast<double>(days_.size());
  }
  // The draws before that day are counted; among the rest the draw is found by straight lines
  // between nodes, and its own payback then exactly.
  [[nodiscard]] std::optional<double> quantile(double p) const {
    std::size_t rank = rank_of(p, days_.size());
    std::size_t day = 0;
    while (rank >= counts_[day])
      rank -= counts_[day++];
    if (day == 0) return 0;
    if (day + 1 == counts_.size()) return std::nullopt;
    std::vector<double> guesses;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (days_[i] == day) guesses.push_back(guess(i, day).time);
    }
    const double found = selected(guesses, rank);
    std::size_t draw = 0;
    while (days_[draw] != day || guess(draw, day).time != found)
      ++draw;
    const std::size_t node = guess(draw, day).node;
    return increasing_root([&](double t) { return cash_.at_time(t, draw); }, cash_.nodes()[node],
                           cash_.nodes()[node + 1]);
  }

 private:
  struct Guess {
    double time;
    std::size_t node;  // the last one at which the cash is below 0
  };

  [[nodiscard]] Guess guess(std::size_t draw, std::size_t day) const {
    std::size_t node = node_of_day(day) - 1;
    double after = cash_.at_node(node + 1, draw);
    double before = cash_.at_node(node, draw);
    while (before >= 0) {  // at the last listed day it is not
      after = before;
      before = cash_.at_node(--node, draw);
    }
    const double from = cash_.nodes()[node];
    return {from + (cash_.nodes()[node + 1] - from) * before / (before - after), node};
  }

  const Cash& cash_;
  std::vector<std::uint8_t> days_;
  std::vector<std::size_t> counts_;
};

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
  const Cash cash(model, flow);
  Timeline timeline;
  timeline.days = model.days;
  std::vector<double> values(cash.draws());
  std::vector<std::uint8_t> paid_by(cash.draws(), 0);
  for (std::size_t d = 0; d < model.days.size(); ++d) {
    cash.at_node(node_of_day(d), values);
    const auto next = static_cast<std::uint8_t>(d + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
      paid_by[i] = values[i] < 0 ? next : paid_by[i];
    const auto shown = order_statistics(values, kShown);
    timeline.p10.push_back(shown[0]);
    timeline.p50.push_back(shown[1]);
    timeline.p90.push_back(shown[2]);
  }
  const Paybacks paybacks(cash, std::move(paid_by), model.days.size());
  timeline.paid_back = paybacks.paid_back();
  timeline.payback_p10 = paybacks.quantile(kShown[0]);
  timeline.payback_p50 = paybacks.quantile(kShown[1]);
  timeline.payback_p90 = paybacks.quantile(kShown[2]);
  return timeline;
}

}  // namespace tierwise
