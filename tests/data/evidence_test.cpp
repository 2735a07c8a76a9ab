// Every table and row by itself: closed lists, ranges, bands.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "../support/data.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::all_tables;
using test::at;
using test::embedded;
using test::field_of;
using test::Json;
using test::text_of;

using Names = std::set<std::string>;

// Calls `check(table, row, id)` for every row.
template <class Check>
void for_each_row(Check check) {
  for (const Json& table : all_tables()) {
    for (const Json& row : at(table, "/rows"))
      check(table, row, text_of(row, "id"));
  }
}

Names platform_ids() {
  Names ids = {"any"};
  for (const Platform& platform : embedded().platforms)
    ids.insert(platform.id);
  return ids;
}

TEST(Evidence, RowIdsAreUniqueAndBeginWithTheirSource) {
  Names seen;
  for_each_row([&](const Json& table, const Json&, const std::string& id) {
    EXPECT_TRUE(seen.insert(id).second) << id;
    const std::size_t slash = id.find('/');
    ASSERT_NE(slash, std::string::npos) << id;
    EXPECT_EQ(id.substr(0, slash), text_of(table, "source")) << id;
    EXPECT_TRUE(test::is_kebab(id.substr(slash + 1))) << id;
  });
  EXPECT_GT(seen.size(), 500U);
}

TEST(Evidence, NamesComeFromClosedLists) {
  const std::map<std::string, Names> lists = {
      {"method",
       {"paid", "asked", "tabulated", "measured", "rule-of-thumb", "calculator", "claim"}},
      {"statistic", {"median", "mean", "range", "single"}},
      {"use", {"pool", "method", "context", "card"}},
      {"confidence", {"H", "M", "L"}},
      {"platform", platform_ids()}};
  for (const Json& table : all_tables()) {
    for (const auto& [key, allowed] : lists) {
      EXPECT_TRUE(allowed.contains(text_of(table, key)))
          << key << " \"" << text_of(table, key) << "\" of " << at(table, "/rows/0/id");
    }
    const Names kinds = {"", "spread", "list-price-band", "confidence-interval", "extremes"};
    EXPECT_TRUE(kinds.contains(text_of(table, "range_kind"))) << at(table, "/rows/0/id");
    const Names placements = {"", "edges", "middle"};
    EXPECT_TRUE(placements.contains(text_of(table, "placement"))) << at(table, "/rows/0/id");
  }
}

// The file that explains the data lists every metric and base; one that it does not know is a
// typing mistake or is missing there.
TEST(Evidence, MetricsAndBasesAreListedInTheReadme) {
  std::ifstream file(std::string(TIERWISE_SOURCE_DIR) + "/core/data/README.md");
  const std::string readme((std::istreambuf_iterator<char>(file)), {});
  const std::size_t from = readme.find("**Metrics and bases.**");
  ASSERT_NE(from, std::string::npos);
  std::string list = readme.substr(from, readme.find("**Units.**") - from);
  std::replace_if(
      list.begin(), list.end(),
      [](unsigned char c) { return std::isalnum(c) == 0 && c != '_' && c != '-'; }, ' ');
  std::istringstream words(list);
  const Names known(std::istream_iterator<std::string>(words), {});
  for (const Json& table : all_tables()) {
    for (const char* key : {"metric", "base"}) {
      EXPECT_TRUE(known.contains(text_of(table, key)))
          << key << " " << text_of(table, key) << " of " << at(table, "/rows/0/id");
    }
  }
}

// The metrics of the quantities that select by such a word.
Names metrics_by(Selector selector) {
  Names metrics;
  for (const Quantity& quantity : embedded().quantities) {
    if (quantity.selector == selector) metrics.insert(quantity.metric);
  }
  return metrics;
}

bool is_sector(const std::string& word) {
  const auto& sectors = embedded().sectors;
  return std::find(sectors.begin(), sectors.end(), word) != sectors.end();
}

// Something that can be agreed under the deal term whose figures have this metric.
bool is_option(const std::string& metric, const std::string& word) {
  for (const DealTerm& term : embedded().deal_terms) {
    for (const Quantity& quantity : embedded().quantities) {
      if (quantity.id == term.quantity && quantity.metric == metric) return term.find(word);
    }
  }
  return false;
}

