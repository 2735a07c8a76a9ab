// Creators, deliverables, percentiles and the limits on work.
#include <gtest/gtest.h>

#include <string>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::evaluated;
using test::issue_in;
using test::Json;
using test::quoted_reel;
using test::with;
using test::without;

Json triplet(const Json& p10, const Json& p50, const Json& p90) {
  return {{"p10", p10}, {"p50", p50}, {"p90", p90}};
}

std::string path_of(const Json& request, std::string_view code) {
  const Json path = at(issue_in(evaluated(request), code), "/path");
  return path.is_string() ? path.get<std::string>() : "no such issue";
}

TEST(RequestCreators, AreNeeded) {
  EXPECT_EQ(path_of(without(quoted_reel(), "", "creators"), "no-creators"), "/creators");
  EXPECT_EQ(path_of(with(quoted_reel(), "/creators", Json::array()), "no-creators"), "/creators");
  EXPECT_EQ(path_of(with(quoted_reel(), "/creators", nullptr), "no-creators"), "/creators");
}

TEST(RequestCreators, NeedAPlatformAndFollowers) {
  const Json answer = evaluated(with(quoted_reel(), "/creators/0", Json::object()));
  std::vector<std::string> missing;
  for (const Json& issue : at(answer, "/issues")) {
    if (at(issue, "/code") == "missing") missing.push_back(at(issue, "/path"));
  }
  EXPECT_EQ(missing, (std::vector<std::string>{"/creators/0/platform", "/creators/0/followers"}));
}

TEST(RequestCreators, NeedDifferentIds) {
  Json request = quoted_reel();
  request["creators"][1] = request["creators"][0];
  EXPECT_EQ(path_of(request, "duplicate-id"), "/creators/1/id");
  request["creators"][1]["id"] = "c2";
  EXPECT_EQ(at(evaluated(request), "/creators").size(), 2U);
}

TEST(RequestCreators, WithoutIdsAreNumbered) {
  Json request = without(quoted_reel(), "/creators/0", "id");
  request["creators"][1] = request["creators"][0];
  const Json answer = evaluated(request);
  EXPECT_EQ(at(answer, "/creators/0/id"), "creator-1");
  EXPECT_EQ(at(answer, "/creators/1/id"), "creator-2");
}

TEST(RequestCreators, WithoutDeliverablesGetThePlatformsUsualOne) {
  const Json answer = evaluated(without(quoted_reel(), "/creators/0", "deliverables"));
  EXPECT_EQ(at(answer, "/creators/0/deliverables").size(), 1U);
  EXPECT_EQ(at(answer, "/creators/0/deliverables/0/format"), "reel");
  EXPECT_EQ(at(answer, "/creators/0/deliverables/0/fee_source"), "market-median");
}

TEST(RequestCreators, NeedAFormatInEachDeliverable) {
  EXPECT_EQ(path_of(without(quoted_reel(), "/creators/0/deliverables/0", "format"), "missing"),
            "/creators/0/deliverables/0/format");
}

// Blocks a second error about the format of a platform that is not known anyway.
TEST(RequestCreators, OnAnUnknownPlatformAreNotBlamedForTheirFormats) {
  const Json answer = evaluated(with(quoted_reel(), "/creators/0/platform", "myspace"));
  EXPECT_EQ(at(answer, "/issues").size(), 1U);
}

TEST(RequestLimits, FiftyCreatorsAndFiftyDeliverables) {
  Json many = quoted_reel();
  many["draws"] = 64;
  for (std::size_t i = 0; i < 50; ++i) {
    many["creators"][i] = quoted_reel()["creators"][0];
    many["creators"][i]["id"] = std::to_string(i);
  }
  EXPECT_EQ(at(evaluated(many), "/creators").size(), 50U);
  many["creators"][50] = many["creators"][0];
  many["creators"][50]["id"] = "one more";
  EXPECT_EQ(path_of(many, "too-many"), "/creators");
  Json long_list = quoted_reel();
  for (std::size_t i = 0; i <= 50; ++i) {
    long_list["creators"][0]["deliverables"][i] = {{"format", "reel"}};
  }
  EXPECT_EQ(path_of(long_list, "too-many"), "/creators/0/deliverables");
}

TEST(RequestLimits, OnDrawsOfAllDeliverablesTogether) {
  Json request = with(quoted_reel(), "/draws", 1048576);
  for (std::size_t i = 0; i < 5; ++i) {
    request["creators"][0]["deliverables"][i] = {{"format", "reel"}, {"fee_minor", 100}};
  }
  EXPECT_EQ(path_of(request, "too-many"), "/draws");
}

