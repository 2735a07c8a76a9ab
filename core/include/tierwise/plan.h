// Plan: what a person asked, as typed values. Absent means "not given": the figure that fills it
// in is looked up where it is needed, so that its source can be shown.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/calendar.h"
#include "tierwise/reference.h"
#include "tierwise/units.h"

namespace tierwise {

// A number the user gave: one value, or P10, P50 and P90. Shares are fractions, money is in minor
// units. Feasible and inside its bounds by the time it is here.
struct Given {
  Triplet value;
  std::string path;  // JSON pointer
  [[nodiscard]] bool is_constant() const noexcept { return value.p10 == value.p90; }
};

struct Product {
  std::string sector;                 // empty: none chosen
  std::optional<Given> order_value;   // P, minor units
  std::optional<Given> gross_margin;  // at full price
  std::optional<Given> return_rate;   // none given: no returns
  Share discount;
  Share code_share;  // share of tracked buyers who use the discount
  Money fulfilment;
  Money return_handling;
  Share repeat_rate;  // of buyers who order again after each interval
  bool repeat_rate_given = false;
  Days repeat_interval;
  Days repeat_horizon;
  Share annual_discount_rate;
  std::string purchase;  // how long buyers think about it: impulse, considered, long
  bool purchase_given = false;
  std::optional<Given> purchase_delay;  // days from seeing to ordering, of the middle buyer
};

struct Market {
  std::string tracking;  // how orders are counted: click, code, code-or-click
  std::optional<Given> tracked_share;
  std::optional<Given> incrementality;
  std::optional<Given> campaign_factor;
  Days horizon;  // how far the timeline looks
};

// A term of the deal: an option of it, an own number, or both; the own number wins.
struct AgreedTerm {
  const DealTerm* term = nullptr;
  const DealTerm::Option* option = nullptr;
  std::optional<Share> percent;    // of the fees
  std::optional<double> multiple;  // of the fees; wins over the percentage
};

// Deal terms beside the flat fees. Percentages of sales are paid on tracked orders.
struct Deal {
  Share commission;
  Share referral_fee;
  Share agency;  // of the flat fees and the terms
  Money bonus_per_sale;
  double gifted_units = 0;
  Money gift_shipping;  // per unit
  Money production;
  std::vector<AgreedTerm> terms;  // in the data set's order
  double own_hours = 0;
  Money hourly_cost;
  Money boost;  // spent on showing the posts to more people
};

struct Deliverable {
  std::size_t index = 0;  // in the creator's list
  const Format* format = nullptr;
  int count = 1;
  std::optional<Date> date;  // none given: the day of the plan's first post
  std::optional<Money> fee;  // for all `count` posts together
  std::optional<Given> median_views;
  std::string path;
};

// How near the product is to what a creator is followed for.
enum class Fit { same, adjacent, other };
inline constexpr std::array kFits = {Fit::same, Fit::adjacent, Fit::other};
[[nodiscard]] std::string_view name_of(Fit fit) noexcept;

struct Creator {
  std::string id;
  std::size_t seat = 0;  // says which uniforms are drawn: the place in the request, or by id
  const Platform* platform = nullptr;
  Followers followers;
  std::optional<Given> median_views;
  std::optional<Days> median_views_age;
  std::optional<Given> average_likes;
  std::optional<Given> average_comments;
  std::optional<Given> authentic;
  std::optional<Given> click_through;
  std::optional<Given> conversion;
  std::optional<Given> in_target;  // share of the audience inside the target group; none given: all
  std::optional<Fit> fit;          // of the product to what the creator is followed for
  Deal deal;
  std::vector<Deliverable> deliverables;
  std::string path;

  // The deliverable's own views, else the creator's.
  [[nodiscard]] const std::optional<Given>& views_of(
      const Deliverable& deliverable) const noexcept {
    return deliverable.median_views ? deliverable.median_views : median_views;
  }
  [[nodiscard]] bool has_engagements() const noexcept { return average_likes || average_comments; }
};

// What the same money could buy instead.
struct AlternativePlan {
  const Channel* channel = nullptr;  // of paid ads; null: not asked
};

// Replace: prices are the card's alone. Mix: it is one more equal voice among the market methods.
enum class CardMode { replace, mix };

// The rate card that prices are asked from (rate_card.h).
struct ChosenCard {
  const RateCard* built_in = nullptr;  // null: the user's own
  std::string title;
  CardMode mode = CardMode::replace;
  std::vector<EvidenceTable> own;  // ids of rows lead back into the request's /rate_card

  [[nodiscard]] std::string_view id() const noexcept {
    return built_in != nullptr ? std::string_view(built_in->id) : "own";
  }
};

// The plan as a whole, where a result of the whole is asked for.
struct CampaignPlan {
  struct Aim {
    Goal goal{};
    std::optional<double> target;  // in the unit of the goal's headline
  };
  // People that two creators both reach, of the smaller of the two audiences.
  struct Overlap {
    std::size_t first = 0;  // places of two creators in the plan, ascending
    std::size_t second = 0;
    Share share;
    std::string path;
  };
  std::vector<Aim> aims;             // the main one first; one or two
  std::optional<double> population;  // of the target group
  std::optional<Share> overlap;      // of every pair that is not among these
  std::vector<Overlap> overlaps;
  std::optional<double> others_views;  // of others' posts on the same subject, over the same time
  std::optional<Date> payment;         // of the fixed cost; none given: the day of the first post
  std::optional<Date> review;          // when the person wants to judge
  std::optional<std::int64_t> budget_minor;
};

struct Plan {
  Date as_of;
  std::uint32_t seed = 1;
  std::size_t draws = 0;
  const Currency* currency = nullptr;
  // Units of the currency per US dollar, in place of the latest rate known.
  std::optional<double> own_rate;
  Trust trust;           // in the published evidence
  PoolingRules pooling;  // how it is weighed
  Share chance;          // the chance of breaking even that the fee ceiling is for
  Product product;
  Market market;
  AlternativePlan alternative;
  std::optional<ChosenCard> card;
  std::vector<Creator> creators;
  std::unique_ptr<CampaignPlan> campaign;
};

}  // namespace tierwise
