// Order curve: what share of the orders that a post brings has come by an age of the post.
//
// Orders follow views after a delay. Views arrive as audience.h says, all of them by the arrival
// horizon, or by the end of the post's life where its format has one. A buyer orders some time
// after seeing the post; the delay of a buyer is exponential, with the figure as its median, so
// that of those who have seen it and will order, an equal share does in every day. Orders by day t:
//   G(t) = F(t) - W(t),  W the views whose buyer still waits:  W' = F' - W ln 2 / median
// This is solved from node to node of a fixed list of times: powers of the square root of 2 up to
// the first day listed, then each listed day and the geometric middle before it. Between two nodes
// views are taken to arrive evenly, and W is then exact. Error of G against 20,000 nodes: at most
// 0.005 over half-lives of ten minutes to two years, delays of seven minutes to 100 days and shapes
// of 0.576 and 1; 0.0006 on average.
//
// Repeat orders come at their intervals after the first order, with G between two nodes taken as
// straight.
//
// Half-life and delay are uncertain: each takes 16 equally likely values, the medians of the 16
// equal parts of its distribution, so that one table serves all draws. A pair of them is a cell.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tierwise/figure.h"
#include "tierwise/funnel.h"
#include "tierwise/units.h"

namespace tierwise {

// A value of an uncertain figure for each of its equally likely parts; one where it is certain.
[[nodiscard]] std::vector<double> levels_of(const Figure& figure);

// The times between two listed days at which a curve is looked at, the second day among them, where
// the last post came out at `start`.
[[nodiscard]] std::vector<double> nodes_between(double from, double to, double start);

struct OrderTiming {
  std::vector<double> half_lives;  // days, of each level
  std::vector<double> delays;      // days, of each level
  double shape = 1;                // of the arrival
  Days all_arrived;                // the age at which the last view has come
  std::vector<RepeatOrder> repeats;
};

class OrderCurve {
 public:
  // `days`: ascending from 0, at least two.
  OrderCurve(OrderTiming timing, std::span<const double> days);

  [[nodiscard]] const OrderTiming& timing() const noexcept { return timing_; }
  // Cells are numbered half-life by half-life.
  [[nodiscard]] std::size_t cells() const noexcept {
    return timing_.half_lives.size() * timing_.delays.size();
  }
  // Of every cell at an age of at least 0: of the first orders, and of the repeat orders.
  void first_shares(double age, std::span<double> shares) const;
  void repeat_shares(double age, std::span<double> shares) const;
  // Of the first orders, of one cell.
  [[nodiscard]] double first_share(double age, std::size_t cell) const;
  // The same, straight between two nodes.
  [[nodiscard]] double straight_share(double age, std::size_t cell) const;
  // Sum of the weights of all repeat orders.
  [[nodiscard]] double all_repeats() const noexcept { return all_repeats_; }

 private:
  void fill();
  void hold_back(std::size_t delay);
  [[nodiscard]] double seen(double age, std::size_t half_life) const;
  [[nodiscard]] double* at_node(std::size_t node) noexcept { return &shares_[node * cells()]; }
  [[nodiscard]] const double* at_node(std::size_t node) const noexcept {
    return &shares_[node * cells()];
  }
  [[nodiscard]] std::size_t node_before(double age) const;

  OrderTiming timing_;
  double all_repeats_ = 0;
  std::vector<double> nodes_;
  std::vector<double> shares_;  // of first orders, of each node and cell
};

}  // namespace tierwise
