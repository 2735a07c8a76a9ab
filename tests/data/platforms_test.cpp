// Every platform and format answers, however little is known about the creator.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <set>
#include <string>

#include "../support/data.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::Json;
using test::number_at;
using test::text_of;

Json request_for(const Platform& platform, const Format& format, double followers) {
  return {{"schema", 1},
          {"draws", 64},
          {"creators",
           {{{"platform", platform.id},
             {"followers", followers},
             {"deliverables", {{{"format", format.id}, {"count", 1}}}}}}}};
}

void for_each_format(const std::function<void(const Platform&, const Format&)>& check) {
  for (const Platform& platform : embedded().platforms) {
    for (const Format& format : platform.formats)
      check(platform, format);
  }
}

// A method has a price, or says that it has no evidence or lacks an input.
void expect_prices(const Json& response, const std::string& where) {
  const std::set<std::string> reasons = {"no-evidence", "input-missing"};
  const Json methods = at(response, "/creators/0/price/methods");
  EXPECT_GE(methods.size(), 6U) << where;
  int available = 0;
  for (const Json& method : methods) {
    if (at(method, "/id") == "worth") continue;  // one number, and often none above 0
    if (at(method, "/available") == true) {
      ++available;
      EXPECT_GT(number_at(method, "/p10_minor"), 0) << where << " " << method["id"];
      EXPECT_LE(number_at(method, "/p10_minor"), number_at(method, "/p90_minor"))
          << where << " " << method["id"];
    } else {
      EXPECT_TRUE(reasons.contains(text_of(method, "why"))) << where << " " << method;
    }
  }
  EXPECT_GE(available, 3) << where;
}

void expect_answer(const Json& request, const std::string& where) {
  const Json response = test::evaluated(request);
  for (const Json& issue : at(response, "/issues"))
    EXPECT_NE(text_of(issue, "severity"), "error") << where << " " << issue;
  expect_prices(response, where);
  for (const char* number :
       {"/creators/0/price/recommended/p50_minor", "/creators/0/deliverables/0/views/p50"}) {
    EXPECT_GT(number_at(response, number), 0) << where << " " << number;
  }
}

TEST(Platforms, AnswerInEveryFormatFromFollowersAlone) {
  for_each_format([](const Platform& platform, const Format& format) {
    for (const double followers : {300.0, 20000.0, 3e6}) {
      expect_answer(request_for(platform, format, followers),
                    platform.id + " " + format.id + " at " + std::to_string(followers));
    }
  });
}

TEST(Platforms, AnswerInEveryFormatFromOwnViewsAndTheirAge) {
  for_each_format([](const Platform& platform, const Format& format) {
    Json request = request_for(platform, format, 20000);
    request = test::with(request, "/creators/0/median_views", 1500);
    expect_answer(request, platform.id + " " + format.id + " with views");
    request = test::with(request, "/creators/0/median_views_age_days", 3);
    expect_answer(request, platform.id + " " + format.id + " with views of age");
  });
}

TEST(Platforms, AnswerInEveryFormatFromLikesAndComments) {
  for_each_format([](const Platform& platform, const Format& format) {
    Json request = request_for(platform, format, 20000);
    request = test::with(request, "/creators/0/average_likes", 300);
    request = test::with(request, "/creators/0/average_comments", 12);
    expect_answer(request, platform.id + " " + format.id + " with likes");
  });
}

// A format or a platform that nothing was published about is a guess, not a choice to offer.
TEST(Platforms, HaveEvidenceOfTheirOwn) {
  for (const Platform& platform : embedded().platforms) {
    int rows = 0;
    for (const EvidenceTable& table : embedded().tables) {
      if (table.platform == platform.id && table.use == Use::pool) {
        rows += static_cast<int>(table.rows.size());
      }
    }
    EXPECT_GE(rows, 2) << platform.id;
  }
}

TEST(Platforms, SayWhatAViewIsWhereItIsNoView) {
  EXPECT_EQ(embedded().views_are("twitch"), "average-viewers");
  EXPECT_EQ(embedded().views_are("podcast"), "downloads");
  EXPECT_EQ(embedded().views_are("instagram"), "");
  EXPECT_EQ(embedded().views_are("any"), "");
}

}  // namespace
}  // namespace tierwise
