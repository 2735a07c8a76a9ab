#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

#include "json_writer.h"
#include "tierwise/edition.h"

namespace tierwise {
namespace {

constexpr double kWholeDoubles = 9007199254740992.0;  // 2^53

double whole_minor(double minor) {
  if (std::fabs(minor) >= kWholeDoubles) return minor;
  return static_cast<double>(Money::minor(minor).to_minor());
}

bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

// Whether none of eight bytes has to be escaped. A byte below n, or of a value, borrows or is zero
// in a subtraction of all eight at once.
[[maybe_unused]] bool are_plain(const char* text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto any_below = [](std::uint64_t bytes, std::uint64_t n) {
    return ((bytes - kOnes * n) & ~bytes & (kOnes * 0x80)) != 0;
  };
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  return !any_below(bytes, 0x20) && !any_below(bytes ^ (kOnes * '"'), 1) &&
         !any_below(bytes ^ (kOnes * '\\'), 1);
}

bool is_plain(std::string_view text) {
  std::size_t i = 0;
  if constexpr (kWhole) {
    while (text.size() - i >= 8 && are_plain(&text[i]))
      i += 8;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), [](char character) {
    return is_plain(static_cast<unsigned char>(character));
  });
}

}  // namespace

// Room for so many characters more.
char* JsonWriter::grow(std::size_t count) {
  const std::size_t size = text_.size();
  text_.resize(size + count);
  return &text_[size];
}

void JsonWriter::separate() {
  if (!first_) text_ += ',';
  first_ = false;
}

void JsonWriter::append_text(std::string_view value) {
  if (!is_plain(value)) {
    append_escaped(value);
    return;
  }
  char* const at = grow(value.size() + 2);
  at[0] = '"';
  value.copy(at + 1, value.size());
  at[value.size() + 1] = '"';
}

void JsonWriter::append_escaped(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  text_ += '"';
  for (const char character : value) {
    const auto byte = static_cast<unsigned char>(character);
    if (is_plain(byte)) {
      text_ += character;
    } else if (byte >= 0x20) {
      text_ += '\\';
      text_ += character;
    } else {
      text_ += "\\u00";
      text_ += kHex[byte >> 4U];
      text_ += kHex[byte & 15U];
    }
  }
  text_ += '"';
}

void JsonWriter::append_number(double value) {
  if (!std::isfinite(value)) {
    text_ += "null";
  } else if (value == std::floor(value) && std::fabs(value) < kWholeDoubles) {
    text_ += std::to_string(static_cast<std::int64_t>(value));
  } else {
    std::array<char, 64> buffer{};
    const char* end =
        nlohmann::detail::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    text_.append(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  }
}

void JsonWriter::key(std::string_view key) {
  separate();
  append_text(key);
  text_ += ':';
}

void JsonWriter::begin_object() {
  separate();
  text_ += '{';
  first_ = true;
}
void JsonWriter::begin_object(std::string_view name) {
  key(name);
  text_ += '{';
  first_ = true;
}
void JsonWriter::end_object() {
  text_ += '}';
  first_ = false;
}
void JsonWriter::begin_array() {
  separate();
  text_ += '[';
  first_ = true;
}
void JsonWriter::begin_array(std::string_view name) {
  key(name);
  text_ += '[';
  first_ = true;
}
void JsonWriter::end_array() {
  text_ += ']';
  first_ = false;
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  append_text(value);
}
void JsonWriter::flag(std::string_view name, bool value) {
  raw(name, value ? "true" : "false");
}
void JsonWriter::whole(std::string_view name, std::int64_t value) {
  key(name);
  text_ += std::to_string(value);
}
void JsonWriter::number(std::string_view name, double value) {
  key(name);
  append_number(value);
}
void JsonWriter::percent(std::string_view name, double fraction) {
  number(name, 100 * fraction);
}
void JsonWriter::money(std::string_view name, double minor) {
  number(name, whole_minor(minor));
}
void JsonWriter::null(std::string_view name) {
  raw(name, "null");
}
void JsonWriter::texts(std::string_view name, const std::vector<std::string>& values) {
  begin_array(name);
  for (const std::string& value : values)
    element(value);
  end_array();
}
void JsonWriter::texts(std::string_view name, const std::vector<std::string_view>& values) {
  begin_array(name);
  for (const std::string_view value : values)
    element(value);
  end_array();
}
void JsonWriter::raw(std::string_view name, std::string_view json) {
  key(name);
  text_ += json;
}

void JsonWriter::element(std::string_view value) {
  separate();
  append_text(value);
}
void JsonWriter::element(double value) {
  separate();
  append_number(value);
}
void JsonWriter::element_money(double minor) {
  element(whole_minor(minor));
}
void JsonWriter::element_raw(std::string_view json) {
  separate();
  text_ += json;
}

void write_issues(JsonWriter& json, std::string_view key, const Issues& issues) {
  json.begin_array(key);
  for (const Issue& issue : issues) {
    const IssueKind& kind = kind_of(issue.code);
    json.begin_object();
    json.text("code", kind.id);
    json.text("severity", name_of(kind.severity));
    json.text("path", issue.path);
    json.begin_object("arguments");
    for (const IssueArgument& argument : issue.arguments) {
      if (argument.is_number) {
        json.number(argument.name, argument.number);
      } else {
        json.text(argument.name, argument.text);
      }
    }
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

}  // namespace tierwise
