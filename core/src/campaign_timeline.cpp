#include "tierwise/campaign_timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "cash.h"
#include "root.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr double kWeek = 7;
constexpr std::array kShown = {0.1, 0.5, 0.9};

std::optional<Date> first_post_of(const Plan& plan) {
  std::optional<Date> first;
  for (const Creator& creator : plan.creators) {
    for (const Deliverable& deliverable : creator.deliverables) {
      if (deliverable.date && (!first || *deliverable.date < *first)) first = deliverable.date;
    }
  }
  return first;
}

CashFlow first_draws(CashFlow flow, std::size_t draws) {
  const auto cut = [draws](std::span<const double>& values) {
    values = values.first(std::min(draws, values.size()));
  };
  for (auto* values : {&flow.contribution, &flow.repeat, &flow.clicks, &flow.orders})
    cut(*values);
  for (auto& values : flow.line_clicks)
    cut(values);
  return flow;
}

std::vector<double> starts_of(const Schedule& schedule) {
  std::vector<double> all = {0};
  for (const auto& starts : schedule.starts)
    all.insert(all.end(), starts.begin(), starts.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// The listed days after every post.
std::vector<double> days_after_posts(const Schedule& schedule, std::span<const double> listed,
                                     double horizon) {
  std::vector<double> days = {horizon};
  for (const double start : starts_of(schedule)) {
    days.push_back(start);
    for (const double day : listed) {
      if (start + day < horizon) days.push_back(start + day);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

// At most so many of them, the first and the last among them: those that are farther from the one
// before than a gap, the smallest one that does.
std::vector<double> thinned(const std::vector<double>& days, std::size_t most) {
  std::vector<double> kept = days;
  for (double gap = 1; kept.size() > most; ++gap) {
    kept = {days.front()};
    for (std::size_t i = 1; i + 1 < days.size(); ++i) {
      if (days[i] - kept.back() > gap) kept.push_back(days[i]);
    }
    kept.push_back(days.back());
  }
  return kept;
}

std::vector<Instant> instants_of(const std::vector<double>& days, double payment) {
  std::vector<Instant> instants;
  if (payment < 0) instants.push_back({payment, true});
  bool listed = payment <= 0;
  for (const double day : days) {
    if (!listed && day >= payment) {
      instants.push_back({payment, false});
      instants.push_back({payment, true});
      listed = true;
      if (day == payment) continue;
    }
    instants.push_back({day, day >= payment});
  }
  return instants;
}

// The days of a creator's curve, as far as the first post can be from the horizon.
std::vector<double> curve_days_of(std::span<const double> listed, double horizon) {
  std::vector<double> days = {0, horizon};
  days.insert(days.end(), listed.begin(), listed.end());
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::vector<CampaignTimeline::Week> weeks_of(const Cash& cash, double horizon, std::size_t most) {
  std::vector<CampaignTimeline::Week> weeks;
  std::vector<double> before(cash.draws(), 0.0);
  std::vector<double> after(cash.draws());
  for (double day = 0; day < horizon && weeks.size() < most; day += kWeek) {
    cash.first_orders_at(cash.shares_at({day + kWeek, true}), after);
    for (std::size_t i = 0; i < before.size(); ++i)
      before[i] = after[i] - before[i];
    const auto shown = order_statistics(before, kShown);
    weeks.push_back({static_cast<int>(day), shown[0], shown[1], shown[2]});
    before.swap(after);
  }
  return weeks;
}

std::optional<double> day_of_share(const Cash& cash, double share, double farthest) {
  const double wanted = share * cash.expected_orders();
  if (wanted <= 0 || cash.expected_orders(farthest) < wanted) return std::nullopt;
  return increasing_root([&](double day) { return cash.expected_orders(day) - wanted; }, 0,
                         farthest);
}

}  // namespace

Schedule schedule_of(const Plan& plan) {
  Schedule schedule{.first_post = first_post_of(plan), .starts = {}, .review = {}};
  const auto day_of = [&](const std::optional<Date>& date) {
    if (!date || !schedule.first_post) return 0.0;
    return static_cast<double>(days_between(*schedule.first_post, *date));
  };
  for (const Creator& creator : plan.creators) {
    std::vector<double>& starts = schedule.starts.emplace_back();
    for (const Deliverable& deliverable : creator.deliverables) {
      starts.push_back(day_of(deliverable.date));
      schedule.last_start = std::max(schedule.last_start, starts.back());
    }
  }
  if (!plan.campaign) return schedule;
  schedule.payment = day_of(plan.campaign->payment);
  if (plan.campaign->review && schedule.first_post) schedule.review = day_of(plan.campaign->review);
  return schedule;
}

struct CampaignCash::State {
  TimelineRules rules;
  std::vector<double> listed;  // days after a post
  double horizon;              // after the last post
  Schedule schedule;
  Cash cash;
  std::size_t creators = 0;
};

CampaignCash::CampaignCash(const Plan& plan, const Reference& reference) {
  const std::vector<double>& listed = reference.defaults.timeline_days;
  const double horizon = plan.market.horizon.as_days();
  state_ = std::make_unique<State>(State{reference.timeline_rules, listed, horizon,
                                         schedule_of(plan), Cash(curve_days_of(listed, horizon))});
}
CampaignCash::~CampaignCash() = default;
CampaignCash::CampaignCash(CampaignCash&&) noexcept = default;
CampaignCash& CampaignCash::operator=(CampaignCash&&) noexcept = default;

void CampaignCash::add(const TimelineModel& model, CashFlow flow) {
  flow = first_draws(std::move(flow), state_->rules.draws);
  flow.line_starts = state_->schedule.starts[state_->creators++];
  state_->cash.add(model, flow);
}

CampaignTimeline CampaignCash::timeline() const {
  const auto& [rules, listed, horizon, schedule, cash, creators] = *state_;
  CampaignTimeline timeline{.schedule = schedule};
  const double end = schedule.last_start + horizon;
  timeline.horizon = std::max(end, schedule.payment);
  const auto days = thinned(days_after_posts(schedule, listed, timeline.horizon), rules.days);
  timeline.cash = timeline_over(cash, instants_of(days, schedule.payment));
  timeline.weeks = weeks_of(cash, end, rules.weeks);
  if (schedule.review && cash.expected_orders() > 0) {
    timeline.review_share = cash.expected_orders(*schedule.review) / cash.expected_orders();
  }
  timeline.enough_days =
      day_of_share(cash, rules.enough.as_fraction(), schedule.last_start + listed.back());
  return timeline;
}

}  // namespace tierwise
