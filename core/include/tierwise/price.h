// Price: what a deliverable should cost, by every method, side by side.
//
// | method         | formula                                                    |
// | rate-card      | the card that the user chose (rate_card.h); only where one is chosen |
// | rate-table     | pooled list price by platform, format and followers         |
// | paid-surveys   | the same from prices paid or asked in surveys, means turned into medians |
// | cpm            | views / 1,000 x CPM(platform, format)                       |
// | per-engagement | engagements x price per engagement                          |
// | per-follower   | followers / 1,000 x price per 1,000 followers               |
// | calculators    | other calculators' published formulas: what others would say |
// A band is P10 to P90. Products of two figures combine their spreads in quadrature on the log
// scale (exact for log-normals). Bands of several deliverables add percentile by percentile, as if
// they moved together. The recommended range pools the methods that price measured performance
// where the user measured any, else all market methods; calculators are never part of it. A chosen
// card that has a price stands in its place or joins it as one more voice.
// Niche, region and season multiply what the market methods say, spreads in quadrature; printed
// prices, a card's or a calculator's, stay what they are. Rights, discounts and the like are terms
// of the deal (deal.h).
// Gap: published prices are mostly American, of all niches and seasons together; a factor is taken
// as if they were of none in particular.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/formula.h"
#include "tierwise/lookup.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

enum class PriceMethod {
  rate_table,
  paid_surveys,
  cpm,
  per_engagement,
  per_follower,
  calculators,
  rate_card
};
// In the order in which they are shown.
inline constexpr std::array kPriceMethods = {PriceMethod::rate_card,      PriceMethod::rate_table,
                                             PriceMethod::paid_surveys,   PriceMethod::cpm,
                                             PriceMethod::per_engagement, PriceMethod::per_follower,
                                             PriceMethod::calculators};
[[nodiscard]] std::string_view name_of(PriceMethod method) noexcept;

struct FormulaPrice {
  const Formula* formula = nullptr;
  PriceBand band;
};

struct MethodPrice {
  PriceMethod method{};
  std::optional<PriceBand> band;  // nothing when no evidence covers it
  bool measured = false;          // prices performance that the user measured
  int families = 0;
  std::vector<const Figure*> figures;
  std::vector<std::string_view> evidence;
  std::vector<std::string> inputs;
  std::vector<std::string_view> widened;
  std::vector<FormulaPrice> formulas;  // calculators only
};

enum class RecommendedBy { measured_performance, all_market_methods, rate_card };
[[nodiscard]] std::string_view name_of(RecommendedBy reason) noexcept;

struct RecommendedPrice {
  PriceBand band;
  RecommendedBy reason{};
  std::vector<PriceMethod> methods;
};

struct Prices {
  // In the order of kPriceMethods; no rate_card where none is chosen.
  std::vector<MethodPrice> methods;
  RecommendedPrice recommended;
};

[[nodiscard]] Prices prices_of(Lookup& lookup, const Deliverable& deliverable);
// All deliverables of a creator together. At least one.
[[nodiscard]] Prices total_of(const std::vector<Prices>& prices);

enum class MarketVerdict { below, fair, above };
[[nodiscard]] std::string_view name_of(MarketVerdict verdict) noexcept;

struct QuoteVerdict {
  double percentile = 0;  // 0 to 100, of the quote in the recommended range
  MarketVerdict verdict{};
};
// Fair is inside the recommended P10 to P90.
[[nodiscard]] QuoteVerdict judge(Money quote, const PriceBand& market);

}  // namespace tierwise
