#include "request_evidence.h"

#include <algorithm>

namespace tierwise {
namespace {

std::string_view source_of(std::string_view row) {
  return row.substr(0, row.find('/'));
}

// Ids of the sources and rows that computations may use.
class KnownEvidence {
 public:
  explicit KnownEvidence(const Reference& reference) : tables_(&reference.tables) {
    for (const EvidenceTable& table : reference.tables)
      sources_.push_back(table.source);
    for (const TierDefinition& definition : reference.definitions)
      sources_.push_back(definition.source);
    std::sort(sources_.begin(), sources_.end());
    sources_.erase(std::unique(sources_.begin(), sources_.end()), sources_.end());
  }

  [[nodiscard]] bool has_source(std::string_view id) const {
    return std::binary_search(sources_.begin(), sources_.end(), id);
  }
  [[nodiscard]] bool has(std::string_view id) const {
    if (has_source(id)) return true;
    const auto rows = rows_of(source_of(id));
    return std::find(rows.begin(), rows.end(), id) != rows.end();
  }
  // A row for what looks like a row, else a source.
  [[nodiscard]] std::string nearest_to(std::string_view id) const {
    std::string source(source_of(id));
    if (!has_source(source)) source = nearest(source, sources_);
    if (id.find('/') == std::string_view::npos) return source;
    const auto rows = rows_of(source);
    return rows.empty() ? source : nearest(id, rows);
  }

 private:
  [[nodiscard]] std::vector<std::string> rows_of(std::string_view source) const {
    std::vector<std::string> ids;
    for (const EvidenceTable& table : *tables_) {
      if (table.source != source) continue;
      for (const EvidenceRow& row : table.rows)
        ids.push_back(row.id);
    }
    return ids;
  }

  const std::vector<EvidenceTable>* tables_;
  std::vector<std::string> sources_;
};

void warn_unknown(const Reader& reader, const std::string& path, std::string_view id,
                  const KnownEvidence& known) {
  reader.report_at(IssueCode::unknown_evidence, path).with("nearest", known.nearest_to(id));
}

PoolingRules rules_of(const Reader& reader, PoolingRules rules) {
  const Reader weights = reader.object("confidence_weights");
  rules.weight_high = weights.number("H").value_or(rules.weight_high);
  rules.weight_medium = weights.number("M").value_or(rules.weight_medium);
  rules.weight_low = weights.number("L").value_or(rules.weight_low);
  weights.warn_unknown_keys();
  rules.half_life_years = reader.number("half_life_years").value_or(rules.half_life_years);
  return rules;
}

void read_factors(const Reader& reader, const KnownEvidence& known, Trust& trust) {
  for (const Reader::Named<double>& weight : reader.named_numbers("weights")) {
    if (!known.has_source(weight.name)) {
      warn_unknown(reader, weight.path, weight.name, known);
    } else if (weight.value == 0) {
      trust.off.push_back(weight.name);
    } else if (weight.value != 1) {
      trust.factors.push_back({weight.name, weight.value});
    }
  }
  std::sort(trust.factors.begin(), trust.factors.end(),
            [](const auto& a, const auto& b) { return a.source < b.source; });
}

}  // namespace

void read_exchange_rate(const Reader& reader, const Reference& reference, Plan& plan) {
  plan.own_rate = reader.number("exchange_rate");
  if (!plan.own_rate) return;
  const double usual = latest_units_per_usd(*plan.currency, plan.as_of);
  const double most = reference.defaults.exchange_plausible_factor;
  if (*plan.own_rate > usual * most || *plan.own_rate < usual / most) {
    reader.report(IssueCode::implausible, "exchange_rate").with("value", *plan.own_rate);
  }
}

void read_evidence(const Reader& reader, const Reference& reference, Plan& plan) {
  const KnownEvidence known(reference);
  Trust& trust = plan.trust;
  for (const auto& off : reader.texts("off", reference.limits.evidence_off)) {
    if (known.has(off.value)) {
      trust.off.push_back(off.value);
    } else {
      warn_unknown(reader, off.path, off.value, known);
    }
  }
  read_factors(reader, known, trust);
  std::sort(trust.off.begin(), trust.off.end());
  trust.off.erase(std::unique(trust.off.begin(), trust.off.end()), trust.off.end());
  plan.pooling = rules_of(reader, plan.pooling);
  reader.warn_unknown_keys();
}

}  // namespace tierwise
