// The built-in platforms, quantities and rules over evidence made up by a test: every figure is a
// flat table of the test's own, so that its P10, P50 and P90 are known.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence.h"
#include "plan.h"
#include "tierwise/lookup.h"

namespace tierwise::test {

// One source for every size: P10 and P90 of a quantity in natural units (shares as fractions, money
// in dollars per one).
inline EvidenceTable flat(std::string_view quantity, double p10, double p90) {
  const auto& all = embedded().quantities;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Quantity& one) { return one.id == quantity; });
  require(found != all.end());
  EvidenceTable table = table_with({sizeless(p10, p90)}, std::string(quantity));
  table.rows.front().id = std::string(quantity) + " row";
  table.metric = found->metric;
  table.base = found->bases.front();
  if (!found->methods.empty()) table.method = found->methods.front();
  table.platform = "instagram";
  table.format = "any";
  table.unit = found->money ? "USD" : found->unit == FigureUnit::days ? "days" : "ratio";
  return table;
}

// Evidence for everything that a plan may need.
inline std::vector<EvidenceTable> flat_market() {
  return {flat("price-listed", 200, 800),
          flat("price-paid", 100, 400),
          flat("cpm", 0.01, 0.04),  // $10 to $40 per 1,000
          flat("price-per-engagement", 0.1, 0.4),
          flat("price-per-1000-followers", 0.005, 0.02),
          flat("view-rate", 0.1, 0.4),
          flat("engagement-rate-by-followers", 0.01, 0.04),
          flat("engagement-rate-by-views", 0.02, 0.08),
          flat("click-through-rate", 0.001, 0.004),
          flat("conversion-rate", 0.01, 0.04),
          flat("tracked-share", 0.4, 0.6),
          flat("inauthentic-share", 0.1, 0.3),
          flat("comments-per-like", 0.01, 0.04),
          flat("revenue-per-follower", 0.05, 0.2),
          flat("return-on-spend", 1, 4),
          flat("order-value", 30, 120),
          flat("gross-margin", 0.3, 0.7),
          flat("half-life", 2, 8)};
}

// One creator in a plan over such evidence. Neither copied nor moved: it points at itself.
struct Market {
  Reference reference;
  Evidence evidence;
  Plan plan;

  explicit Market(std::vector<EvidenceTable> tables = flat_market())
      : reference(reference_over(std::move(tables))),
        evidence(reference.tables, reference.quantities, reference.currencies, reference.pooling) {
    plan.as_of = kToday;
    plan.draws = 512;
    plan.currency = reference.find_currency("USD");
    plan.chance = Share::percent(50);
    plan.market.tracking = reference.defaults.tracking;
    plan.market.horizon = Days::days(90);
    plan.product.purchase = reference.defaults.purchase;
    plan.creators = {creator_on(reference, "instagram", "reel", 50000)};
  }
  Market(const Market&) = delete;
  Market& operator=(const Market&) = delete;

  [[nodiscard]] Creator& creator() { return plan.creators.front(); }
  [[nodiscard]] Deliverable& deliverable() { return creator().deliverables.front(); }
  [[nodiscard]] Lookup lookup() { return {reference, evidence, plan, creator()}; }

 private:
  static Reference reference_over(std::vector<EvidenceTable> tables) {
    Reference reference = embedded();
    reference.tables = std::move(tables);
    reference.formulas.clear();
    for (Quantity& quantity : reference.quantities) {
      quantity.minimum_families = 1;
      quantity.assumed_spread = 2;
      quantity.mean_row.clear();
    }
    return reference;
  }
};

}  // namespace tierwise::test
