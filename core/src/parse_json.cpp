#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "json_value.h"

namespace tierwise {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestStep = 64;  // bytes of a key shown in a path
constexpr std::size_t kUsualItems = 8;    // of a container: room for them is made at once
constexpr int kNumberOverflow = 406;      // nlohmann's id of "number overflow"

// Byte at which the text stops being UTF-8.
std::optional<std::size_t> first_bad_byte(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
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

// Builds the tree as the text is read; stops at the first thing that makes the text unsafe.
class Builder : public nlohmann::json_sax<json> {
 public:
  Builder(const Limits& limits, JsonValue& root)
      : deepest_(limits.depth), most_keys_(limits.keys), root_(&root) {}
  [[nodiscard]] Issues take() { return std::move(issues_); }

  bool null() override { return add({}); }
  bool boolean(bool value) override { return add({.type = Type::flag, .flag = value}); }
  bool number_integer(number_integer_t value) override {
    return add({.type = Type::number, .number = static_cast<double>(value)});
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add({.type = Type::number, .number = static_cast<double>(value)});
  }
  bool number_float(number_float_t value, const string_t&) override {
    return add({.type = Type::number, .number = value});
  }
  bool string(string_t& value) override {
    return add({.type = Type::text, .text = std::move(value)});
  }
  bool binary(binary_t&) override { return false; }  // JSON texts have none
  bool start_object(std::size_t) override { return open(Type::object); }
  bool start_array(std::size_t) override { return open(Type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    auto& keys = open_.back()->keys;
    if (keys.size() == most_keys_) {
      issues_.push_back({IssueCode::too_many, path(), {}});
      issues_.back().with("limit", static_cast<double>(most_keys_));
      return false;
    }
    const bool again = std::find(keys.begin(), keys.end(), key) != keys.end();
    keys.push_back(std::move(key));
    if (again) issues_.push_back({IssueCode::duplicate_key, path(), {}});
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
  using Type = JsonValue::Type;

  // Of the value that is being read.
  [[nodiscard]] std::string path() const {
    std::string all;
    for (const JsonValue* container : open_) {
      if (container->is(Type::array)) {
        const std::size_t read = container->items.size();
        all += pointer_step(std::to_string(read > 0 ? read - 1 : 0));
      } else if (!container->keys.empty()) {
        all += pointer_step(container->keys.back());
      }
    }
    return all;
  }
  // The tree's place for the next value. Containers stay where they are while they are open,
  // because nothing is added beside them.
  JsonValue* place() {
    if (open_.empty()) return root_;
    return &open_.back()->items.emplace_back();
  }
  bool add(JsonValue value) {
    *place() = std::move(value);
    return true;
  }
  bool open(Type type) {
    JsonValue* const container = place();
    if (open_.size() == deepest_) {
      Issue issue{IssueCode::too_deep, path(), {}};
      issues_.push_back(issue.with("limit", static_cast<double>(deepest_)));
      return false;
    }
    container->type = type;
    container->items.reserve(kUsualItems);
    if (type == Type::object) container->keys.reserve(kUsualItems);
    open_.push_back(container);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::size_t deepest_;
  std::size_t most_keys_;
  JsonValue* root_;
  std::vector<JsonValue*> open_;
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

const JsonValue* JsonValue::find(std::string_view key) const noexcept {
  for (std::size_t i = 0; i < items.size() && type == Type::object; ++i) {
    if (keys[i] == key) return items[i].is(Type::null) ? nullptr : &items[i];
  }
  return nullptr;
}

ParsedJson parse_json(std::string_view text, const Limits& limits) {
  ParsedJson parsed;
  if (text.size() > limits.request_bytes) {
    parsed.issues.push_back({IssueCode::too_large, "", {}});
    parsed.issues.back()
        .with("limit", static_cast<double>(limits.request_bytes))
        .with("bytes", static_cast<double>(text.size()));
  } else if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    parsed.issues.push_back({IssueCode::empty_request, "", {}});
  } else if (const auto bad = first_bad_byte(text)) {
    parsed.issues.push_back({IssueCode::not_utf8, "", {}});
    parsed.issues.back().with("byte", static_cast<double>(*bad));
  } else {
    Builder builder(limits, parsed.value);
    json::sax_parse(text, &builder);
    parsed.issues = builder.take();
  }
  return parsed;
}

}  // namespace tierwise
