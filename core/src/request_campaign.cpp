#include "request_campaign.h"

#include <algorithm>

namespace tierwise {
namespace {

std::vector<CampaignPlan::Aim> read_aims(const Reader& reader, Goal usual) {
  std::vector<CampaignPlan::Aim> aims;
  const auto main = named_choice(reader, "goal", kGoals);
  aims.push_back({main.value_or(usual), reader.number("target")});
  const auto second = named_choice(reader, "second_goal", kGoals);
  const auto second_target = reader.number("second_target");
  const bool main_known = main || !reader.has("goal");
  if (second && main_known && *second == aims.front().goal) {
    reader.report(IssueCode::same_twice, "second_goal");
  } else if (second) {
    aims.push_back({*second, second_target});
  } else if (second_target) {
    reader.report(IssueCode::target_without_goal, "second_target");
  }
  return aims;
}

// The places of the two creators that a pair names.
std::optional<CampaignPlan::Overlap> read_pair(const Reader& reader,
                                               const std::vector<Creator>& creators) {
  const auto names = reader.texts("creators", creators.size() + 1);
  const auto known = ids_of(creators, &Creator::id);
  const auto share = reader.number("overlap_percent");
  std::vector<std::size_t> places;
  for (const auto& name : names) {
    const auto found = std::find(known.begin(), known.end(), name.value);
    if (found != known.end()) {
      places.push_back(static_cast<std::size_t>(found - known.begin()));
      continue;
    }
    reader.report_at(IssueCode::unknown_value, name.path)
        .with("nearest", nearest(name.value, known))
        .with("allowed", joined(known));
  }
  if (names.size() != 2) {
    reader.report(IssueCode::wrong_type, "creators").with("expected", "two creators");
  } else if (names[0].value == names[1].value) {
    reader.report_at(IssueCode::same_twice, names[1].path);
  } else if (places.size() == 2 && share) {
    return CampaignPlan::Overlap{std::min(places[0], places[1]), std::max(places[0], places[1]),
                                 Share::percent(*share), reader.path()};
  }
  return std::nullopt;
}

std::vector<CampaignPlan::Overlap> read_overlaps(const Reader& reader, std::size_t limit,
                                                 const std::vector<Creator>& creators) {
  std::vector<CampaignPlan::Overlap> all;
  for (const Reader& item : reader.objects("overlaps", limit)) {
    const auto pair = read_pair(item, creators);
    item.warn_unknown_keys();
    if (!pair) continue;
    const bool again = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return other.first == pair->first && other.second == pair->second;
    });
    if (again) item.report(IssueCode::same_twice, "creators");
    all.push_back(*pair);
  }
  return all;
}

// The share that two creators overlap by; nothing where it is left to chance.
std::optional<double> share_of(const CampaignPlan& campaign, std::size_t a, std::size_t b) {
  for (const CampaignPlan::Overlap& pair : campaign.overlaps) {
    if (pair.first == std::min(a, b) && pair.second == std::max(a, b)) {
      return pair.share.as_fraction();
    }
  }
  return campaign.overlap ? std::optional(campaign.overlap->as_fraction()) : std::nullopt;
}

// Two creators who share much of their people with a third one share some with each other: at least
// what both have in common with the third beyond its whole audience.
void check_overlaps(const Reader& reader, const CampaignPlan& campaign,
                    const std::vector<Creator>& creators) {
  const auto people = [&](std::size_t place) {
    const Creator& creator = creators[place];
    return creator.followers.count() * (creator.in_target ? creator.in_target->value.p50 : 1);
  };
  const auto shared = [&](std::size_t a, std::size_t b) {
    const auto share = share_of(campaign, a, b);
    return share ? std::optional(*share * std::min(people(a), people(b))) : std::nullopt;
  };
  for (const CampaignPlan::Overlap& pair : campaign.overlaps) {
    const double smaller = std::min(people(pair.first), people(pair.second));
    for (std::size_t third = 0; third < creators.size(); ++third) {
      if (third == pair.first || third == pair.second) continue;
      const auto first = shared(pair.first, third);
      const auto second = shared(pair.second, third);
      if (!first || !second) continue;
      const double least = (*first + *second - people(third)) / smaller;
      constexpr double kRounding = 1e-9;
      if (pair.share.as_fraction() >= least - kRounding) continue;
      reader.report_at(IssueCode::overlaps_contradict, pair.path)
          .with("value", pair.share.as_percent())
          .with("min", 100 * least)
          .with("creator", creators[third].id);
      break;
    }
  }
}

bool before(const Creator& a, const Creator& b) {
  return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
}

}  // namespace

void seat_by_id(std::vector<Creator>& creators) {
  for (Creator& creator : creators) {
    creator.seat = static_cast<std::size_t>(
        std::count_if(creators.begin(), creators.end(),
                      [&](const Creator& other) { return before(other, creator); }));
  }
}

CampaignPlan read_campaign(const Reader& reader, const Reference& reference,
                           const std::vector<Creator>& creators) {
  CampaignPlan campaign;
  campaign.aims = read_aims(reader, reference.usual_goal);
  campaign.population = reader.number("target_population");
  if (const auto overlap = reader.number("overlap_percent")) {
    campaign.overlap = Share::percent(*overlap);
  }
  const std::size_t most = reference.limits.creators;
  campaign.overlaps = read_overlaps(reader, most * (most - 1) / 2, creators);
  check_overlaps(reader, campaign, creators);
  campaign.others_views = reader.number("others_views");
  campaign.payment = reader.date("payment_date");
  campaign.review = reader.date("review_date");
  if (const auto budget = reader.number("budget_minor")) {
    campaign.budget_minor = Money::minor(*budget).to_minor();
  }
  reader.warn_unknown_keys();
  return campaign;
}

}  // namespace tierwise
