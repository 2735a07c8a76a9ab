#include "request.h"

#include <algorithm>

#include "json_value.h"
#include "read_rate_card.h"
#include "request_campaign.h"
#include "request_dates.h"
#include "request_evidence.h"
#include "request_reader.h"
#include "tierwise/api.h"
#include "tierwise/edition.h"

namespace tierwise {
namespace {

using Type = JsonValue::Type;

Product read_product(const Reader& reader, const Reference& reference) {
  Product product;
  product.order_value = reader.given("order_value_minor");
  product.gross_margin = reader.given("gross_margin_percent");
  product.return_rate = reader.given("return_rate_percent");
  product.discount = reader.percent("discount_percent");
  product.code_share = reader.percent("code_share_percent");
  product.fulfilment = reader.money("fulfilment_minor");
  product.return_handling = reader.money("return_handling_minor");
  product.repeat_rate = reader.percent("repeat_rate_percent");
  product.repeat_rate_given = reader.has("repeat_rate_percent");
  product.repeat_interval = reader.days("repeat_interval_days");
  product.repeat_horizon = reader.days("repeat_horizon_days");
  product.annual_discount_rate = reader.percent("annual_discount_rate_percent");
  product.purchase =
      reader.choice("purchase", reference.purchases).value_or(reference.defaults.purchase);
  product.purchase_given = reader.has("purchase");
  product.purchase_delay = reader.given("purchase_delay_days");
  if constexpr (kWhole) {
    product.sector = reader.choice("sector", reference.sectors).value_or("");
  }
  reader.warn_unknown_keys();
  return product;
}

[[maybe_unused]] AlternativePlan read_alternative(const Reader& reader,
                                                  const Reference& reference) {
  AlternativePlan alternative;
  const auto channel = reader.choice("channel", ids_of(reference.channels, &Channel::id));
  if (channel) alternative.channel = reference.find_channel(*channel);
  reader.warn_unknown_keys();
  return alternative;
}

Market read_market(const Reader& reader, const Reference& reference) {
  Market market;
  market.tracking =
      reader.choice("tracking", reference.trackings).value_or(reference.defaults.tracking);
  market.tracked_share = reader.given("tracked_share_percent");
  market.incrementality = reader.given("incrementality_percent");
  market.campaign_factor = reader.given("campaign_factor");
  market.horizon = reader.days("horizon_days");
  reader.warn_unknown_keys();
  return market;
}

// Each term of the data set is a choice, with an own number beside it where there is such an input.
[[maybe_unused]] std::vector<AgreedTerm> read_terms(const Reader& reader,
                                                    const Reference& reference) {
  std::vector<AgreedTerm> terms;
  for (const DealTerm& term : reference.deal_terms) {
    AgreedTerm agreed{.term = &term};
    const auto option = reader.choice(term.id.c_str(), ids_of(term.options, &DealTerm::Option::id));
    if (option) agreed.option = term.find(*option);
    const std::string percent = term.id + "_percent";
    const std::string multiple = term.id + "_multiple";
    if (reader.knows(percent)) {
      if (const auto own = reader.number(percent.c_str())) agreed.percent = Share::percent(*own);
    }
    if (reader.knows(multiple)) agreed.multiple = reader.number(multiple.c_str());
    if (agreed.percent && agreed.multiple) reader.report(IssueCode::term_given_twice, percent);
    if (agreed.option != nullptr || agreed.percent || agreed.multiple) terms.push_back(agreed);
  }
  for (const AgreedTerm& agreed : terms) {
    const std::string& needed = agreed.term->needs;
    const bool there =
        needed.empty() || std::any_of(terms.begin(), terms.end(), [&](const AgreedTerm& other) {
          return other.term->id == needed;
        });
    if (there) continue;
    reader.report(IssueCode::term_needs_another, agreed.term->id).with("other", needed);
  }
  return terms;
}

Deal read_deal(const Reader& reader, [[maybe_unused]] const Reference& reference) {
  Deal deal;
  deal.commission = reader.percent("commission_percent");
  deal.bonus_per_sale = reader.money("bonus_per_sale_minor");
  deal.referral_fee = reader.percent("referral_fee_percent");
  deal.agency = reader.percent("agency_percent");
  deal.gifted_units = reader.number("gifted_units").value_or(0);
  deal.gift_shipping = reader.money("gift_shipping_minor");
  deal.production = reader.money("production_minor");
  if constexpr (kWhole) {
    deal.terms = read_terms(reader, reference);
    deal.own_hours = reader.number("own_hours").value_or(0);
    deal.hourly_cost = reader.money("hourly_cost_minor");
    deal.boost = reader.money("boost_minor");
  }
  reader.warn_unknown_keys();
  return deal;
}

std::optional<Deliverable> read_deliverable(const Reader& reader, const Platform* platform) {
  Deliverable deliverable;
  deliverable.path = reader.path();
  deliverable.count = static_cast<int>(reader.number("count").value_or(1));
  if (const auto fee = reader.number("fee_minor")) deliverable.fee = Money::minor(*fee);
  deliverable.median_views = reader.given("median_views");
  if constexpr (kWhole) deliverable.date = reader.date("date");
  reader.warn_unknown_keys();
  if (platform == nullptr) return std::nullopt;  // formats are the platform's
  const auto format = reader.choice("format", ids_of(platform->formats, &Format::id));
  if (!format) return std::nullopt;
  deliverable.format = platform->find(*format);
  if (!deliverable.fee) reader.report(IssueCode::fee_not_given, "fee_minor");
  return deliverable;
}

void read_deliverables(const Reader& reader, const Reference& reference, Creator& creator) {
  const auto readers = reader.objects("deliverables", reference.limits.deliverables);
  for (const Reader& item : readers) {
    if (auto deliverable = read_deliverable(item, creator.platform)) {
      deliverable->index = creator.deliverables.size();
      creator.deliverables.push_back(std::move(*deliverable));
    }
  }
  if (!readers.empty() || creator.platform == nullptr) return;
  const std::string& format = creator.platform->default_format;
  Deliverable deliverable;
  deliverable.format = creator.platform->find(format);
  deliverable.path = reader.path_of("deliverables/0");
  creator.deliverables.push_back(std::move(deliverable));
  reader.report(IssueCode::deliverable_assumed, "deliverables").with("format", format);
}

// Contradictions that can happen in life are pointed out, not refused.
void warn_contradictions(const Reader& reader, const Creator& creator) {
  const auto& likes = creator.average_likes;
  if (!likes) return;
  const double count = likes->value.p50;
  if (creator.median_views && count > creator.median_views->value.p50) {
    reader.report(IssueCode::likes_above_views, "average_likes")
        .with("likes", count)
        .with("views", creator.median_views->value.p50);
  }
  if (count > creator.followers.count() && creator.followers.count() > 0) {
    reader.report(IssueCode::likes_above_followers, "average_likes")
        .with("likes", count)
        .with("followers", creator.followers.count());
  }
  if (creator.average_comments && creator.average_comments->value.p50 > count) {
    reader.report(IssueCode::comments_above_likes, "average_comments")
        .with("comments", creator.average_comments->value.p50)
        .with("likes", count);
  }
}

void note_shared_views(const Reader& reader, const Creator& creator) {
  if (!creator.median_views) return;
  std::vector<const Format*> sharing;
  for (const Deliverable& deliverable : creator.deliverables) {
    if (!deliverable.median_views) sharing.push_back(deliverable.format);
  }
  const bool differ = std::any_of(sharing.begin(), sharing.end(),
                                  [&](const Format* format) { return format != sharing.front(); });
  if (differ) reader.report(IssueCode::views_shared_by_formats, "median_views");
}

Creator read_creator(const Reader& reader, const Reference& reference, std::size_t index) {
  Creator creator;
  creator.path = reader.path();
  creator.id = reader.text("id").value_or("creator-" + std::to_string(index + 1));
  const auto platform = reader.choice("platform", ids_of(reference.platforms, &Platform::id));
  if (platform) creator.platform = reference.find_platform(*platform);
  creator.followers = Followers::of(reader.number("followers").value_or(0));
  creator.median_views = reader.given("median_views");
  if (const auto age = reader.number("median_views_age_days")) {
    creator.median_views_age = Days::days(*age);
  }
  creator.average_likes = reader.given("average_likes");
  creator.average_comments = reader.given("average_comments");
  creator.authentic = reader.given("authentic_percent");
  creator.click_through = reader.given("click_through_percent");
  creator.conversion = reader.given("conversion_percent");
  if constexpr (kWhole) {
    creator.in_target = reader.given("in_target_percent");
    creator.fit = named_choice(reader, "fit", kFits);
  }
  creator.deal = read_deal(reader.object("deal"), reference);
  read_deliverables(reader, reference, creator);
  reader.warn_unknown_keys();
  warn_contradictions(reader, creator);
  note_shared_views(reader, creator);
  return creator;
}

void read_creators(const Reader& reader, const Reference& reference, Plan& plan, Issues& issues) {
  const std::size_t known_issues = issues.size();
  const auto creators = reader.objects("creators", reference.limits.creators);
  if (creators.empty() && issues.size() == known_issues) {
    reader.report(IssueCode::no_creators, "creators");
  }
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    Creator creator = read_creator(creators[i], reference, i);
    if (std::find(ids.begin(), ids.end(), creator.id) != ids.end()) {
      creators[i].report(IssueCode::duplicate_id, "id");
    }
    ids.push_back(creator.id);
    creator.seat = i;
    plan.creators.push_back(std::move(creator));
  }
}

}  // namespace

