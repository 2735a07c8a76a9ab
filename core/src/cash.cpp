#include "cash.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "root.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr std::array kShown = {0.1, 0.5, 0.9};

bool same_timing(const OrderTiming& a, const OrderTiming& b) {
  return a.half_lives == b.half_lives && a.delays == b.delays && a.shape == b.shape &&
         a.all_arrived == b.all_arrived;
}

// Each draw's payback as the first instant from which on the cash is never below 0 again.
class Paybacks {
 public:
  Paybacks(const Cash& cash, std::span<const Instant> instants, std::vector<std::uint8_t> paid_by)
      : cash_(cash),
        instants_(instants),
        paid_by_(std::move(paid_by)),
        counts_(instants.size() + 1) {
    for (const std::uint8_t instant : paid_by_)
      ++counts_[instant];
  }
  [[nodiscard]] double paid_back() const {
    return 1 - static_cast<double>(counts_.back()) / static_cast<double>(paid_by_.size());
  }
  // The draws before that instant are counted; among the rest the draw is found by straight lines
  // between nodes, and its own payback then exactly.
  [[nodiscard]] std::optional<double> quantile(double p) const {
    std::size_t rank = rank_of(p, paid_by_.size());
    std::size_t instant = 0;
    while (rank >= counts_[instant])
      rank -= counts_[instant++];
    if (instant == 0) return 0;
    if (instant + 1 == counts_.size()) return std::nullopt;
    const Stretch stretch = stretch_before(instant);
    std::vector<Guess> guesses;
    std::vector<double> times;
    for (std::size_t i = 0; i < paid_by_.size(); ++i) {
      if (paid_by_[i] != instant) continue;
      guesses.push_back(guess(stretch, i));
      times.push_back(guesses.back().time);
    }
    const double time = selected(times, rank);
    const auto found = std::find_if(guesses.begin(), guesses.end(),
                                    [time](const Guess& one) { return one.time == time; });
    const bool paid = stretch.shares.front().paid;
    return increasing_root([&](double t) { return cash_.cash_at(Instant{t, paid}, found->draw); },
                           stretch.nodes[found->node], stretch.nodes[found->node + 1]);
  }

 private:
  // The times between two instants at which cash is looked at, both among them.
  struct Stretch {
    std::vector<double> nodes;
    std::vector<Cash::Shares> shares;
  };
  struct Guess {
    std::size_t draw;
    double time;
    std::size_t node;  // the last one at which the cash is below 0
  };

  [[nodiscard]] Stretch stretch_before(std::size_t instant) const {
    const Instant& from = instants_[instant - 1];
    Stretch stretch{.nodes = {from.day}, .shares = {}};
    const auto rest = nodes_between(from.day, instants_[instant].day, cash_.last_start(from.day));
    stretch.nodes.insert(stretch.nodes.end(), rest.begin(), rest.end());
    for (const double node : stretch.nodes)
      stretch.shares.push_back(cash_.shares_at({node, from.paid}));
    return stretch;
  }

  [[nodiscard]] Guess guess(const Stretch& stretch, std::size_t draw) const {
    std::size_t node = stretch.nodes.size() - 2;
    double after = cash_.cash_at(stretch.shares[node + 1], draw);
    double before = cash_.cash_at(stretch.shares[node], draw);
    while (before >= 0 && node > 0) {  // at the first node it is not
      after = before;
      before = cash_.cash_at(stretch.shares[--node], draw);
    }
    const double from = stretch.nodes[node];
    return {draw, from + (stretch.nodes[node + 1] - from) * before / (before - after), node};
  }

  const Cash& cash_;
  std::span<const Instant> instants_;
  std::vector<std::uint8_t> paid_by_;
  std::vector<std::size_t> counts_;
};

}  // namespace

