// The rate card of a request.
#pragma once

#include <optional>

#include "request_reader.h"
#include "tierwise/plan.h"

namespace tierwise {

// The card that `reader`, at /rate_card, chooses; nothing where it chooses none. Own tables are
// checked cell by cell whether they are chosen or not, and everything that is wrong is reported.
[[nodiscard]] std::optional<ChosenCard> read_rate_card(const Reader& reader,
                                                       const Reference& reference);

}  // namespace tierwise