std::size_t lines_of(const Plan& plan) noexcept {
  std::size_t lines = 0;
  for (const Creator& creator : plan.creators)
    lines += creator.deliverables.size();
  return lines;
}

void check_work(const Reader& reader, const Reference& reference, std::size_t draws,
                std::size_t lines) {
  const std::size_t limit = reference.limits.line_draws;
  const std::size_t most = limit / std::max<std::size_t>(lines, 1);  // whole draws
  if (draws > most) {
    reader.report(IssueCode::too_many, "draws")
        .with("limit", static_cast<double>(most))
        .with("count", static_cast<double>(draws));
  }
}

Plan read_plan(const Reader& reader, const Reader& scenario, const Reference& reference,
               Issues& issues) {
  const auto part = [&](const char* key) -> const Reader& {
    return kWhole && scenario.has(key) ? scenario : reader;
  };
  Plan plan;
  const Defaults& defaults = reference.defaults;
  plan.as_of = reader.date("as_of").value_or(defaults.as_of);
  plan.seed = static_cast<std::uint32_t>(reader.number("seed").value_or(defaults.seed));
  plan.draws = static_cast<std::size_t>(
      reader.number("draws").value_or(static_cast<double>(defaults.draws)));
  const auto currency = reader.choice("currency", ids_of(reference.currencies, &Currency::code));
  plan.currency = reference.find_currency(currency.value_or(defaults.currency));
  plan.pooling = reference.pooling;
  if constexpr (kWhole) {
    read_exchange_rate(reader, reference, plan);
    read_evidence(reader.object("evidence"), reference, plan);
  }
  plan.chance = Share::percent(reader.number("chance_percent").value_or(defaults.chance_percent));
  plan.product = read_product(part("product").object("product"), reference);
  plan.market = read_market(part("market").object("market"), reference);
  if constexpr (kWhole) {
    plan.alternative = read_alternative(reader.object("alternative"), reference);
    plan.card = read_rate_card(reader.object("rate_card"), reference);
  }
  read_creators(part("creators"), reference, plan, issues);
  if constexpr (kWhole) {
    const Reader& holder = part("campaign");
    if (holder.has("campaign")) {
      plan.campaign = std::make_unique<CampaignPlan>(
          read_campaign(holder.object("campaign"), reference, plan.creators));
      seat_by_id(plan.creators);
    }
  }
  return plan;
}

