// A paid boost by hand: the clicks it buys, and what they bring.
#include <gtest/gtest.h>

#include "../support/engine.h"
#include "../support/model.h"

namespace tierwise {
namespace {

using test::at;
using test::certain;
using test::certain_line;
using test::certain_model;
using test::Json;
using test::number_at;

// $100 at $0.50 a click.
CreatorModel boosted() {
  CreatorModel model = certain_model();
  model.boost = AdPrice{nullptr, certain(0.5), nullptr};
  model.boost_minor = 10000;
  return model;
}

// 1,000 clicks of the post's own and 200 of the boost: 24 tracked orders instead of 20.
TEST(Boost, BuysClicksThatOrderAsTheOthersDo) {
  const Draws draws = test::draws_of(boosted());
  EXPECT_NEAR(draws.clicks[0], 1200, 1e-9);
  EXPECT_NEAR(draws.tracked[0], 24, 1e-9);
  EXPECT_NEAR(draws.views[0], 100000, 1e-6) << "views are the posts' own";
}

// $4.00 for 1,000 impressions, 1% of which are clicked: 250 clicks.
TEST(Boost, IsPricedByImpressionsWhereClicksHaveNoPrice) {
  CreatorModel model = boosted();
  model.boost = AdPrice{certain(4), nullptr, certain(0.01, Scale::logit)};
  EXPECT_NEAR(test::draws_of(model).clicks[0], 1250, 1e-9);
}

// One post and three: 50 and 150 of the 200 clicks.
TEST(Boost, IsSharedAmongThePosts) {
  CreatorModel model = boosted();
  model.lines.push_back(certain_line());
  model.lines[1].audience.count = 3;
  const Draws draws = test::draws_of(model);
  EXPECT_NEAR(draws.lines[0].clicks[0], 1000 + 50, 1e-9);
  EXPECT_NEAR(draws.lines[1].clicks[0], 3000 + 150, 1e-9);
  EXPECT_NEAR(draws.clicks[0], 4200, 1e-9);
}

Json with_boost(double minor) {
  return test::with(test::certain_reel(), "/creators/0/deal", {{"boost_minor", minor}});
}

TEST(Boost, MovesTheResultByItsClicks) {
  const Json without = test::creator_of(test::certain_reel());
  const Json with = test::creator_of(with_boost(50000));
  EXPECT_EQ(number_at(with, "/costs/total_minor"),
            number_at(without, "/costs/total_minor") + 50000);
  EXPECT_GT(number_at(with, "/result/clicks/p50"), number_at(without, "/result/clicks/p50"));
  EXPECT_EQ(at(with, "/result/views"), at(without, "/result/views"));
  EXPECT_FALSE(test::figure_in(with, "ad-cpc/instagram").is_null() &&
               test::figure_in(with, "ad-cpc/meta").is_null());
}

TEST(Boost, OfNothingIsNoBoost) {
  EXPECT_EQ(test::creator_of(with_boost(0)), test::creator_of(test::certain_reel()));
}

// What an ad costs is no number that somebody could be asked for.
TEST(Boost, HasAPriceThatMovesTheResultAndCannotBeAsked) {
  const Json request = test::with(with_boost(50000), "/draws", 4096);
  bool moves = false;
  for (const Json& bar : at(test::creator_of(request), "/insight/tornado")) {
    if (at(bar, "/factor") != "ad-cpc") continue;
    moves = true;
    EXPECT_EQ(at(bar, "/askable"), false);
  }
  EXPECT_TRUE(moves);
}

}  // namespace
}  // namespace tierwise
