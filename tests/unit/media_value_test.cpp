#include "tierwise/media_value.h"

#include <gtest/gtest.h>

#include <vector>

#include "../support/engine.h"
#include "../support/model.h"

namespace tierwise {
namespace {

using test::at;
using test::certain;
using test::evaluated;
using test::Json;
using test::number_at;
using test::with;

constexpr std::size_t kDraws = 64;

std::vector<double> all(double value) {
  return std::vector<double>(kDraws, value);
}

TEST(MediaValue, IsViewsAtThePriceOfAds) {
  Points points(1, kDraws);
  MediaSum sum;
  sum.add(certain(8), all(100000), points);  // $800
  sum.add(certain(20), all(5000), points);   // $100
  const auto media = std::move(sum).done(100, all(45000));
  ASSERT_TRUE(media);
  EXPECT_NEAR(media->value.p50, 90000, 1e-6);
  ASSERT_TRUE(media->multiple);
  EXPECT_NEAR(media->multiple->p10, 2, 1e-12);
  EXPECT_NEAR(media->multiple->p90, 2, 1e-12);
}

TEST(MediaValue, OfAPlanThatCostsNothingHasNoMultiple) {
  Points points(1, kDraws);
  MediaSum sum;
  sum.add(certain(8), all(1000), points);
  const auto media = std::move(sum).done(100, all(0));
  ASSERT_TRUE(media);
  EXPECT_NEAR(media->value.p50, 800, 1e-9);
  EXPECT_FALSE(media->multiple);
}

TEST(MediaValue, IsThatOfAllCreatorsOrNone) {
  Points points(1, kDraws);
  MediaSum sum;
  sum.add(certain(8), all(1000), points);
  sum.add(nullptr, all(1000), points);
  EXPECT_FALSE(std::move(sum).done(100, all(100)));
}

Json plan_on(const std::vector<std::string>& platforms) {
  Json plan = Json::parse(R"({"schema":1,"draws":1024,"campaign":{"goal":"conversions"},
    "product":{"order_value_minor":6000,"gross_margin_percent":60},"creators":[]})");
  for (const std::string& platform : platforms)
    plan["creators"].push_back({{"id", platform}, {"platform", platform}, {"followers", 40000}});
  return plan;
}

Json figures_of(const Json& response) {
  return at(response, "/campaign/media_value/figures");
}

TEST(MediaValue, IsAtThePricesOfThePlatformsOwnAdsElseOfMetas) {
  EXPECT_EQ(figures_of(evaluated(plan_on({"tiktok", "pinterest", "x"}))),
            Json({"ad-cpm/tiktok", "ad-cpm/meta"}));
}

TEST(MediaValue, IsNoneWhereAViewIsSomethingElse) {
  const Json response = evaluated(plan_on({"instagram", "podcast"}));
  ASSERT_TRUE(at(response, "/campaign/result").is_object());
  EXPECT_TRUE(at(response, "/campaign/media_value").is_null());
}

// Without any price of ads everything else of the plan is as it was: it is not revenue.
TEST(MediaValue, EntersNoOtherResult) {
  const Json plan = plan_on({"pinterest"});
  const Json usual = evaluated(plan);
  const Json price = test::figure_in(at(usual, "/creators/0"), "ad-cpm/meta");
  const Json without = evaluated(with(plan, "/evidence", {{"off", at(price, "/evidence")}}));
  ASSERT_TRUE(at(usual, "/campaign/media_value").is_object());
  EXPECT_TRUE(at(without, "/campaign/media_value").is_null());
  for (const char* part : {"/campaign/result", "/campaign/return_methods", "/campaign/dots"})
    EXPECT_EQ(at(without, part), at(usual, part)) << part;
}

}  // namespace
}  // namespace tierwise
