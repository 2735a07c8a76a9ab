// Issues: everything that can be wrong with a request, as data.
//
// One table (`issue_codes`) names every code and its severity; the words that a person reads live
// in the front end's message catalogue under the same codes. An issue points at the value it is
// about with a JSON pointer (RFC 6901); bytes of a broken text are counted from 0.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tierwise {

enum class Severity { error, warning, note };

enum class IssueCode {
  empty_request,
  too_large,
  not_utf8,
  bad_json,
  too_deep,
  number_too_large,
  duplicate_key,
  wrong_type,
  missing,
  unknown_key,
  unknown_value,
  out_of_range,
  not_whole,
  bad_date,
  unsupported_schema,
  too_many,
  no_creators,
  duplicate_id,
  unordered_percentiles,
  infeasible_percentiles,
  low_above_high,
  overlapping_bands,
  looks_like_fraction,
  implausible,
  likes_above_views,
  likes_above_followers,
  comments_above_likes,
  schema_assumed,
  deliverable_assumed,
  fee_not_given,
  views_shared_by_formats,
  card_without_price,
  no_evidence,
  unknown_evidence,
  same_twice,
  target_without_goal,
  overlaps_contradict,
  term_given_twice,
  term_needs_another,
  no_post_dates,
  date_too_far,
  review_before_posts,
  too_few,
  budget_without_channel,
  suggestion_too_dear,
  sale_is_a_loss,
  commission_above_margin,
};

struct IssueKind {
  IssueCode code;
  std::string_view id;  // kebab-case, stable
  Severity severity;
};

// Every code once, in the order of the enumeration.
[[nodiscard]] std::span<const IssueKind> issue_codes() noexcept;
[[nodiscard]] const IssueKind& kind_of(IssueCode code) noexcept;
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;

// An argument of a message: a number or a text (never bytes of a request that failed to parse).
struct IssueArgument {
  std::string name;
  std::string text;
  double number = 0;
  bool is_number = false;
};

struct Issue {
  IssueCode code{};
  std::string path;  // JSON pointer; empty for the whole request
  std::vector<IssueArgument> arguments;

  Issue& with(std::string_view name, std::string_view text);
  Issue& with(std::string_view name, double number);
};

using Issues = std::vector<Issue>;

[[nodiscard]] bool has_error(const Issues& issues) noexcept;

}  // namespace tierwise
