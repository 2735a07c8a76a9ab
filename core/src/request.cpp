// Reads a request value by value against the data set's list of inputs: types, bounds, defaults and
// choices all come from there. Everything that is wrong is reported, not only the first thing.
#include "request.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "json_value.h"
#include "tierwise/api.h"
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

// The known word that is most like `word`. A part of a word ("fee" of "fee_minor") is one step
// away.
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

template <class T, class Member>
std::vector<std::string> ids_of(const std::vector<T>& items, Member member) {
  std::vector<std::string> ids;
  for (const T& item : items)
    ids.push_back(item.*member);
  return ids;
}

const JsonValue& nothing() {
  static const JsonValue empty{.type = Type::object};
  return empty;
}

// One object of the request. `path` is its JSON pointer, `pattern` the same with * for indices.
class Reader {
 public:
  Reader(const JsonValue& object, std::string path, std::string pattern, const Reference& reference,
         Issues& issues)
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

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string path_of(std::string_view key) const {
    return path_ + "/" + std::string(key);
  }

  // An object inside this one; an absent one reads as empty.
  [[nodiscard]] Reader object(const char* key) const {
    const JsonValue* value = find(key);
    return {value != nullptr ? *value : nothing(), path_of(key), pattern_ + "/" + key, *reference_,
            *issues_};
  }