void read_schema(const Reader& reader, const JsonValue& document) {
  const JsonValue* schema = document.find("schema");
  if (schema == nullptr) {
    reader.report(IssueCode::schema_assumed, "schema");
  } else if (!schema->is(Type::number)) {
    reader.report(IssueCode::wrong_type, "schema").with("expected", "number");
  } else if (schema->number != kSchema) {
    reader.report(IssueCode::unsupported_schema, "schema")
        .with("supported", static_cast<double>(kSchema));
  }
}

ParsedRequest parse_request(std::string_view text, const Reference& reference) {
  ParsedRequest parsed;
  const ParsedJson json = parse_json(text, reference.limits);
  parsed.issues = json.issues;
  if (!parsed.issues.empty()) return parsed;
  const JsonValue& document = json.value;
  const Reader reader(document, "", "", reference, parsed.issues);
  if (!document.is(Type::object)) return parsed;
  read_schema(reader, document);
  Plan plan = read_plan(reader, reader, reference, parsed.issues);
  if constexpr (kWhole) check_dates(reader, reference, plan);
  reader.warn_unknown_keys();
  check_work(reader, reference, plan.draws, lines_of(plan));
  if (!has_error(parsed.issues)) parsed.plan = std::move(plan);
  return parsed;
}

}  // namespace tierwise
