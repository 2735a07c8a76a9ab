#include "tierwise/sector.h"

#include "tierwise/edition.h"

namespace tierwise {

const Figure* of_sector(Lookup& lookup, std::string_view quantity) {
  if constexpr (kWhole) {
    const std::string& sector = lookup.plan().product.sector;
    if (!sector.empty()) return lookup.published(quantity, sector);
  }
  return nullptr;
}

const Figure& product_figure(Lookup& lookup, const std::optional<Given>& given,
                             std::string_view quantity, FigureUnit unit) {
  if (!given) {
    if (const Figure* figure = of_sector(lookup, quantity)) return *figure;
  }
  return lookup.own_or_expected(given, quantity, {}, unit);
}

const Figure* return_rate_of(Lookup& lookup) {
  const auto& given = lookup.plan().product.return_rate;
  if (given) return &lookup.own(*given, "return-rate", FigureUnit::share);
  return of_sector(lookup, "return-rate");
}

const Figure& purchase_delay_of(Lookup& lookup) {
  const Product& product = lookup.plan().product;
  if (!product.purchase_delay && !product.purchase_given) {
    if (const Figure* figure = of_sector(lookup, "purchase-delay")) return *figure;
  }
  return lookup.own_or_expected(product.purchase_delay, "purchase-delay", product.purchase,
                                FigureUnit::days);
}

Product product_with_repeats(Lookup& lookup) {
  Product product = lookup.plan().product;
  if (!product.repeat_rate_given) {
    if (const Figure* figure = of_sector(lookup, "repeat-rate")) {
      product.repeat_rate = Share::fraction(figure->value.p50);
    }
  }
  return product;
}

}  // namespace tierwise
