// Returns: what a deal brings, by three methods.
//
// Published evidence disagrees on what a post brings, so the methods stand side by side, never
// mixed: the click funnel (the headline), revenue per follower from purchase data, and published
// return on spend, which makes no draws: it is compared with what the deal needs.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "tierwise/figure.h"
#include "tierwise/summary.h"

namespace tierwise {

enum class ReturnMethod { click_funnel, revenue_per_follower, published_return_on_spend };
inline constexpr std::array kReturnMethods = {ReturnMethod::click_funnel,
                                              ReturnMethod::revenue_per_follower,
                                              ReturnMethod::published_return_on_spend};
[[nodiscard]] std::string_view name_of(ReturnMethod method) noexcept;

struct MethodReturn {
  ReturnMethod method{};
  std::optional<double> chance;        // of break-even; nothing where no evidence covers it
  std::optional<Quantiles> profit;     // minor units
  std::optional<double> needed_ratio;  // revenue per unit spent at which this deal breaks even
  const Figure* figure = nullptr;      // the evidence it rests on, beside the funnel's
};
[[nodiscard]] MethodReturn funnel_return(const Summary& summary);
// `figure`: of revenue per follower. Without `spread` there is a chance alone.
[[nodiscard]] MethodReturn follower_return(const Draws& draws, const FixedCost& cost,
                                           const Figure* figure, bool spread = true);
// `published`: of revenue per unit spent; null where nobody published one. `needed`: nothing where
// no number of orders breaks even.
[[nodiscard]] MethodReturn published_return(const Figure* published, std::optional<double> needed);

// Whether one method gives a good chance of breaking even and another a bad one.
[[nodiscard]] bool disagree(const std::vector<MethodReturn>& returns, const Defaults& defaults);

}  // namespace tierwise