TEST(RequestPercentiles, ThatRiseAreTaken) {
  const Json answer =
      evaluated(with(quoted_reel(), "/creators/0/median_views", triplet(9000, 18000, 40000)));
  EXPECT_EQ(at(answer, "/issues"), Json::array());
  const Json figure = test::figure_in(at(answer, "/creators/0"), "median-views");
  EXPECT_EQ(at(figure, "/p10"), 9000);
  EXPECT_EQ(at(figure, "/p90"), 40000);
  EXPECT_EQ(at(figure, "/inputs/0"), "/creators/0/median_views");
}

TEST(RequestPercentiles, OutOfOrderAreRefused) {
  for (const Json& bad : {triplet(40000, 18000, 9000), triplet(18000, 18000, 20000),
                          triplet(9000, 20000, 20000), triplet(9000, 8000, 20000)}) {
    EXPECT_EQ(
        path_of(with(quoted_reel(), "/creators/0/median_views", bad), "unordered-percentiles"),
        "/creators/0/median_views")
        << bad.dump();
  }
}

TEST(RequestPercentiles, ThreeTimesTheSameAreOneValue) {
  EXPECT_EQ(
      at(evaluated(with(quoted_reel(), "/creators/0/median_views", triplet(18000, 18000, 18000))),
         "/creators/0/result"),
      at(evaluated(quoted_reel()), "/creators/0/result"));
}

// On the log scale ln(1.01) / ln(1000) is 0.1% of the way from P10 to P90: no metalog.
TEST(RequestPercentiles, WithoutAMetalogAreRefusedByName) {
  const Json request = with(quoted_reel(), "/creators/0/median_views", triplet(1000, 1010, 1e6));
  EXPECT_EQ(path_of(request, "infeasible-percentiles"), "/creators/0/median_views");
  const Json issue = issue_in(evaluated(request), "infeasible-percentiles");
  EXPECT_EQ(at(issue, "/arguments/p50"), 1010);
  EXPECT_EQ(path_of(with(quoted_reel(), "/product/gross_margin_percent", triplet(0, 50, 90)),
                    "infeasible-percentiles"),
            "/product/gross_margin_percent");
  EXPECT_EQ(path_of(with(quoted_reel(), "/product/gross_margin_percent", triplet(10, 50, 100)),
                    "infeasible-percentiles"),
            "/product/gross_margin_percent");
}

TEST(RequestPercentiles, NeedAllThree) {
  EXPECT_EQ(path_of(with(quoted_reel(), "/creators/0/median_views", Json{{"p10", 1}, {"p50", 2}}),
                    "missing"),
            "/creators/0/median_views/p90");
  EXPECT_EQ(
      path_of(with(quoted_reel(), "/creators/0/median_views", triplet(1, "2", 3)), "wrong-type"),
      "/creators/0/median_views/p50");
  EXPECT_EQ(
      path_of(with(quoted_reel(), "/creators/0/median_views", triplet(-1, 2, 3)), "out-of-range"),
      "/creators/0/median_views/p10");
}

TEST(RequestPercentiles, AreRefusedWhereANumberIsNeeded) {
  EXPECT_EQ(
      path_of(with(quoted_reel(), "/product/discount_percent", triplet(5, 10, 20)), "wrong-type"),
      "/product/discount_percent");
}

TEST(RequestPercentiles, UnknownOnesNameTheNearest) {
  Json views = triplet(9000, 18000, 40000);
  views["p99"] = 1;
  const Json issue =
      issue_in(evaluated(with(quoted_reel(), "/creators/0/median_views", views)), "unknown-key");
  EXPECT_EQ(at(issue, "/path"), "/creators/0/median_views/p99");
  EXPECT_EQ(at(issue, "/arguments/nearest"), "p90");
}

TEST(RequestIndices, PointIntoTheirArrays) {
  Json request = quoted_reel();
  request["creators"][1] = {{"id", "c2"},
                            {"platform", "tiktok"},
                            {"followers", 1000},
                            {"deliverables", {{{"format", "video"}}, {{"format", "post"}}}}};
  EXPECT_EQ(path_of(request, "unknown-value"), "/creators/1/deliverables/1/format");
}

}  // namespace
}  // namespace tierwise
