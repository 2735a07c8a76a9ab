#include "tierwise/issue.h"

#include <algorithm>
#include <array>
#include "tierwise/defect.h"

namespace tierwise {
namespace {

constexpr std::array kKinds = {
    IssueKind{IssueCode::empty_request, "empty-request", Severity::error},
    IssueKind{IssueCode::too_large, "too-large", Severity::error},
    IssueKind{IssueCode::not_utf8, "not-utf8", Severity::error},
    IssueKind{IssueCode::bad_json, "bad-json", Severity::error},
    IssueKind{IssueCode::too_deep, "too-deep", Severity::error},
    IssueKind{IssueCode::number_too_large, "number-too-large", Severity::error},
    IssueKind{IssueCode::duplicate_key, "duplicate-key", Severity::error},
    IssueKind{IssueCode::wrong_type, "wrong-type", Severity::error},
    IssueKind{IssueCode::missing, "missing", Severity::error},
    IssueKind{IssueCode::unknown_key, "unknown-key", Severity::warning},
    IssueKind{IssueCode::unknown_value, "unknown-value", Severity::error},
    IssueKind{IssueCode::out_of_range, "out-of-range", Severity::error},
    IssueKind{IssueCode::not_whole, "not-whole", Severity::error},
    IssueKind{IssueCode::bad_date, "bad-date", Severity::error},
    IssueKind{IssueCode::unsupported_schema, "unsupported-schema", Severity::error},
    IssueKind{IssueCode::too_many, "too-many", Severity::error},
    IssueKind{IssueCode::no_creators, "no-creators", Severity::error},
    IssueKind{IssueCode::duplicate_id, "duplicate-id", Severity::error},
    IssueKind{IssueCode::unordered_percentiles, "unordered-percentiles", Severity::error},
    IssueKind{IssueCode::infeasible_percentiles, "infeasible-percentiles", Severity::error},
    IssueKind{IssueCode::low_above_high, "low-above-high", Severity::error},
    IssueKind{IssueCode::overlapping_bands, "overlapping-bands", Severity::error},
    IssueKind{IssueCode::looks_like_fraction, "looks-like-fraction", Severity::warning},
    IssueKind{IssueCode::implausible, "implausible", Severity::warning},
    IssueKind{IssueCode::likes_above_views, "likes-above-views", Severity::warning},
    IssueKind{IssueCode::likes_above_followers, "likes-above-followers", Severity::warning},
    IssueKind{IssueCode::comments_above_likes, "comments-above-likes", Severity::warning},
    IssueKind{IssueCode::schema_assumed, "schema-assumed", Severity::note},
    IssueKind{IssueCode::deliverable_assumed, "deliverable-assumed", Severity::note},
    IssueKind{IssueCode::fee_not_given, "fee-not-given", Severity::note},
    IssueKind{IssueCode::views_shared_by_formats, "views-shared-by-formats", Severity::note},
    IssueKind{IssueCode::card_without_price, "card-without-price", Severity::note},
    IssueKind{IssueCode::no_evidence, "no-evidence", Severity::error},
    IssueKind{IssueCode::unknown_evidence, "unknown-evidence", Severity::warning},
    IssueKind{IssueCode::same_twice, "same-twice", Severity::error},
    IssueKind{IssueCode::target_without_goal, "target-without-goal", Severity::warning},
    IssueKind{IssueCode::overlaps_contradict, "overlaps-contradict", Severity::error},
    IssueKind{IssueCode::term_given_twice, "term-given-twice", Severity::warning},
    IssueKind{IssueCode::term_needs_another, "term-needs-another", Severity::note},
    IssueKind{IssueCode::no_post_dates, "no-post-dates", Severity::warning},
    IssueKind{IssueCode::date_too_far, "date-too-far", Severity::error},
    IssueKind{IssueCode::review_before_posts, "review-before-posts", Severity::error},
    IssueKind{IssueCode::too_few, "too-few", Severity::error},
    IssueKind{IssueCode::budget_without_channel, "budget-without-channel", Severity::warning},
    IssueKind{IssueCode::suggestion_too_dear, "suggestion-too-dear", Severity::note},
    IssueKind{IssueCode::sale_is_a_loss, "sale-is-a-loss", Severity::warning},
    IssueKind{IssueCode::commission_above_margin, "commission-above-margin", Severity::warning},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (static_cast<std::size_t>(kKinds[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "kKinds must list every code in the order of the enumeration");

}  // namespace

std::span<const IssueKind> issue_codes() noexcept {
  return kKinds;
}

const IssueKind& kind_of(IssueCode code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  require(index < kKinds.size());
  return kKinds[index];
}

std::string_view name_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

Issue& Issue::with(std::string_view name, std::string_view text) {
  arguments.push_back({std::string(name), std::string(text), 0, false});
  return *this;
}

Issue& Issue::with(std::string_view name, double number) {
  arguments.push_back({std::string(name), {}, number, true});
  return *this;
}

bool has_error(const Issues& issues) noexcept {
  return std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
    return kind_of(issue.code).severity == Severity::error;
  });
}

}  // namespace tierwise
