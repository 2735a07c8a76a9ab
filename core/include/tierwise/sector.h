// Sector: what the kind of product sets where the user gave no number of their own.
//
// A sector (sectors.json) has published figures of order value, conversion, return rate, gross
// margin, repeat rate and days to order; not every sector has all of them. The user's own number
// wins, then the sector's figure ("order-value/beauty"), then what holds for all products together.
// Without a sector nothing is sent back and nobody orders again unless the user says so.
// Repeat orders are certain in the model: the middle of the sector's figure is taken.
// Gap: a sector's conversion is a share of all visits of a shop, not of clicks from creators'
// posts; return rates by orders and by sales are taken as one; sectors hold cheap and dear shops.
#pragma once

#include <string_view>

#include "tierwise/lookup.h"

namespace tierwise {

// Null where there is no sector, or no source for it.
const Figure* of_sector(Lookup& lookup, std::string_view quantity);

// The user's own figure, else the sector's, else the data set's for all products.
const Figure& product_figure(Lookup& lookup, const std::optional<Given>& given,
                             std::string_view quantity, FigureUnit unit);
// Null: no returns.
const Figure* return_rate_of(Lookup& lookup);
// Days from seeing a post to ordering. A kind of purchase that the user chose wins over the sector.
const Figure& purchase_delay_of(Lookup& lookup);
// The product of the plan, its repeat rate the sector's where the user gave none.
[[nodiscard]] Product product_with_repeats(Lookup& lookup);

}  // namespace tierwise
