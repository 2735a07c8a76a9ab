#include "tierwise/rate_card.h"

#include <algorithm>
#include <cmath>

#include "tierwise/defect.h"

namespace tierwise {
namespace {

// Of how many the figure of a base is the price.
double printed_per(TariffBase base) {
  return base == TariffBase::views || base == TariffBase::followers ? 1000 : 1;
}

TariffBase base_of(std::string_view name) {
  const auto* const found = std::find_if(kTariffBases.begin(), kTariffBases.end(),
                                         [name](TariffBase base) { return name_of(base) == name; });
  require(found != kTariffBases.end());
  return *found;
}

TariffBase base_of_quantity(const Reference& reference, std::string_view id) {
  const auto& all = reference.quantities;
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Quantity& one) { return one.id == id; });
  require(found != all.end());
  return base_of(found->bases.front());
}

std::optional<Tariff> published_tariff(Lookup& lookup, const RateCard& card,
                                       const Deliverable& deliverable) {
  for (const std::string& quantity : card.quantities) {
    const Figure* figure = lookup.published(quantity, deliverable.format->id);
    if (figure != nullptr) return Tariff{base_of_quantity(lookup.reference(), quantity), figure};
  }
  return std::nullopt;
}

bool holds(const EvidenceRow& row, double followers) {
  if (!row.has_followers) return true;
  if (row.from && row.to && *row.from == *row.to) return followers == *row.from;
  return followers >= row.from.value_or(0) && (!row.to || followers < *row.to);
}

// How well a table fits, 0 the best; nothing when it is about something else.
std::optional<int> distance(const EvidenceTable& table, const Creator& creator,
                            const Deliverable& deliverable) {
  const bool platform = table.platform == creator.platform->id;
  const bool format = table.format == deliverable.format->id;
  if (!platform && table.platform != kAny) return std::nullopt;
  if (!format && table.format != kAny) return std::nullopt;
  // What counts as a view on every platform is no download and no average viewer.
  const bool of_views = table.base == name_of(TariffBase::views);
  if (!platform && of_views && !creator.platform->views_are.empty()) return std::nullopt;
  return (platform ? 0 : 2) + (format ? 0 : 1);
}

struct OwnPrice {
  TariffBase base{};
  const EvidenceTable* table = nullptr;
  const EvidenceRow* row = nullptr;
};

std::optional<OwnPrice> own_price(const ChosenCard& card, const Creator& creator,
                                  const Deliverable& deliverable) {
  std::optional<OwnPrice> best;
  for (const TariffBase base : kTariffBases) {
    std::optional<int> nearest;
    for (const EvidenceTable& table : card.own) {
      if (table.base != name_of(base)) continue;
      const auto away = distance(table, creator, deliverable);
      if (!away || (nearest && *away >= *nearest)) continue;
      const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& one) {
        return holds(one, creator.followers.count());
      });
      if (row == table.rows.end()) continue;
      nearest = away;
      best = OwnPrice{base, &table, &*row};
    }
    if (best) return best;
  }
  return best;
}

// As printed: an end that is missing is the value there is.
Triplet printed(const EvidenceRow& row) {
  const double low = row.low ? *row.low : row.mid ? *row.mid : *row.high;
  const double high = row.high ? *row.high : row.mid ? *row.mid : low;
  const double mid = row.mid ? *row.mid : low == high ? low : std::sqrt(low * high);
  return {low, mid, high};
}

// Units of the request's currency for one of the table's.
double exchange(const EvidenceTable& table, const Lookup& lookup) {
  const Plan& plan = lookup.plan();
  if (table.unit == plan.currency->code) return 1;
  const Currency* from = lookup.reference().find_currency(table.unit);
  require(from != nullptr);
  const double then =
      table.year ? units_per_usd(*from, *table.year) : latest_units_per_usd(*from, plan.as_of);
  return selection_of(plan, lookup.creator(), {}).units_per_usd() / then;
}

Figure figure_of(const OwnPrice& price, const Deliverable& deliverable, const Lookup& lookup) {
  const double per = printed_per(price.base);
  const double factor = exchange(*price.table, lookup) * per / price.table->per;
  const Triplet value = printed(*price.row);
  Figure figure;
  figure.id = "rate-card/" + deliverable.format->id;
  figure.unit = per == 1 ? FigureUnit::money : FigureUnit::money_per_1000;
  figure.value = {value.p10 * factor, value.p50 * factor, value.p90 * factor};
  figure.from.kind = FigureKind::measured;
  figure.from.families = 1;
  figure.from.evidence.push_back(price.row->id);
  figure.from.inputs.push_back("/rate_card/" + price.row->id);
  return figure;
}

}  // namespace

std::string_view name_of(TariffBase base) noexcept {
  switch (base) {
    case TariffBase::deliverable:
      return "deliverable";
    case TariffBase::views:
      return "views";
    case TariffBase::engagements:
      return "engagements";
    case TariffBase::followers:
      return "followers";
  }
  return "";
}

std::string_view name_of(CardMode mode) noexcept {
  return mode == CardMode::mix ? "mix" : "replace";
}

std::optional<Tariff> tariff_of(Lookup& lookup, const Deliverable& deliverable) {
  const std::optional<ChosenCard>& card = lookup.plan().card;
  if (!card) return std::nullopt;
  if (card->built_in != nullptr) return published_tariff(lookup, *card->built_in, deliverable);
  const auto price = own_price(*card, lookup.creator(), deliverable);
  if (!price) return std::nullopt;
  return Tariff{price->base, &lookup.keep(figure_of(*price, deliverable, lookup))};
}

}  // namespace tierwise
