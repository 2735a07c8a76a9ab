// Campaign timeline: when the money of a whole plan comes back, and when its orders come.
//
// Day 0 is the day of the first post; posts without a date come out on it. The cash of every
// creator is added up draw by draw, each deliverable's from its own day on (timeline.h), less the
// fixed cost from the day of payment on. Payback is counted from day 0, whenever the money was
// paid. The horizon is counted from the last post: every post is followed equally far or farther.
// Orders are the incremental first ones; weeks are counted from day 0.
// Gap: all fixed cost is paid on one day; beyond TimelineRules::draws the bands are of the first
// draws only, which are a scrambled net of their own.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "tierwise/timeline.h"

namespace tierwise {

// The dates of a plan as days after its first post.
struct Schedule {
  std::optional<Date> first_post;           // nothing where no post has a date
  std::vector<std::vector<double>> starts;  // of each creator's deliverables
  double last_start = 0;
  double payment = 0;            // may be before the first post
  std::optional<double> review;  // when the person wants to judge
};
[[nodiscard]] Schedule schedule_of(const Plan& plan);

struct CampaignTimeline {
  struct Week {
    int day = 0;  // its first
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
  };
  Schedule schedule;
  Timeline cash;  // a payment after day 0 has two entries: before and after it
  double horizon = 0;
  std::vector<Week> weeks;
  std::optional<double> review_share;  // of the expected orders, by the day of review
  std::optional<double> enough_days;   // until the share of TimelineRules has come
};

// Takes in one creator after the other, in the order of the plan.
class CampaignCash {
 public:
  CampaignCash(const Plan& plan, const Reference& reference);
  ~CampaignCash();
  CampaignCash(CampaignCash&&) noexcept;
  CampaignCash& operator=(CampaignCash&&) noexcept;
  // The flow's orders are those that are counted by week. Keeps nothing that it refers to.
  void add(const TimelineModel& model, CashFlow flow);
  // After every creator of the plan.
  [[nodiscard]] CampaignTimeline timeline() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tierwise
