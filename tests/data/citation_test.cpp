// A figure cites every row that it was read from, and no other: switching a row off changes nothing
// that does not cite it, to the last bit.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../support/pools.h"

namespace tierwise {
namespace {

using test::answer_of;
using test::embedded;
using test::Question;
using test::text_of;

// On edges that many sources share, between them, and far outside.
const std::vector<double> kSizes = {300, 5000, 10000, 42000, 50000, 250000, 1e6, 3e7};

using Answer = std::optional<Figure>;

bool cites(const Answer& answer, const std::string& row) {
  if (!answer) return false;
  const auto& rows = answer->from.evidence;
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

bool same(const Answer& a, const Answer& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->value.p10 == b->value.p10 && a->value.p50 == b->value.p50 &&
         a->value.p90 == b->value.p90 && a->from.evidence == b->from.evidence &&
         a->from.families == b->from.families && a->from.widened == b->from.widened &&
         a->from.old_share == b->from.old_share && a->from.weak == b->from.weak;
}

// The questions of one quantity, with their answers at every size.
struct Asked {
  std::vector<Question> questions;
  std::vector<std::vector<Answer>> answers;

  Asked(const Quantity& quantity, const Evidence& evidence) {
    for (const Platform& platform : embedded().platforms) {
      for (const std::string& name : test::selectors_of(platform, quantity)) {
        questions.push_back({quantity.id, platform.id, name});
        answers.emplace_back();
        for (const double size : kSizes)
          answers.back().push_back(answer_of(evidence, questions.back(), size));
      }
    }
  }
};

Evidence evidence_of(const Quantity& quantity, const std::vector<EvidenceTable>& tables,
                     const Trust& trust = {}) {
  return {tables, {quantity}, embedded().currencies, embedded().pooling, trust};
}

std::vector<EvidenceTable> tables_without(const std::string& row) {
  std::vector<EvidenceTable> tables = embedded().tables;
  for (EvidenceTable& table : tables) {
    table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(),
                                    [&](const EvidenceRow& one) { return one.id == row; }),
                     table.rows.end());
  }
  return tables;
}

std::vector<std::string> rows_behind(const Asked& asked) {
  std::vector<std::string> rows;
  for (const auto& answers : asked.answers) {
    for (const Answer& answer : answers) {
      if (answer)
        rows.insert(rows.end(), answer->from.evidence.begin(), answer->from.evidence.end());
    }
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

TEST(Citations, NameEveryRowThatMovesAFigureAndSwitchedOffRowsMoveNoOther) {
  int moved = 0;
  int unmoved = 0;
  for (const Quantity& quantity : embedded().quantities) {
    const Evidence whole = evidence_of(quantity, embedded().tables);
    const Asked before(quantity, whole);
    for (const EvidenceTable& table : embedded().tables) {
      for (const EvidenceRow& row : table.rows) {
        if (table.metric != quantity.metric) continue;
        const Evidence without = evidence_of(quantity, embedded().tables, {.off = {row.id}});
        const Asked after(quantity, without);
        for (std::size_t q = 0; q < before.questions.size(); ++q) {
          for (std::size_t s = 0; s < kSizes.size(); ++s) {
            const Answer& now = after.answers[q][s];
            const Answer& then = before.answers[q][s];
            ASSERT_FALSE(cites(now, row.id)) << row.id << text_of(before.questions[q]);
            if (cites(then, row.id)) {
              moved += same(now, then) ? 0 : 1;
            } else {
              ASSERT_TRUE(same(now, then)) << row.id << " moves " << text_of(before.questions[q])
                                           << " at " << kSizes[s] << " unsaid";
              ++unmoved;
            }
          }
        }
      }
    }
  }
  EXPECT_GT(moved, 10000);
  EXPECT_GT(unmoved, 10000);
}

// Switching off is taking out: a data set without the row answers the same. Only the spread of
// single values stays what it was, so rows that help to set it are left aside here.
TEST(Citations, OfARowSwitchedOffAreThoseOfADataSetWithoutIt) {
  int compared = 0;
  for (const Quantity& quantity : embedded().quantities) {
    const Evidence whole = evidence_of(quantity, embedded().tables);
    const std::vector<std::string> rows = rows_behind(Asked(quantity, whole));
    for (std::size_t i = 0; i < rows.size(); i += 3) {
      if (rows[i] == quantity.mean_row || rows[i] == quantity.median_row) continue;
      const std::vector<EvidenceTable> rest = tables_without(rows[i]);
      Quantity alone = quantity;  // the row may be the only range
      if (!alone.assumed_spread) alone.assumed_spread = whole.find(quantity.id)->spread;
      const Evidence without = evidence_of(alone, rest);
      const auto spreads = [&](const Evidence& evidence) {
        const QuantityCurves& curves = *evidence.find(quantity.id);
        return std::pair(curves.spread, curves.sector_spread);
      };
      if (spreads(without) != spreads(whole)) continue;
      const Evidence off = evidence_of(quantity, embedded().tables, {.off = {rows[i]}});
      const Asked expected(quantity, without);
      const Asked actual(quantity, off);
      for (std::size_t q = 0; q < expected.questions.size(); ++q) {
        for (std::size_t s = 0; s < kSizes.size(); ++s) {
          ASSERT_TRUE(same(actual.answers[q][s], expected.answers[q][s]))
              << rows[i] << " " << text_of(expected.questions[q]);
          ++compared;
        }
      }
    }
  }
  EXPECT_GT(compared, 5000);
}

TEST(Citations, OfPaidPricesNameTheSampleThatTurnsMeansIntoMedians) {
  const auto found = std::find_if(embedded().quantities.begin(), embedded().quantities.end(),
                                  [](const Quantity& one) { return one.id == "price-paid"; });
  ASSERT_NE(found, embedded().quantities.end());
  const Evidence whole = evidence_of(*found, embedded().tables);
  const Question reel{"price-paid", "instagram", "reel"};
  const Answer before = answer_of(whole, reel, 42000);
  EXPECT_TRUE(cites(before, found->mean_row));
  EXPECT_TRUE(cites(before, found->median_row));
  // With either of the two off neither counts, and the ranged rows set the spread.
  for (const std::string& row : {found->mean_row, found->median_row}) {
    const Evidence without = evidence_of(*found, embedded().tables, {.off = {row}});
    const Answer after = answer_of(without, reel, 42000);
    EXPECT_FALSE(cites(after, found->mean_row));
    EXPECT_FALSE(cites(after, found->median_row));
    EXPECT_NE(after->value.p50, before->value.p50);
    Quantity plain = *found;
    plain.mean_row.clear();
    EXPECT_EQ(without.find("price-paid")->spread,
              evidence_of(plain, embedded().tables).find("price-paid")->spread);
  }
}

}  // namespace
}  // namespace tierwise
