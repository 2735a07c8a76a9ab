#include "tierwise/tier.h"

#include <algorithm>

namespace tierwise {
namespace {

std::optional<double> second_input(const SecondCriterion& second, const Creator& creator) {
  const auto& given =
      second.input == "average_likes" ? creator.average_likes : creator.average_comments;
  if (!given) return std::nullopt;
  return given->value.p50;
}

TierReason second_reason(const SecondCriterion& second, const Creator& creator) {
  const auto value = second_input(second, creator);
  if (!value) return TierReason::second_criterion_unknown;
  if (*value < second.from) return TierReason::second_criterion_below;
  if (*value > second.to) return TierReason::second_criterion_above;
  return TierReason::within_band;
}

Threshold threshold_at(std::optional<Tier> tier, double distance, double followers) {
  return {tier, distance, 100 * distance / followers};
}

// The band that begins where `edge` lies, if any.
const TierBand* band_from(const TierDefinition& definition, double edge) {
  const auto found = std::find_if(definition.bands.begin(), definition.bands.end(),
                                  [edge](const TierBand& band) { return band.from == edge; });
  return found == definition.bands.end() ? nullptr : &*found;
}

void add_thresholds(TierAnswer& answer, double followers) {
  const auto& bands = answer.definition->bands;
  for (const TierBand& band : bands) {
    if (band.from > followers && !answer.next) {
      answer.next = threshold_at(band.tier, band.from - followers, followers);
    }
    if (band.to && *band.to <= followers) {
      answer.previous = threshold_at(band.tier, followers - (*band.to - 1), followers);
    }
  }
  if (answer.band == nullptr) return;
  // Inside a band its own edges are the nearest thresholds, also where nothing is defined beyond.
  if (answer.band->to) {
    const TierBand* after = band_from(*answer.definition, *answer.band->to);
    answer.next = threshold_at(after ? std::optional(after->tier) : std::nullopt,
                               *answer.band->to - followers, followers);
  }
  if (answer.band->from > 0) {
    const auto before = std::find_if(bands.begin(), bands.end(), [&](const TierBand& band) {
      return band.to == answer.band->from;
    });
    answer.previous =
        threshold_at(before == bands.end() ? std::nullopt : std::optional(before->tier),
                     followers - (answer.band->from - 1), followers);
  }
}

}  // namespace

std::string_view name_of(TierReason reason) noexcept {
  switch (reason) {
    case TierReason::within_band:
      return "within-band";
    case TierReason::below:
      return "below";
    case TierReason::above:
      return "above";
    case TierReason::not_defined_here:
      return "not-defined-here";
    case TierReason::second_criterion_unknown:
      return "second-criterion-unknown";
    case TierReason::second_criterion_below:
      return "second-criterion-below";
    case TierReason::second_criterion_above:
      return "second-criterion-above";
    case TierReason::other_platform:
      return "other-platform";
    case TierReason::no_follower_cut_offs:
      return "no-follower-cut-offs";
  }
  return "";
}

TierAnswer classify(const TierDefinition& definition, const Creator& creator) {
  TierAnswer answer;
  answer.definition = &definition;
  if (definition.bands.empty()) {
    answer.reason = TierReason::no_follower_cut_offs;
    return answer;
  }
  const auto& platforms = definition.platforms;
  if (!platforms.empty() &&
      std::find(platforms.begin(), platforms.end(), creator.platform->id) == platforms.end()) {
    answer.reason = TierReason::other_platform;
    return answer;
  }
  const double followers = creator.followers.count();
  for (const TierBand& band : definition.bands) {
    if (followers >= band.from && (!band.to || followers < *band.to)) answer.band = &band;
  }
  add_thresholds(answer, followers);
  if (answer.band == nullptr) {
    const TierBand& last = definition.bands.back();
    const bool above = last.to && followers >= *last.to;
    answer.reason = followers < definition.bands.front().from ? TierReason::below
                    : above                                   ? TierReason::above
                                                              : TierReason::not_defined_here;
    return answer;
  }
  answer.reason = TierReason::within_band;
  if (definition.second && definition.second->tier == answer.band->tier) {
    answer.reason = second_reason(*definition.second, creator);
  }
  if (answer.reason == TierReason::within_band) answer.tier = answer.band->tier;
  return answer;
}

TierAgreement agreement_of(const std::vector<TierAnswer>& answers) {
  TierAgreement agreement;
  for (const TierAnswer& answer : answers) {
    if (answer.reason == TierReason::other_platform ||
        answer.reason == TierReason::no_follower_cut_offs) {
      continue;
    }
    ++agreement.applicable;
    if (!answer.tier) {
      ++agreement.undefined;
      continue;
    }
    ++agreement.counts[static_cast<std::size_t>(*answer.tier)];
    if (!agreement.lowest || *answer.tier < *agreement.lowest) agreement.lowest = answer.tier;
    if (!agreement.highest || *answer.tier > *agreement.highest) agreement.highest = answer.tier;
  }
  int best = 0;
  for (const Tier tier : kTiers) {
    const int count = agreement.counts[static_cast<std::size_t>(tier)];
    if (count > best) {
      best = count;
      agreement.most = tier;
    } else if (count == best) {
      agreement.most.reset();
    }
  }
  return agreement;
}

}  // namespace tierwise
