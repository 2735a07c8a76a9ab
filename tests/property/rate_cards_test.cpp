// Laws of rate cards, for any card and creator.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "requests.h"

namespace tierwise {
namespace {

using property::coin;
using property::Json;
using property::some_number;
using test::at;
using test::number_at;

Json some_row() {
  Json row = {{"low", some_number(1, 1e4)}};
  if (coin()) row["high"] = row["low"].get<double>() * some_number(1, 10);
  if (coin()) row["followers"] = {nullptr, nullptr};
  return row;
}

// A card that has a price for every creator, of any base.
Json some_card() {
  const auto& bases = std::array{"deliverable", "views", "engagements", "followers"};
  Json table = {{"platform", "any"}, {"unit", "USD"}, {"rows", {some_row()}}};
  table["base"] = bases[*rc::gen::inRange<std::size_t>(0, bases.size())];
  if (coin()) table["per"] = 1000;
  return {{"title", "Agency"}, {"tables", {table}}};
}

Json priced(Json request, const Json& own, const char* mode = "replace") {
  request["rate_card"] = {{"use", "own"}, {"mode", mode}, {"own", own}};
  return at(test::evaluated(request), "/creators/0/price");
}

// A request with one creator in whole dollars and cents, fees aside.
Json some_creator() {
  Json request = property::some_request();
  request["currency"] = "USD";
  request["draws"] = 64;
  request["creators"] = Json::array({request["creators"][0]});
  return request;
}

// Rounding to minor units aside.
void expect_times(const Json& price, const Json& base, double factor) {
  for (const char* which : {"/p10_minor", "/p50_minor", "/p90_minor"}) {
    const double want = factor * number_at(base, std::string("/recommended") + which);
    const double have = number_at(price, std::string("/recommended") + which);
    RC_ASSERT(std::fabs(have - want) <= 0.5 + 0.5 * factor + 1e-9 * want);
  }
}

RC_GTEST_PROP(OwnCard, TwiceAsDearMakesPricesTwiceAsHigh, ()) {
  const Json request = some_creator();
  const Json card = some_card();
  Json dear = card;
  for (const char* key : {"low", "high"}) {
    Json& row = dear["tables"][0]["rows"][0];
    if (row.contains(key)) row[key] = 2 * row[key].get<double>();
  }
  const Json plain = priced(request, card);
  RC_PRE(at(plain, "/rate_card/available") == true);
  expect_times(priced(request, dear), plain, 2);
}

// One euro is what the newest rate says, whatever is priced.
RC_GTEST_PROP(OwnCard, InAnotherCurrencyIsConvertedByItsRate, ()) {
  Json request = some_creator();
  request["as_of"] = "2026-11-21";
  const Json card = some_card();
  Json euros = card;
  euros["tables"][0]["unit"] = "EUR";
  const Json plain = priced(request, card);
  RC_PRE(at(plain, "/rate_card/available") == true);
  expect_times(priced(request, euros), plain, 1 / 0.8684);
}

RC_GTEST_PROP(OwnCard, MixedInMovesTheMiddleTowardsItselfAndNotBeyond, ()) {
  const Json request = some_creator();
  const Json card = some_card();
  const double alone = number_at(priced(request, card), "/recommended/p50_minor");
  const double without =
      number_at(at(test::evaluated(request), "/creators/0/price"), "/recommended/p50_minor");
  const Json mixed = priced(request, card, "mix");
  RC_PRE(at(mixed, "/rate_card/available") == true);
  // Of one deliverable: the middles of several mixtures do not add up to one of the sums.
  RC_PRE(request["creators"][0]["deliverables"].size() == 1U);
  const double middle = number_at(mixed, "/recommended/p50_minor");
  RC_ASSERT(middle >= std::min(alone, without) - 1);
  RC_ASSERT(middle <= std::max(alone, without) + 1);
}

// A band that the creator is outside of leaves everything as it was without a card.
RC_GTEST_PROP(OwnCard, ForOthersChangesNothing, ()) {
  const Json request = some_creator();
  Json card = some_card();
  const double followers = request["creators"][0]["followers"].get<double>();
  card["tables"][0]["rows"][0]["followers"] = {followers + 1, nullptr};
  const Json plain = at(test::evaluated(request), "/creators/0/price");
  for (const char* mode : {"replace", "mix"}) {
    const Json price = priced(request, card, mode);
    RC_ASSERT(at(price, "/recommended") == at(plain, "/recommended"));
    RC_ASSERT(at(price, "/rate_card/why") == "no-price");
  }
}

}  // namespace
}  // namespace tierwise
