// Terms of deals: closed lists, each option with evidence, and numbers read as their sources mean
// them.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "../support/data.h"
#include "../support/pools.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::file;
using test::Json;
using test::text_of;

constexpr const char* kFiles[] = {"context/deal-terms.json", "context/multipliers.json",
                                  "further/evidence/deal-terms.json"};

// A row and the table it stands in.
using Row = std::pair<Json, Json>;

std::map<std::string, Row> rows_by_id() {
  std::map<std::string, Row> rows;
  for (const char* path : kFiles) {
    for (const Json& table : at(file(path), "/tables")) {
      for (const Json& row : at(table, "/rows"))
        rows[text_of(row, "id")] = {table, row};
    }
  }
  return rows;
}

TEST(DealTerms, HaveUniqueIdsTitlesAndAFigureForEveryOption) {
  std::set<std::string> ids;
  for (const DealTerm& term : embedded().deal_terms) {
    EXPECT_TRUE(ids.insert(term.id).second) << term.id;
    EXPECT_NE(embedded().find_input("/creators/*/deal/" + term.id), nullptr) << term.id;
    std::set<std::string> options;
    for (const DealTerm::Option& option : term.options) {
      EXPECT_TRUE(test::is_kebab(option.id)) << option.id;
      EXPECT_TRUE(options.insert(option.id).second) << option.id;
      EXPECT_FALSE(option.title.empty()) << option.id;
      const test::Question question{term.quantity, "instagram", option.id};
      EXPECT_TRUE(test::answer_of(test::embedded_evidence(), question, 42000)) << option.id;
    }
    EXPECT_FALSE(options.empty()) << term.id;
    EXPECT_EQ(term.of == TermOf::market_price, term.combine == Combine::multiply) << term.id;
  }
  for (const DealTerm& term : embedded().deal_terms) {
    EXPECT_TRUE(term.needs.empty() || ids.contains(term.needs)) << term.id;
  }
}

TEST(DealTerms, SayHowTheyCombineWithTheFee) {
  const std::set<std::string> ways = {"add", "multiply", "subtract"};
  const std::set<std::string> times = {"", "month", "30 days", "region"};
  for (const char* path : kFiles) {
    for (const Json& table : at(file(path), "/tables")) {
      const Json first = at(table, "/rows/0/id");
      EXPECT_TRUE(ways.contains(text_of(table, "combine"))) << first;
      EXPECT_TRUE(times.contains(text_of(table, "each"))) << first;
      for (const Json& row : at(table, "/rows")) {
        if (!row.contains("months") || row["months"].is_null()) continue;
        EXPECT_GE(row["months"], 1) << row["id"];
        EXPECT_LE(row["months"], 60) << row["id"];
      }
    }
  }
}

// What a table's own words say of an option's quantity: a percentage on top, off, or a multiple.
TEST(DealTerms, ArePooledInTheWayTheyCombine) {
  for (const Json& table : at(file("further/evidence/deal-terms.json"), "/tables")) {
    const std::string metric = text_of(table, "metric");
    for (const DealTerm& term : embedded().deal_terms) {
      const Quantity& quantity = test::quantity_of({term.quantity, "", ""});
      if (quantity.metric == metric) {
        EXPECT_EQ(text_of(table, "combine"), name_of(term.combine)) << at(table, "/rows/0/id");
      }
    }
  }
}

double weight_of(const Json& table) {
  const PoolingRules& rules = embedded().pooling;
  const std::string confidence = text_of(table, "confidence");
  const double weight = confidence == "H"   ? rules.weight_high
                        : confidence == "M" ? rules.weight_medium
                                            : rules.weight_low;
  const int age = table["year"].is_null() ? rules.undated_age_years
                                          : embedded().defaults.as_of.year - int(table["year"]);
  return weight * std::pow(0.5, age / rules.half_life_years);
}