void Cash::add(const TimelineModel& model, const CashFlow& flow) {
  fixed_ += flow.fixed;
  OrderTiming timing{levels_of(*model.half_life), levels_of(*model.delay), model.shape, Days(),
                     model.repeats};
  for (double& half_life : timing.half_lives)
    half_life = std::max(half_life, model.shortest_half_life.as_days());
  const std::size_t known_items = items_.size();
  place_draws(timing, flow);
  for (std::size_t d = 0; d < model.all_arrived.size(); ++d) {
    timing.all_arrived = model.all_arrived[d];
    const double start = flow.line_starts.empty() ? 0 : flow.line_starts[d];
    Item& item = item_of(launch_of(curve_of(timing), start), flow);
    for (std::size_t i = 0; i < item.first.size(); ++i) {
      if (flow.clicks[i] <= 0) continue;
      const double part = flow.line_clicks[d][i] / flow.clicks[i];
      const double repeat = flow.repeat.empty() ? 0 : flow.repeat[i];
      item.first[i] += part * (flow.contribution[i] - repeat);
      if (!flow.repeat.empty()) item.repeat[i] += part * repeat;
      if (!flow.orders.empty()) item.orders[i] += part * flow.orders[i];
    }
  }
  for (std::size_t i = known_items; i < items_.size(); ++i)
    count_expected(items_[i]);
}

void Cash::place_draws(const OrderTiming& timing, const CashFlow& flow) {
  const auto level = [](const Column& column, std::size_t i, std::size_t levels) {
    return column.part[i] * levels / Column::kParts;
  };
  std::vector<std::uint16_t>& cells = cells_.emplace_back(flow.contribution.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i] = static_cast<std::uint16_t>(level(*flow.half_life, i, timing.half_lives.size()) *
                                              timing.delays.size() +
                                          level(*flow.delay, i, timing.delays.size()));
  }
}

std::size_t Cash::curve_of(const OrderTiming& timing) {
  for (std::size_t c = 0; c < curves_.size(); ++c) {
    if (same_timing(curves_[c].timing(), timing)) return c;
  }
  curves_.emplace_back(timing, curve_days_);
  return curves_.size() - 1;
}

std::size_t Cash::launch_of(std::size_t curve, double start) {
  for (std::size_t l = 0; l < launches_.size(); ++l) {
    if (launches_[l].curve == curve && launches_[l].start == start) return l;
  }
  launches_.push_back({curve, start, std::vector<double>(curves_[curve].cells())});
  return launches_.size() - 1;
}

Cash::Item& Cash::item_of(std::size_t launch, const CashFlow& flow) {
  const std::size_t creator = cells_.size() - 1;
  for (Item& item : items_) {
    if (item.creator == creator && item.launch == launch) return item;
  }
  Item& item = items_.emplace_back();
  item.creator = creator;
  item.launch = launch;
  item.first.resize(flow.contribution.size());
  item.repeat.resize(flow.repeat.size());
  item.orders.resize(flow.orders.size());
  return item;
}

void Cash::count_expected(const Item& item) {
  std::vector<double>& orders = launches_[item.launch].orders;
  for (std::size_t i = 0; i < item.orders.size(); ++i) {
    const double share = item.orders[i] / static_cast<double>(item.orders.size());
    orders[cells_[item.creator][i]] += share;
    expected_ += share;
  }
}

double Cash::last_start(double day) const noexcept {
  double last = 0;
  for (const Launch& launch : launches_) {
    if (launch.start <= day) last = std::max(last, launch.start);
  }
  return last;
}

Cash::Shares Cash::shares_at(const Instant& at) const {
  Shares shares{.paid = at.paid, .first = {}, .repeat = {}};
  for (const Launch& launch : launches_) {
    const OrderCurve& curve = curves_[launch.curve];
    std::vector<double>& first = shares.first.emplace_back();
    std::vector<double>& repeat = shares.repeat.emplace_back();
    if (at.day <= launch.start) continue;
    first.resize(curve.cells());
    curve.first_shares(at.day - launch.start, first);
    if (curve.timing().repeats.empty()) continue;
    repeat.resize(curve.cells());
    curve.repeat_shares(at.day - launch.start, repeat);
  }
  return shares;
}

