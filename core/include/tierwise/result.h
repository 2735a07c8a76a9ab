// Result: a value, or the issues that prevented it.
#pragma once

#include <optional>
#include <utility>
#include "tierwise/defect.h"

#include "tierwise/issue.h"

namespace tierwise {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Issue issue) {
    issues_.push_back(std::move(issue));
  }  // NOLINT(google-explicit-constructor)
  Result(Issues issues) : issues_(std::move(issues)) {  // NOLINT(google-explicit-constructor)
    require(!issues_.empty());
  }

  [[nodiscard]] bool ok() const noexcept { return value_.has_value(); }
  [[nodiscard]] const T& value() const& noexcept {
    require(ok());
    return *value_;
  }
  [[nodiscard]] T&& value() && noexcept {
    require(ok());
    return std::move(*value_);
  }
  [[nodiscard]] const Issues& issues() const noexcept { return issues_; }

 private:
  std::optional<T> value_;
  Issues issues_;
};

}  // namespace tierwise
