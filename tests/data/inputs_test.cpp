// The list of inputs: bounds, defaults, and what fills a gap.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "../support/data.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::Json;

bool is_number(const InputSpec& input) {
  return input.type == InputType::whole || input.type == InputType::number ||
         input.type == InputType::money || input.type == InputType::percent;
}

// The own number of a deal term.
bool is_of_the_fee(const InputSpec& input) {
  const auto& terms = embedded().deal_terms;
  return std::any_of(terms.begin(), terms.end(), [&](const DealTerm& term) {
    return input.path == "/creators/*/deal/" + term.id + "_percent";
  });
}

TEST(Inputs, HaveUniquePathsInSnakeCase) {
  std::set<std::string> paths;
  for (const InputSpec& input : embedded().inputs) {
    EXPECT_TRUE(paths.insert(input.path).second) << input.path;
    EXPECT_EQ(input.path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_/*HML"),
              std::string::npos)
        << input.path;
    EXPECT_EQ(input.path.front(), '/') << input.path;
  }
}

TEST(Inputs, SayTheirUnitInTheirName) {
  for (const InputSpec& input : embedded().inputs) {
    EXPECT_EQ(input.type == InputType::money, input.path.ends_with("_minor")) << input.path;
    EXPECT_EQ(input.type == InputType::percent, input.path.ends_with("_percent")) << input.path;
  }
}

TEST(Inputs, ThatAreNumbersHaveBounds) {
  for (const InputSpec& input : embedded().inputs) {
    if (!is_number(input)) continue;
    ASSERT_TRUE(input.min && input.max) << input.path;
    EXPECT_LE(*input.min, *input.max) << input.path;
    EXPECT_GE(*input.min, 0) << input.path;
    if (input.type == InputType::percent) {
      // Rights may cost several times the fee itself.
      EXPECT_TRUE(*input.max <= 100 || is_of_the_fee(input)) << input.path;
    }
    for (const auto& inner : {input.plausible_min, input.plausible_max, input.fallback}) {
      if (!inner) continue;
      EXPECT_GE(*inner, *input.min) << input.path;
      EXPECT_LE(*inner, *input.max) << input.path;
    }
  }
}

TEST(Inputs, ThatArePercentagesNoticeAFraction) {
  for (const InputSpec& input : embedded().inputs) {
    if (input.type != InputType::percent) continue;
    // Either 0.5 is out of bounds, or it is below what is plausible ... or small shares are usual.
    const bool refused = *input.min >= 1;
    const bool noticed = input.plausible_min && *input.plausible_min > 0;
    EXPECT_TRUE(refused || noticed) << input.path;
  }
}

TEST(Inputs, ThatMayBeMissingSayWhatFillsTheGap) {
  for (const InputSpec& input : embedded().inputs) {
    if (input.required) {
      EXPECT_FALSE(input.fallback) << input.path;
      EXPECT_TRUE(input.figure.empty()) << input.path;
    }
    if (input.figure.empty()) continue;
    const bool quantity = std::any_of(embedded().quantities.begin(), embedded().quantities.end(),
                                      [&](const Quantity& one) { return one.id == input.figure; });
    const auto& assumptions = embedded().assumptions;
    const bool assumed = std::any_of(
        assumptions.begin(), assumptions.end(),
        [&](const Assumption& one) { return one.id.substr(0, one.id.find('/')) == input.figure; });
    EXPECT_TRUE(quantity || assumed) << input.path;
    EXPECT_FALSE(input.fallback) << input.path << " has two defaults";
  }
}

TEST(Inputs, ThatMayBeUncertainAreNumbers) {
  for (const InputSpec& input : embedded().inputs) {
    if (!input.uncertain) continue;
    EXPECT_TRUE(is_number(input) && input.type != InputType::whole) << input.path;
  }
}

TEST(Inputs, ThatAreChoicesNameTheirList) {
  std::set<std::string> lists = {"platforms",       "formats",         "currencies", "trackings",
                                 "purchases",       "sectors",         "channels",   "rate_cards",
                                 "rate_card_modes", "rate_card_bases", "goals",      "fits"};
  for (const DealTerm& term : embedded().deal_terms)
    lists.insert(term.id);
  for (const InputSpec& input : embedded().inputs) {
    EXPECT_EQ(input.type == InputType::choice, lists.contains(input.choices)) << input.path;
  }
}

TEST(Defaults, AreOnTheirLists) {
  const Defaults& defaults = embedded().defaults;
  EXPECT_NE(embedded().find_currency(defaults.currency), nullptr);
  EXPECT_NE(std::find(embedded().trackings.begin(), embedded().trackings.end(), defaults.tracking),
            embedded().trackings.end());
  EXPECT_NE(std::find(embedded().purchases.begin(), embedded().purchases.end(), defaults.purchase),
            embedded().purchases.end());
  EXPECT_LE(defaults.draws, embedded().limits.draws);
  EXPECT_EQ(defaults.draws & (defaults.draws - 1), 0U) << "a net is a power of two";
  EXPECT_GT(defaults.disagreement_high_percent, defaults.disagreement_low_percent);
  EXPECT_GT(defaults.histogram_bins, 0U);
}

TEST(Defaults, WeighEvidenceAsTheModelSays) {
  const PoolingRules& rules = embedded().pooling;
  EXPECT_EQ(rules.weight_high, 1);
  EXPECT_EQ(rules.weight_medium, 0.5);
  EXPECT_EQ(rules.weight_low, 0.2);
  EXPECT_EQ(rules.half_life_years, 4);
  EXPECT_EQ(rules.undated_age_years, 6);
  EXPECT_EQ(rules.outside_weight, 0.25);
  EXPECT_EQ(rules.outside_spread, 0.5);
}

TEST(Limits, OfInputsAreThoseOfTheEngine) {
  const InputSpec* draws = embedded().find_input("/draws");
  ASSERT_NE(draws, nullptr);
  EXPECT_EQ(*draws->max, static_cast<double>(embedded().limits.draws));
  EXPECT_GE(*draws->min, 16);  // the Monte Carlo error takes 16 runs
}

TEST(Platforms, HaveUniqueIdsKnownLinksAndAPlausibleArrival) {
  const std::set<std::string> links = {"bio-link", "story-link",  "description-link", "post-link",
                                       "pin-link", "stream-link", "episode-link"};
  std::set<std::string> ids;
  for (const Platform& platform : embedded().platforms) {
    EXPECT_TRUE(ids.insert(platform.id).second) << platform.id;
    EXPECT_NE(platform.find(platform.default_format), nullptr) << platform.id;
    EXPECT_GT(platform.arrival_shape, 0) << platform.id;
    EXPECT_LT(platform.arrival_shape, 3) << platform.id;
    std::set<std::string> formats;
    for (const Format& format : platform.formats) {
      EXPECT_TRUE(formats.insert(format.id).second) << platform.id << " " << format.id;
      EXPECT_TRUE(links.contains(format.link)) << platform.id << " " << format.id;
    }
  }
}

TEST(Currencies, HaveRatesThatAscendByYear) {
  std::set<std::string> codes;
  for (const Currency& currency : embedded().currencies) {
    EXPECT_EQ(currency.code.size(), 3U) << currency.code;
    EXPECT_TRUE(codes.insert(currency.code).second) << currency.code;
    EXPECT_GE(currency.minor_digits, 0) << currency.code;
    EXPECT_LE(currency.minor_digits, 3) << currency.code;
    int last = 0;
    for (const Currency::YearRate& rate : currency.rates) {
      EXPECT_GT(rate.year, last) << currency.code;
      EXPECT_GT(rate.units_per_usd, 0) << currency.code;
      last = rate.year;
    }
    EXPECT_GT(currency.latest_units_per_usd, 0) << currency.code;
    EXPECT_GE(currency.latest_year, last) << currency.code;
    EXPECT_GE(currency.latest_month, 1) << currency.code;
    EXPECT_LE(currency.latest_month, 12) << currency.code;
  }
  EXPECT_EQ(embedded().find_currency("USD")->latest_units_per_usd, 1);
}

TEST(Currencies, PrintedTheOtherWayRoundAreInverted) {
  // G.5A, 2023: 1.0817 US dollars for a euro; 140.5001 yen for a dollar.
  EXPECT_DOUBLE_EQ(units_per_usd(*embedded().find_currency("EUR"), 2023) * 1.0817, 1);
  EXPECT_DOUBLE_EQ(units_per_usd(*embedded().find_currency("JPY"), 2023), 140.5001);
}

}  // namespace
}  // namespace tierwise
