// Requests that are no request: everything that is found before any value is read.
#include <gtest/gtest.h>

#include <string>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::engine;
using test::evaluated_text;
using test::issue_in;
using test::Json;

// The only issue of a refused text; null when there is another or a result.
Json refusal_of(std::string_view text) {
  const Response response = engine().evaluate(text);
  const Json answer = Json::parse(response.text, nullptr, false);
  const bool alone = !response.ok && answer.contains("issues") && answer["issues"].size() == 1 &&
                     !answer.contains("creators");
  return alone ? answer["issues"][0] : Json();
}

void expect_refusal(std::string_view text, std::string_view code, std::string_view path) {
  const Json issue = refusal_of(text);
  EXPECT_EQ(at(issue, "/code"), code) << text.substr(0, 80);
  EXPECT_EQ(at(issue, "/path"), path) << text.substr(0, 80);
  EXPECT_EQ(at(issue, "/severity"), "error") << text.substr(0, 80);
}

TEST(RequestText, ThatIsEmptyIsSaidToBeEmpty) {
  expect_refusal("", "empty-request", "");
  expect_refusal(" \n\t\r ", "empty-request", "");
}

TEST(RequestText, OfTenMegabytesIsTooLarge) {
  std::string text = R"({"schema":1,"creators":[)";
  text.append(10'000'000, ' ').append("]}");
  expect_refusal(text, "too-large", "");
  EXPECT_EQ(at(refusal_of(text), "/arguments/bytes"), static_cast<double>(text.size()));
}

TEST(RequestText, ThatIsCutOffSaysAtWhichByte) {
  // 24 bytes; the 25th is missing.
  const std::string text = R"({"schema":1,"creators":[)";
  const Json issue = refusal_of(text);
  EXPECT_EQ(at(issue, "/code"), "bad-json");
  EXPECT_EQ(at(issue, "/arguments/byte"), 24);
}

TEST(RequestText, ThatIsNoJsonIsRefused) {
  for (const char* text : {"hello",
                           "{",
                           "[",
                           "\"",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "[1,]",
                           "{'a':1}",
                           "01",
                           "1.",
                           ".5",
                           "+1",
                           "NaN",
                           "Infinity",
                           "nul",
                           "{}{}",
                           "{\"schema\":1} x",
                           "// c",
                           "{\"a\":1 /* c */}",
                           "\xef\xbb\xbf[",
                           "{\"a\":\"\\x\"}",
                           "{\"a\":\"\\ud800\"}",
                           "{\"a\":\"\n\"}"}) {
    EXPECT_EQ(at(refusal_of(text), "/code"), "bad-json") << text;
  }
}

TEST(RequestText, ThatIsNoObjectIsTheWrongType) {
  for (const char* text : {"null", "true", "0", "-1e3", "\"x\"", "[]", "[{}]"}) {
    expect_refusal(text, "wrong-type", "");
    EXPECT_EQ(at(refusal_of(text), "/arguments/expected"), "object") << text;
  }
}

TEST(RequestText, ThatIsNotUtf8SaysAtWhichByte) {
  // Overlong, lone continuation, cut off, surrogate, above U+10FFFF, invalid lead.
  for (const char* bad : {"\xc0\xaf", "\x80", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                          "\xff", "\xe0\x80\x80", "\xf0\x80\x80\x80"}) {
    std::string text = R"({"schema":1,"a":")";
    const std::size_t start = text.size();
    text.append(bad).append("\"}");
    const Json issue = refusal_of(text);
    EXPECT_EQ(at(issue, "/code"), "not-utf8");
    EXPECT_EQ(at(issue, "/arguments/byte"), start);
  }
}

// Blocks an answer that repeats the bytes of a broken request: it would not be JSON.
TEST(RequestText, BrokenBytesAreNeverEchoed) {
  for (const char* text :
       {"{\"\xff\":1}", "{\"schema\":\xff}", "\xff\xfe", "{\"a\":\"\xc0\xaf\"}"}) {
    const Response response = engine().evaluate(text);
    EXPECT_TRUE(Json::accept(response.text)) << response.text;
    EXPECT_EQ(response.text.find('\xff'), std::string::npos);
  }
}

std::string nested(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i)
    text += R"({"a":)";
  text += "1";
  text.append(depth, '}');
  return text;
}

