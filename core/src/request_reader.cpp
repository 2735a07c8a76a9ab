#include "request_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "tierwise/defect.h"
#include "tierwise/edition.h"
#include "tierwise/metalog.h"

namespace tierwise {
namespace {

using Type = JsonValue::Type;

// Number of single-character edits from one word to another.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

const JsonValue& nothing() {
  static const JsonValue empty{.type = Type::object};
  return empty;
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kLongestWord = 64;
  constexpr std::size_t kShortestPart = 3;
  word = word.substr(0, kLongestWord);
  std::string best;
  std::size_t best_distance = std::numeric_limits<std::size_t>::max();
  for (const std::string& candidate : known) {
    const bool is_part = word.size() >= kShortestPart && candidate.find(word) != std::string::npos;
    const std::size_t distance = is_part ? 1 : edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

Reader::Reader(const JsonValue& object, std::string path, std::string pattern,
               const Reference& reference, Issues& issues)
    : object_(&object),
      path_(std::move(path)),
      pattern_(std::move(pattern)),
      reference_(&reference),
      issues_(&issues) {
  if (!object.is(Type::object)) {
    wrong_type("", "object");
    object_ = &nothing();
  }
}

std::string Reader::path_of(std::string_view key) const {
  return path_ + "/" + std::string(key);
}

Reader Reader::object(const char* key) const {
  const JsonValue* value = find(key);
  return {value != nullptr ? *value : nothing(), path_of(key), pattern_ + "/" + key, *reference_,
          *issues_};
}

std::vector<Reader> Reader::objects(const char* key, std::size_t limit) const {
  std::vector<Reader> readers;
  const JsonValue* value = find(key);
  if (value == nullptr) return readers;
  if (!value->is(Type::array)) {
    wrong_type(key, "array");
    return readers;
  }
  if (value->items.size() > limit) {
    report(IssueCode::too_many, key)
        .with("limit", static_cast<double>(limit))
        .with("count", static_cast<double>(value->items.size()));
    return readers;
  }
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    readers.emplace_back(value->items[i], path_of(key) + "/" + std::to_string(i),
                         pattern_ + "/" + key + "/*", *reference_, *issues_);
  }
  return readers;
}

std::optional<double> Reader::number(const char* key) const {
  const InputSpec& spec = input(key);
  const JsonValue* value = find(key);
  if (value == nullptr) {
    if (spec.required) report(IssueCode::missing, key);
    return spec.fallback;
  }
  if (!value->is(Type::number)) {
    wrong_type(key, "number");
    return std::nullopt;
  }
  return checked(value->number, spec, key);
}

std::optional<NumberPair> Reader::pair(const char* key) const {
  const JsonValue* value = find(key);
  if (value == nullptr) return std::nullopt;
  NumberPair both;
  if (!value->is(Type::array) || value->items.size() != both.size()) {
    wrong_type(key, "two numbers");
    return std::nullopt;
  }
  bool good = true;
  for (std::size_t i = 0; i < both.size(); ++i) {
    const JsonValue& item = value->items[i];
    if (item.is(Type::null)) continue;
    const std::string step = std::string(key) + "/" + std::to_string(i);
    if (item.is(Type::number)) {
      both[i] = checked(item.number, input((std::string(key) + "/*").c_str()), step);
    } else {
      wrong_type(step, "number");
    }
    good = good && both[i];
  }
  return good ? std::optional(both) : std::nullopt;
}

std::optional<Given> Reader::given(const char* key) const {
  const InputSpec& spec = input(key);
  const double scale = spec.type == InputType::percent ? 0.01 : 1;
  const JsonValue* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is(Type::object)) {
    if (!value->is(Type::number)) {
      wrong_type(key, "number or {p10, p50, p90}");
      return std::nullopt;
    }
    const auto one = number(key);
    if (!one) return std::nullopt;
    return Given{{*one * scale, *one * scale, *one * scale}, path_of(key)};
  }
  return percentiles(*value, spec, key, scale);
}

std::optional<std::string> Reader::text(const char* key) const {
  const JsonValue* value = find(key);
  if (value == nullptr) {
    if (input(key).required) report(IssueCode::missing, key);
    return std::nullopt;
  }
  return text_of(*value, key);
}

std::optional<std::string> Reader::text_of(const JsonValue& value, std::string_view key) const {
  if (!value.is(Type::text)) {
    wrong_type(key, "text");
    return std::nullopt;
  }
  const std::string& text = value.text;
  if (text.size() > reference_->limits.text) {
    report(IssueCode::too_large, key)
        .with("limit", static_cast<double>(reference_->limits.text))
        .with("bytes", static_cast<double>(text.size()));
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> Reader::choice(const char* key, std::vector<std::string> allowed) const {
  auto chosen = text(key);
  if (!chosen) return std::nullopt;
  const std::vector<std::string>& also = input(key).also;
  allowed.insert(allowed.end(), also.begin(), also.end());
  if (std::find(allowed.begin(), allowed.end(), *chosen) != allowed.end()) return chosen;
  report(IssueCode::unknown_value, key)
      .with("nearest", nearest(*chosen, allowed))
      .with("allowed", joined(allowed));
  return std::nullopt;
}

std::optional<Date> Reader::date(const char* key) const {
  const auto written = text(key);
  if (!written) return std::nullopt;
  const auto date = parse_date(*written);
  if (!date) report(IssueCode::bad_date, key);
  return date;
}

std::vector<Reader::Named<std::string>> Reader::texts(const char* key, std::size_t limit) const {
  std::vector<Named<std::string>> all;
  const JsonValue* value = find(key);
  if (value == nullptr) return all;
  if (!value->is(Type::array)) {
    wrong_type(key, "array");
    return all;
  }
  if (value->items.size() > limit) {
    report(IssueCode::too_many, key)
        .with("limit", static_cast<double>(limit))
        .with("count", static_cast<double>(value->items.size()));
    return all;
  }
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    const JsonValue& item = value->items[i];
    if (item.is(Type::null)) continue;
    const std::string index = std::to_string(i);
    const std::string step = std::string(key) + "/" + index;
    if (const auto text = text_of(item, step)) all.push_back({index, path_of(step), *text});
  }
  return all;
}

std::vector<Reader::Named<double>> Reader::named_numbers(const char* key) const {
  std::vector<Named<double>> all;
  const InputSpec& spec = input((std::string(key) + "/*").c_str());
  const JsonValue* value = find(key);
  if (value == nullptr) return all;
  if (!value->is(Type::object)) {
    wrong_type(key, "object");
    return all;
  }
  for (std::size_t i = 0; i < value->keys.size(); ++i) {
    const JsonValue& item = value->items[i];
    if (item.is(Type::null)) continue;
    const std::string step = std::string(key) + pointer_step(value->keys[i]);
    if (!item.is(Type::number)) {
      wrong_type(step, "number");
    } else if (const auto number = checked(item.number, spec, step)) {
      all.push_back({value->keys[i], path_of(step), *number});
    }
  }
  return all;
}

void Reader::warn_unknown_keys(const std::vector<std::string>& words) const {
  if (kWhole && knows_all_keys()) return;
  auto known = known_keys();
  known.insert(known.end(), words.begin(), words.end());
  warn_unknown_keys(*object_, path_, known);
}

Issue& Reader::report(IssueCode code, std::string_view key) const {
  return report_at(code, key.empty() ? path_ : path_of(key));
}

Issue& Reader::report_at(IssueCode code, std::string path) const {
  issues_->push_back({code, std::move(path), {}});
  return issues_->back();
}

void Reader::warn_unknown_keys(const JsonValue& object, const std::string& path,
                               const std::vector<std::string>& known) const {
  for (const std::string& key : object.keys) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    issues_->push_back({IssueCode::unknown_key, path + pointer_step(key), {}});
    issues_->back().with("nearest", nearest(key, known));
  }
}

const InputSpec& Reader::input(const char* key) const {
  const InputSpec* spec = reference_->find_input(pattern_ + "/" + key);
  require(spec != nullptr);
  return *spec;
}

void Reader::wrong_type(std::string_view key, std::string_view expected) const {
  report(IssueCode::wrong_type, key).with("expected", expected);
}

bool Reader::knows_all_keys() const {
  const auto& keys = object_->keys;
  return std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return key.find('/') == std::string::npos && reference_->knows_input(pattern_ + "/" + key);
  });
}

