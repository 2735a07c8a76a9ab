#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "../support/data.h"
#include "../support/plan.h"
#include "tierwise/tier.h"

namespace tierwise {
namespace {

using test::embedded;

const TierDefinition* definition_of(std::string_view id) {
  for (const TierDefinition& definition : embedded().definitions) {
    if (definition.id == id) return &definition;
  }
  return nullptr;
}

TEST(TierDefinitions, HaveUniqueIdsThatAreTheirFilesAndAReadableTitle) {
  std::set<std::string> ids;
  std::set<std::string> titles;
  for (const TierDefinition& definition : embedded().definitions) {
    EXPECT_TRUE(test::is_kebab(definition.id)) << definition.id;
    EXPECT_TRUE(ids.insert(definition.id).second) << definition.id;
    EXPECT_TRUE(titles.insert(definition.title).second) << definition.title;
    EXPECT_NE(definition.title, definition.id);
    std::string path = "tiers/";
    path.append(definition.id).append(".json");
    EXPECT_FALSE(test::file(path).is_null()) << path;
  }
}

TEST(TierDefinitions, OrderIsUnique) {
  std::set<double> orders;
  for (const test::Json& definition : test::files_under("tiers/")) {
    EXPECT_TRUE(orders.insert(definition["order"].get<double>()).second) << definition["id"];
  }
}

TEST(TierDefinitions, BandsAscendWithoutOverlapAndNeverFallInTier) {
  for (const TierDefinition& definition : embedded().definitions) {
    for (std::size_t i = 0; i < definition.bands.size(); ++i) {
      const TierBand& band = definition.bands[i];
      EXPECT_FALSE(band.label.empty()) << definition.id;
      EXPECT_GE(band.from, 0) << definition.id;
      if (band.to) {
        EXPECT_LT(band.from, *band.to) << definition.id;
      } else {
        EXPECT_EQ(i + 1, definition.bands.size()) << definition.id << ": an open band in between";
      }
      if (i == 0) continue;
      const TierBand& before = definition.bands[i - 1];
      ASSERT_TRUE(before.to) << definition.id;
      EXPECT_LE(*before.to, band.from) << definition.id;
      EXPECT_LE(before.tier, band.tier) << definition.id;  // a "celebrity" is a mega
    }
  }
}

TEST(TierDefinitions, EdgesAreRoundNumbers) {
  for (const TierDefinition& definition : embedded().definitions) {
    for (const TierBand& band : definition.bands) {
      EXPECT_EQ(static_cast<std::int64_t>(band.from) % 50, 0) << definition.id;
      if (band.to) {
        EXPECT_EQ(static_cast<std::int64_t>(*band.to) % 50, 0) << definition.id;
      }
    }
  }
}

TEST(TierDefinitions, PlatformsAndSecondInputsExist) {
  for (const TierDefinition& definition : embedded().definitions) {
    for (const std::string& platform : definition.platforms) {
      EXPECT_NE(embedded().find_platform(platform), nullptr) << definition.id << ": " << platform;
    }
    if (!definition.second) continue;
    std::string path = "/creators/*/";
    path += definition.second->input;
    EXPECT_NE(embedded().find_input(path), nullptr) << path;
    EXPECT_LT(definition.second->from, definition.second->to);
  }
}

// What each founding definition and the Mediakix scheme say at the boundaries, read off the
// documents: 10,000 to 150,000; 10,000 to 100,000 to 1,000,000; 10,000 to 50,000.
TEST(TierDefinitions, AnswerAtTheirBoundariesAsPublished) {
  const std::vector<double> followers = {9999,   10000,  49999,  50000,  99999,
                                         100000, 149999, 150000, 999999, 1000000};
  const std::map<std::string, std::vector<std::string>> expected = {
      {"micro-10k-150k",
       {"below", "micro", "micro", "micro", "micro", "micro", "micro", "above", "above", "above"}},
      {"micro-10k-100k",
       {"below", "micro", "micro", "micro", "micro", "macro", "macro", "macro", "macro", "mega"}},
      {"micro-10k-50k",
       {"below", "micro", "micro", "above", "above", "above", "above", "above", "above", "above"}},
      {"micro-10k-100k-likes",
       {"below", "micro", "micro", "micro", "micro", "above", "above", "above", "above", "above"}},
      {"stim-2019",
       {"nano", "micro", "micro", "mid", "mid", "mid", "mid", "mid", "macro", "above"}},
      {"rei",
       {"no-follower-cut-offs", "no-follower-cut-offs", "no-follower-cut-offs",
        "no-follower-cut-offs", "no-follower-cut-offs", "no-follower-cut-offs",
        "no-follower-cut-offs", "no-follower-cut-offs", "no-follower-cut-offs",
        "no-follower-cut-offs"}}};
  for (const auto& [id, answers] : expected) {
    const TierDefinition* definition = definition_of(id);
    ASSERT_NE(definition, nullptr) << id;
    for (std::size_t i = 0; i < followers.size(); ++i) {
      Creator creator = test::creator_on(embedded(), "instagram", "reel", followers[i]);
      creator.average_likes = test::given(1000);
      const TierAnswer answer = classify(*definition, creator);
      EXPECT_EQ(answer.tier ? name_of(*answer.tier) : name_of(answer.reason), answers[i])
          << id << " at " << followers[i];
    }
  }
}

TEST(TierDefinitions, OfTheFoundersApplyToTheirPlatforms) {
  const auto reason = [](std::string_view id, std::string_view platform, std::string_view format) {
    return classify(*definition_of(id), test::creator_on(embedded(), platform, format, 20000))
        .reason;
  };
  EXPECT_EQ(reason("micro-10k-150k", "tiktok", "video"), TierReason::other_platform);
  EXPECT_EQ(reason("micro-10k-150k", "blog", "post"), TierReason::within_band);
  EXPECT_EQ(reason("micro-10k-150k", "x", "post"), TierReason::within_band);
  EXPECT_EQ(reason("micro-10k-100k-likes", "tiktok", "video"), TierReason::other_platform);
  EXPECT_EQ(reason("micro-10k-100k-likes", "instagram", "reel"),
            TierReason::second_criterion_unknown);
  EXPECT_EQ(reason("micro-10k-50k", "tiktok", "video"), TierReason::within_band);
}

TEST(TierDefinitions, DisagreeAtSixtyThousandFollowers) {
  const Creator creator = test::creator_on(embedded(), "instagram", "reel", 60000);
  std::vector<TierAnswer> answers;
  for (const TierDefinition& definition : embedded().definitions) {
    answers.push_back(classify(definition, creator));
  }
  const TierAgreement agreement = agreement_of(answers);
  EXPECT_EQ(agreement.lowest, Tier::micro);
  EXPECT_GE(agreement.highest, Tier::mid);
  EXPECT_GT(agreement.applicable, 10);
}

}  // namespace
}  // namespace tierwise
