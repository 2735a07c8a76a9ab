// Which tables a figure is pooled from, and what widening the selection adds.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/evidence.h"

namespace tierwise {
namespace {

using test::kToday;
using test::plain_quantity;
using test::sizeless;
using test::table_with;
using test::words;
using test::World;

using Steps = std::vector<std::string>;

// A flat table of its own family whose row carries the same name.
EvidenceTable named(const std::string& name, const std::string& platform,
                    const std::string& format) {
  EvidenceRow row = sizeless(2, 8);
  row.id = name;
  EvidenceTable table = table_with({row}, name);
  table.platform = platform;
  table.format = format;
  return table;
}

Quantity widening(std::vector<Widening> steps, int minimum = 3) {
  Quantity quantity = plain_quantity();
  quantity.widen = std::move(steps);
  quantity.minimum_families = minimum;
  return quantity;
}

TEST(Selection, TakesTheFormatAndTablesForAnyFormatOfThePlatform) {
  const World world({named("own", "p", "f"), named("any format", "p", "any"),
                     named("other format", "p", "g"), named("other platform", "o", "f"),
                     named("neutral", "any", "f")});
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), (Steps{"own", "any format"}));
  EXPECT_TRUE(world.pool(1e4)->from.widened.empty());
}

TEST(Selection, OfAQuantityWithoutFormatsIgnoresThem) {
  Quantity quantity = plain_quantity();
  quantity.selector = Selector::none;
  const World world({named("one", "p", "f"), named("two", "p", "g"), named("three", "o", "f")},
                    quantity);
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), (Steps{"one", "two"}));
}

TEST(Selection, LeavesOtherMetricsBasesMethodsAndUsesOut) {
  EvidenceTable other_metric = named("metric", "p", "f");
  other_metric.metric = "other";
  EvidenceTable other_base = named("base", "p", "f");
  other_base.base = "other";
  EvidenceTable other_method = named("method", "p", "f");
  other_method.method = "claim";
  EvidenceTable context = named("context", "p", "f");
  context.use = Use::context;
  EvidenceTable constant = named("constant", "p", "f");
  constant.use = Use::method;
  Quantity quantity = plain_quantity();
  quantity.methods = {"measured", "paid"};
  const World world(
      {other_metric, other_base, other_method, context, constant, named("counted", "p", "f")},
      quantity);
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), Steps{"counted"});
}

TEST(Selection, FindsNothingWhereNothingMatches) {
  const World world({named("other", "o", "f")});
  EXPECT_FALSE(world.pool(1e4).has_value());
}

TEST(Widening, TakesOneStepAtATimeAndStopsAtThreeFamilies) {
  const std::vector<EvidenceTable> tables = {
      named("own", "p", "f"), named("other format", "p", "g"), named("neutral", "any", "f"),
      named("other platform", "o", "f")};
  const World world(tables, widening({Widening::format, Widening::neutral, Widening::platform}));
  const auto figure = world.pool(1e4);
  EXPECT_EQ(words(figure->from.evidence), (Steps{"own", "other format", "neutral"}));
  EXPECT_EQ(words(figure->from.widened), (Steps{"format", "neutral"}));
  EXPECT_EQ(figure->from.families, 3);
}

TEST(Widening, IsNotTakenWhereThreeFamiliesMatchAtOnce) {
  const World world({named("a", "p", "f"), named("b", "p", "f"), named("c", "p", "any"),
                     named("other format", "p", "g")},
                    widening({Widening::format}));
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), (Steps{"a", "b", "c"}));
  EXPECT_TRUE(world.pool(1e4)->from.widened.empty());
}

// Blocks counting tables: three pages of one publisher are one opinion.
TEST(Widening, CountsFamiliesAndNotTables) {
  EvidenceTable again = named("again", "p", "f");
  again.family = "own";
  EvidenceTable once_more = named("once more", "p", "f");
  once_more.family = "own";
  const World world({named("own", "p", "f"), again, once_more, named("other format", "p", "g")},
                    widening({Widening::format}));
  EXPECT_EQ(words(world.pool(1e4)->from.widened), Steps{"format"});
}

TEST(Widening, KeepsWhatItHadAndAddsToIt) {
  const World world({named("other platform", "o", "f"), named("own", "p", "f")},
                    widening({Widening::platform}));
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), (Steps{"other platform", "own"}));
}

TEST(Widening, ToNeutralTablesKeepsTheFormatUnlessFormatsCameFirst) {
  const std::vector<EvidenceTable> tables = {named("own", "p", "f"), named("neutral f", "any", "f"),
                                             named("neutral g", "any", "g")};
  const World strict(tables, widening({Widening::neutral}));
  EXPECT_EQ(words(strict.pool(1e4)->from.evidence), (Steps{"own", "neutral f"}));
  const World loose(tables, widening({Widening::format, Widening::neutral}));
  EXPECT_EQ(words(loose.pool(1e4)->from.evidence), (Steps{"own", "neutral f", "neutral g"}));
}

TEST(Widening, ToAnyPlatformKeepsTheFormatUnlessFormatsCameFirst) {
  const std::vector<EvidenceTable> tables = {named("own", "p", "f"), named("other f", "o", "f"),
                                             named("other g", "o", "g")};
  const World strict(tables, widening({Widening::platform}));
  EXPECT_EQ(words(strict.pool(1e4)->from.evidence), (Steps{"own", "other f"}));
  const World loose(tables, widening({Widening::format, Widening::platform}));
  EXPECT_EQ(words(loose.pool(1e4)->from.evidence), (Steps{"own", "other f", "other g"}));
}