void Cash::add_product(const Item& item, std::span<const double> amounts,
                       const std::vector<double>& shares, std::span<double> out) const {
  if (shares.empty() || amounts.empty()) return;
  const std::uint16_t* const cells = cells_[item.creator].data();
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] += amounts[i] * shares[cells[i]];
}

void Cash::cash_at(const Shares& shares, std::span<double> out) const {
  std::fill(out.begin(), out.end(), shares.paid ? -fixed_ : 0);
  for (const Item& item : items_) {
    add_product(item, item.first, shares.first[item.launch], out);
    add_product(item, item.repeat, shares.repeat[item.launch], out);
  }
}

void Cash::first_orders_at(const Shares& shares, std::span<double> out) const {
  std::fill(out.begin(), out.end(), 0.0);
  for (const Item& item : items_)
    add_product(item, item.orders, shares.first[item.launch], out);
}

double Cash::cash_at(const Shares& shares, std::size_t draw) const {
  double cash = shares.paid ? -fixed_ : 0;
  for (const Item& item : items_) {
    const std::vector<double>& first = shares.first[item.launch];
    const std::vector<double>& repeat = shares.repeat[item.launch];
    if (first.empty()) continue;
    const std::size_t cell = cells_[item.creator][draw];
    cash += item.first[draw] * first[cell];
    if (!item.repeat.empty() && !repeat.empty()) cash += item.repeat[draw] * repeat[cell];
  }
  return cash;
}

double Cash::cash_at(const Instant& at, std::size_t draw) const {
  double cash = at.paid ? -fixed_ : 0;
  for (const Item& item : items_) {
    const OrderCurve& curve = curves_[launches_[item.launch].curve];
    const double age = at.day - launches_[item.launch].start;
    if (age < 0) continue;
    const std::size_t cell = cells_[item.creator][draw];
    cash += item.first[draw] * curve.first_share(age, cell);
    if (item.repeat.empty()) continue;
    const double amount = item.repeat[draw] / curve.all_repeats();
    for (const RepeatOrder& repeat : curve.timing().repeats) {
      const double since = age - repeat.after.as_days();
      if (since <= 0) break;
      cash += amount * repeat.orders * curve.straight_share(since, cell);
    }
  }
  return cash;
}

double Cash::expected_orders(double day) const {
  double sum = 0;
  std::vector<double> shares;
  for (const Launch& launch : launches_) {
    if (day <= launch.start) continue;
    shares.resize(launch.orders.size());
    curves_[launch.curve].first_shares(day - launch.start, shares);
    for (std::size_t cell = 0; cell < shares.size(); ++cell)
      sum += launch.orders[cell] * shares[cell];
  }
  return sum;
}

Timeline timeline_over(const Cash& cash, std::span<const Instant> instants) {
  Timeline timeline;
  std::vector<double> values(cash.draws());
  std::vector<std::uint8_t> paid_by(cash.draws(), 0);
  for (std::size_t k = 0; k < instants.size(); ++k) {
    timeline.days.push_back(instants[k].day);
    cash.cash_at(cash.shares_at(instants[k]), values);
    const auto next = static_cast<std::uint8_t>(k + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
      paid_by[i] = values[i] < 0 ? next : paid_by[i];
    const auto shown = order_statistics(values, kShown);
    timeline.p10.push_back(shown[0]);
    timeline.p50.push_back(shown[1]);
    timeline.p90.push_back(shown[2]);
  }
  const Paybacks paybacks(cash, instants, std::move(paid_by));
  timeline.paid_back = paybacks.paid_back();
  timeline.payback_p10 = paybacks.quantile(kShown[0]);
  timeline.payback_p50 = paybacks.quantile(kShown[1]);
  timeline.payback_p90 = paybacks.quantile(kShown[2]);
  return timeline;
}

}  // namespace tierwise
