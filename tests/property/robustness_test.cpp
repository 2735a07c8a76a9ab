// Whatever the text, the answer is JSON, and every issue in it has a known code, the severity of
// that code and a pointer into the request.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "requests.h"
#include "tierwise/issue.h"

namespace tierwise {
namespace {

using property::coin;
using property::some_request;
using test::at;
using test::engine;
using test::Json;

// Values that requests hold by accident.
Json some_odd_value() {
  const std::vector<Json> values = {nullptr,
                                    true,
                                    "",
                                    "42K",
                                    Json::array(),
                                    Json::object(),
                                    -1,
                                    0,
                                    0.03,
                                    1e12,
                                    1e300,
                                    -1e300,
                                    1e-300,
                                    42.5,
                                    "instagram",
                                    Json::array({1, 2}),
                                    Json{{"p10", 1}},
                                    Json{{"p10", 3}, {"p50", 2}, {"p90", 1}},
                                    Json{{"p10", 1}, {"p50", 1.001}, {"p90", 9}},
                                    Json::parse("[[[[[[[[1]]]]]]]]")};
  return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}

// A random place of a document: any value, or the key of any member.
std::vector<Json::json_pointer> places_of(const Json& document) {
  std::vector<Json::json_pointer> places;
  std::vector<Json::json_pointer> open = {Json::json_pointer()};
  while (!open.empty()) {
    const Json::json_pointer here = open.back();
    open.pop_back();
    places.push_back(here);
    const Json& value = document[here];
    if (value.is_object()) {
      for (const auto& item : value.items())
        open.push_back(here / item.key());
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i)
        open.push_back(here / i);
    }
  }
  return places;
}

Json damaged(Json request) {
  const int times = *rc::gen::inRange(1, 5);
  for (int i = 0; i < times; ++i) {
    const auto places = places_of(request);
    const auto place = places[*rc::gen::inRange<std::size_t>(0, places.size())];
    if (coin() && request[place].is_object()) {
      request[place][*rc::gen::string<std::string>()] = some_odd_value();
    } else {
      request[place] = some_odd_value();
    }
  }
  return request;
}

void expect_sound(const std::string& request, const Json& meant) {
  const Response response = engine().evaluate(request);
  const Json answer = Json::parse(response.text, nullptr, false);
  RC_ASSERT(answer.is_object());
  RC_ASSERT(answer.contains("creators") == response.ok);
  bool error = false;
  for (const Json& issue : at(answer, "/issues")) {
    const std::string code = at(issue, "/code");
    const IssueKind* kind = nullptr;
    for (const IssueKind& one : issue_codes()) {
      if (one.id == code) kind = &one;
    }
    RC_ASSERT(kind != nullptr);
    RC_ASSERT(at(issue, "/severity") == name_of(kind->severity));
    error = error || kind->severity == Severity::error;
    const std::string path = at(issue, "/path");
    RC_ASSERT(path.empty() || path.front() == '/');
    if (meant.is_null() || path.size() > 60) continue;  // long keys are cut
    // The value, or for one that is missing the nearest thing that is there.
    Json::json_pointer where(path);
    int up = 0;
    while (!where.empty() && !meant.contains(where)) {
      where.pop_back();
      ++up;
    }
    RC_ASSERT(up <= 2);
  }
  RC_ASSERT(error != response.ok);
}

RC_GTEST_PROP(Robustness, AnyTextIsAnswered, ()) {
  expect_sound(*rc::gen::string<std::string>(), {});
}

RC_GTEST_PROP(Robustness, AnyBytesInsideARequestAreAnswered, ()) {
  std::string text = some_request().dump();
  const int times = *rc::gen::inRange(1, 6);
  for (int i = 0; i < times; ++i) {
    const auto at_byte = *rc::gen::inRange<std::size_t>(0, text.size());
    if (coin()) {
      text[at_byte] = *rc::gen::arbitrary<char>();
    } else {
      text.erase(at_byte, 1);
    }
  }
  expect_sound(text, {});
}

RC_GTEST_PROP(Robustness, AnyBeginningOfARequestIsAnswered, ()) {
  const std::string text = some_request().dump();
  expect_sound(text.substr(0, *rc::gen::inRange<std::size_t>(0, text.size())), {});
}

RC_GTEST_PROP(Robustness, AnyOddValueAnywhereIsAnsweredWithPointers, ()) {
  const Json request = damaged(some_request());
  // Keys may be any bytes: replaced where they are not UTF-8, and then the pointers differ.
  const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
  expect_sound(text, Json::parse(text, nullptr, false));
}

}  // namespace
}  // namespace tierwise