std::vector<std::string> Reader::known_keys() const {
  std::vector<std::string> keys;
  for (const InputSpec& spec : reference_->inputs) {
    const std::string prefix = pattern_ + "/";
    if (spec.path.compare(0, prefix.size(), prefix) != 0) continue;
    const std::string rest = spec.path.substr(prefix.size());
    std::string key = rest.substr(0, rest.find('/'));
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
  }
  return keys;
}

std::optional<double> Reader::checked(double value, const InputSpec& spec,
                                      std::string_view key) const {
  const double min = spec.min.value_or(-std::numeric_limits<double>::infinity());
  const double max = spec.max.value_or(std::numeric_limits<double>::infinity());
  if (!(value >= min && value <= max)) {
    report(IssueCode::out_of_range, key).with("min", min).with("max", max).with("value", value);
    return std::nullopt;
  }
  const bool whole = spec.type == InputType::whole || spec.type == InputType::money;
  if (whole && value != std::floor(value)) {
    report(IssueCode::not_whole, key).with("value", value);
    return std::nullopt;
  }
  warn_implausible(value, spec, key);
  return value == 0 ? 0 : value;  // no negative zero
}

void Reader::warn_implausible(double value, const InputSpec& spec, std::string_view key) const {
  const bool low = spec.plausible_min && value < *spec.plausible_min && value != 0;
  const bool high = spec.plausible_max && value > *spec.plausible_max;
  if (!low && !high) return;
  if (spec.type == InputType::percent && low && value < 1) {
    report(IssueCode::looks_like_fraction, key).with("value", value).with("meant", value * 100);
  } else {
    report(IssueCode::implausible, key).with("value", value);
  }
}

