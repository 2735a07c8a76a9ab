// Writes JSON text front to back. Keys come out in the order of the calls, which makes the bytes of
// a response a matter of this program alone. Numbers are printed as nlohmann/json prints them (the
// shortest text that reads back as the same double), whole ones without a fraction.
//
// A document model of a response would be several times the code and the time of this.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/issue.h"
#include "tierwise/units.h"

namespace tierwise {

class JsonWriter {
 public:
  JsonWriter() { text_.reserve(kTypicalSize); }
  [[nodiscard]] std::string take() { return std::move(text_); }

  // Containers. Without a key: an element of an array, or the document.
  void begin_object();
  void begin_object(std::string_view key);
  void end_object();
  void begin_array();
  void begin_array(std::string_view key);
  void end_array();

  // Members of an object.
  void text(std::string_view key, std::string_view value);
  void flag(std::string_view key, bool value);
  void whole(std::string_view key, std::int64_t value);
  void number(std::string_view key, double value);      // not rounded; not finite is null
  void percent(std::string_view key, double fraction);  // times 100
  // Minor units, rounded half away from zero; amounts too large for whole doubles stay as they are.
  void money(std::string_view key, double minor);
  void money(std::string_view key, Money value) { money(key, value.as_minor()); }
  void null(std::string_view key);
  void texts(std::string_view key, const std::vector<std::string>& values);
  void texts(std::string_view key, const std::vector<std::string_view>& values);
  // Text that is JSON already.
  void raw(std::string_view key, std::string_view json);

  // Elements of an array.
  void element(std::string_view text);
  void element(double number);
  void element_money(double minor);
  void element_raw(std::string_view json);

 private:
  static constexpr std::size_t kTypicalSize = 65536;

  [[nodiscard]] char* grow(std::size_t count);
  void separate();
  void key(std::string_view key);
  void append_text(std::string_view value);
  void append_escaped(std::string_view value);
  void append_number(double value);

  std::string text_;
  bool first_ = true;  // nothing yet in the innermost container
};

// {"code", "severity", "path", "arguments"} of each, as a member.
void write_issues(JsonWriter& json, std::string_view key, const Issues& issues);

}  // namespace tierwise