// A channel, or one sector's advertisers in a channel.
bool is_channel(const std::string& word) {
  const std::size_t slash = word.find('/');
  return embedded().find_channel(word.substr(0, slash)) != nullptr &&
         (slash == std::string::npos || is_sector(word.substr(slash + 1)));
}

TEST(Evidence, FormatsAreThoseOfThePlatformOrALinkOrAnotherListOfTheMetric) {
  Names links = {"any"};
  Names formats = {"any"};
  std::map<std::string, Names> of_platform;
  for (const Platform& platform : embedded().platforms) {
    for (const Format& format : platform.formats) {
      links.insert(format.link);
      formats.insert(format.id);
      of_platform[platform.id].insert(format.id);
    }
  }
  const Names trackings(embedded().trackings.begin(), embedded().trackings.end());
  const Names sectors = metrics_by(Selector::sector);
  const Names channels = metrics_by(Selector::channel);
  const Names terms = metrics_by(Selector::term);
  for (const Json& table : all_tables()) {
    const std::string format = text_of(table, "format");
    const std::string metric = text_of(table, "metric");
    const std::string platform = text_of(table, "platform");
    if (metric == "click_through_rate") {
      EXPECT_TRUE(links.contains(format)) << format << " of " << at(table, "/rows/0/id");
    } else if (metric == "tracked_share") {
      EXPECT_TRUE(trackings.contains(format)) << format << " of " << at(table, "/rows/0/id");
    } else if (sectors.contains(metric) && text_of(table, "use") == "pool") {
      EXPECT_TRUE(format == "any" || is_sector(format))
          << format << " of " << at(table, "/rows/0/id");
    } else if (terms.contains(metric) && text_of(table, "use") == "pool") {
      EXPECT_TRUE(is_option(metric, format)) << format << " of " << at(table, "/rows/0/id");
    } else if (channels.contains(metric)) {
      EXPECT_TRUE(format == "any" || is_channel(format))
          << format << " of " << at(table, "/rows/0/id");
    } else if (platform == "any") {
      EXPECT_TRUE(formats.contains(format)) << format << " of " << at(table, "/rows/0/id");
    } else {
      EXPECT_TRUE(format == "any" || of_platform[platform].contains(format))
          << platform << " " << format << " of " << at(table, "/rows/0/id");
    }
  }
}

TEST(Evidence, UnitsSuitTheMetric) {
  Names currencies;
  for (const Currency& currency : embedded().currencies)
    currencies.insert(currency.code);
  const Names times = {"seconds", "minutes", "hours", "days", "months", "years"};
  const Names money = {"price",         "revenue",       "order_value",
                       "campaign_cost", "cost_per_lead", "earned_media_value",
                       "ad_price"};
  const Names spans = {"half_life", "lifespan", "time_to_peak", "purchase_delay"};
  const Names numbers = {"percent", "ratio", "count", "index"};
  for (const Json& table : all_tables()) {
    const std::string unit = text_of(table, "unit");
    const std::string metric = text_of(table, "metric");
    const Names& allowed = money.contains(metric)   ? currencies
                           : spans.contains(metric) ? times
                                                    : numbers;
    EXPECT_TRUE(allowed.contains(unit)) << unit << " of " << at(table, "/rows/0/id");
  }
}

TEST(Evidence, RangesAreNotInverted) {
  for_each_row([](const Json&, const Json& row, const std::string& id) {
    const Json low = at(row, "/low");
    const Json mid = at(row, "/mid");
    const Json high = at(row, "/high");
    EXPECT_TRUE(low.is_number() || mid.is_number() || high.is_number()) << id;
    if (low.is_number() && high.is_number()) {
      EXPECT_LT(low, high) << id;
    }
    if (low.is_number() && mid.is_number()) {
      EXPECT_LE(low, mid) << id;
    }
    if (mid.is_number() && high.is_number()) {
      EXPECT_LE(mid, high) << id;
    }
  });
}

