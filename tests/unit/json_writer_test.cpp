#include "json_writer.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace tierwise {
namespace {

using nlohmann::json;

std::string printed(double number) {
  JsonWriter writer;
  writer.begin_array();
  writer.element(number);
  writer.end_array();
  const std::string text = writer.take();
  return text.substr(1, text.size() - 2);
}

TEST(JsonWriter, PutsCommasBetweenMembersAndElements) {
  JsonWriter writer;
  writer.begin_object();
  writer.whole("a", 1);
  writer.begin_array("b");
  writer.element(1.0);
  writer.begin_object();
  writer.end_object();
  writer.element("x");
  writer.begin_array();
  writer.end_array();
  writer.end_array();
  writer.begin_object("c");
  writer.flag("d", true);
  writer.null("e");
  writer.end_object();
  writer.texts("f", std::vector<std::string>{"g", "h"});
  writer.raw("i", "[2]");
  writer.end_object();
  EXPECT_EQ(writer.take(),
            R"({"a":1,"b":[1,{},"x",[]],"c":{"d":true,"e":null},"f":["g","h"],"i":[2]})");
}

TEST(JsonWriter, EscapesTextsSoThatTheyReadBack) {
  std::string text = "quote \" backslash \\ slash / e acute \xc3\xa9 smile \xf0\x9f\x98\x80";
  for (char c = 0; c < 0x20; ++c)
    text += c;
  JsonWriter writer;
  writer.begin_object();
  writer.text(text, text);
  writer.end_object();
  const json back = json::parse(writer.take(), nullptr, false);
  ASSERT_TRUE(back.is_object());
  EXPECT_EQ(back.value(text, ""), text);
}

TEST(JsonWriter, EscapesAByteWhereverItStands) {
  for (const char special : {'"', '\\', '\x00', '\x1f', '\n'}) {
    for (std::size_t place = 0; place < 25; ++place) {
      std::string text(25, '!');  // which is next to the quote
      text[place] = special;
      JsonWriter writer;
      writer.begin_array();
      writer.element(text);
      writer.element(std::string_view(text).substr(0, place + 1));
      writer.end_array();
      const json back = json::parse(writer.take(), nullptr, false);
      ASSERT_TRUE(back.is_array()) << place;
      EXPECT_EQ(back[0], text);
      EXPECT_EQ(back[1], text.substr(0, place + 1));
    }
  }
}

TEST(JsonWriter, PrintsWholeNumbersWithoutAFraction) {
  EXPECT_EQ(printed(42000), "42000");
  EXPECT_EQ(printed(-7), "-7");
  EXPECT_EQ(printed(0), "0");
  EXPECT_EQ(printed(9007199254740991.0), "9007199254740991");
}

TEST(JsonWriter, PrintsNegativeZeroAsZero) {
  EXPECT_EQ(printed(-0.0), "0");
}

TEST(JsonWriter, PrintsWhatIsNoNumberAsNull) {
  EXPECT_EQ(printed(std::nan("")), "null");
  EXPECT_EQ(printed(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(printed(-std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonWriter, PrintsNumbersThatReadBackAsTheSameDouble) {
  std::mt19937_64 generator(1);
  for (int i = 0; i < 100000; ++i) {
    const double number = std::bit_cast<double>(generator());
    if (!std::isfinite(number)) continue;
    const std::string text = printed(number);
    ASSERT_EQ(std::strtod(text.c_str(), nullptr), number) << text;
    ASSERT_TRUE(json::accept(text)) << text;
  }
}

std::string money_text(double minor) {
  JsonWriter writer;
  writer.begin_object();
  writer.money("m", minor);
  writer.end_object();
  return writer.take();
}

TEST(JsonWriter, RoundsMoneyToWholeMinorUnitsHalfAwayFromZero) {
  EXPECT_EQ(money_text(123.4), R"({"m":123})");
  EXPECT_EQ(money_text(123.5), R"({"m":124})");
  EXPECT_EQ(money_text(-123.5), R"({"m":-124})");
  EXPECT_EQ(money_text(-0.2), R"({"m":0})");
}

TEST(JsonWriter, LeavesAmountsAloneThatAreTooLargeForWholeDoubles) {
  const std::string text = money_text(1e22);
  EXPECT_EQ(json::parse(text, nullptr, false).value("m", 0.0), 1e22);
}

}  // namespace
}  // namespace tierwise