// Of what is published of fees, percentages weigh more than multiples, or as much; these are
// converted.
TEST(DealTerms, CombineAsTheHeavierPartOfTheirSourcesPrints) {
  const auto rows = rows_by_id();
  for (const DealTerm& term : embedded().deal_terms) {
    if (term.of != TermOf::fee) continue;
    std::map<bool, std::map<std::string, double>> families;  // by whether they print a multiple
    const Quantity& quantity = test::quantity_of({term.quantity, "", ""});
    for (const auto& [id, used] : rows) {
      const auto& [table, row] = used;
      if (text_of(table, "metric") != quantity.metric || text_of(table, "use") != "pool") continue;
      const Json from = at(row, "/derived_from/0");
      const Json& printed = from.is_null() ? table : rows.at(from.get<std::string>()).first;
      double& weight =
          families[text_of(printed, "combine") == "multiply"][text_of(table, "family")];
      weight = std::max(weight, weight_of(table));
    }
    const auto sum = [&](bool multiples) {
      double all = 0;
      for (const auto& [family, weight] : families[multiples])
        all += weight;
      return all;
    };
    EXPECT_GE(sum(false), sum(true)) << term.id;
  }
}

bool is_near(double a, double b) {
  return std::fabs(a - b) <= 1e-6;
}

// A multiple m is 100 (m - 1) percent on top, a price with the fee in it 100 less; a percentage p
// on top is the multiple 1 + p / 100; what counts for each month or region counts so many times.
bool is_read_from(const Json& table, double value, const Json& from, double printed) {
  const std::string unit = text_of(from, "unit");
  if (text_of(table, "unit") == "ratio") return is_near(value, 1 + printed / 100);
  if (unit == "ratio") return is_near(value, 100 * (printed - 1));
  if (text_of(from, "combine") == "multiply") return is_near(value, printed - 100);
  const double times = value / printed;
  return !text_of(from, "each").empty() && times >= 2 && is_near(times, std::round(times));
}

TEST(DealTerms, ThatAreDerivedAreConvertedAsTheReadmeSays) {
  const auto rows = rows_by_id();
  int checked = 0;
  for (const auto& [id, derived] : rows) {
    const auto& [table, row] = derived;
    if (!row.contains("derived_from")) continue;
    const auto& [from_table, from] = rows.at(at(row, "/derived_from/0").get<std::string>());
    EXPECT_EQ(text_of(table, "source"), text_of(from_table, "source")) << id;
    EXPECT_EQ(table["year"], from_table["year"]) << id;
    EXPECT_EQ(text_of(table, "confidence"), text_of(from_table, "confidence")) << id;
    EXPECT_FALSE(text_of(table, "note").empty()) << id;
    for (const char* key : {"low", "mid", "high"}) {
      ASSERT_EQ(row.contains(key), from.contains(key)) << id;
      if (!row.contains(key)) continue;
      EXPECT_TRUE(is_read_from(table, row[key], from_table, from[key])) << id << " " << key;
      ++checked;
    }
  }
  EXPECT_GT(checked, 40);
}

// Plausible sizes of what is asked on top of a fee, or of a price.
TEST(DealTerms, ArePlausible) {
  for (const DealTerm& term : embedded().deal_terms) {
    for (const DealTerm::Option& option : term.options) {
      const test::Question question{term.quantity, "x", option.id};
      const auto figure = test::answer_of(test::embedded_evidence(), question, 42000);
      ASSERT_TRUE(figure) << option.id;
      const double most = term.combine == Combine::subtract ? 0.3
                          : term.of == TermOf::market_price ? 1.7
                          : term.quantity == "usage-rights" ? 6
                                                            : 2.2;
      EXPECT_GT(figure->value.p50, 0.05) << option.id;
      EXPECT_LT(figure->value.p50, most) << term.id << " " << option.id;
    }
  }
}

// More of the same costs more.
TEST(DealTerms, CostMoreTheLongerTheyLast) {
  const auto middle = [](const char* quantity, const char* option) {
    return test::answer_of(test::embedded_evidence(), {quantity, "instagram", option}, 42000)
        ->value.p50;
  };
  const auto rises = [&](const char* quantity, std::initializer_list<const char*> options) {
    double last = 0;
    for (const char* option : options) {
      const double now = middle(quantity, option);
      EXPECT_GT(now, last) << quantity << " " << option;
      last = now;
    }
  };
  rises("usage-rights", {"organic-3-months", "organic-6-months", "organic-12-months"});
  rises("usage-rights", {"paid-1-month", "paid-3-months", "paid-6-months", "paid-12-months",
                         "for-good", "all-media"});
  rises("territory", {"1-more-region", "2-more-regions", "3-more-regions"});
  rises("whitelisting", {"1-month", "3-months", "6-months"});
  rises("exclusivity", {"platform", "category", "broad"});
  rises("exclusivity", {"category-1-month", "category-3-months"});
}

}  // namespace
}  // namespace tierwise