TEST(Widening, MayStartWithStepsAlreadyTakenAndDoesNotReportThose) {
  Quantity quantity = widening({Widening::format, Widening::neutral}, 1);
  quantity.start = 1;
  const World world(
      {named("own", "p", "f"), named("other format", "p", "g"), named("neutral", "any", "f")},
      quantity);
  EXPECT_EQ(words(world.pool(1e4)->from.evidence), (Steps{"own", "other format"}));
  EXPECT_TRUE(world.pool(1e4)->from.widened.empty());
}

TEST(Widening, GoesAllTheWayWhenThereIsTooLittleAnyway) {
  const World world({named("neutral", "any", "f")},
                    widening({Widening::format, Widening::neutral, Widening::platform}));
  const auto figure = world.pool(1e4);
  EXPECT_EQ(figure->from.families, 1);
  EXPECT_EQ(words(figure->from.evidence), Steps{"neutral"});
}

// "Neighbours are included" must be true.
TEST(Widening, TellsOnlyStepsThatBroughtASource) {
  const std::vector<Widening> all = {Widening::format, Widening::neutral, Widening::platform};
  const World own({named("own", "p", "f")}, widening(all));
  EXPECT_TRUE(own.pool(1e4)->from.widened.empty());
  const World between({named("own", "p", "f"), named("neutral", "any", "f")}, widening(all));
  EXPECT_EQ(words(between.pool(1e4)->from.widened), Steps{"neutral"});
  const World last({named("own", "p", "f"), named("other", "o", "g")}, widening(all));
  EXPECT_EQ(words(last.pool(1e4)->from.widened), Steps{"platform"});
}

// Blocks a selection by band: two neighbouring sizes would then rest on different sources and the
// figure would jump between them.
TEST(Selection, NeverDependsOnFollowers) {
  EvidenceRow small = test::ranged(1000, 10000, 2, 8);
  small.id = "small";
  EvidenceRow large = test::ranged(1e6, 1e7, 20, 80);
  large.id = "large";
  const World world({table_with({small}, "a"), table_with({large}, "b")});
  for (const double followers : {1.0, 3000.0, 1e5, 3e6, 1e9}) {
    EXPECT_EQ(words(world.pool(followers)->from.evidence), (Steps{"small", "large"})) << followers;
  }
}

// A CPM per download is no CPM per view, however few sources there are.
TEST(Selection, NeverMixesPlatformsWhereAViewIsSomethingElse) {
  EvidenceTable downloads = named("downloads", "podcast", "f");
  downloads.views_are = "downloads";
  const std::vector<EvidenceTable> tables = {named("own", "p", "f"), named("neutral", "any", "any"),
                                             downloads};
  Quantity quantity = widening({Widening::format, Widening::neutral, Widening::platform});
  const std::vector<Currency> none;
  const Selection on_podcast{.platform = "podcast",
                             .format = "f",
                             .followers = 1e4,
                             .as_of = kToday,
                             .views_are = "downloads"};
  const Selection on_p{.platform = "p", .format = "f", .followers = 1e4, .as_of = kToday};
  const Selection on_stream{.platform = "s",
                            .format = "f",
                            .followers = 1e4,
                            .as_of = kToday,
                            .views_are = "average-viewers"};

  const Evidence any(tables, {quantity}, none, test::usual_rules());
  EXPECT_EQ(words(any.pool("q", on_podcast)->from.evidence),
            (Steps{"own", "neutral", "downloads"}));
  quantity.of_views = true;
  const Evidence apart(tables, {quantity}, none, test::usual_rules());
  EXPECT_EQ(words(apart.pool("q", on_podcast)->from.evidence), (Steps{"downloads"}));
  EXPECT_EQ(words(apart.pool("q", on_p)->from.evidence), (Steps{"own", "neutral"}));
  EXPECT_FALSE(apart.pool("q", on_stream).has_value());
}

TEST(Removal, OfASourceChangesOnlyFiguresOfItsMetricAndBase) {
  EvidenceTable other = named("other metric", "p", "f");
  other.metric = "n";
  Quantity second = plain_quantity();
  second.id = "r";
  second.metric = "n";
  EvidenceTable unlike = named("mine", "p", "f");
  unlike.rows.front().high = 800;
  const std::vector<EvidenceTable> both = {named("base", "p", "f"), unlike, other};
  const std::vector<EvidenceTable> one = {named("base", "p", "f"), other};
  const std::vector<Quantity> quantities = {plain_quantity(), second};
  const std::vector<Currency> none;
  const Evidence with(both, quantities, none, test::usual_rules());
  const Evidence without(one, quantities, none, test::usual_rules());
  const Selection selection{.platform = "p", .format = "f", .followers = 1e4, .as_of = kToday};
  EXPECT_NE(with.pool("q", selection)->value.p90, without.pool("q", selection)->value.p90);
  EXPECT_EQ(with.pool("r", selection)->value.p10, without.pool("r", selection)->value.p10);
  EXPECT_EQ(with.pool("r", selection)->value.p50, without.pool("r", selection)->value.p50);
  EXPECT_EQ(with.pool("r", selection)->value.p90, without.pool("r", selection)->value.p90);
}

}  // namespace
}  // namespace tierwise
