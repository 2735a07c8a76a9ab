#include "tierwise/plan.h"

namespace tierwise {

std::string_view name_of(Fit fit) noexcept {
  switch (fit) {
    case Fit::same:
      return "same";
    case Fit::adjacent:
      return "adjacent";
    case Fit::other:
      return "other";
  }
  return "";
}

}  // namespace tierwise
