// What an engine keeps of earlier requests changes no byte of a later answer.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "requests.h"

namespace tierwise {
namespace {

using property::coin;
using property::some_number;
using property::some_request;
using property::some_whole;
using test::engine;
using test::Json;

// A plan of several creators, with own weights of the evidence now and then.
Json some_plan() {
  Json request = some_request(*rc::gen::inRange(1, 4));
  request["campaign"] = {{"target_population", some_whole(1e4, 1e8)}};
  if (coin()) request["campaign"]["overlap_percent"] = some_number(1, 100);
  if (coin()) request["evidence"]["half_life_years"] = some_number(0.5, 10);
  if (coin()) {
    const auto& tables = test::embedded().tables;
    const auto& table = tables[*rc::gen::inRange<std::size_t>(0, tables.size())];
    request["evidence"]["off"] = {coin() ? table.source : table.rows.front().id};
  }
  return request;
}

RC_GTEST_PROP(Memory, ChangesNoByteOfAnAnswer, ()) {
  Json request = some_plan();
  (void)engine().evaluate(request.dump());
  request["creators"][0]["followers"] = some_whole(100, 1e8);  // one value, as under a slider
  if (coin()) request["as_of"] = "2025-03-01";
  if (coin()) request["currency"] = "EUR";
  const std::string text = request.dump();
  Engine fresh;
  RC_ASSERT(engine().evaluate(text).text == fresh.evaluate(text).text);
}

}  // namespace
}  // namespace tierwise
