// Reference: the loaded data set. Every list, default, bound and published number of the core is
// here and nowhere else; functions take it as an argument.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/calendar.h"
#include "tierwise/evidence.h"
#include "tierwise/figure.h"
#include "tierwise/post_luck.h"
#include "tierwise/result.h"

namespace tierwise {

enum class Tier { nano, micro, mid, macro, mega };
inline constexpr std::array kTiers = {Tier::nano, Tier::micro, Tier::mid, Tier::macro, Tier::mega};
[[nodiscard]] std::string_view name_of(Tier tier) noexcept;

// A half-open band [from, to) of followers; no `to` is an open top.
struct TierBand {
  Tier tier{};
  std::string label;  // the source's own word
  double from = 0;
  std::optional<double> to;
};

// A second test beside followers, such as 500 to 2,500 average likes, both ends included.
struct SecondCriterion {
  std::string input;
  double from = 0;
  double to = 0;
  Tier tier{};
};

// One published definition. May be partial: outside its bands it says nothing.
struct TierDefinition {
  std::string id;
  std::string title;
  std::string source;
  std::vector<std::string> platforms;  // empty: all
  std::vector<TierBand> bands;         // ascending; empty: no follower cut-offs at all
  std::optional<SecondCriterion> second;
};

struct Format {
  std::string id;
  std::string link;                     // how a viewer gets from the post to the shop
  std::optional<double> lifespan_days;  // after which nobody can see it any more
};

struct Platform {
  std::string id;
  std::string default_format;
  double arrival_shape = 1;  // k of F(t) = 1 - 2^(-(t/h)^k)
  std::string views_are;     // what a view is here: "downloads", "average-viewers"; empty: a view
  std::vector<Format> formats;
  [[nodiscard]] const Format* find(std::string_view format) const noexcept;
};

// A kind of paid ads. Where it has no figure of its own, the wider one's is taken.
struct Channel {
  std::string id;
  std::string wider;  // id of another channel; empty: none
};

// What a deal term changes: the fee that is agreed, or what the market pays for such a creator.
enum class TermOf { fee, market_price };
// Percent of the fee on top of it or off it; or a multiple.
enum class Combine { add, subtract, multiply };
[[nodiscard]] std::string_view name_of(TermOf of) noexcept;
[[nodiscard]] std::string_view name_of(Combine combine) noexcept;

// A term of a deal that has a price of its own, such as usage rights, and what can be agreed.
struct DealTerm {
  struct Option {
    std::string id;
    std::string title;
  };
  std::string id;  // of its input
  TermOf of{};
  Combine combine{};     // of its published figures
  std::string quantity;  // what an option is worth
  std::string needs;     // id of a term that is usually agreed with it; empty: none
  std::vector<Option> options;

  [[nodiscard]] const Option* find(std::string_view option) const noexcept;
};

// A quantity without usable evidence, with the reason.
struct Assumption {
  std::string id;
  Scale scale{};
  FigureUnit unit{};
  Triplet value;
};

// What a formula's price is per.
enum class PriceBase { followers, views, engagements, likes };

// What another calculator computes for one platform and some formats, all constants published:
// the sum of its terms, times an engagement factor, times the format's multiplier.
struct Formula {
  struct Term {
    PriceBase base{};
    double per = 1;  // price per this many
    double low = 0;
    double mid = 0;
    double high = 0;
  };
  // Engagement rate by followers ÷ `neutral`, kept between the bounds.
  struct EngagementFactor {
    double neutral = 1;
    double lowest = 0;
    double highest = 0;
  };
  // Engagement rates in [from, to) multiply by `multiplier`; the last one includes its `to`.
  struct Step {
    double from = 0;
    std::optional<double> to;
    double multiplier = 1;
  };

