#include "load_formulas.h"

#include <cmath>

namespace tierwise {
namespace {

constexpr std::array kPriceBases = {
    entry("followers", PriceBase::followers), entry("views", PriceBase::views),
    entry("engagements", PriceBase::engagements), entry("likes", PriceBase::likes)};

// The evidence rows that formulas take their constants from, with the table's unit and base.
class Constants {
 public:
  struct Found {
    const EvidenceTable* table = nullptr;
    const EvidenceRow* row = nullptr;
  };
  Constants(const std::vector<EvidenceTable>& tables, bool& ok) : tables_(&tables), ok_(&ok) {}

  [[nodiscard]] Found find(std::string_view id) const {
    for (const EvidenceTable& table : *tables_) {
      for (const EvidenceRow& row : table.rows) {
        if (row.id == id) return {&table, &row};
      }
    }
    *ok_ = false;
    return {};
  }
  // A single value in natural units.
  [[nodiscard]] double value(const std::string& id) const {
    const Found found = find(id);
    if (found.row == nullptr || !found.row->mid) {
      *ok_ = false;
      return 0;
    }
    return found.table->unit == "percent" ? *found.row->mid / 100 : *found.row->mid;
  }

 private:
  const std::vector<EvidenceTable>* tables_;
  bool* ok_;
};

Formula::Term term_of(const Constants::Found& found, const DataNode& node) {
  Formula::Term term;
  if (found.row == nullptr) return term;
  const EvidenceRow& row = *found.row;
  bool known = false;
  for (const auto& base : kPriceBases) {
    if (base.text != found.table->base) continue;
    term.base = base.value;
    known = true;
  }
  if (!known || (!row.mid && !(row.low && row.high))) {
    node.fail();
    return term;
  }
  term.per = found.table->per;
  // Where only a range is printed, its geometric middle stands for the formula's answer.
  term.mid = row.mid ? *row.mid : std::sqrt(*row.low * *row.high);
  term.low = row.low.value_or(term.mid);
  term.high = row.high.value_or(term.mid);
  return term;
}

void read_band(const DataNode& node, const Constants& constants, Formula& formula) {
  const std::string id = node.text("band");
  const auto found = constants.find(id);
  if (found.row == nullptr) return;
  if (!found.row->low || !found.row->high) {
    node.fail();
    return;
  }
  const bool percent = found.table->unit == "percent";
  formula.band_low = percent ? 1 + *found.row->low / 100 : *found.row->low;
  formula.band_high = percent ? 1 + *found.row->high / 100 : *found.row->high;
  formula.rows.push_back(id);
}

void read_steps(const Constants& constants, const std::vector<std::string>& ids, Formula& formula) {
  for (const std::string& id : ids) {
    const auto found = constants.find(id);
    if (found.row == nullptr || !found.row->mid) continue;
    Formula::Step step;
    step.from = found.row->engagement_from.value_or(0) / 100;
    if (found.row->engagement_to) step.to = *found.row->engagement_to / 100;
    step.multiplier = *found.row->mid;
    formula.steps_by_views = found.table->base == "views";
    formula.steps.push_back(step);
    formula.rows.push_back(id);
  }
}

}  // namespace

void append_formulas(const DataNode& node, const std::vector<EvidenceTable>& tables, bool& ok,
                     std::vector<Formula>& formulas) {
  const Constants constants(tables, ok);
  for (const DataNode& line : node.objects("lines")) {
    Formula formula;
    formula.id = node.text("id");
    formula.title = node.text("title");
    formula.platform = line.text("platform");
    formula.formats = line.texts("formats");
    const auto price = constants.find(line.text("price"));
    formula.terms.push_back(term_of(price, line));
    if (price.table != nullptr) formula.currency = price.table->unit;
    formula.rows.push_back(line.text("price"));
    if (line.has("price_per_follower")) {
      formula.terms.push_back(term_of(constants.find(line.text("price_per_follower")), line));
      formula.rows.push_back(line.text("price_per_follower"));
    }
    if (line.has("multiplier")) {
      formula.multiplier = constants.value(line.text("multiplier"));
      formula.rows.push_back(line.text("multiplier"));
    }
    if (line.has("view_rate")) {
      formula.view_rate = constants.value(line.text("view_rate"));
      formula.rows.push_back(line.text("view_rate"));
    }
    if (node.has("neutral_engagement")) {
      const auto bounds = constants.find(node.text("engagement_bounds"));
      if (bounds.row == nullptr || !bounds.row->low || !bounds.row->high) {
        node.fail();
        continue;
      }
      formula.engagement_factor = {constants.value(node.text("neutral_engagement")),
                                   *bounds.row->low, *bounds.row->high};
      formula.rows.push_back(node.text("neutral_engagement"));
      formula.rows.push_back(node.text("engagement_bounds"));
    }
    if (node.has("band")) {
      read_band(node, constants, formula);
    }
    read_steps(constants, node.texts("engagement_steps"), formula);
    formulas.push_back(std::move(formula));
  }
}

}  // namespace tierwise
