#include "cash.h"

#include <algorithm>

namespace tierwise {
namespace {

bool same_timing(const OrderTiming& a, const OrderTiming& b) {
  return a.half_lives == b.half_lives && a.delays == b.delays && a.shape == b.shape &&
         a.all_arrived == b.all_arrived;
}

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

}  // namespace tierwise
