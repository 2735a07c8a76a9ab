#include "read_rate_card.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "tierwise/rate_card.h"

namespace tierwise {
namespace {

// A card holds prices and nothing else.
constexpr std::string_view kPrice = "price";

template <class List>
std::vector<std::string> names_of(const List& values) {
  std::vector<std::string> names;
  for (const auto value : values)
    names.emplace_back(name_of(value));
  return names;
}

// The formats of a platform, or of all of them where the table holds for any.
std::vector<std::string> formats_of(const Reference& reference, std::string_view platform) {
  std::vector<std::string> formats;
  for (const Platform& one : reference.platforms) {
    if (one.id != platform && platform != kAny) continue;
    for (const Format& format : one.formats) {
      if (std::find(formats.begin(), formats.end(), format.id) == formats.end()) {
        formats.push_back(format.id);
      }
    }
  }
  return formats;
}

// A wrong order is reported at the later of two values.
bool check_order(const Reader& reader, const char* key, std::optional<double> low,
                 std::optional<double> high) {
  if (!low || !high || *low <= *high) return true;
  reader.report(IssueCode::low_above_high, key).with("low", *low).with("high", *high);
  return false;
}

// Nothing when it cannot be told which followers the row is for.
std::optional<EvidenceRow> read_row(const Reader& reader, const Reference& reference) {
  EvidenceRow row;
  row.low = reader.number("low");
  row.mid = reader.number("mid");
  row.high = reader.number("high");
  if (!reader.has("low") && !reader.has("mid") && !reader.has("high")) {
    reader.report(IssueCode::missing, "low");
  }
  check_order(reader, "mid", row.low, row.mid);
  check_order(reader, "high", row.mid ? row.mid : row.low, row.high);
  reader.warn_unknown_keys(reference.card_words);
  if (!reader.has("followers")) return row;
  const auto followers = reader.pair("followers");
  if (!followers) return std::nullopt;
  row.has_followers = true;
  row.from = (*followers)[0];
  row.to = (*followers)[1];
  if (!check_order(reader, "followers", row.from, row.to)) return std::nullopt;
  return row;
}

void read_rows(const Reader& reader, const Reference& reference, std::string_view id,
               EvidenceTable& table) {
  if (!reader.has("rows")) reader.report(IssueCode::missing, "rows");
  const auto rows = reader.objects("rows", reference.limits.card_rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto row = read_row(rows[i], reference);
    if (!row) continue;
    row->id.append(id).append("/rows/").append(std::to_string(i));
    table.rows.push_back(std::move(*row));
  }
}

// A choice that may be left out; nothing when it is there and wrong.
std::optional<std::string> choice_or(const Reader& reader, const char* key,
                                     std::vector<std::string> allowed, std::string_view otherwise) {
  if (!reader.has(key)) return std::string(otherwise);
  return reader.choice(key, std::move(allowed));
}

void check_metric(const Reader& reader) {
  if (!reader.has("metric") || reader.text("metric").value_or(std::string(kPrice)) == kPrice)
    return;
  reader.report(IssueCode::unknown_value, "metric").with("nearest", kPrice).with("allowed", kPrice);
}

// Nothing when it cannot be told what the table is about.
std::optional<EvidenceTable> read_table(const Reader& reader, const Reference& reference,
                                        std::string_view id) {
  EvidenceTable table;
  table.source = kOwnCard;
  table.family = kOwnCard;
  table.metric = kPrice;
  check_metric(reader);
  const auto platform = reader.choice("platform", ids_of(reference.platforms, &Platform::id));
  const auto format = choice_or(reader, "format",
                                formats_of(reference, platform.value_or(std::string(kAny))), kAny);
  const auto base =
      choice_or(reader, "base", names_of(kTariffBases), name_of(kTariffBases.front()));
  table.platform = platform.value_or("");
  table.format = format.value_or("");
  table.base = base.value_or("");
  table.unit = reader.choice("unit", ids_of(reference.currencies, &Currency::code)).value_or("");
  table.per = reader.number("per").value_or(1);
  if (const auto year = reader.number("year")) table.year = static_cast<int>(*year);
  read_rows(reader, reference, id, table);
  reader.warn_unknown_keys(reference.card_words);
  if (!platform || !format || !base) return std::nullopt;
  return table;
}

// Where a row's price holds, and for what.
struct Band {
  const EvidenceTable* table;
  double from;
  double to;
  const std::string* row;

  [[nodiscard]] auto subject() const {
    return std::tie(table->platform, table->format, table->base);
  }
};

std::vector<Band> bands_of(const std::vector<EvidenceTable>& tables) {
  std::vector<Band> bands;
  for (const EvidenceTable& table : tables) {
    for (const EvidenceRow& row : table.rows) {
      const double from = row.from.value_or(0);
      double to = row.to.value_or(std::numeric_limits<double>::infinity());
      if (from == to) to = from + 1;  // one size
      bands.push_back({&table, from, to, &row.id});
    }
  }
  std::stable_sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
    return a.subject() != b.subject() ? a.subject() < b.subject() : a.from < b.from;
  });
  return bands;
}

// Two prices for one size would leave the card ambiguous.
void check_overlaps(const Reader& card, const std::vector<EvidenceTable>& tables) {
  const Band* widest = nullptr;  // of the same subject so far, the one that reaches furthest
  const std::vector<Band> bands = bands_of(tables);
  for (const Band& band : bands) {
    const bool first = widest == nullptr || widest->subject() != band.subject();
    if (!first && band.from < widest->to) {
      card.report(IssueCode::overlapping_bands, *band.row + "/followers")
          .with("with", card.path_of(*widest->row));
    }
    if (first || band.to > widest->to) widest = &band;
  }
}

}  // namespace

std::optional<ChosenCard> read_rate_card(const Reader& reader, const Reference& reference) {
  ChosenCard card;
  const auto use = reader.choice("use", ids_of(reference.rate_cards, &RateCard::id));
  if (reader.choice("mode", names_of(kCardModes)) == name_of(CardMode::mix)) {
    card.mode = CardMode::mix;
  }
  reader.warn_unknown_keys();
  if (reader.has("own")) {
    const Reader own = reader.object("own");
    card.title = own.text("title").value_or("");
    const auto tables = own.objects("tables", reference.limits.card_tables);
    if (!own.has("tables")) own.report(IssueCode::missing, "tables");
    for (std::size_t i = 0; i < tables.size(); ++i) {
      const std::string id = "own/tables/" + std::to_string(i);
      if (auto table = read_table(tables[i], reference, id)) card.own.push_back(std::move(*table));
    }
    check_overlaps(reader, card.own);
    own.warn_unknown_keys(reference.card_words);
  }
  if (!use) return std::nullopt;
  if (use == kOwnCard) {
    if (!reader.has("own")) reader.report(IssueCode::missing, "own");
    return card;
  }
  card.built_in = reference.find_rate_card(*use);
  card.title = card.built_in->title;
  card.own.clear();
  return card;
}

}  // namespace tierwise