TEST(Evidence, WithBothEndsSaysWhatTheyAre) {
  for_each_row([](const Json& table, const Json& row, const std::string& id) {
    if (!at(row, "/low").is_number() || !at(row, "/high").is_number()) return;
    EXPECT_FALSE(field_of(table, row, "range_kind").is_null()) << id;
  });
}

// Views per follower go above 100%: strangers watch. Rights may cost more than the fee itself.
const Names kMayExceed100 = {"view_rate",    "usage_rights",     "exclusivity",
                             "whitelisting", "negotiation_band", "season_index"};
// Bands around a price and changes of it, added to it; changes of an audience or a cost.
const Names kMayBeNegative = {"price_band", "region_uplift", "subscriber_change", "reach_change",
                              "incremental_cost_change"};

TEST(Evidence, PercentsLieBetween0And100) {
  for_each_row([](const Json& table, const Json& row, const std::string& id) {
    if (text_of(table, "unit") != "percent") return;
    const std::string metric = text_of(table, "metric");
    if (kMayBeNegative.contains(metric)) return;
    for (const char* key : {"/low", "/mid", "/high"}) {
      const Json value = at(row, key);
      if (!value.is_number()) continue;
      EXPECT_GE(value, 0) << id;
      if (!kMayExceed100.contains(metric)) {
        EXPECT_LE(value, 100) << id;
      }
    }
  });
}

TEST(Evidence, AmountsAndTimesAreNotNegative) {
  for_each_row([](const Json& table, const Json& row, const std::string& id) {
    if (kMayBeNegative.contains(text_of(table, "metric"))) return;
    for (const char* key : {"/low", "/mid", "/high"}) {
      const Json value = at(row, key);
      if (value.is_number()) {
        EXPECT_GE(value, 0) << id;
      }
    }
  });
}

TEST(Evidence, FollowerBandsRunUpwards) {
  for_each_row([](const Json&, const Json& row, const std::string& id) {
    const Json band = at(row, "/followers");
    if (band.is_null()) return;
    ASSERT_TRUE(band.is_array() && band.size() == 2) << id;
    EXPECT_TRUE(band[0].is_number() || band[1].is_number()) << id;
    for (const Json& edge : band) {
      if (!edge.is_number()) continue;
      EXPECT_GE(edge, 0) << id;
      EXPECT_LE(edge, 1e9) << id;
    }
    if (band[0].is_number() && band[1].is_number()) {
      EXPECT_LE(band[0], band[1]) << id;
    }
    const Json place = at(row, "/at");
    if (place.is_number() && band[0].is_number()) {
      EXPECT_GE(place, band[0]) << id;
    }
    if (place.is_number() && band[1].is_number()) {
      EXPECT_LE(place, band[1]) << id;
    }
  });
}

// A printed inclusive upper edge, 49,999, would leave a gap and count as a size of its own.
TEST(Evidence, FollowerBandsAreHalfOpen) {
  for_each_row([](const Json&, const Json& row, const std::string& id) {
    for (const Json& edge : at(row, "/followers")) {
      if (!edge.is_number()) continue;
      const auto last = static_cast<std::int64_t>(edge.get<double>()) % 100;
      EXPECT_NE(last, 99) << id;
      EXPECT_NE(last, 1) << id;
    }
  });
}

TEST(Evidence, FollowerBandsOfOneTableDoNotOverlap) {
  for (const Json& table : all_tables()) {
    std::vector<std::pair<double, double>> bands;
    for (const Json& row : at(table, "/rows")) {
      const Json band = at(row, "/followers");
      if (!band.is_array() || band[0] == band[1]) continue;
      bands.emplace_back(band[0].is_number() ? band[0].get<double>() : 0,
                         band[1].is_number() ? band[1].get<double>() : 1e12);
    }
    std::sort(bands.begin(), bands.end());
    for (std::size_t i = 1; i < bands.size(); ++i) {
      EXPECT_LE(bands[i - 1].second, bands[i].first) << at(table, "/rows/0/id");
    }
  }
}

