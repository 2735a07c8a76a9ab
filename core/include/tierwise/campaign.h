// Campaign: what a plan of several creators comes to as a whole.
//
// Every creator is drawn on the same points (points.h), so sums are taken draw by draw: what the
// creators share (campaign factor, incrementality, order value and so on) moves all of them at
// once, and the spread of the whole is not that of independent parts. The return methods are the
// creators' (evaluate.h): revenue per follower adds up; published return on spend is the mean of
// the creators' figures on the log scale, weighed by what each costs.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <vector>

#include "tierwise/campaign_reach.h"
#include "tierwise/campaign_timeline.h"
#include "tierwise/contribution.h"
#include "tierwise/evaluate.h"
#include "tierwise/media_value.h"
#include "tierwise/plan_insight.h"

namespace tierwise {

struct CampaignResult {
  // Moved, never copied: the pointers of a copy would lead into the original's figures.
  CampaignResult() = default;
  CampaignResult(CampaignResult&&) noexcept = default;
  CampaignResult& operator=(CampaignResult&&) noexcept = default;

  FixedCost cost;  // sums; the lines are the creators'
  Draws draws;     // sums; without lines of deliverables
  Summary summary;
  std::optional<double> break_even_orders;  // nothing when the medians bring no contribution
  std::vector<MethodReturn> returns;        // in the order of kReturnMethods
  std::optional<MediaValue> media_value;    // comes with the return methods, and is none of them
  CampaignReach reach;
  std::vector<GoalResult> goals;             // in the order of the plan's aims
  std::optional<Insight> insight;            // nothing with too few draws
  std::vector<Contribution> contributions;   // of the creators
  std::optional<CampaignTimeline> timeline;  // where it is asked for
  std::deque<Figure> figures;                // of the whole; the rest of the result points here
};

// Takes in one creator after the other, in the order of the plan, so that nobody's draws need be
// kept.
class CampaignSum {
 public:
  // All arguments must outlive the object; the plan has a campaign.
  // Without reasons the result has no return methods, media value, insight and contributions.
  CampaignSum(const Reference& reference, const Plan& plan, Points& points, bool reasons);
  void add(const CreatorResult& creator);
  // The same creators again, for what needs no draws.
  [[nodiscard]] CampaignResult done(const std::vector<CreatorResult>& creators) &&;

 private:
  template <class FigureOf>
  const Figure* keep_mean(const std::vector<CreatorResult>& creators, FigureOf figure_of);
  void add_returns(const std::vector<CreatorResult>& creators, std::span<const double> cost);
  void add_reach_and_goals(const std::vector<CreatorResult>& creators,
                           std::span<const double> cost);

  const Reference* reference_;
  const Plan* plan_;
  Points* points_;
  bool reasons_;
  CampaignResult result_;
  std::vector<std::vector<double>> profits_;  // of each creator, draw by draw
  std::vector<CreatorReach> reach_;
  bool by_followers_ = true;  // every creator has draws by that method
  MediaSum media_;
  PlanInsight insight_;
};

}  // namespace tierwise
