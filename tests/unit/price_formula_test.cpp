// Formulas that others publish, checked with the examples they print.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <string_view>

#include "../support/evidence.h"
#include "../support/plan.h"
#include "tierwise/price.h"

namespace tierwise {
namespace {

using test::embedded;

const Formula* formula_for(std::string_view id, std::string_view platform,
                           std::string_view format) {
  for (const Formula& formula : embedded().formulas) {
    if (formula.id != id || formula.platform != platform) continue;
    if (formula.formats.empty()) return &formula;
    for (const std::string& one : formula.formats) {
      if (one == format) return &formula;
    }
  }
  return nullptr;
}

// In dollars.
struct Dollars {
  double low = 0;
  double mid = 0;
  double high = 0;
};
std::optional<Dollars> dollars_by(const Formula& formula, const FormulaInputs& inputs) {
  const auto band = price_by(formula, inputs, 100);
  if (!band) return std::nullopt;
  return Dollars{band->p10.as_minor() / 100, band->p50.as_minor() / 100,
                 band->p90.as_minor() / 100};
}

// Impulze prints: 250,000 Instagram followers at 4.2% engagement: $5,880, from $4,998 to $6,762.
TEST(Impulze, PricesItsPublishedExample) {
  const Formula* formula = formula_for("impulze", "instagram", "post");
  ASSERT_NE(formula, nullptr);
  const auto price = dollars_by(*formula, {.followers = Followers::of(250000),
                                           .engagements = Engagements::of(250000 * 0.042)});
  ASSERT_TRUE(price);
  EXPECT_NEAR(price->low, 4998, 1e-6);
  EXPECT_NEAR(price->mid, 5880, 1e-6);
  EXPECT_NEAR(price->high, 6762, 1e-6);
}

// 250 thousand at $14, factor kept between 0.6 and 2.2.
TEST(Impulze, KeepsTheEngagementFactorWithinItsBounds) {
  const Formula* formula = formula_for("impulze", "instagram", "post");
  ASSERT_NE(formula, nullptr);
  const auto at = [&](double percent) {
    return dollars_by(*formula, {.followers = Followers::of(250000),
                                 .engagements = Engagements::of(2500 * percent)})
        ->mid;
  };
  EXPECT_NEAR(at(0.1), 250 * 14 * 0.6, 1e-6);
  EXPECT_NEAR(at(2.5), 250 * 14, 1e-6);
  EXPECT_NEAR(at(50), 250 * 14 * 2.2, 1e-6);
}

TEST(Impulze, GivesNoPriceWithoutEngagement) {
  const Formula* formula = formula_for("impulze", "instagram", "post");
  ASSERT_NE(formula, nullptr);
  EXPECT_FALSE(dollars_by(*formula, {.followers = Followers::of(250000)}));
}

// Ainfluencer prints: 1,500 engagements x $0.14 = $210.
TEST(Ainfluencer, PricesItsPublishedExample) {
  const Formula* formula = formula_for("ainfluencer", "instagram", "post");
  ASSERT_NE(formula, nullptr);
  const auto price = dollars_by(
      *formula, {.followers = Followers::of(42000), .engagements = Engagements::of(1500)});
  ASSERT_TRUE(price);
  EXPECT_NEAR(price->mid, 210, 1e-9);
}

Formula by_views(double cpm, double multiplier) {
  return {.id = "views",
          .terms = {{.base = PriceBase::views, .per = 1000, .low = cpm, .mid = cpm, .high = cpm}},
          .multiplier = multiplier};
}

// The published worked examples of views ÷ 1,000 × CPM × multiplier.
TEST(ViewsFormula, PricesThePublishedExamples) {
  const auto price = [](double views, double cpm, double multiplier) {
    return dollars_by(by_views(cpm, multiplier), {.views = Views::of(views)})->mid;
  };
  EXPECT_NEAR(price(20000, 15, 1.0), 300, 1e-9);
  EXPECT_NEAR(price(35000, 18, 1.3), 819, 1e-9);
  EXPECT_NEAR(price(60000, 20, 1.4), 1680, 1e-9);
  EXPECT_NEAR(price(90000, 22, 1.5), 2970, 1e-9);
}

// Published: 50,000 shown at a CPM of $25, engagement factor 1.2, rights 1.3: $1,950.
TEST(ViewsFormula, FactorsMultiply) {
  Formula formula = by_views(25, 1.3);
  formula.steps = {{.from = 0.03, .multiplier = 1.2}};
  formula.steps_by_views = true;
  const auto price = dollars_by(
      formula, {.views = Views::of(50000), .engagements = Engagements::of(50000 * 0.04)});
  ASSERT_TRUE(price);
  EXPECT_NEAR(price->mid, 1950, 1e-9);
}

// The rule for factors that a source prints as multiples.
TEST(Formula, FactorsOnABaseFeeMultiply) {
  const Formula formula{
      .terms = {{.base = PriceBase::followers, .per = 1, .low = 0.02, .mid = 0.02, .high = 0.02}},
      .steps = {{.from = 0, .multiplier = 1.5}},
      .multiplier = 2.5};
  const auto price = dollars_by(
      formula, {.followers = Followers::of(50000), .engagements = Engagements::of(1000)});
  ASSERT_TRUE(price);
  EXPECT_NEAR(price->mid, 3750, 1e-9);
}

TEST(ViewsFormula, HasNoPriceWithoutViews) {
  EXPECT_FALSE(dollars_by(by_views(15, 1), {.followers = Followers::of(42000)}));
}

TEST(ViewsFormula, MayBringItsOwnViewsPerFollower) {
  Formula formula = by_views(15, 1);
  formula.view_rate = 0.4;
  const auto price =
      dollars_by(formula, {.followers = Followers::of(50000), .views = Views::of(99999)});
  EXPECT_NEAR(price->mid, 300, 1e-9);  // 20,000 views by its own rule
}

TEST(Formula, TermsAdd) {
  // $0.0025 per like plus $5 per 1,000 followers.
  const Formula formula{
      .terms = {{.base = PriceBase::likes, .per = 1, .low = 0.002, .mid = 0.0025, .high = 0.003},
                {.base = PriceBase::followers, .per = 1000, .low = 4, .mid = 5, .high = 6}}};
  const auto price =
      dollars_by(formula, {.followers = Followers::of(10000), .likes = Engagements::of(400)});
  EXPECT_NEAR(price->low, 40.8, 1e-9);
  EXPECT_NEAR(price->mid, 51, 1e-9);
  EXPECT_NEAR(price->high, 61.2, 1e-9);
  EXPECT_FALSE(dollars_by(formula, {.followers = Followers::of(10000)}));
}

// Steps hold rates in [from, to); the last bounded one includes its end, above it is no answer.
TEST(Formula, EngagementStepsAreHalfOpen) {
  Formula formula = by_views(10, 1);
  formula.steps = {{.from = 0, .to = 0.02, .multiplier = 0.8},
                   {.from = 0.02, .to = 0.04, .multiplier = 1},
                   {.from = 0.04, .to = 0.06, .multiplier = 1.25}};
  formula.steps_by_views = true;
  const auto price = [&](double engagements) {
    return dollars_by(formula,
                      {.views = Views::of(1000), .engagements = Engagements::of(engagements)});
  };
  EXPECT_NEAR(price(0)->mid, 8, 1e-12);
  EXPECT_NEAR(price(19)->mid, 8, 1e-12);
  EXPECT_NEAR(price(20)->mid, 10, 1e-12);
  EXPECT_NEAR(price(40)->mid, 12.5, 1e-12);
  EXPECT_NEAR(price(60)->mid, 12.5, 1e-12);
  EXPECT_FALSE(price(61));
}

// Blocks an engagement rate by views in a formula that means one by followers.
TEST(Formula, EngagementStepsUseTheRateOfTheirBase) {
  Formula formula = by_views(10, 1);
  formula.steps = {{.from = 0, .to = 0.03, .multiplier = 1}, {.from = 0.03, .multiplier = 2}};
  const FormulaInputs inputs{
      .followers = Followers::of(50000),
      .views = Views::of(10000),
      .engagements = Engagements::of(1000)};  // 2% of followers, 10% of views
  EXPECT_NEAR(dollars_by(formula, inputs)->mid, 100, 1e-9);
  formula.steps_by_views = true;
  EXPECT_NEAR(dollars_by(formula, inputs)->mid, 200, 1e-9);
}

// The Influencer Marketing Hub card as the founding document quotes it, for micro creators.
TEST(InfluencerMarketingHubCard, HoldsItsPricesAtTheEndsOfTheBand) {
  std::vector<EvidenceTable> card;
  for (const EvidenceTable& table : embedded().tables) {
    if (table.source == "media-a-la-carte" && table.use == Use::pool) card.push_back(table);
  }
  std::vector<Quantity> listed;
  for (Quantity quantity : embedded().quantities) {
    if (quantity.id != "price-listed") continue;
    quantity.minimum_families = 1;
    listed.push_back(std::move(quantity));
  }
  const Evidence evidence(card, listed, embedded().currencies, test::usual_rules());
  struct Quote {
    const char* platform;
    const char* format;
    double low;
    double high;
  };
  for (const Quote& quote :
       {Quote{"instagram", "post", 100, 500}, Quote{"youtube", "dedicated-video", 200, 1000},
        Quote{"tiktok", "video", 25, 125}, Quote{"x", "post", 20, 100},
        Quote{"facebook", "post", 250, 1250}}) {
    const auto centre = [&](double followers) {
      return evidence
          .pool("price-listed", {.platform = quote.platform,
                                 .format = quote.format,
                                 .followers = followers,
                                 .as_of = test::kToday,
                                 .currency = embedded().find_currency("USD")})
          ->value.p50;
    };
    EXPECT_NEAR(centre(10000), quote.low, 1e-6) << quote.platform;
    EXPECT_NEAR(centre(100000), quote.high, 1e-6) << quote.platform;
  }
}

}  // namespace
}  // namespace tierwise