TEST(Evidence, PriceListsMeetEdgeToEdge) {
  for (const Json& table : all_tables()) {
    if (text_of(table, "placement") != "edges") continue;
    const Json rows = at(table, "/rows");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_TRUE(rows[i].contains("followers")) << rows[i]["id"];
      EXPECT_TRUE(rows[i].contains("low")) << rows[i]["id"];
      EXPECT_TRUE(rows[i].contains("high") || i + 1 == rows.size()) << rows[i]["id"];
      if (i > 0) {
        EXPECT_EQ(at(rows[i - 1], "/followers/1"), at(rows[i], "/followers/0")) << rows[i]["id"];
      }
    }
  }
}

TEST(Evidence, YearsArePlausible) {
  const int newest = embedded().defaults.as_of.year;
  for (const Json& table : all_tables()) {
    ASSERT_TRUE(table.contains("year")) << at(table, "/rows/0/id");
    if (at(table, "/year").is_null()) continue;
    EXPECT_GE(at(table, "/year"), 2010) << at(table, "/rows/0/id");
    EXPECT_LE(at(table, "/year"), newest) << at(table, "/rows/0/id");
  }
}

TEST(Evidence, ContextSaysWhyItIsNoMore) {
  for_each_row([](const Json& table, const Json& row, const std::string& id) {
    if (text_of(table, "use") != "context") return;
    EXPECT_FALSE(field_of(table, row, "why").is_null()) << id;
  });
}

TEST(Evidence, OnlyRowsOfTheContextFolderAreContext) {
  for (const Json& subject : test::files_under("evidence/")) {
    for (const Json& table : at(subject, "/tables")) {
      if (text_of(table, "use") != "context") continue;
      // Kept beside the evidence because a mean and a median of one sample set a spread.
      EXPECT_EQ(text_of(table, "source"), "lumanu-2024");
    }
  }
  for (const Json& subject : test::files_under("context/")) {
    for (const Json& table : at(subject, "/tables"))
      EXPECT_EQ(text_of(table, "use"), "context");
  }
}

// A table is pooled into a figure, gives a formula its constants, or is context.
TEST(Evidence, EveryTableIsUsed) {
  const std::string formulas = test::file("calculators.json").dump();
  for (const EvidenceTable& table : embedded().tables) {
    const bool pooled = std::any_of(
        embedded().quantities.begin(), embedded().quantities.end(), [&](const Quantity& quantity) {
          const auto holds = [](const std::vector<std::string>& list, const std::string& one) {
            return std::find(list.begin(), list.end(), one) != list.end();
          };
          const bool its_rows =
              std::any_of(table.rows.begin(), table.rows.end(), [&](const EvidenceRow& row) {
                return row.id == quantity.mean_row || row.id == quantity.median_row;
              });
          const bool named = holds(quantity.sources, table.source);
          const bool used = table.use == Use::pool || (table.use == Use::card && named);
          return its_rows ||
                 (used && table.metric == quantity.metric &&
                  (holds(quantity.bases, table.base) || holds(quantity.sector_bases, table.base)) &&
                  (quantity.methods.empty() || holds(quantity.methods, table.method)));
        });
    const bool constant =
        std::any_of(table.rows.begin(), table.rows.end(), [&](const EvidenceRow& row) {
          return formulas.find('"' + row.id + '"') != std::string::npos;
        });
    EXPECT_TRUE(pooled || constant) << table.rows.front().id;
  }
}

TEST(Evidence, DerivedRowsNameRowsThatExist) {
  Names ids;
  for_each_row([&](const Json&, const Json&, const std::string& id) { ids.insert(id); });
  for_each_row([&](const Json&, const Json& row, const std::string& id) {
    for (const Json& from : at(row, "/derived_from")) {
      EXPECT_TRUE(ids.contains(from.get<std::string>())) << id << " from " << from;
    }
  });
}

// "$5.78 per $1" has no traceable origin, and "22.2 times more conversions" was 22.2 times more
// conversations, about people who were no social media stars.
TEST(Evidence, HoldsNoClaimWithoutAnOrigin) {
  for_each_row([](const Json& table, const Json& row, const std::string& id) {
    if (!text_of(table, "metric").starts_with("return")) return;
    for (const char* key : {"/low", "/mid", "/high"}) {
      EXPECT_NE(at(row, key), 5.78) << id;
      EXPECT_NE(at(row, key), 22.2) << id;
    }
  });
}

}  // namespace
}  // namespace tierwise
