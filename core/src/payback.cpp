#include <algorithm>
#include <array>

#include "cash.h"
#include "root.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr std::array kShown = {0.1, 0.5, 0.9};

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
