// An input that is asked must be used: every one on the list changes some output in a situation in
// which it matters, and so does doubt about it where it may be uncertain.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../support/engine.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::Json;

// Every input is given, and views are measured and young.
Json measured() {
  return Json::parse(R"({"schema":1,"as_of":"2026-11-21","seed":1,"draws":256,"currency":"USD",
    "chance_percent":30,"exchange_rate":1,
    "evidence":{"off":["izea-2023/price-any-any-micro-2022"],"weights":{"cims-2025":2},
      "confidence_weights":{"H":1,"M":0.5,"L":0.2},"half_life_years":4},
    "product":{"order_value_minor":60000,"gross_margin_percent":60,"discount_percent":10,
      "code_share_percent":60,"return_rate_percent":8,"fulfilment_minor":300,
      "return_handling_minor":400,"repeat_rate_percent":20,"repeat_interval_days":60,
      "repeat_horizon_days":365,"annual_discount_rate_percent":10,
      "sector":"fashion","purchase":"long","purchase_delay_days":9},
    "alternative":{"channel":"facebook"},
    "campaign":{"goal":"conversions","second_goal":"awareness","target":300,"second_target":9000,
      "target_population":400000,"others_views":1000000,"overlap_percent":20,
      "overlaps":[{"creators":["c1","c2"],"overlap_percent":40}],
      "payment_date":"2026-12-01","review_date":"2027-02-01","budget_minor":90000},
    "market":{"tracking":"click","tracked_share_percent":60,"incrementality_percent":50,
      "campaign_factor":1,"horizon_days":200},
    "creators":[{"id":"c1","platform":"instagram","followers":42000,"median_views":40000,
      "median_views_age_days":2,"average_likes":1450,"average_comments":60,
      "authentic_percent":75,"click_through_percent":1,"conversion_percent":3,
      "in_target_percent":80,"fit":"adjacent",
      "deal":{"commission_percent":10,"bonus_per_sale_minor":100,"referral_fee_percent":2,
        "agency_percent":15,"gifted_units":1,"gift_shipping_minor":500,"production_minor":2000,
        "volume_discount":"several-posts","retainer_discount":"3-to-6-months",
        "usage_rights":"paid-3-months","territory":"1-more-region","whitelisting":"1-month",
        "exclusivity":"category","rush":"within-a-week","extra_work":"concept","niche":"finance",
        "region":"africa","season":"q3","own_hours":4,"hourly_cost_minor":3000,"boost_minor":9000},
      "deliverables":[{"format":"reel","count":2,"fee_minor":40000,"median_views":30000,
                       "date":"2026-12-05"},
                      {"format":"story","count":3,"fee_minor":9000}]},
      {"id":"c2","platform":"tiktok","followers":30000,
       "deliverables":[{"format":"video","fee_minor":20000}]}],
    "scenarios":[{"id":"ads","channel":"facebook","budget_minor":90000},{"id":"plan"}]})");
}

// Nothing is known of the creator but followers and how real they are; the rest is the default.
Json followers_only() {
  Json request = measured();
  for (const char* key : {"median_views", "median_views_age_days", "average_likes",
                          "average_comments", "click_through_percent", "conversion_percent"}) {
    request["creators"][0].erase(key);
  }
  request["creators"][0]["deliverables"][0].erase("median_views");
  request["campaign"] = {{"target_population", 400000}, {"overlap_percent", 20}};
  request["market"].erase("tracked_share_percent");
  request["product"].erase("purchase_delay_days");
  return request;
}

// Own numbers for the terms of the deal.
Json own_terms() {
  Json request = measured();
  request["creators"][0]["deal"].update(Json::parse(R"({"volume_discount_percent":10,
    "retainer_discount_percent":20,"usage_rights_percent":40,"territory_percent":5,
    "whitelisting_percent":25,"exclusivity_percent":30,"rush_percent":15,
    "extra_work_percent":12})"));
  return request;
}

// The same as multiples, where that is how they are quoted.
Json own_multiples() {
  Json request = own_terms();
  for (const char* term : {"usage_rights", "whitelisting", "exclusivity"}) {
    request["creators"][0]["deal"].erase(std::string(term) + "_percent");
    request["creators"][0]["deal"][std::string(term) + "_multiple"] = 1.5;
  }
  return request;
}