  std::string id;
  std::string title;
  std::string platform;
  std::vector<std::string> formats;  // empty: all of the platform
  std::string currency;
  std::vector<Term> terms;
  std::optional<double> view_rate;  // its own assumption of views per follower
  std::optional<EngagementFactor> engagement_factor;
  std::vector<Step> steps;      // outside them the formula gives no answer
  bool steps_by_views = false;  // the steps' engagement rate is by views, else by followers
  double multiplier = 1;        // of the format
  double band_low = 1;
  double band_high = 1;
  std::vector<std::string> rows;  // evidence behind the constants
};

// A published price list that can be chosen alone: figures over a selection of the evidence, the
// first that has a price, or another calculator's formula.
struct RateCard {
  std::string id;
  std::string title;
  std::string note;  // what a reader must know; may be empty
  std::vector<std::string> quantities;
  std::string formula;  // id; empty where there are quantities
};

enum class InputType { whole, number, money, percent, date, choice, text };

struct InputSpec {
  std::string path;  // JSON pointer with * for any index
  InputType type{};
  std::optional<double> min;
  std::optional<double> max;
  std::optional<double> plausible_min;
  std::optional<double> plausible_max;
  std::optional<double> fallback;  // default that is a plain number
  bool uncertain = false;          // may be P10, P50, P90
  bool required = false;
  std::string choices;  // list that a choice is from: platforms, currencies, sectors and so on
  std::vector<std::string> also;  // choices beside that list
  std::string figure;             // quantity or assumption that fills it in when absent
};

struct Limits {
  std::size_t request_bytes = 0;
  std::size_t depth = 0;
  std::size_t keys = 0;  // of one object
  std::size_t creators = 0;
  std::size_t deliverables = 0;
  std::size_t draws = 0;
  std::size_t line_draws = 0;  // draws times deliverables of all creators
  std::size_t text = 0;
  std::size_t evidence_off = 0;  // rows and sources that a request switches off
  std::size_t card_tables = 0;
  std::size_t card_rows = 0;  // of one table
  std::size_t least_scenarios = 0;
  std::size_t most_scenarios = 0;
};

struct Defaults {
  Date as_of;
  std::uint32_t seed = 1;
  std::size_t draws = 0;
  std::string currency;
  std::string tracking;
  std::string purchase;
  double chance_percent = 50;
  double arrival_horizon_days = 90;
  double shortest_half_life_days = 0;
  double disagreement_high_percent = 0;
  double disagreement_low_percent = 0;
  std::size_t histogram_bins = 0;
  std::size_t dots = 0;
  std::size_t insight_least_draws = 0;        // fewer say too little about single inputs
  std::size_t insight_irrelevant_inputs = 0;  // that set the bar for a value of information
  std::vector<double> timeline_days;          // ascending
  double exchange_plausible_factor = 1;       // an own rate farther from the latest is doubted
};

// How a plan's timeline is counted (campaign_timeline.h).
struct TimelineRules {
  std::size_t draws = 0;     // at most, from the first on
  std::size_t days = 0;      // listed, at most
  std::size_t weeks = 0;     // of orders, at most
  Share enough;              // of the orders, before judging
  double farthest_days = 0;  // of a date from the first post
};

// A way to spend a plan's money: the typical creators of a tier, or a channel of paid ads.
struct Suggestion {
  std::string id;
  std::string definition;  // of tiers
  std::optional<Tier> tier;
  std::string channel;  // where the platform has none of its own; empty: creators
};

// What a campaign is for.
enum class Goal { awareness, engagement, growth, conversions };
inline constexpr std::array kGoals = {Goal::awareness, Goal::engagement, Goal::growth,
                                      Goal::conversions};
[[nodiscard]] std::string_view name_of(Goal goal) noexcept;
// Where to find what the same costs elsewhere.
struct GoalRule {
  Goal goal{};
  std::string published;  // id of the quantity
  std::string of;         // what it is asked for; empty: the creator's first format
};

struct Reference {
  std::string version;  // content hash of the data set
  Defaults defaults;
  Limits limits;
  PoolingRules pooling;
  std::vector<Platform> platforms;
  std::vector<Currency> currencies;
  std::vector<TierDefinition> definitions;
  std::vector<EvidenceTable> tables;
  std::vector<Quantity> quantities;
  std::vector<Assumption> assumptions;
  PostLuck post_luck;  // by the assumption of that id
  std::vector<Formula> formulas;
  std::vector<RateCard> rate_cards;
  // Fields of the evidence format that an own card may have and its price has no use for.
  std::vector<std::string> card_words;
  std::vector<InputSpec> inputs;
  std::vector<std::size_t> inputs_by_path;  // their places, ascending by path
  std::vector<std::string> trackings;
  std::vector<std::string> purchases;
  std::vector<std::string> sectors;
  std::vector<Channel> channels;
  std::vector<DealTerm> deal_terms;  // in the order of the cost lines
  TimelineRules timeline_rules;
  std::vector<Suggestion> suggestions;
  Goal usual_goal{};
  std::vector<GoalRule> goals;  // in the order of kGoals

  [[nodiscard]] const Platform* find_platform(std::string_view id) const noexcept;
  // What a view is on a platform (see Platform); empty for "any" and for unknown ones.
  [[nodiscard]] std::string_view views_are(std::string_view platform) const noexcept;
  [[nodiscard]] const Currency* find_currency(std::string_view code) const noexcept;
  [[nodiscard]] const Assumption* find_assumption(std::string_view id) const noexcept;
  [[nodiscard]] const GoalRule& rule_of(Goal goal) const noexcept {
    return goals[static_cast<std::size_t>(goal)];
  }
  [[nodiscard]] const Channel* find_channel(std::string_view id) const noexcept;
  [[nodiscard]] const RateCard* find_rate_card(std::string_view id) const noexcept;
  [[nodiscard]] const InputSpec* find_input(std::string_view path_pattern) const noexcept;
  // Whether this is an input or a group of them.
  [[nodiscard]] bool knows_input(const std::string& path_pattern) const;
};

// A file of the data set: its path under core/data and its text.
struct DataFile {
  std::string_view path;
  std::string_view text;
};

// Parses the data set. A file that breaks the format is a defect of the build, reported with the
// file's path as the issue's path.
[[nodiscard]] Result<Reference> load_reference(std::span<const DataFile> files,
                                               std::string_view version);
// The same into an empty one, which stays where it is; with any issue it is of no use.
[[nodiscard]] Issues read_reference(std::span<const DataFile> files, std::string_view version,
                                    Reference& reference);

}  // namespace tierwise
