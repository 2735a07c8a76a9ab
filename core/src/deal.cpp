#include "tierwise/deal.h"

#include <algorithm>

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

void add_line(FixedCost& cost, CostKind kind, Money amount, std::vector<std::string> inputs) {
  const std::int64_t minor = amount.to_minor();
  if (minor == 0) return;
  cost.lines.push_back({kind, minor, std::nullopt, std::move(inputs)});
}

}  // namespace

std::string_view name_of(CostKind kind) noexcept {
  switch (kind) {
    case CostKind::fee:
      return "fee";
    case CostKind::agency:
      return "agency";
    case CostKind::gifted_product:
      return "gifted-product";
    case CostKind::gift_shipping:
      return "gift-shipping";
    case CostKind::production:
      return "production";
  }
  return "";
}

std::int64_t agency_minor(std::int64_t fees_minor, Share agency) noexcept {
  return round_half_away(static_cast<double>(fees_minor) * agency.as_fraction());
}

FixedCost fixed_cost(const Creator& creator, const std::vector<std::int64_t>& fees_minor,
                     Money unit_cost) {
  FixedCost cost;
  for (std::size_t i = 0; i < fees_minor.size(); ++i) {
    cost.fees_minor += fees_minor[i];
    cost.lines.push_back(
        {CostKind::fee, fees_minor[i], i, {creator.deliverables[i].path + "/fee_minor"}});
  }
  const Deal& deal = creator.deal;
  const std::string path = creator.path + "/deal/";
  add_line(cost, CostKind::agency,
           Money::minor(static_cast<double>(agency_minor(cost.fees_minor, deal.agency))),
           {path + "agency_percent"});
  add_line(cost, CostKind::gifted_product, unit_cost * deal.gifted_units, {path + "gifted_units"});
  add_line(cost, CostKind::gift_shipping, deal.gift_shipping * deal.gifted_units,
           {path + "gifted_units", path + "gift_shipping_minor"});
  add_line(cost, CostKind::production, deal.production, {path + "production_minor"});
  for (const CostLine& line : cost.lines) {
    cost.total_minor += line.minor;
    if (line.kind != CostKind::fee && line.kind != CostKind::agency) cost.other_minor += line.minor;
  }
  return cost;
}

std::int64_t largest_fee_within(double budget_minor, Share agency) noexcept {
  const auto cost_at = [agency](std::int64_t fee) {
    return static_cast<double>(fee + agency_minor(fee, agency));
  };
  if (budget_minor <= 0) return 0;
  // Beyond 2^53 minor units a double has no single units left to count: the ceiling stops there.
  constexpr double kMost = 9007199254740992.0;
  budget_minor = std::min(budget_minor, kMost);
  auto fee = static_cast<std::int64_t>(budget_minor / (1 + agency.as_fraction()));
  while (fee > 0 && cost_at(fee) > budget_minor)
    --fee;
  while (cost_at(fee + 1) <= budget_minor)
    ++fee;
  return fee;
}

}  // namespace tierwise
