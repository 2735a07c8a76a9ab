// Reads the objects of the data set, which are the project's own: everything that is wrong makes
// the file not ok, and nothing is explained further.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_value.h"
#include "tierwise/metalog.h"

namespace tierwise {

// A name in the data and the value it stands for.
template <class E>
struct Name {
  std::string_view text;
  E value;
};

template <class E>
constexpr Name<E> entry(std::string_view text, E value) {
  return {text, value};
}

inline constexpr std::array kScales = {entry("log", Scale::log), entry("logit", Scale::logit)};

// A JSON object of the data set. Everything that is wrong makes it not ok; nothing aborts.
class DataNode {
 public:
  DataNode(const JsonValue& object, bool& ok) : object_(&object), ok_(&ok) {
    if (!object.is(Type::object)) fail();
  }

  [[nodiscard]] bool has(std::string_view key) const { return object_->find(key) != nullptr; }
  [[nodiscard]] std::string text(std::string_view key) const {
    const JsonValue* value = expect(key, Type::text);
    return value != nullptr ? value->text : std::string();
  }
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const {
    return has(key) ? text(key) : std::string(fallback);
  }
  [[nodiscard]] std::optional<double> maybe(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    return number(key);
  }
  [[nodiscard]] double number(std::string_view key) const {
    const JsonValue* value = expect(key, Type::number);
    return value != nullptr ? value->number : 0;
  }
  [[nodiscard]] double number_or(std::string_view key, double fallback) const {
    return has(key) ? number(key) : fallback;
  }
  [[nodiscard]] std::size_t whole(std::string_view key) const {
    return static_cast<std::size_t>(number(key));
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    return has(key) && expect(key, Type::flag) != nullptr && object_->find(key)->flag;
  }
  [[nodiscard]] DataNode object(std::string_view key) const {
    const JsonValue* value = expect(key, Type::object);
    return {value != nullptr ? *value : nothing(), *ok_};
  }
  // Elements of an array; absent or null is empty.
  [[nodiscard]] std::vector<DataNode> objects(std::string_view key) const {
    std::vector<DataNode> nodes;
    for (const JsonValue& item : array(key))
      nodes.emplace_back(item, *ok_);
    return nodes;
  }
  [[nodiscard]] std::vector<double> numbers(std::string_view key) const {
    std::vector<double> all;
    for (const JsonValue& item : array(key)) {
      if (!item.is(Type::number)) fail();
      all.push_back(item.number);
    }
    return all;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    for (const JsonValue& item : array(key)) {
      if (!item.is(Type::text)) fail();
      all.push_back(item.text);
    }
    return all;
  }
  // Two numbers, either of which may be null.
  [[nodiscard]] std::array<std::optional<double>, 2> pair(std::string_view key) const {
    std::array<std::optional<double>, 2> both;
    const auto& items = array(key);
    if (items.size() != both.size()) fail();
    for (std::size_t i = 0; i < items.size() && i < both.size(); ++i) {
      if (items[i].is(Type::number)) both[i] = items[i].number;
    }
    return both;
  }
  template <class E, std::size_t N>
  [[nodiscard]] E named(std::string_view key, const std::array<Name<E>, N>& names) const {
    return value_of(text(key), names);
  }
  template <class E, std::size_t N>
  [[nodiscard]] E named_or(std::string_view key, const std::array<Name<E>, N>& names,
                           E fallback) const {
    return has(key) ? named(key, names) : fallback;
  }
  template <class E, std::size_t N>
  [[nodiscard]] std::vector<E> all_named(std::string_view key,
                                         const std::array<Name<E>, N>& names) const {
    std::vector<E> values;
    for (const std::string& item : texts(key))
      values.push_back(value_of(item, names));
    return values;
  }
  void fail() const { *ok_ = false; }

 private:
  using Type = JsonValue::Type;

  static const JsonValue& nothing() {
    static const JsonValue empty{.type = Type::object};
    return empty;
  }
  [[nodiscard]] const JsonValue* expect(std::string_view key, Type type) const {
    const JsonValue* value = object_->find(key);
    if (value != nullptr && value->is(type)) return value;
    fail();
    return nullptr;
  }
  [[nodiscard]] const std::vector<JsonValue>& array(std::string_view key) const {
    const JsonValue* value = has(key) ? expect(key, Type::array) : nullptr;
    return value != nullptr ? value->items : nothing().items;
  }
  template <class E, std::size_t N>
  [[nodiscard]] E value_of(std::string_view text, const std::array<Name<E>, N>& names) const {
    for (const Name<E>& name : names) {
      if (name.text == text) return name.value;
    }
    fail();
    return names.front().value;
  }

  const JsonValue* object_;
  bool* ok_;
};

}  // namespace tierwise
