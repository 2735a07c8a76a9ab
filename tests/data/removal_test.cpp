// Switching a source off changes the figures that rest on its metric and base, and no other.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "../support/pools.h"

namespace tierwise {
namespace {

using test::all_questions;
using test::answer_of;
using test::embedded;
using test::embedded_evidence;
using test::quantity_of;
using test::Question;
using test::text_of;

// Written a second time on purpose: what the engine selects by is what is tested.
bool may_enter(const EvidenceTable& table, const Quantity& quantity) {
  const auto has = [](const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  };
  const bool named = has(quantity.sources, table.source);
  return (table.use == Use::pool || (table.use == Use::card && named)) &&
         table.metric == quantity.metric &&
         (has(quantity.bases, table.base) || has(quantity.sector_bases, table.base)) &&
         (quantity.methods.empty() || has(quantity.methods, table.method)) &&
         (quantity.sources.empty() || named);
}

bool same(const std::optional<Figure>& a, const std::optional<Figure>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->value.p10 == b->value.p10 && a->value.p50 == b->value.p50 &&
         a->value.p90 == b->value.p90;
}

// Sources whose rows set a spread (a mean and a median of one sample) stay.
bool sets_a_spread(const std::string& source) {
  for (const Quantity& quantity : embedded().quantities) {
    if (!quantity.mean_row.empty() && quantity.mean_row.starts_with(source + "/")) return true;
  }
  return false;
}

// The source may take a quantity's only range along.
std::vector<Quantity> with_fallback_spreads(std::vector<Quantity> quantities) {
  for (Quantity& quantity : quantities) {
    if (!quantity.assumed_spread) quantity.assumed_spread = 2;
  }
  return quantities;
}

TEST(Removal, OfAnySourceLeavesOtherQuantitiesAloneToTheLastBit) {
  std::map<std::string, std::set<std::string>> quantities_of;
  for (const EvidenceTable& table : embedded().tables) {
    for (const Quantity& quantity : embedded().quantities) {
      if (may_enter(table, quantity)) quantities_of[table.source].insert(quantity.id);
    }
  }
  ASSERT_GT(quantities_of.size(), 50U);
  const std::vector<Question> questions = all_questions();
  std::vector<std::optional<Figure>> before;
  for (const Question& question : questions) {
    before.push_back(answer_of(embedded_evidence(), question, 42000));
  }
  std::size_t step = 0;
  for (const auto& [source, touched] : quantities_of) {
    if (sets_a_spread(source)) continue;
    std::vector<EvidenceTable> rest;
    for (const EvidenceTable& table : embedded().tables) {
      if (table.source != source) rest.push_back(table);
    }
    const Evidence without(rest, with_fallback_spreads(embedded().quantities),
                           embedded().currencies, embedded().pooling);
    // A seventh of the questions per source: all of them over the sources.
    for (std::size_t i = step++ % 7; i < questions.size(); i += 7) {
      if (touched.contains(questions[i].quantity)) continue;
      ASSERT_TRUE(same(answer_of(without, questions[i], 42000), before[i]))
          << text_of(questions[i]) << " without " << source;
    }
  }
}

// ... and what does rest on a source changes when it goes.
TEST(Removal, OfASourceThatAFigureCitesChangesTheFigure) {
  int changed = 0;
  for (const Question& question : all_questions()) {
    const auto before = answer_of(embedded_evidence(), question, 42000);
    if (!before || before->from.families < 3 || changed > 60) continue;
    const std::string row(before->from.evidence.front());
    const std::string source = row.substr(0, row.find('/'));
    if (sets_a_spread(source)) continue;
    std::vector<EvidenceTable> rest;
    for (const EvidenceTable& table : embedded().tables) {
      if (table.source != source || !may_enter(table, quantity_of(question))) {
        rest.push_back(table);
      }
    }
    const Evidence without(rest, with_fallback_spreads({quantity_of(question)}),
                           embedded().currencies, embedded().pooling);
    EXPECT_FALSE(same(answer_of(without, question, 42000), before)) << text_of(question);
    ++changed;
  }
  EXPECT_GT(changed, 20);
}

}  // namespace
}  // namespace tierwise
