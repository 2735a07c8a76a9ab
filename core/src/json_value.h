// A JSON text as a tree of values: just what reading requests and data files needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tierwise/issue.h"
#include "tierwise/reference.h"

namespace tierwise {

struct JsonValue {
  enum class Type { null, flag, number, text, array, object };

  Type type = Type::null;
  bool flag = false;
  double number = 0;
  std::string text;
  std::vector<std::string> keys;  // of an object, in the order of the text
  std::vector<JsonValue> items;   // of an array, or an object's values in the order of its keys

  [[nodiscard]] bool is(Type wanted) const noexcept { return type == wanted; }
  // The value of an object's member; null where there is none or it is JSON's null.
  [[nodiscard]] const JsonValue* find(std::string_view key) const noexcept;
};

struct ParsedJson {
  JsonValue value;
  Issues issues;  // none: the text was good
};

// Parses a text of any origin. Size, UTF-8, syntax, depth and duplicate keys are checked before any
// value is used, with byte positions and JSON pointers.
[[nodiscard]] ParsedJson parse_json(std::string_view text, const Limits& limits);

// One step of a JSON pointer: "/" and the key with ~ and / escaped, long keys cut.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace tierwise
