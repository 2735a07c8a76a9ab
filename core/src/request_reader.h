// One object of a request, read value by value against the data set's list of inputs: types,
// bounds, defaults and choices all come from there. Everything that is wrong is reported, not only
// the first thing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_value.h"
#include "tierwise/calendar.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"
#include "tierwise/units.h"

namespace tierwise {

// The known word that is most like `word`. A part of a word ("fee" of "fee_minor") is one step
// away.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);
// "a, b, c"
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

template <class List, class Member>
[[nodiscard]] std::vector<std::string> ids_of(const List& items, Member member) {
  std::vector<std::string> ids;
  for (const auto& item : items)
    ids.push_back(item.*member);
  return ids;
}

using NumberPair = std::array<std::optional<double>, 2>;

// `path` is the object's JSON pointer, `pattern` the same with * for indices.
class Reader {
 public:
  // `object`, `reference` and `issues` must outlive the reader.
  Reader(const JsonValue& object, std::string path, std::string pattern, const Reference& reference,
         Issues& issues);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string path_of(std::string_view key) const;

  // An object inside this one; an absent one reads as empty.
  [[nodiscard]] Reader object(const char* key) const;
  // The elements of an array of objects, at most `limit` of them.
  [[nodiscard]] std::vector<Reader> objects(const char* key, std::size_t limit) const;

  // The same object read as a whole request: a scenario has members of one.
  [[nodiscard]] Reader as_request() const { return {*object_, path_, "", *reference_, *issues_}; }

  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
  // Whether there is such an input.
  [[nodiscard]] bool knows(std::string_view key) const {
    return reference_->find_input(pattern_ + "/" + std::string(key)) != nullptr;
  }
  // A plain number inside its bounds, as typed (percents are percents).
  [[nodiscard]] std::optional<double> number(const char* key) const;
  [[nodiscard]] Share percent(const char* key) const {
    return Share::percent(number(key).value_or(0));
  }
  [[nodiscard]] Money money(const char* key) const { return Money::minor(number(key).value_or(0)); }
  [[nodiscard]] Days days(const char* key) const { return Days::days(number(key).value_or(0)); }
  // Two plain numbers, either of which may be null.
  [[nodiscard]] std::optional<NumberPair> pair(const char* key) const;
  // A number or P10, P50 and P90; percents come out as fractions.
  [[nodiscard]] std::optional<Given> given(const char* key) const;
  [[nodiscard]] std::optional<std::string> text(const char* key) const;
  // One of `allowed` or of the input's own further choices.
  [[nodiscard]] std::optional<std::string> choice(const char* key,
                                                  std::vector<std::string> allowed) const;
  [[nodiscard]] std::optional<Date> date(const char* key) const;

  // A value of a list or of a map with free keys. `name` is the key, or the index in digits.
  template <class T>
  struct Named {
    std::string name;
    std::string path;
    T value{};
  };
  // The elements of an array of texts, at most `limit` of them; nulls are left out. The input's
  // pattern ends in "/*".
  [[nodiscard]] std::vector<Named<std::string>> texts(const char* key, std::size_t limit) const;
  // The members of an object with free keys, each a number inside the bounds of the input "key/*".
  [[nodiscard]] std::vector<Named<double>> named_numbers(const char* key) const;

  // A warning for every key that no input or group has, with the nearest that one has. `words` are
  // known, too.
  void warn_unknown_keys(const std::vector<std::string>& words = {}) const;
  // At the key's value, or at this object when `key` is empty.
  Issue& report(IssueCode code, std::string_view key) const;
  // At any JSON pointer.
  Issue& report_at(IssueCode code, std::string path) const;

 private:
  [[nodiscard]] const JsonValue* find(std::string_view key) const { return object_->find(key); }
  void warn_unknown_keys(const JsonValue& object, const std::string& path,
                         const std::vector<std::string>& known) const;
  // A text that is not too long.
  [[nodiscard]] std::optional<std::string> text_of(const JsonValue& value,
                                                   std::string_view key) const;
  [[nodiscard]] const InputSpec& input(const char* key) const;
  void wrong_type(std::string_view key, std::string_view expected) const;
  // Whether every key is one of those that inputs have.
  [[nodiscard]] bool knows_all_keys() const;
  // The keys under this pattern: each input's next step.
  [[nodiscard]] std::vector<std::string> known_keys() const;
  [[nodiscard]] std::optional<double> checked(double value, const InputSpec& spec,
                                              std::string_view key) const;
  void warn_implausible(double value, const InputSpec& spec, std::string_view key) const;
  [[nodiscard]] std::optional<Given> percentiles(const JsonValue& object, const InputSpec& spec,
                                                 const char* key, double scale) const;
  // Percentiles must rise, stay off the ends of their scale and have a metalog.
  [[nodiscard]] std::optional<Given> usable(Given given, const InputSpec& spec,
                                            const char* key) const;

  const JsonValue* object_;
  std::string path_;
  std::string pattern_;
  const Reference* reference_;
  Issues* issues_;
};

}  // namespace tierwise
