// Compare: several ways to spend the money, side by side on the same draws.
//
// Every scenario meets the same futures: what a factor belongs to, the plan, a creator's place or
// the ads, has the same uniforms in all of them, so a difference between two scenarios is one of
// the scenarios and not of the dice. A creator at another place of the list is another creator.
//
// Why one scenario's mean profit is larger, by cause. With means over the draws,
//   profit = views x clicks per view x orders per click x money per order - fixed cost
// holds exactly; the difference of two scenarios is divided among the five by the Shapley value
// (L. S. Shapley, Contributions to the Theory of Games II (1953)): what a cause changes, averaged
// over all orders in which the causes could change. The parts sum to the difference. Money per
// order is the contribution of all orders, so incrementality, margin and what is paid per sale are
// in it. Where nobody published what impressions of the ads cost, views are left out and clicks are
// counted whole.
// Gap: causes are of means, not of chances.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tierwise/alternative.h"
#include "tierwise/campaign.h"

namespace tierwise {

enum class ScenarioKind { creators, ads };
[[nodiscard]] std::string_view name_of(ScenarioKind kind) noexcept;

// What one scenario comes to. Money in minor units.
struct Outcome {
  ScenarioKind kind{};
  std::int64_t cost_minor = 0;  // fixed
  std::size_t creators = 0;
  std::optional<Quantiles> views;  // nothing where nobody publishes what they cost
  Quantiles clicks;
  Quantiles orders;
  Quantiles incremental;
  std::optional<Quantiles> roi;            // nothing where the total cost is 0
  std::optional<Quantiles> people;         // reached; nothing is known of them for ads
  std::optional<double> chance_of_target;  // of the main goal; nothing without one
  double contribution = 0;                 // mean
  std::vector<double> profits;             // of each draw
};
[[nodiscard]] Outcome outcome_of(const CampaignResult& campaign, const Plan& plan);
// `budget` in minor units, at least 1. Of the goals ads have conversions alone.
[[nodiscard]] Outcome outcome_of(const AlternativeDraws& draws, std::int64_t budget,
                                 const CampaignPlan::Aim& aim);

// The plan's channel of paid ads in place of its creators: the alternative's model (alternative.h)
// with the plan's product, and the first creator's conversion where the channel has none.
struct AdsOutcome {
  std::optional<Outcome> outcome;
  std::vector<Lookup::Missing> missing;  // with any, there is no outcome
};
[[nodiscard]] AdsOutcome outcome_of_ads(const Reference& reference, const Evidence& evidence,
                                        const Plan& plan, std::int64_t budget, Points& points);

enum class Cause { cost, views, clicks, orders, money };
[[nodiscard]] std::string_view name_of(Cause cause) noexcept;
struct CauseShare {
  Cause cause{};
  double minor = 0;  // of the difference of mean profits
};

struct ScenarioPair {
  std::size_t a = 0;  // places of two scenarios, ascending
  std::size_t b = 0;
  double a_better = 0;             // share of draws with the larger profit; half of the ties
  Quantiles difference;            // profit of a less profit of b
  std::vector<CauseShare> causes;  // largest first
};

struct Comparison {
  std::vector<double> best;         // of each scenario: share of draws in which none does better
  std::vector<ScenarioPair> pairs;  // each two once
};
// Draws in which several do best count for each of them in equal parts.
[[nodiscard]] Comparison compare(std::span<const Outcome> outcomes);

// Why the mean profit of `a` differs from that of `b`.
[[nodiscard]] std::vector<CauseShare> causes_of(const Outcome& a, const Outcome& b);

}  // namespace tierwise
