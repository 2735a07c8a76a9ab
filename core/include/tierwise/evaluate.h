// Evaluate: everything there is to say about one creator of a plan.
//
// The return has three methods side by side (returns.h); the click funnel is the headline.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "tierwise/alternative.h"
#include "tierwise/deal.h"
#include "tierwise/goal.h"
#include "tierwise/insight.h"
#include "tierwise/price.h"
#include "tierwise/reach.h"
#include "tierwise/returns.h"
#include "tierwise/score.h"
#include "tierwise/summary.h"
#include "tierwise/tier.h"
#include "tierwise/timeline.h"

namespace tierwise {

struct LineResult {
  std::int64_t fee_minor = 0;
  bool quoted = false;
  Triplet views;
  Triplet engagements;
  Triplet clicks;
  Prices prices;
};

struct Verdict {
  bool quoted = false;  // else judged at the market's median price
  std::int64_t fee_minor = 0;
  std::optional<QuoteVerdict> market;  // only for a quote
  bool above_worth = false;
  bool evidence_disagrees = false;
  std::optional<std::string_view> settle_with;  // the own number that would settle it most
};

struct CreatorResult {
  // Moved, never copied: the pointers of a copy would lead into the original's figures.
  CreatorResult() = default;
  CreatorResult(CreatorResult&&) noexcept = default;
  CreatorResult& operator=(CreatorResult&&) noexcept = default;

  std::vector<TierAnswer> tiers;
  TierAgreement agreement;
  Score score;
  CreatorModel model;
  std::vector<LineResult> lines;
  Prices prices;
  FixedCost cost;
  Draws draws;
  Summary summary;                          // where the plan is judged as a whole: of profit alone
  std::optional<double> break_even_orders;  // nothing when an order brings no contribution
  std::vector<MethodReturn> returns;        // in the order of kReturnMethods
  std::int64_t largest_acceptable_fee_minor = 0;
  Verdict verdict;
  std::optional<Insight> insight;  // nothing when there are too few draws for it
  TimelineModel timeline_model;
  std::optional<Timeline> timeline;        // this and the insight come with the whole edition only
  std::optional<Alternative> alternative;  // where the plan asks for one
  // Where the plan is judged as a whole: how people are reached, what each of its aims costs
  // elsewhere, and what ads cost (null: nobody published it).
  std::optional<ReachModel> reach_model;
  std::vector<const Figure*> costs_elsewhere;
  const Figure* media_price = nullptr;
  std::deque<Figure> figures;  // every one that was used; the rest of the result points here
  // Figures without evidence or own number. With any, nothing else of the result holds.
  std::vector<Lookup::Missing> missing;
};

[[nodiscard]] CreatorResult evaluate_creator(const Reference& reference, const Evidence& evidence,
                                             const Plan& plan, std::size_t index, Points& points);

// What the draws of a result bring in the end; refers to the result and the points.
[[nodiscard]] CashFlow cash_flow_of(const CreatorResult& result, Points& points);

}  // namespace tierwise
