// Cash over time, of one creator or of a plan, draw by draw.
//
// Posts that come out on the same day and whose orders arrive in the same way are a launch; a
// creator's posts of one launch are one item, so that a time costs one table per launch and two
// products per item and draw.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tierwise/order_curve.h"
#include "tierwise/timeline.h"

namespace tierwise {

// A time at which cash is looked at. On the day of payment there are two, before and after it.
struct Instant {
  double day = 0;  // since the first post
  bool paid = true;
};

class Cash {
 public:
  // `curve_days`: at least those of every creator's TimelineModel.
  explicit Cash(std::vector<double> curve_days) : curve_days_(std::move(curve_days)) {}
  // Keeps nothing of what the arguments refer to. Every creator has the same number of draws.
  void add(const TimelineModel& model, const CashFlow& flow);

  [[nodiscard]] std::size_t draws() const noexcept { return cells_.front().size(); }
  // The latest post that is out by then; 0 before the first.
  [[nodiscard]] double last_start(double day) const noexcept;

  // Shares of the orders of each launch and cell at one time.
  struct Shares {
    bool paid = true;
    std::vector<std::vector<double>> first;   // of each launch; empty before it
    std::vector<std::vector<double>> repeat;  // and where nobody orders again
  };
  [[nodiscard]] Shares shares_at(const Instant& at) const;
  // Of every draw.
  void cash_at(const Shares& shares, std::span<double> out) const;
  void first_orders_at(const Shares& shares, std::span<double> out) const;
  // Of one draw.
  [[nodiscard]] double cash_at(const Shares& shares, std::size_t draw) const;
  [[nodiscard]] double cash_at(const Instant& at, std::size_t draw) const;
  // Expected first orders by a day and in the end.
  [[nodiscard]] double expected_orders(double day) const;
  [[nodiscard]] double expected_orders() const noexcept { return expected_; }

 private:
  struct Launch {
    std::size_t curve = 0;
    double start = 0;
    std::vector<double> orders;  // expected, of each cell
  };
  struct Item {
    std::size_t creator = 0;
    std::size_t launch = 0;
    std::vector<double> first;   // contribution of first orders in each draw
    std::vector<double> repeat;  // and of repeat orders; may be empty
    std::vector<double> orders;  // may be empty
  };

  void place_draws(const OrderTiming& timing, const CashFlow& flow);
  [[nodiscard]] std::size_t curve_of(const OrderTiming& timing);
  [[nodiscard]] std::size_t launch_of(std::size_t curve, double start);
  [[nodiscard]] Item& item_of(std::size_t launch, const CashFlow& flow);
  void count_expected(const Item& item);
  void add_product(const Item& item, std::span<const double> amounts,
                   const std::vector<double>& shares, std::span<double> out) const;

  std::vector<double> curve_days_;
  double fixed_ = 0;
  std::vector<OrderCurve> curves_;
  std::vector<Launch> launches_;
  std::vector<std::vector<std::uint16_t>> cells_;  // of each creator and draw
  std::vector<Item> items_;
  double expected_ = 0;
};

// Percentiles of the cash at each instant (ascending), and payback (payback.cpp).
[[nodiscard]] Timeline timeline_over(const Cash& cash, std::span<const Instant> instants);

}  // namespace tierwise
