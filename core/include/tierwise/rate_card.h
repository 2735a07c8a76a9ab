// Rate card: a price list that the user chose to price by, alone or as one more voice among the
// market methods.
//
// A BUILT-IN card is a selection over the published evidence (a quantity with filters) or another
// calculator's formula, so that its sources stay attached; a price list among them is read as it is
// printed, a step per band. An OWN card is the user's tables in the evidence format, read as an
// agency writes them: a step per follower band, `low` and `high` the P10 and P90, their geometric
// middle the P50 where no `mid` is given; a single value is a certain price. A band is half-open;
// outside all bands the card has no price and none is made up. The table that knows most counts: a
// price per deliverable before one per 1,000 views, per engagement and per 1,000 followers; the
// platform's own table before one for any platform, and there the format's own before one for any
// format. An own price in another currency is converted at the average rate of the table's year,
// or, where it names none, at the rate of the request's day; in the request's currency it stays as
// it is. Gap: a card says nothing of discounts for several posts or of who pays when.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "tierwise/lookup.h"
#include "tierwise/plan.h"

namespace tierwise {

// What a card's price is for, in the order in which tables are asked.
enum class TariffBase { deliverable, views, engagements, followers };
inline constexpr std::array kTariffBases = {TariffBase::deliverable, TariffBase::views,
                                            TariffBase::engagements, TariffBase::followers};
[[nodiscard]] std::string_view name_of(TariffBase base) noexcept;

inline constexpr std::array kCardModes = {CardMode::replace, CardMode::mix};
[[nodiscard]] std::string_view name_of(CardMode mode) noexcept;

// The value of `rate_card.use` that stands for the user's own card.
inline constexpr std::string_view kOwnCard = "own";

// One price of a card: the figure is per deliverable, per 1,000 views, per engagement or per 1,000
// followers, in the request's currency. Its rows and inputs are named in it.
struct Tariff {
  TariffBase base{};
  const Figure* figure = nullptr;
};

// What the plan's card asks for the deliverable; nothing when it has no price for it, when no card
// is chosen, or when the card is a calculator's formula (see price.h).
[[nodiscard]] std::optional<Tariff> tariff_of(Lookup& lookup, const Deliverable& deliverable);

}  // namespace tierwise