  // The elements of an array of objects, at most `limit` of them.
  [[nodiscard]] std::vector<Reader> objects(const char* key, std::size_t limit) const {
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

  // A plain number inside its bounds, as typed (percents are percents).
  [[nodiscard]] std::optional<double> number(const char* key) const {
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

  [[nodiscard]] Share percent(const char* key) const {
    return Share::percent(number(key).value_or(0));
  }
  [[nodiscard]] Money money(const char* key) const { return Money::minor(number(key).value_or(0)); }
  [[nodiscard]] Days days(const char* key) const { return Days::days(number(key).value_or(0)); }

  // A number or P10, P50 and P90; percents come out as fractions.
  [[nodiscard]] std::optional<Given> given(const char* key) const {
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

  [[nodiscard]] std::optional<std::string> text(const char* key) const {
    const JsonValue* value = find(key);
    if (value == nullptr) {
      if (input(key).required) report(IssueCode::missing, key);
      return std::nullopt;
    }
    if (!value->is(Type::text)) {
      wrong_type(key, "text");
      return std::nullopt;
    }
    const std::string& text = value->text;
    if (text.size() > reference_->limits.text) {
      report(IssueCode::too_large, key)
          .with("limit", static_cast<double>(reference_->limits.text))
          .with("bytes", static_cast<double>(text.size()));
      return std::nullopt;
    }
    return text;
  }

  [[nodiscard]] std::optional<std::string> choice(const char* key,
                                                  const std::vector<std::string>& allowed) const {
    auto chosen = text(key);
    if (!chosen) return std::nullopt;
    if (std::find(allowed.begin(), allowed.end(), *chosen) != allowed.end()) return chosen;
    report(IssueCode::unknown_value, key)
        .with("nearest", nearest(*chosen, allowed))
        .with("allowed", joined(allowed));
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Date> date(const char* key) const {
    const auto written = text(key);
    if (!written) return std::nullopt;
    const auto date = parse_date(*written);
    if (!date) report(IssueCode::bad_date, key);
    return date;
  }

  // A warning for every key that no input or group has, with the nearest that one has.
  void warn_unknown_keys() const {
    const auto known = known_keys();
    warn_unknown_keys(*object_, path_, known);
  }

  Issue& report(IssueCode code, std::string_view key) const {
    issues_->push_back({code, key.empty() ? path_ : path_of(key), {}});
    return issues_->back();
  }

 private:
  [[nodiscard]] const JsonValue* find(std::string_view key) const { return object_->find(key); }

  void warn_unknown_keys(const JsonValue& object, const std::string& path,
                         const std::vector<std::string>& known) const {
    for (const std::string& key : object.keys) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      issues_->push_back({IssueCode::unknown_key, path + pointer_step(key), {}});
      issues_->back().with("nearest", nearest(key, known));
    }
  }

  [[nodiscard]] const InputSpec& input(const char* key) const {
    const InputSpec* spec = reference_->find_input(pattern_ + "/" + key);
    require(spec != nullptr);
    return *spec;
  }

  void wrong_type(std::string_view key, std::string_view expected) const {
    report(IssueCode::wrong_type, key).with("expected", expected);
  }

  // The keys under this pattern: each input's next step.
  [[nodiscard]] std::vector<std::string> known_keys() const {
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

  [[nodiscard]] std::optional<double> checked(double value, const InputSpec& spec,
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

  void warn_implausible(double value, const InputSpec& spec, std::string_view key) const {
    const bool low = spec.plausible_min && value < *spec.plausible_min && value != 0;
    const bool high = spec.plausible_max && value > *spec.plausible_max;
    if (!low && !high) return;
    if (spec.type == InputType::percent && low && value < 1) {
      report(IssueCode::looks_like_fraction, key).with("value", value).with("meant", value * 100);
    } else {
      report(IssueCode::implausible, key).with("value", value);
    }
  }

  [[nodiscard]] std::optional<Given> percentiles(const JsonValue& object, const InputSpec& spec,
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

  // Percentiles must rise, stay off the ends of their scale and have a metalog.
  [[nodiscard]] std::optional<Given> usable(Given given, const InputSpec& spec,
                                            const char* key) const {
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

  const JsonValue* object_;
  std::string path_;
  std::string pattern_;
  const Reference* reference_;
  Issues* issues_;
};

Product read_product(const Reader& reader, const Reference& reference) {
  Product product;
  product.order_value = reader.given("order_value_minor");
  product.gross_margin = reader.given("gross_margin_percent");
  product.return_rate = reader.given("return_rate_percent");
  product.discount = reader.percent("discount_percent");
  product.code_share = reader.percent("code_share_percent");
  product.fulfilment = reader.money("fulfilment_minor");
  product.return_handling = reader.money("return_handling_minor");
  product.repeat_rate = reader.percent("repeat_rate_percent");
  product.repeat_interval = reader.days("repeat_interval_days");
  product.repeat_horizon = reader.days("repeat_horizon_days");
  product.annual_discount_rate = reader.percent("annual_discount_rate_percent");
  product.purchase =
      reader.choice("purchase", reference.purchases).value_or(reference.defaults.purchase);
  product.purchase_delay = reader.given("purchase_delay_days");
  reader.warn_unknown_keys();
  return product;
}

Market read_market(const Reader& reader, const Reference& reference) {
  Market market;
  market.tracking =
      reader.choice("tracking", reference.trackings).value_or(reference.defaults.tracking);
  market.tracked_share = reader.given("tracked_share_percent");
  market.incrementality = reader.given("incrementality_percent");
  market.campaign_factor = reader.given("campaign_factor");
  market.horizon = reader.days("horizon_days");
  reader.warn_unknown_keys();
  return market;
}

Deal read_deal(const Reader& reader) {
  Deal deal;
  deal.commission = reader.percent("commission_percent");
  deal.bonus_per_sale = reader.money("bonus_per_sale_minor");
  deal.referral_fee = reader.percent("referral_fee_percent");
  deal.agency = reader.percent("agency_percent");
  deal.gifted_units = reader.number("gifted_units").value_or(0);
  deal.gift_shipping = reader.money("gift_shipping_minor");
  deal.production = reader.money("production_minor");
  reader.warn_unknown_keys();
  return deal;
}

std::optional<Deliverable> read_deliverable(const Reader& reader, const Platform* platform) {
  Deliverable deliverable;
  deliverable.path = reader.path();
  deliverable.count = static_cast<int>(reader.number("count").value_or(1));
  if (const auto fee = reader.number("fee_minor")) deliverable.fee = Money::minor(*fee);
  deliverable.median_views = reader.given("median_views");
  reader.warn_unknown_keys();
  if (platform == nullptr) return std::nullopt;  // formats are the platform's
  const auto format = reader.choice("format", ids_of(platform->formats, &Format::id));
  if (!format) return std::nullopt;
  deliverable.format = platform->find(*format);
  if (!deliverable.fee) reader.report(IssueCode::fee_not_given, "fee_minor");
  return deliverable;
}

void read_deliverables(const Reader& reader, const Reference& reference, Creator& creator) {
  const auto readers = reader.objects("deliverables", reference.limits.deliverables);
  for (const Reader& item : readers) {
    if (auto deliverable = read_deliverable(item, creator.platform)) {
      deliverable->index = creator.deliverables.size();
      creator.deliverables.push_back(std::move(*deliverable));
    }
  }
  if (!readers.empty() || creator.platform == nullptr) return;
  const std::string& format = creator.platform->default_format;
  Deliverable deliverable;
  deliverable.format = creator.platform->find(format);
  deliverable.path = reader.path_of("deliverables/0");
  creator.deliverables.push_back(std::move(deliverable));
  reader.report(IssueCode::deliverable_assumed, "deliverables").with("format", format);
}

// Contradictions that can happen in life are pointed out, not refused.
void warn_contradictions(const Reader& reader, const Creator& creator) {
  const auto& likes = creator.average_likes;
  if (!likes) return;
  const double count = likes->value.p50;
  if (creator.median_views && count > creator.median_views->value.p50) {
    reader.report(IssueCode::likes_above_views, "average_likes")
        .with("likes", count)
        .with("views", creator.median_views->value.p50);
  }
  if (count > creator.followers.count() && creator.followers.count() > 0) {
    reader.report(IssueCode::likes_above_followers, "average_likes")
        .with("likes", count)
        .with("followers", creator.followers.count());
  }
  if (creator.average_comments && creator.average_comments->value.p50 > count) {
    reader.report(IssueCode::comments_above_likes, "average_comments")
        .with("comments", creator.average_comments->value.p50)
        .with("likes", count);
  }
}

void note_shared_views(const Reader& reader, const Creator& creator) {
  if (!creator.median_views) return;
  std::vector<const Format*> sharing;
  for (const Deliverable& deliverable : creator.deliverables) {
    if (!deliverable.median_views) sharing.push_back(deliverable.format);
  }
  const bool differ = std::any_of(sharing.begin(), sharing.end(),
                                  [&](const Format* format) { return format != sharing.front(); });
  if (differ) reader.report(IssueCode::views_shared_by_formats, "median_views");
}

Creator read_creator(const Reader& reader, const Reference& reference, std::size_t index) {
  Creator creator;
  creator.path = reader.path();
  creator.id = reader.text("id").value_or("creator-" + std::to_string(index + 1));
  const auto platform = reader.choice("platform", ids_of(reference.platforms, &Platform::id));
  if (platform) creator.platform = reference.find_platform(*platform);
  creator.followers = Followers::of(reader.number("followers").value_or(0));
  creator.median_views = reader.given("median_views");
  if (const auto age = reader.number("median_views_age_days")) {
    creator.median_views_age = Days::days(*age);
  }
  creator.average_likes = reader.given("average_likes");
  creator.average_comments = reader.given("average_comments");
  creator.authentic = reader.given("authentic_percent");
  creator.click_through = reader.given("click_through_percent");
  creator.conversion = reader.given("conversion_percent");
  creator.deal = read_deal(reader.object("deal"));
  read_deliverables(reader, reference, creator);
  reader.warn_unknown_keys();
  warn_contradictions(reader, creator);
  note_shared_views(reader, creator);
  return creator;
}

void read_schema(const Reader& reader, const JsonValue& document, Issues& issues) {
  const JsonValue* schema = document.find("schema");
  if (schema == nullptr) {
    issues.push_back({IssueCode::schema_assumed, "/schema", {}});
  } else if (!schema->is(Type::number)) {
    reader.report(IssueCode::wrong_type, "schema").with("expected", "number");
  } else if (schema->number != kSchema) {
    reader.report(IssueCode::unsupported_schema, "schema")
        .with("supported", static_cast<double>(kSchema));
  }
}

void read_creators(const Reader& reader, const Reference& reference, Plan& plan, Issues& issues) {
  const std::size_t known_issues = issues.size();
  const auto creators = reader.objects("creators", reference.limits.creators);
  if (creators.empty() && issues.size() == known_issues) {
    reader.report(IssueCode::no_creators, "creators");
  }
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    Creator creator = read_creator(creators[i], reference, i);
    if (std::find(ids.begin(), ids.end(), creator.id) != ids.end()) {
      creators[i].report(IssueCode::duplicate_id, "id");
    }
    ids.push_back(creator.id);
    plan.creators.push_back(std::move(creator));
  }
}

// Draws of all deliverables together are limited as well as draws alone.
void check_work(const Reader& reader, const Reference& reference, const Plan& plan) {
  std::size_t lines = 0;
  for (const Creator& creator : plan.creators)
    lines += creator.deliverables.size();
  const std::size_t limit = reference.limits.line_draws;
  const std::size_t most = limit / std::max<std::size_t>(lines, 1);  // whole draws
  if (plan.draws > most) {
    reader.report(IssueCode::too_many, "draws")
        .with("limit", static_cast<double>(most))
        .with("count", static_cast<double>(plan.draws));
  }
}

}  // namespace

ParsedRequest parse_request(std::string_view text, const Reference& reference) {
  ParsedRequest parsed;
  const ParsedJson json = parse_json(text, reference.limits);
  parsed.issues = json.issues;
  if (!parsed.issues.empty()) return parsed;
  const JsonValue& document = json.value;
  const Reader reader(document, "", "", reference, parsed.issues);
  if (!document.is(Type::object)) return parsed;

  Plan plan;
  const Defaults& defaults = reference.defaults;
  read_schema(reader, document, parsed.issues);
  plan.as_of = reader.date("as_of").value_or(defaults.as_of);
  plan.seed = static_cast<std::uint32_t>(reader.number("seed").value_or(defaults.seed));
  plan.draws = static_cast<std::size_t>(
      reader.number("draws").value_or(static_cast<double>(defaults.draws)));
  const auto currency = reader.choice("currency", ids_of(reference.currencies, &Currency::code));
  plan.currency = reference.find_currency(currency.value_or(defaults.currency));
  plan.chance = Share::percent(reader.number("chance_percent").value_or(defaults.chance_percent));
  plan.product = read_product(reader.object("product"), reference);
  plan.market = read_market(reader.object("market"), reference);
  read_creators(reader, reference, plan, parsed.issues);
  reader.warn_unknown_keys();
  check_work(reader, reference, plan);
  if (!has_error(parsed.issues)) parsed.plan = std::move(plan);
  return parsed;
}

}  // namespace tierwise
