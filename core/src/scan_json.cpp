#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "scan.h"

namespace tierwise {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t kLongestStep = 64;  // bytes of a key shown in a path
constexpr int kNumberOverflow = 406;      // nlohmann's id of "number overflow"

// Byte at which the text stops being UTF-8.
std::optional<std::size_t> first_bad_byte(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > text.size()) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80) return i;
    }
    const unsigned second = length > 1 ? byte(i + 1) : 0;
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    const bool too_high = lead == 0xF4 && second >= 0x90;
    if (overlong || surrogate || too_high) return i;
    i += length;
  }
  return std::nullopt;
}

// Walks the text without building values; stops at the first thing that makes it unsafe.
class Walker : public nlohmann::json_sax<json> {
 public:
  explicit Walker(std::size_t deepest) : deepest_(deepest) {}
  [[nodiscard]] Issues take() { return std::move(issues_); }

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(true); }
  bool start_array(std::size_t) override { return open(false); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    Level& level = levels_.back();
    level.step = pointer_step(key);
    if (std::find(level.keys.begin(), level.keys.end(), key) != level.keys.end()) {
      issues_.push_back({IssueCode::duplicate_key, path(), {}});
    }
    level.keys.push_back(key);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const auto code =
        error.id == kNumberOverflow ? IssueCode::number_too_large : IssueCode::bad_json;
    Issue issue{code, path(), {}};
    issues_.push_back(issue.with("byte", static_cast<double>(position > 0 ? position - 1 : 0)));
    return false;
  }

 private:
  struct Level {
    bool object;
    std::string step;
    std::size_t index = 0;
    std::vector<std::string> keys;
  };

  [[nodiscard]] std::string path() const {
    std::string all;
    for (const Level& level : levels_) all += level.step;
    return all;
  }
  bool value() {
    begin_value();
    return true;
  }
  void begin_value() {
    if (levels_.empty() || levels_.back().object) return;
    Level& level = levels_.back();
    level.step = pointer_step(std::to_string(level.index++));
  }
  bool open(bool object) {
    begin_value();
    if (levels_.size() == deepest_) {
      Issue issue{IssueCode::too_deep, path(), {}};
      issues_.push_back(issue.with("limit", static_cast<double>(deepest_)));
      return false;
    }
    levels_.push_back({object, {}, 0, {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return true;
  }

  std::size_t deepest_;
  std::vector<Level> levels_;
  Issues issues_;
};

}  // namespace

std::string pointer_step(std::string_view key) {
  std::string step(1, '/');
  for (const char c : key.substr(0, kLongestStep)) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  // Never cut inside a character.
  while (key.size() > kLongestStep && (static_cast<unsigned char>(step.back()) & 0x80U) != 0) {
    step.pop_back();
  }
  return step;
}

Issues scan(std::string_view text, const Limits& limits) {
  if (text.size() > limits.request_bytes) {
    Issue issue{IssueCode::too_large, "", {}};
    issue.with("limit", static_cast<double>(limits.request_bytes));
    return {issue.with("bytes", static_cast<double>(text.size()))};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return {{IssueCode::empty_request, "", {}}};
  }
  if (const auto bad = first_bad_byte(text)) {
    Issue issue{IssueCode::not_utf8, "", {}};
    return {issue.with("byte", static_cast<double>(*bad))};
  }
  Walker walker(limits.depth);
  json::sax_parse(text, &walker);
  return walker.take();
}

}  // namespace tierwise