std::optional<Given> Reader::percentiles(const JsonValue& object, const InputSpec& spec,
                                         const char* key, double scale) const {
  if (!spec.uncertain) {
    wrong_type(key, "number");
    return std::nullopt;
  }
  const std::vector<std::string> names = {"p10", "p50", "p90"};
  warn_unknown_keys(object, path_of(key), names);
  std::array<double, 3> values{};
  bool complete = true;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string step = std::string(key) + "/" + names[i];
    const JsonValue* found = object.find(names[i]);
    if (found == nullptr) {
      report(IssueCode::missing, step);
      complete = false;
    } else if (!found->is(Type::number)) {
      wrong_type(step, "number");
      complete = false;
    } else if (const auto value = checked(found->number, spec, step)) {
      values[i] = *value * scale;
    } else {
      complete = false;
    }
  }
  if (!complete) return std::nullopt;
  return usable(Given{{values[0], values[1], values[2]}, path_of(key)}, spec, key);
}

std::optional<Given> Reader::usable(Given given, const InputSpec& spec, const char* key) const {
  if (given.is_constant() && given.value.p50 == given.value.p10) return given;
  const Triplet& t = given.value;
  const auto refuse = [&](IssueCode code) {
    const double factor = spec.type == InputType::percent ? 100 : 1;
    report(code, key)
        .with("p10", t.p10 * factor)
        .with("p50", t.p50 * factor)
        .with("p90", t.p90 * factor);
    return std::nullopt;
  };
  if (!(t.p10 < t.p50 && t.p50 < t.p90)) return refuse(IssueCode::unordered_percentiles);
  const Scale scale = spec.type == InputType::percent ? Scale::logit : Scale::log;
  const bool off_scale = t.p10 <= 0 || (scale == Scale::logit && t.p90 >= 1);
  if (off_scale || !feasible(transformed(scale, t))) {
    return refuse(IssueCode::infeasible_percentiles);
  }
  return given;
}

}  // namespace tierwise
