// Campaign: what a plan of several creators comes to as a whole.
//
// Every creator is drawn on the same points (points.h), so sums are taken draw by draw: what the
// creators share (campaign factor, incrementality, order value and so on) moves all of them at
// once, and the spread of the whole is not that of independent parts. The return methods are the
// creators' (evaluate.h): revenue per follower adds up; published return on spend is the mean of
// the creators' figures on the log scale, weighed by what each costs.
#pragma once

#include <optional>
#include <vector>

#include "tierwise/evaluate.h"

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
  std::deque<Figure> figures;               // of the whole; the rest of the result points here
};

// Takes in one creator after the other, in the order of the plan, so that nobody's draws need be
// kept.
class CampaignSum {
 public:
  CampaignSum(const Reference& reference, const Plan& plan);
  void add(const CreatorResult& creator);
  // The same creators again, for what needs no draws.
  [[nodiscard]] CampaignResult done(const std::vector<CreatorResult>& creators) &&;

 private:
  const Reference* reference_;
  [[maybe_unused]] const Plan* plan_;
  CampaignResult result_;
  bool by_followers_ = true;  // every creator has draws by that method
  // With every factor of every creator at its P50.
  struct Middle {
    double contribution = 0;
    double orders = 0;
    double revenue = 0;
    double paid = 0;
  } middle_;
};

}  // namespace tierwise