TEST(RequestText, IsReadToADepthOf32) {
  EXPECT_FALSE(issue_in(evaluated_text(nested(33)), "too-deep").is_null());
  EXPECT_TRUE(issue_in(evaluated_text(nested(32)), "too-deep").is_null());
  EXPECT_EQ(at(refusal_of(nested(33)), "/arguments/limit"), 32);
}

// Blocks recursion: a reader that calls itself per level runs out of stack.
TEST(RequestText, OfHalfAMillionBracketsIsTooDeepAndNoMore) {
  EXPECT_EQ(at(refusal_of(std::string(500'000, '[')), "/code"), "too-deep");
  EXPECT_EQ(at(refusal_of(nested(100'000)), "/code"), "too-deep");
}

TEST(RequestText, TooDeepPointsAtTheValue) {
  EXPECT_EQ(at(refusal_of(R"({"b":)" + std::string(40, '[') + std::string(40, ']') + "}"), "/path"),
            [] {
              std::string path = "/b";
              for (int i = 0; i < 31; ++i)
                path += "/0";
              return path;
            }());
}

// Blocks a number that overflows to infinity and poisons everything after it.
TEST(RequestText, NumbersTooLargeForADoubleAreRefusedWhereTheyStand) {
  expect_refusal(R"({"creators":[{"followers":1e999}]})", "number-too-large",
                 "/creators/0/followers");
  expect_refusal(R"({"product":{"order_value_minor":-1e400}})", "number-too-large",
                 "/product/order_value_minor");
}

// Blocks a silent "the last one wins".
TEST(RequestText, AKeyGivenTwiceIsRefused) {
  expect_refusal(R"({"seed":1,"seed":2})", "duplicate-key", "/seed");
  expect_refusal(R"({"creators":[{},{"id":"a","id":"a"}]})", "duplicate-key", "/creators/1/id");
}

TEST(RequestText, TheSameKeyInTwoObjectsIsFine) {
  EXPECT_TRUE(issue_in(evaluated_text(R"({"product":{"a":1},"market":{"a":1}})"), "duplicate-key")
                  .is_null());
}

// Blocks a search through all keys for every key of an endless object.
TEST(RequestText, OfAnObjectWithMoreThanAThousandKeysIsRefused) {
  const auto with_keys = [](int count) {
    std::string text = "{";
    for (int i = 0; i < count; ++i)
      text.append(i == 0 ? "\"" : ",\"").append(std::to_string(i)).append("\":1");
    return text.append("}");
  };
  EXPECT_TRUE(issue_in(evaluated_text(with_keys(1000)), "too-many").is_null());
  const Json issue = issue_in(evaluated_text(with_keys(1001)), "too-many");
  EXPECT_EQ(at(issue, "/severity"), "error");
  EXPECT_EQ(at(issue, "/arguments/limit"), 1000);
}

TEST(RequestText, PointersEscapeTildesAndSlashes) {
  expect_refusal(R"({"a/b~c":1,"a/b~c":2})", "duplicate-key", "/a~1b~0c");
}

TEST(RequestText, LongKeysAreCutInPointersBetweenCharacters) {
  std::string key(63, 'k');
  key += "\xc3\xa9\xc3\xa9";  // an e acute across the cut
  std::string text = "{\"";
  text.append(key).append("\":1,\"").append(key).append("\":2}");
  const Response response = engine().evaluate(text);
  EXPECT_TRUE(Json::accept(response.text));
  EXPECT_EQ(at(refusal_of(text), "/code"), "duplicate-key");
  EXPECT_LT(at(refusal_of(text), "/path").get<std::string>().size(), 70U);
}

TEST(RequestText, AnErrorLeavesOnlyTheHeadAndTheIssues) {
  const Json answer = evaluated_text("{}");
  ASSERT_TRUE(answer.is_object());
  std::vector<std::string> keys;
  for (const auto& item : answer.items())
    keys.push_back(item.key());
  EXPECT_EQ(keys, (std::vector<std::string>{"data", "engine", "issues", "schema"}));
}

TEST(RequestText, AfterAnErrorTheEngineWorksAsBefore) {
  const std::string request = test::quoted_reel().dump();
  const std::string before = engine().evaluate(request).text;
  for (const char* bad : {"", "{", "{\"seed\":1,\"seed\":2}", "[[[["})
    (void)engine().evaluate(bad);
  EXPECT_EQ(engine().evaluate(request).text, before);
}

}  // namespace
}  // namespace tierwise
