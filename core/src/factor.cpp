#include "tierwise/factor.h"

#include <array>
#include <span>

namespace tierwise {
namespace {

constexpr std::size_t kPlanDimensions = 3;
constexpr std::size_t kCreatorDimensions = 8;
constexpr std::size_t kSobolLucks = 3;
constexpr std::size_t kProductDimensions = 38;  // last of the Sobol table
constexpr std::size_t kBeyondSobol = 4096;
constexpr std::size_t kBeyondPerCreator = 256;

// How much ln sales changes with a standard normal step in each factor, about: half the distance of
// P10 and P90 of the usual figures over 1.28. Only accuracy depends on these, never an expectation.
// In the order of the dimensions: the plan's campaign factor, incrementality and tracked share; the
// first creator's conversion, click-through, views, engagement rate, revenue per follower and three
// lucks. What is often given or unused has weight 0. The plan's factors are turned with the first
// creator's, each further creator's by themselves.
constexpr std::array kDirection = {0.63, 0.4, -0.24, 0.4, 1.63, 0.0, 0.0, 0.0, 0.54, 0.0, 0.0};

Turn turn_of(std::size_t creator) {
  if (creator == 0) return {0, kDirection};
  return {kPlanDimensions + creator * kCreatorDimensions,
          std::span(kDirection).subspan(kPlanDimensions)};
}

std::size_t creator_dimension(std::size_t creator, std::size_t offset) {
  const std::size_t d = kPlanDimensions + creator * kCreatorDimensions + offset;
  const bool in_table = kPlanDimensions + (creator + 1) * kCreatorDimensions <= kProductDimensions;
  return in_table ? d : kBeyondSobol + creator * kBeyondPerCreator + offset;
}

}  // namespace

std::string_view name_of(Factor factor) noexcept {
  switch (factor) {
    case Factor::campaign_factor:
      return "campaign-factor";
    case Factor::incrementality:
      return "incrementality";
    case Factor::tracked_share:
      return "tracked-share";
    case Factor::conversion:
      return "conversion";
    case Factor::click_through:
      return "click-through";
    case Factor::views:
      return "views";
    case Factor::engagement_rate:
      return "engagement-rate";
    case Factor::luck:
      return "luck";
    case Factor::revenue_per_follower:
      return "revenue-per-follower";
    case Factor::order_value:
      return "order-value";
    case Factor::gross_margin:
      return "gross-margin";
    case Factor::return_rate:
      return "return-rate";
    case Factor::likes:
      return "likes";
    case Factor::authentic:
      return "authentic";
    case Factor::half_life:
      return "half-life";
    case Factor::purchase_delay:
      return "purchase-delay";
    case Factor::ad_cpm:
      return "ad-cpm";
    case Factor::ad_cpc:
      return "ad-cpc";
    case Factor::ad_click_through:
      return "ad-click-through";
    case Factor::ad_conversion:
      return "ad-conversion";
    case Factor::paid_incrementality:
      return "paid-incrementality";
    case Factor::fit:
      return "fit";
    case Factor::reach_rate:
      return "reach-rate";
    case Factor::non_follower_share:
      return "non-follower-share";
    case Factor::views_per_person:
      return "views-per-person";
    case Factor::in_target:
      return "in-target";
    case Factor::population:
      return "population";
    case Factor::follower_gain:
      return "follower-gain";
  }
  return "";
}

bool is_shared(Factor factor) noexcept {
  return dimension_of(factor, 0) == dimension_of(factor, 1);
}

std::size_t dimension_of(Factor factor, std::size_t creator, std::size_t deliverable) noexcept {
  switch (factor) {
    case Factor::campaign_factor:
      return 0;
    case Factor::incrementality:
      return 1;
    case Factor::tracked_share:
      return 2;
    case Factor::conversion:
      return creator_dimension(creator, 0);
    case Factor::click_through:
      return creator_dimension(creator, 1);
    case Factor::views:
      return creator_dimension(creator, 2);
    case Factor::engagement_rate:
      return creator_dimension(creator, 3);
    case Factor::revenue_per_follower:
      return creator_dimension(creator, 4);
    case Factor::luck:
      if (deliverable < kSobolLucks) return creator_dimension(creator, 5 + deliverable);
      return kBeyondSobol + creator * kBeyondPerCreator + 16 + deliverable;
    case Factor::order_value:
      return kProductDimensions;
    case Factor::gross_margin:
      return kProductDimensions + 1;
    case Factor::return_rate:
      return kProductDimensions + 2;
    case Factor::likes:
      return kBeyondSobol + creator * kBeyondPerCreator + 8;
    case Factor::authentic:
      return kBeyondSobol + creator * kBeyondPerCreator + 9;
    case Factor::half_life:
      return kBeyondSobol + creator * kBeyondPerCreator + 10;
    case Factor::purchase_delay:
      return kProductDimensions + 3;
    case Factor::ad_cpm:
      return kProductDimensions + 4;
    case Factor::ad_cpc:
      return kProductDimensions + 5;
    case Factor::ad_click_through:
      return kProductDimensions + 6;
    case Factor::ad_conversion:
      return kProductDimensions + 7;
    case Factor::paid_incrementality:
      return kProductDimensions + 8;
    case Factor::fit:
      return kBeyondSobol + creator * kBeyondPerCreator + 11;
    case Factor::reach_rate:
      return kBeyondSobol + creator * kBeyondPerCreator + 12;
    case Factor::in_target:
      return kBeyondSobol + creator * kBeyondPerCreator + 13;
    case Factor::population:
      return kProductDimensions + 9;
    case Factor::follower_gain:
      return kProductDimensions + 10;
    case Factor::non_follower_share:
      return kProductDimensions + 11;
    case Factor::views_per_person:
      return kProductDimensions + 12;
  }
  return 0;
}

const Column& column_of(Points& points, Factor factor, std::size_t creator,
                        std::size_t deliverable) {
  const std::size_t dimension = dimension_of(factor, creator, deliverable);
  if (dimension >= kProductDimensions) return points.column(dimension);
  return points.turned(turn_of(dimension < kPlanDimensions ? 0 : creator), dimension);
}

}  // namespace tierwise
