// Switching off in whole answers: what rests on a row or source changes or goes, and nothing else
// does, to the last byte.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "../support/engine.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::Json;

// One creator per platform of whom only followers are known, and one with most things measured.
std::vector<Json> situations() {
  std::vector<Json> all;
  for (const Platform& platform : embedded().platforms) {
    Json creator = {{"platform", platform.id}, {"followers", 42000}};
    for (const Format& format : platform.formats)
      creator["deliverables"].push_back({{"format", format.id}});
    all.push_back({{"schema", 1}, {"draws", 64}, {"creators", {creator}}});
  }
  Json measured = test::quoted_reel();
  measured["draws"] = 64;
  measured["creators"][0]["authentic_percent"] = 80;
  all.push_back(measured);
  return all;
}

Json without(const Json& request, const std::vector<std::string>& off) {
  return test::with(request, "/evidence/off", off);
}

// A figure, formula or definition of an answer, and the rows and sources it rests on.
struct Part {
  std::string text;
  std::vector<std::string> rests_on;

  [[nodiscard]] bool on(const std::string& id) const {
    return std::any_of(rests_on.begin(), rests_on.end(), [&](const std::string& row) {
      return row == id || row.starts_with(id + "/");
    });
  }
};
using Parts = std::map<std::string, Part>;

void add(Parts& parts, const std::string& name, const Json& item) {
  parts[name] = {item.dump(), at(item, "/evidence").get<std::vector<std::string>>()};
}

std::string source_of_definition(const std::string& id) {
  const auto& all = embedded().definitions;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const TierDefinition& one) { return one.id == id; });
  return found->source;
}

Parts parts_of(const Json& creator) {
  Parts parts;
  for (const Json& figure : at(creator, "/figures"))
    add(parts, "figure " + figure["id"].get<std::string>(), figure);
  int line = 0;
  for (const Json& deliverable : at(creator, "/deliverables")) {
    const std::string prefix = "line " + std::to_string(line++) + " ";
    for (const Json& method : at(deliverable, "/price/methods")) {
      for (const Json& formula : at(method, "/formulas"))
        add(parts, prefix + formula["id"].get<std::string>(), formula);
    }
  }
  for (const Json& tier : at(creator, "/tiers")) {
    const std::string id = tier["definition"].get<std::string>();
    parts["tier " + id] = {tier.dump(), {source_of_definition(id)}};
  }
  return parts;
}

// How many parts rested on `id`. Every other one must be there as it was, and none rest on it now.
int compared(const Parts& before, const Parts& after, const std::string& id) {
  int rested = 0;
  for (const auto& [name, part] : before) {
    if (part.on(id)) {
      ++rested;
      continue;
    }
    const auto now = after.find(name);
    EXPECT_TRUE(now != after.end() && now->second.text == part.text)
        << name << " does not rest on " << id << ", but changes without it";
  }
  for (const auto& [name, part] : after)
    EXPECT_FALSE(part.on(id)) << name << " rests on " << id << ", which is off";
  return rested;
}

// Sources, and every seventh row besides.
std::vector<std::string> switchable() {
  std::set<std::string> ids;
  std::size_t count = 0;
  for (const EvidenceTable& table : embedded().tables) {
    ids.insert(table.source);
    for (const EvidenceRow& row : table.rows) {
      if (count++ % 7 == 0) ids.insert(row.id);
    }
  }
  for (const TierDefinition& definition : embedded().definitions)
    ids.insert(definition.source);
  return {ids.begin(), ids.end()};
}

TEST(Switches, OfASourceOrRowLeaveFiguresFormulasAndTiersThatDoNotRestOnItAlone) {
  const std::vector<std::string> ids = switchable();
  const std::vector<Json> requests = situations();
  std::vector<Parts> before;
  for (const Json& request : requests)
    before.push_back(parts_of(test::creator_of(request)));
  int rested = 0;
  std::size_t step = 0;
  for (const std::string& id : ids) {
    // Two situations each: all of them over the ids.
    for (std::size_t i = 0; i < 2; ++i) {
      const std::size_t s = step++ % requests.size();
      const Json answer = test::evaluated(without(requests[s], {id}));
      if (!answer.contains("creators")) {  // the only source of something needed
        EXPECT_FALSE(test::issue_in(answer, "no-evidence").is_null()) << id;
        continue;
      }
      EXPECT_EQ(test::issue_in(answer, "unknown-evidence"), Json()) << id;
      rested += compared(before[s], parts_of(at(answer, "/creators/0")), id);
    }
  }
  EXPECT_GT(rested, 250);
}

