#include "tierwise/sector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "../support/engine.h"
#include "../support/market.h"
#include "tierwise/creator_model.h"
#include "tierwise/timeline.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;

// One source for a quantity of a sector.
EvidenceTable of_one_sector(std::string_view quantity, std::string sector, double p10, double p90) {
  EvidenceTable table = test::flat(quantity, p10, p90);
  const auto& all = test::embedded().quantities;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Quantity& one) { return one.id == quantity; });
  if (!found->sector_bases.empty()) table.base = found->sector_bases.front();
  table.platform = "any";
  table.format = std::move(sector);
  return table;
}

// All products together, and shops for pets. P50 is the geometric middle, on the logit scale
// about so.
std::vector<EvidenceTable> with_pets() {
  auto tables = test::flat_market();
  tables.push_back(of_one_sector("order-value", "pets", 10, 40));
  tables.push_back(of_one_sector("conversion-rate", "pets", 0.05, 0.2));
  tables.push_back(of_one_sector("gross-margin", "pets", 0.2, 0.3));
  tables.push_back(of_one_sector("return-rate", "pets", 0.02, 0.08));
  tables.push_back(of_one_sector("repeat-rate", "pets", 0.2, 0.5));
  tables.push_back(of_one_sector("purchase-delay", "pets", 1, 9));
  return tables;
}

CreatorModel model_in(Market& market) {
  Lookup lookup = market.lookup();
  CreatorModel model = model_of(lookup);
  static std::deque<std::deque<Figure>> kept;  // the model points to them
  kept.push_back(std::move(lookup).take_used());
  return model;
}

TEST(Sector, SetsWhatTheUserDoesNotGive) {
  Market market(with_pets());
  market.plan.product.sector = "pets";
  const CreatorModel model = model_in(market);
  EXPECT_EQ(model.order_value->id, "order-value/pets");
  EXPECT_NEAR(model.order_value->value.p50, 20, 1e-9);
  EXPECT_EQ(model.conversion->id, "conversion-rate/pets");
  EXPECT_NEAR(model.conversion->value.p10, 0.05, 1e-9);
  EXPECT_EQ(model.gross_margin->id, "gross-margin/pets");
  ASSERT_NE(model.return_rate, nullptr);
  EXPECT_EQ(model.return_rate->id, "return-rate/pets");
  EXPECT_NEAR(model.terms.price.as_minor(), 2000, 1e-9);
}

// Blocks sectors that leak into the figures of all products, and the other way round.
TEST(Sector, IsNeverPooledWithAllProductsTogether) {
  Market market(with_pets());
  const CreatorModel none = model_in(market);
  EXPECT_EQ(none.order_value->id, "order-value");
  EXPECT_NEAR(none.order_value->value.p50, 60, 1e-9);
  EXPECT_EQ(none.order_value->from.families, 1);
  EXPECT_NEAR(none.conversion->value.p10, 0.01, 1e-9);
  EXPECT_EQ(none.return_rate, nullptr);
  EXPECT_EQ(none.terms.repeat_orders, 0);
  market.plan.product.sector = "pets";
  EXPECT_EQ(model_in(market).order_value->from.families, 1);
}

TEST(Sector, WithoutEvidenceLeavesWhatHoldsForAllProducts) {
  Market market(with_pets());
  market.plan.product.sector = "books";
  const CreatorModel model = model_in(market);
  EXPECT_EQ(model.order_value->id, "order-value");
  EXPECT_EQ(model.conversion->id, "conversion-rate");
  EXPECT_EQ(model.return_rate, nullptr);
  EXPECT_EQ(model.terms.repeat_orders, 0);
}

