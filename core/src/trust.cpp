#include "tierwise/trust.h"

#include <algorithm>

#include "tierwise/edition.h"

namespace tierwise {

bool Trust::source_is_off(std::string_view source) const noexcept {
  return kWhole && std::binary_search(off.begin(), off.end(), source);
}

bool Trust::row_is_off(std::string_view row) const noexcept {
  if (!kWhole || off.empty()) return false;
  return source_is_off(row) || source_is_off(row.substr(0, row.find('/')));
}

double Trust::factor_of(std::string_view source) const noexcept {
  if (!kWhole) return 1;
  const auto found = std::lower_bound(
      factors.begin(), factors.end(), source,
      [](const SourceFactor& one, std::string_view wanted) { return one.source < wanted; });
  return found != factors.end() && found->source == source ? found->factor : 1;
}

}  // namespace tierwise