// A weight of 0 is off; a weight of 1 is nothing said.
TEST(Switches, ByAWeightOfZeroAreTheSameAsOff) {
  const Json request = situations().back();
  for (const char* source : {"izea-2023", "lumanu-2024", "later-fohr-2021", "impulze"}) {
    const Json off = without(request, {source});
    const Json zero = test::with(request, std::string("/evidence/weights/") + source, 0);
    const Json one = test::with(request, std::string("/evidence/weights/") + source, 1);
    EXPECT_EQ(test::evaluated(zero), test::evaluated(off)) << source;
    EXPECT_EQ(test::evaluated(one), test::evaluated(request)) << source;
  }
}

std::vector<std::string> sources_of(const Quantity& quantity) {
  std::set<std::string> sources;
  for (const EvidenceTable& table : embedded().tables) {
    const auto& bases = quantity.bases;
    const bool counts = table.use == Use::pool && table.metric == quantity.metric &&
                        std::find(bases.begin(), bases.end(), table.base) != bases.end();
    if (counts) sources.insert(table.source);
  }
  return {sources.begin(), sources.end()};
}

// An answer without the figure, or a refusal that names it: never a trap, never an empty answer.
void expect_answer_or_reason(const Json& answer, const std::string& what) {
  if (answer.contains("creators")) return;
  const Json issue = test::issue_in(answer, "no-evidence");
  ASSERT_FALSE(issue.is_null()) << what;
  EXPECT_EQ(at(issue, "/severity"), "error") << what;
  EXPECT_EQ(at(issue, "/path"), "/evidence/off") << what;
  EXPECT_FALSE(at(issue, "/arguments/figure").get<std::string>().empty()) << what;
}

TEST(Switches, OfEveryQuantityInTurnLeaveAnAnswerOrAReason) {
  for (const Quantity& quantity : embedded().quantities) {
    for (const Json& request : situations()) {
      expect_answer_or_reason(test::evaluated(without(request, sources_of(quantity))), quantity.id);
    }
  }
}

TEST(Switches, OfEverythingNameEveryFigureThatIsNeededAndTheInputThatWouldReplaceIt) {
  std::set<std::string> all;
  for (const EvidenceTable& table : embedded().tables)
    all.insert(table.source);
  const Json request = {{"draws", 64},
                        {"creators", {{{"platform", "instagram"}, {"followers", 42000}}}},
                        {"evidence", {{"off", all}}}};
  const Json answer = test::evaluated(request);
  std::map<std::string, std::string> missing;
  for (const Json& issue : at(answer, "/issues")) {
    if (issue["code"] != "no-evidence") continue;
    missing[issue["arguments"]["figure"].get<std::string>()] =
        issue["arguments"]["input"].get<std::string>();
  }
  const std::map<std::string, std::string> expected = {
      {"click-through-rate/bio-link", "/creators/0/click_through_percent"},
      {"conversion-rate", "/creators/0/conversion_percent"},
      {"engagement-rate-by-followers/reel", "/creators/0/average_likes"},
      {"gross-margin", "/product/gross_margin_percent"},
      {"half-life", ""},
      {"order-value", "/product/order_value_minor"},
      {"price-listed/reel", ""},
      {"view-rate/reel", "/creators/0/median_views"}};
  EXPECT_EQ(missing, expected);
}

// Own numbers stand in for all that was switched off.
TEST(Switches, OfAllSourcesOfAnInputDoNotMatterWhereItIsGiven) {
  Json request = test::quoted_reel();
  request["draws"] = 64;
  for (const char* quantity : {"order-value", "gross-margin", "view-rate"}) {
    for (const Quantity& one : embedded().quantities) {
      if (one.id != quantity) continue;
      EXPECT_TRUE(test::evaluated(without(request, sources_of(one))).contains("creators"))
          << quantity;
    }
  }
}

TEST(Switches, OfADefinitionsSourceTakeItOutOfTheAgreement) {
  const Json request = situations().front();
  const Json before = test::creator_of(request);
  const Json after = test::creator_of(without(request, {"later-fohr-2021"}));
  EXPECT_EQ(at(after, "/tiers").size() + 1, at(before, "/tiers").size());
  EXPECT_EQ(test::number_at(after, "/agreement/applicable") + 1,
            test::number_at(before, "/agreement/applicable"));
}

}  // namespace
}  // namespace tierwise
