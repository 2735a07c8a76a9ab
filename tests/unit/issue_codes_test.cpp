// Every issue code has a request that produces it, at the right place and of the right severity.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "../support/engine.h"
#include "tierwise/issue.h"

namespace tierwise {
namespace {

using test::at;
using test::Json;

struct Example {
  IssueCode code;
  std::string request;
  std::string path;
  Response (Engine::*verb)(std::string_view) = &Engine::evaluate;
};

std::string creator_with(const std::string& member) {
  std::string text = R"({"schema":1,"draws":64,"creators":[{"platform":"instagram",)";
  text.append(member).append("}]}");
  return text;
}

// One known creator; `members` come first in the request.
std::string request_with(const std::string& members) {
  std::string text = R"({"draws":64,)";
  text.append(members);
  text.append(R"(,"creators":[{"platform":"instagram","followers":42000}]})");
  return text;
}

// A campaign with one post, on 2026-12-05.
std::string dated_with(const std::string& member) {
  std::string text = R"({"draws":64,"campaign":{)";
  text.append(member);
  text.append(R"(},"creators":[{"platform":"instagram","followers":42000,)");
  text.append(R"("deliverables":[{"format":"reel","date":"2026-12-05"}]}]})");
  return text;
}

std::string scenarios_with(const std::string& scenarios) {
  std::string text = R"("scenarios":[)";
  text.append(scenarios).append("]");
  return request_with(text);
}

// An own rate card with these rows.
std::string own_card(const std::string& rows) {
  std::string text = R"("rate_card":{"use":"own","own":{"title":"Agency","tables":[)";
  text.append(R"({"platform":"instagram","unit":"USD","rows":[)");
  text.append(rows);
  text.append("]}]}}");
  return text;
}

std::string sixty_creators() {
  std::string text = R"({"creators":[)";
  for (int i = 0; i < 60; ++i)
    text += i == 0 ? "{}" : ",{}";
  text += "]}";
  return text;
}

std::string every_source() {
  Json sources = Json::array();
  for (const Json& table : at(Json::parse(test::engine().describe()), "/evidence"))
    sources.push_back(table["source"]);
  return sources.dump();
}

std::vector<Example> examples() {
  return {
      {IssueCode::empty_request, "", ""},
      {IssueCode::too_large, std::string(2000000, ' '), ""},
      {IssueCode::not_utf8, "{\"\xff\":1}", ""},
      {IssueCode::bad_json, R"({"creators":[{"followers":4200)", "/creators/0/followers"},
      {IssueCode::too_deep, R"({"product":)" + std::string(40, '[') + std::string(40, ']') + "}",
       [] {
         std::string path = "/product";
         for (int i = 0; i < 31; ++i)
           path += "/0";
         return path;
       }()},
      {IssueCode::number_too_large, creator_with(R"("followers":1e999)"), "/creators/0/followers"},
      {IssueCode::duplicate_key, request_with(R"("seed":1,"seed":1)"), "/seed"},
      {IssueCode::wrong_type, creator_with(R"("followers":"42K")"), "/creators/0/followers"},
      {IssueCode::missing, creator_with(R"("id":"a")"), "/creators/0/followers"},
      {IssueCode::unknown_key, creator_with(R"("followers":42000,"folowers":1)"),
       "/creators/0/folowers"},
      {IssueCode::unknown_value, request_with(R"("currency":"ABC")"), "/currency"},
      {IssueCode::out_of_range, request_with(R"("chance_percent":100)"), "/chance_percent"},
      {IssueCode::not_whole, creator_with(R"("followers":42000.5)"), "/creators/0/followers"},
      {IssueCode::bad_date, request_with(R"("as_of":"2026-02-29")"), "/as_of"},
      {IssueCode::unsupported_schema, request_with(R"("schema":99)"), "/schema"},
      {IssueCode::too_many, sixty_creators(), "/creators"},
      {IssueCode::no_creators, R"({"schema":1})", "/creators"},
      {IssueCode::duplicate_id,
       R"({"creators":[{"id":"a","platform":"x","followers":9},{"id":"a","platform":"x","followers":9}]})",
       "/creators/1/id"},
      {IssueCode::unordered_percentiles,
       creator_with(R"("followers":42000,"median_views":{"p10":3,"p50":2,"p90":1})"),
       "/creators/0/median_views"},
      {IssueCode::infeasible_percentiles,
       creator_with(R"("followers":42000,"median_views":{"p10":1,"p50":1.01,"p90":1000})"),
       "/creators/0/median_views"},
      {IssueCode::low_above_high, request_with(own_card(R"({"low":2,"high":1})")),
       "/rate_card/own/tables/0/rows/0/high"},
      {IssueCode::overlapping_bands, request_with(own_card(R"({"mid":1},{"mid":2})")),
       "/rate_card/own/tables/0/rows/1/followers"},
      {IssueCode::looks_like_fraction,
       creator_with(R"("followers":42000,"conversion_percent":0.03)"),
       "/creators/0/conversion_percent"},
      {IssueCode::implausible, creator_with(R"("followers":9)"), "/creators/0/followers"},
      {IssueCode::likes_above_views,
       creator_with(R"("followers":42000,"median_views":10,"average_likes":11)"),
       "/creators/0/average_likes"},
      {IssueCode::likes_above_followers, creator_with(R"("followers":42000,"average_likes":42001)"),
       "/creators/0/average_likes"},
      {IssueCode::comments_above_likes,
       creator_with(R"("followers":42000,"average_likes":10,"average_comments":11)"),
       "/creators/0/average_comments"},
      {IssueCode::schema_assumed, request_with(R"("seed":1)"), "/schema"},
      {IssueCode::deliverable_assumed, request_with(R"("seed":1)"), "/creators/0/deliverables"},
      {IssueCode::fee_not_given,
       creator_with(R"("followers":42000,"deliverables":[{"format":"reel"}])"),
       "/creators/0/deliverables/0/fee_minor"},
      {IssueCode::views_shared_by_formats, creator_with(R"("followers":42000,"median_views":9000,
                       "deliverables":[{"format":"reel"},{"format":"story"}])"),
       "/creators/0/median_views"},
      {IssueCode::card_without_price, request_with(own_card("")), "/creators/0/deliverables/0"},
      {IssueCode::no_evidence, request_with(R"("evidence":{"off":)" + every_source() + "}"),
       "/evidence/off"},
      {IssueCode::unknown_evidence, request_with(R"("evidence":{"off":["izea-2032"]})"),
       "/evidence/off/0"},
      {IssueCode::same_twice,
       request_with(R"("campaign":{"goal":"growth","second_goal":"growth"})"),
       "/campaign/second_goal"},
      {IssueCode::target_without_goal, request_with(R"("campaign":{"second_target":9})"),
       "/campaign/second_target"},
      // Both share 90% of their people with the first: at least 80% with each other.
      {IssueCode::overlaps_contradict,
       R"({"campaign":{"overlap_percent":90,"overlaps":[
            {"creators":["b","c"],"overlap_percent":79}]},
          "creators":[{"id":"a","platform":"x","followers":900},
            {"id":"b","platform":"x","followers":900},{"id":"c","platform":"x","followers":900}]})",
       "/campaign/overlaps/0"},
      {IssueCode::term_given_twice,
       creator_with(
           R"("followers":42000,"deal":{"exclusivity_percent":50,"exclusivity_multiple":2})"),
       "/creators/0/deal/exclusivity_percent"},
      {IssueCode::term_needs_another,
       creator_with(R"("followers":42000,"deal":{"whitelisting":"1-month"})"),
       "/creators/0/deal/whitelisting"},
      {IssueCode::no_post_dates, request_with(R"("campaign":{"review_date":"2027-01-15"})"),
       "/campaign/review_date"},
      {IssueCode::date_too_far, dated_with(R"("payment_date":"2029-01-01")"),
       "/campaign/payment_date"},
      {IssueCode::review_before_posts, dated_with(R"("review_date":"2026-12-04")"),
       "/campaign/review_date"},
      {IssueCode::too_few, scenarios_with(R"({"id":"A"})"), "/scenarios", &Engine::compare},
      {IssueCode::budget_without_channel, scenarios_with(R"({"id":"A"},{"budget_minor":5})"),
       "/scenarios/1/budget_minor", &Engine::compare},
      {IssueCode::suggestion_too_dear, request_with(R"("campaign":{"budget_minor":5})"),
       "/campaign/budget_minor", &Engine::suggest},
      // Sold at $42, made for $54.
      {IssueCode::sale_is_a_loss, request_with(R"("campaign":{},"product":{"order_value_minor":6000,
                       "gross_margin_percent":10,"discount_percent":30})"),
       "/product/gross_margin_percent"},
      // $18 of $60 are left, $24 are paid.
      {IssueCode::commission_above_margin,
       R"({"campaign":{},"product":{"order_value_minor":6000,"gross_margin_percent":30},
          "creators":[{"platform":"x","followers":900,"deal":{"commission_percent":40}}]})",
       "/creators/0/deal/commission_percent"},
  };
}

