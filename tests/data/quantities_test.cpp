// Every figure that a request may need: there is evidence, or an assumption that says why not.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "../support/data.h"
#include "../support/pools.h"

namespace tierwise {
namespace {

using test::all_questions;
using test::answer_of;
using test::at;
using test::embedded;
using test::embedded_evidence;
using test::Question;
using test::text_of;

const std::vector<double> kSizes = {1, 500, 10000, 42000, 150000, 1000000, 500000000};

// A rate card says that it has no price. Revenue per follower was measured for one platform only;
// elsewhere the method says that it does not apply. A sector or channel without a figure of its own
// takes one that is wider; without a sector nothing is sent back or ordered again. Where nobody
// published which followers a post reaches, its views say so.
bool may_be_missing(const Question& question) {
  const std::set<std::string> only_by_sector = {"return-rate", "repeat-rate", "purchase-delay"};
  const Quantity& quantity = test::quantity_of(question);
  const bool one_sector = quantity.selector == Selector::sector && !question.format.empty();
  return question.quantity == "revenue-per-follower" || question.quantity == "reach-rate" ||
         quantity.selector == Selector::channel || one_sector ||
         question.quantity.starts_with("card-") || only_by_sector.contains(question.quantity);
}

TEST(Quantities, HaveEvidenceOrAStatedAssumptionForEveryPlatformAndFormat) {
  for (const Question& question : all_questions()) {
    if (may_be_missing(question)) continue;
    std::string id = question.quantity;
    if (!question.format.empty()) id.append("/").append(question.format);
    const bool of_platform = question.quantity == "non-follower-share";
    const bool assumed =
        embedded().find_assumption(id) != nullptr ||
        (of_platform && embedded().find_assumption(question.quantity + "/" + question.platform));
    for (const double followers : kSizes) {
      EXPECT_TRUE(answer_of(embedded_evidence(), question, followers) || assumed)
          << text_of(question) << " at " << followers;
    }
  }
}

TEST(Quantities, AreRisingPercentilesInsideTheirScale) {
  for (const Question& question : all_questions()) {
    for (const double followers : kSizes) {
      const auto figure = answer_of(embedded_evidence(), question, followers);
      if (!figure) continue;
      const Triplet& t = figure->value;
      const std::string what = text_of(question) + " at " + std::to_string(followers);
      EXPECT_GT(t.p10, 0) << what;
      EXPECT_LT(t.p10, t.p50) << what;
      EXPECT_LT(t.p50, t.p90) << what;
      EXPECT_TRUE(std::isfinite(t.p90)) << what;
      if (figure->scale == Scale::logit) {
        EXPECT_LT(t.p90, 1) << what;
      }
      EXPECT_GE(figure->from.families, 1) << what;
      EXPECT_FALSE(figure->from.evidence.empty()) << what;
      EXPECT_GE(figure->from.old_share, 0) << what;
      EXPECT_LE(figure->from.old_share, 1 + 1e-12) << what;
    }
  }
}

// What is shown can be entered: the reader refuses percentiles without a metalog.
TEST(Quantities, AreFeasibleAsTheyArePrinted) {
  for (const Question& question : all_questions()) {
    for (const double followers : kSizes) {
      const auto figure = answer_of(embedded_evidence(), question, followers);
      if (!figure) continue;
      EXPECT_TRUE(feasible(transformed(figure->scale, figure->value)))
          << text_of(question) << " at " << followers
          << (figure->from.p50_moved ? " (its P50 was moved)" : "");
    }
  }
}

TEST(Quantities, AreAllBackedByTables) {
  for (const Quantity& quantity : embedded().quantities) {
    const QuantityCurves* curves = embedded_evidence().find(quantity.id);
    ASSERT_NE(curves, nullptr) << quantity.id;
    EXPECT_FALSE(curves->curves.empty()) << quantity.id;
    EXPECT_GT(curves->spread, 0) << quantity.id;
    EXPECT_LT(curves->spread, 8) << quantity.id;
  }
}

TEST(Quantities, HaveUniqueIdsAndNoMoreStartStepsThanSteps) {
  std::set<std::string> ids;
  for (const Quantity& quantity : embedded().quantities) {
    EXPECT_TRUE(ids.insert(quantity.id).second) << quantity.id;
    EXPECT_LE(quantity.start, quantity.widen.size()) << quantity.id;
    EXPECT_GE(quantity.minimum_families, 1) << quantity.id;
    EXPECT_FALSE(quantity.bases.empty()) << quantity.id;
  }
}

// Plausible sizes, whatever the evidence: nobody measured view rates of 1,000 or prices of a cent.
TEST(Quantities, OfAMicroCreatorArePlausible) {
  struct Bounds {
    const char* quantity;
    double low;
    double high;
  };
  for (const Bounds& bounds : {Bounds{"price-listed", 5, 5000},
                               Bounds{"price-paid", 5, 5000},
                               Bounds{"cpm", 1, 200},
                               Bounds{"price-per-engagement", 0.005, 5},
                               Bounds{"price-per-1000-followers", 0.5, 100},
                               Bounds{"view-rate", 0.005, 5},
                               Bounds{"engagement-rate-by-followers", 0.002, 0.2},
                               Bounds{"engagement-rate-by-views", 0.002, 0.3},
                               Bounds{"click-through-rate", 0.0002, 0.1},
                               Bounds{"conversion-rate", 0.002, 0.2},
                               Bounds{"tracked-share", 0.2, 0.98},
                               Bounds{"inauthentic-share", 0.02, 0.6},
                               Bounds{"comments-per-like", 0.002, 0.3},
                               Bounds{"revenue-per-follower", 0.01, 1},
                               Bounds{"return-on-spend", 0.3, 20},
                               Bounds{"order-value", 20, 400},
                               Bounds{"gross-margin", 0.2, 0.9},
                               Bounds{"half-life", 0.007, 2000},
                               Bounds{"return-rate", 0.02, 0.45},
                               Bounds{"repeat-rate", 0.05, 0.6},
                               Bounds{"purchase-delay", 0.3, 10},
                               Bounds{"ad-cpm", 1, 60},
                               Bounds{"ad-cpc", 0.2, 8},
                               Bounds{"ad-click-through", 0.002, 0.1},
                               Bounds{"ad-conversion", 0.005, 0.1}}) {
    for (const Question& question : all_questions()) {
      if (question.quantity != bounds.quantity) continue;
      if (!embedded().views_are(question.platform).empty() && question.quantity == "cpm") continue;
      const auto figure = answer_of(embedded_evidence(), question, 42000);
      if (!figure) continue;
      EXPECT_GT(figure->value.p50, bounds.low) << text_of(question);
      EXPECT_LT(figure->value.p50, bounds.high) << text_of(question);
    }
  }
}

// Rules of thumb for a streamer go around a dollar per viewer and hour, sold podcast ads around 23
// dollars per 1,000 downloads.
TEST(Quantities, PerThousandViewersOrDownloadsArePlausible) {
  const auto stream = answer_of(embedded_evidence(), {"cpm", "twitch", "stream"}, 42000);
  ASSERT_TRUE(stream);
  EXPECT_GT(stream->value.p50, 100);
  EXPECT_LT(stream->value.p50, 1200);
  EXPECT_LT(stream->value.p10, 100);
  const auto episode = answer_of(embedded_evidence(), {"cpm", "podcast", "episode-ad"}, 42000);
  ASSERT_TRUE(episode);
  EXPECT_GT(episode->value.p50, 15);
  EXPECT_LT(episode->value.p50, 30);
}

// What a post on one platform brings per view says nothing about a download or an average viewer.
TEST(Quantities, OfViewsUseNoPlatformWhereAViewIsSomethingElse) {
  for (const Question& question : all_questions()) {
    const auto& quantities = embedded().quantities;
    const auto quantity =
        std::find_if(quantities.begin(), quantities.end(),
                     [&](const Quantity& one) { return one.id == question.quantity; });
    if (!quantity->of_views) continue;
    const auto figure = answer_of(embedded_evidence(), question, 42000);
    if (!figure) continue;
    for (const EvidenceTable& table : embedded().tables) {
      for (const EvidenceRow& row : table.rows) {
        const auto& used = figure->from.evidence;
        if (std::find(used.begin(), used.end(), row.id) == used.end()) continue;
        EXPECT_EQ(embedded().views_are(table.platform), embedded().views_are(question.platform))
            << text_of(question) << " uses " << row.id;
      }
    }
  }
}

TEST(Assumptions, SayWhyAndAreFeasible) {
  for (const char* file : {"assumptions.json", "further/assumptions.json"}) {
    for (const test::Json& assumption : at(test::file(file), "/assumptions")) {
      EXPECT_GT(test::text_of(assumption, "why").size(), 20U) << assumption["id"];
    }
  }
  for (const Assumption& assumption : embedded().assumptions) {
    EXPECT_TRUE(feasible(transformed(assumption.scale, assumption.value))) << assumption.id;
    EXPECT_LT(assumption.value.p10, assumption.value.p90) << assumption.id;
  }
}

// An assumption that evidence has overtaken would be a second copy of the truth.
TEST(Assumptions, StandOnlyWhereThereIsNoEvidence) {
  for (const Question& question : all_questions()) {
    std::string id = question.quantity;
    if (!question.format.empty()) id.append("/").append(question.format);
    if (embedded().find_assumption(id) == nullptr) continue;
    EXPECT_FALSE(answer_of(embedded_evidence(), question, 42000)) << text_of(question);
  }
}

TEST(PriceMethods, CoverEveryPlatformAndFormatWithAtLeastOne) {
  for (const Platform& platform : embedded().platforms) {
    for (const Format& format : platform.formats) {
      for (const double followers : kSizes) {
        bool any = false;
        for (const char* quantity : {"price-listed", "price-paid", "cpm", "price-per-engagement",
                                     "price-per-1000-followers"}) {
          any = any || answer_of(embedded_evidence(), {quantity, platform.id, format.id}, followers)
                           .has_value();
        }
        EXPECT_TRUE(any) << platform.id << " " << format.id << " at " << followers;
      }
    }
  }
}

}  // namespace
}  // namespace tierwise