// Nothing is known of the product but its sector.
Json sector_only() {
  Json request = followers_only();
  request["product"] = {{"sector", "fashion"}};
  return request;
}

// Each creator is answered alone.
Json without_campaign() {
  Json request = measured();
  request.erase("campaign");
  return request;
}

// Priced by an own card, in another currency, where one of its tables prices views.
Json by_own_card() {
  Json request = measured();
  request["rate_card"] = Json::parse(R"({"use":"own","mode":"replace","own":{"title":"Agency",
    "tables":[{"platform":"instagram","format":"reel","unit":"EUR","base":"views","per":1000,
      "year":2021,"rows":[{"followers":[30000,60000],"low":10,"mid":25,"high":50}]},
      {"platform":"instagram","format":"story","unit":"USD","rows":[{"mid":90}]},
      {"platform":"tiktok","format":"video","unit":"USD","rows":[{"mid":150}]}]}})");
  return request;
}

// The scenarios side by side, without their names.
Json compared(const Json& request) {
  Json scenarios = at(Json::parse(test::engine().compare(request.dump()).text), "/scenarios");
  for (Json& scenario : scenarios)
    scenario.erase("id");
  return scenarios;
}

// What is computed: everything but the request's own words and numbers.
Json computed(const Json& request) {
  Json answer = test::evaluated(request);
  if (!answer.contains("creators")) return {};
  Json all = {{"creators", answer["creators"]}, {"campaign", at(answer, "/campaign")}};
  if (all["campaign"].is_object()) {
    for (const char* key : {"posts", "payment_day"})
      all["campaign"]["timeline"].erase(key);
  }
  for (Json& creator : all["creators"]) {
    for (const char* key : {"id", "platform", "followers"})
      creator.erase(key);
    for (Json& line : creator["deliverables"]) {
      for (const char* key : {"format", "count", "fee_minor"})
        line.erase(key);
    }
  }
  return all;
}

std::string first_match(std::string pattern) {
  if (pattern == "/campaign/overlaps/*/creators/*") return "/campaign/overlaps/0/creators/1";
  if (pattern == "/evidence/weights/*") return "/evidence/weights/cims-2025";
  std::replace(pattern.begin(), pattern.end(), '*', '0');
  return pattern;
}

const DealTerm* deal_term(const std::string& id) {
  for (const DealTerm& term : embedded().deal_terms) {
    if (term.id == id) return &term;
  }
  return nullptr;
}

std::vector<std::string> choices_of(const InputSpec& input) {
  std::vector<std::string> all;
  if (input.choices == "platforms") {
    for (const Platform& one : embedded().platforms)
      all.push_back(one.id);
  } else if (input.choices == "currencies") {
    for (const Currency& one : embedded().currencies)
      all.push_back(one.code);
  } else if (input.choices == "trackings") {
    all = embedded().trackings;
  } else if (input.choices == "purchases") {
    all = embedded().purchases;
  } else if (input.choices == "sectors") {
    all = embedded().sectors;
  } else if (input.choices == "channels") {
    for (const Channel& one : embedded().channels)
      all.push_back(one.id);
  } else if (input.choices == "rate_cards") {
    for (const RateCard& one : embedded().rate_cards)
      all.push_back(one.id);
  } else if (input.choices == "rate_card_modes") {
    all = {"replace", "mix"};
  } else if (input.choices == "rate_card_bases") {
    all = {"deliverable", "views", "engagements", "followers"};
  } else if (input.choices == "goals") {
    for (const Goal goal : kGoals)
      all.emplace_back(name_of(goal));
  } else if (input.choices == "fits") {
    for (const Fit fit : kFits)
      all.emplace_back(name_of(fit));
  } else if (const auto term = deal_term(input.choices)) {
    for (const DealTerm::Option& option : term->options)
      all.push_back(option.id);
  } else {
    for (const Format& one : embedded().find_platform("instagram")->formats)
      all.push_back(one.id);
  }
  return all;
}