TEST(IssueCodes, EachHasARequestThatProducesIt) {
  for (const Example& example : examples()) {
    const IssueKind& kind = kind_of(example.code);
    const Response response = (test::engine().*example.verb)(example.request);
    const Json issue = test::issue_in(Json::parse(response.text, nullptr, false), kind.id);
    EXPECT_EQ(at(issue, "/path"), example.path) << kind.id;
    EXPECT_EQ(at(issue, "/severity"), name_of(kind.severity)) << kind.id;
    EXPECT_TRUE(at(issue, "/arguments").is_object()) << kind.id;
    if (kind.severity == Severity::error) {
      EXPECT_FALSE(response.ok) << kind.id;
    } else {
      EXPECT_TRUE(response.ok) << kind.id;
    }
  }
}

TEST(IssueCodes, AllHaveAnExample) {
  std::set<std::string> covered;
  for (const Example& example : examples())
    covered.emplace(kind_of(example.code).id);
  for (const IssueKind& kind : issue_codes()) {
    EXPECT_TRUE(covered.contains(std::string(kind.id))) << kind.id;
  }
  EXPECT_EQ(covered.size(), issue_codes().size());
}

TEST(IssueCodes, HaveDifferentNamesInKebabCase) {
  std::set<std::string_view> names;
  for (const IssueKind& kind : issue_codes()) {
    EXPECT_TRUE(names.insert(kind.id).second) << kind.id;
    EXPECT_EQ(kind.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string_view::npos)
        << kind.id;
    EXPECT_EQ(&kind_of(kind.code), &kind);
  }
}

TEST(IssueCodes, OnlyErrorsStopAResult) {
  EXPECT_FALSE(has_error({}));
  EXPECT_FALSE(has_error({{IssueCode::implausible, "", {}}, {IssueCode::schema_assumed, "", {}}}));
  EXPECT_TRUE(has_error({{IssueCode::implausible, "", {}}, {IssueCode::missing, "", {}}}));
}

}  // namespace
}  // namespace tierwise