TEST(Sector, GivesWayToTheUsersOwnNumbers) {
  Market market(with_pets());
  Product& product = market.plan.product;
  product.sector = "pets";
  product.order_value = given(5000);
  product.return_rate = given(0);
  product.repeat_rate_given = true;  // and is 0
  market.creator().conversion = given(0.03);
  const CreatorModel model = model_in(market);
  EXPECT_EQ(model.order_value->id, "order-value");
  EXPECT_EQ(model.order_value->value.p50, 50);
  EXPECT_EQ(model.conversion->value.p50, 0.03);
  ASSERT_NE(model.return_rate, nullptr);
  EXPECT_EQ(model.return_rate->value.p50, 0);
  EXPECT_EQ(model.terms.repeat_orders, 0);
  EXPECT_EQ(model.gross_margin->id, "gross-margin/pets");
}

// One interval fits into the horizon: as many repeat orders as the rate's middle.
TEST(Sector, RepeatsAtTheMiddleOfItsRate) {
  Market market(with_pets());
  Product& product = market.plan.product;
  product.sector = "pets";
  product.repeat_interval = Days::days(60);
  product.repeat_horizon = Days::days(60);
  Lookup lookup = market.lookup();
  const Figure* figure = of_sector(lookup, "repeat-rate");
  ASSERT_NE(figure, nullptr);
  EXPECT_NEAR(figure->value.p10, 0.2, 1e-9);
  EXPECT_NEAR(model_in(market).terms.repeat_orders, figure->value.p50, 1e-12);
}

TEST(Sector, SetsTheDaysToOrderUnlessAKindOfPurchaseIsChosen) {
  Market market(with_pets());
  market.plan.product.sector = "pets";
  market.plan.product.purchase = "considered";
  {
    Lookup lookup = market.lookup();
    EXPECT_EQ(purchase_delay_of(lookup).id, "purchase-delay/pets");
    EXPECT_NEAR(purchase_delay_of(lookup).value.p50, 3, 1e-9);
  }
  market.plan.product.purchase_given = true;
  Lookup chosen = market.lookup();
  EXPECT_EQ(purchase_delay_of(chosen).id, "purchase-delay/considered");
  market.plan.product.purchase_delay = given(4);
  Lookup own = market.lookup();
  EXPECT_EQ(purchase_delay_of(own).value.p50, 4);
}

// A sector's single values spread as its ranges do, whatever the ranges of all products.
TEST(Sector, HasASpreadOfItsOwn) {
  Quantity quantity = test::plain_quantity();
  quantity.selector = Selector::sector;
  quantity.sector_bases = {"s"};
  auto wide = test::table_with({test::sizeless(1, 100)}, "wide");
  wide.format = "any";
  auto narrow = test::table_with({test::sizeless(1, 4)}, "narrow");
  narrow.format = "other";
  narrow.base = "s";
  EvidenceRow one;
  one.id = "one";
  one.mid = 10;
  auto single = test::table_with({one}, "single");
  single.format = "pets";
  single.base = "s";
  const test::World world({wide, narrow, single}, quantity);
  const auto pets = world.pool(1000, "p", "pets");
  ASSERT_TRUE(pets);
  EXPECT_NEAR(pets->value.p90 / pets->value.p10, 4, 1e-9);
  const auto all = world.pool(1000, "p", "");
  ASSERT_TRUE(all);
  EXPECT_NEAR(all->value.p90 / all->value.p10, 100, 1e-6);
  EXPECT_FALSE(world.pool(1000, "p", "nobody"));
}

TEST(Sector, ThatIsUnknownIsRefusedWithTheNearestOne) {
  test::Json request = test::Json::parse(
      R"({"schema":1,"product":{"sector":"electronic"},"creators":[{"platform":"x","followers":900}]})");
  const test::Json answer = test::evaluated(request);
  EXPECT_FALSE(answer.contains("creators"));
  EXPECT_EQ(test::at(answer, "/issues/0/code"), "unknown-value");
  EXPECT_EQ(test::at(answer, "/issues/0/path"), "/product/sector");
  EXPECT_EQ(test::at(answer, "/issues/0/arguments/nearest"), "electronics");
}

}  // namespace
}  // namespace tierwise