// Other values of an input that are within its bounds.
std::vector<Json> other_values(const InputSpec& input, const Json& now) {
  std::vector<Json> others;
  if (input.type == InputType::date) return {"2026-12-24", "2023-05-01"};
  if (input.type == InputType::choice) {
    for (const std::string& choice : choices_of(input)) {
      if (now != choice) others.emplace_back(choice);
    }
    if (others.empty()) others.emplace_back(nullptr);
    return others;
  }
  if (input.type == InputType::text) return {"klear-2019"};
  for (const double factor : {1.5, 0.5, 3.0}) {
    double value = now.get<double>() * factor;
    if (input.type == InputType::whole) value = static_cast<double>(static_cast<int>(value)) + 1;
    if (value >= *input.min && value <= *input.max && value != now) others.emplace_back(value);
  }
  if (others.empty()) others.emplace_back(now.get<double>() - 5);  // a year
  return others;
}

// Whether some other value of the input changes the answer to `situation`.
bool moves(const Json& situation, const InputSpec& input) {
  const std::string pointer = first_match(input.path);
  const Json now = at(situation, pointer);
  if (now.is_null()) return false;
  const auto answer = input.path.find("/scenarios/") == 0 ? compared : computed;
  if (input.type == InputType::text)
    return answer(test::with(situation, pointer, "other")) != answer(situation);
  const Json before = answer(situation);
  for (const Json& value : other_values(input, now)) {
    Json changed = test::with(situation, pointer, value);
    // A format belongs to its platform.
    if (pointer == "/creators/0/platform") changed["creators"][0].erase("deliverables");
    const Json after = answer(changed);
    if (!after.is_null() && after != before) return true;
  }
  return false;
}

// Neither enters a result: one says how to read the request, the other is the creator's name.
bool is_a_label(const InputSpec& input) {
  return input.path == "/schema" || input.path == "/creators/*/id" ||
         input.path == "/scenarios/*/id";
}

// Says which creators a pair is; another name is refused.
bool is_a_name_of_creators(const InputSpec& input) {
  return input.path == "/campaign/overlaps/*/creators/*";
}

TEST(EveryInput, ChangesSomeOutput) {
  const std::vector<Json> situations = {measured(),     followers_only(),   sector_only(),
                                        by_own_card(),  without_campaign(), own_terms(),
                                        own_multiples()};
  for (const Json& situation : situations) {
    ASSERT_EQ(at(test::evaluated(situation), "/issues"), Json::array());
  }
  for (const InputSpec& input : embedded().inputs) {
    if (is_a_label(input) || is_a_name_of_creators(input)) continue;
    EXPECT_TRUE(std::any_of(situations.begin(), situations.end(), [&](const Json& situation) {
      return moves(situation, input);
    })) << input.path;
  }
}

// Blocks an input that is read and then replaced by its default.
TEST(EveryInput, ThatMayBeUncertainChangesSomeOutputWhenItIs) {
  for (const InputSpec& input : embedded().inputs) {
    if (!input.uncertain) continue;
    const std::string pointer = first_match(input.path);
    bool moved = false;
    for (const Json& situation : {measured(), followers_only()}) {
      const Json now = at(situation, pointer);
      if (!now.is_number()) continue;
      const double middle = now.get<double>();
      const Json range = {{"p10", middle * 0.8}, {"p50", middle}, {"p90", middle * 1.2}};
      const Json after = computed(test::with(situation, pointer, range));
      ASSERT_FALSE(after.is_null()) << input.path;
      moved = moved || after != computed(situation);
    }
    EXPECT_TRUE(moved) << input.path;
  }
}

TEST(EveryInput, IsInTheSituationsOfThisTest) {
  for (const InputSpec& input : embedded().inputs) {
    const std::string pointer = first_match(input.path);
    EXPECT_TRUE(!at(by_own_card(), pointer).is_null() || !at(own_terms(), pointer).is_null() ||
                !at(own_multiples(), pointer).is_null())
        << input.path;
  }
}

// The creator's name comes back as it was given.
TEST(EveryInput, ThatIsALabelIsKept) {
  const Json request = test::without(measured(), "/campaign", "overlaps");
  const Json answer = test::evaluated(test::with(request, "/creators/0/id", "somebody"));
  EXPECT_EQ(at(answer, "/creators/0/id"), "somebody");
}

}  // namespace
}  // namespace tierwise
