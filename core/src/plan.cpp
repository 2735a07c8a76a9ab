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

std::string_view name_of(Goal goal) noexcept {
  switch (goal) {
    case Goal::awareness:
      return "awareness";
    case Goal::engagement:
      return "engagement";
    case Goal::growth:
      return "growth";
    case Goal::conversions:
      return "conversions";
  }
  return "";
}

}  // namespace tierwise
