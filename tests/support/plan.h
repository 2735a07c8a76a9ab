// The data set as it is built into the program, and creators made by hand.
#pragma once

#include <string_view>
#include <utility>

#include "embedded.h"
#include "tierwise/defect.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise::test {

inline const Reference& embedded() {
  static const Reference reference = [] {
    auto loaded = load_reference(embedded_files(), embedded_hash());
    require(loaded.ok());
    return std::move(loaded).value();
  }();
  return reference;
}

// One value, without doubt.
inline Given given(double value) {
  return {.value = {value, value, value}, .path = "/own"};
}
inline Given given(double p10, double p50, double p90) {
  return {.value = {p10, p50, p90}, .path = "/own"};
}

// A creator with one deliverable of the given format. The platform must be one of `reference`.
inline Creator creator_on(const Reference& reference, std::string_view platform,
                          std::string_view format, double followers) {
  const Platform* where = reference.find_platform(platform);
  require(where != nullptr && where->find(format) != nullptr);
  Creator creator{.id = "c", .platform = where, .followers = Followers::of(followers)};
  creator.path = "/creators/0";
  creator.deliverables = {{.format = where->find(format), .path = "/creators/0/deliverables/0"}};
  return creator;
}

}  // namespace tierwise::test
