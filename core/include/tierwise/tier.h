// Tier: what kind of creator this is, under every published definition side by side.
//
// Bands are half-open [from, to). Outside a definition's bands the answer is "below", "above" or
// "not defined here", never a guess. A second criterion that is unknown or fails leaves no plain
// tier: the answer says which side it failed on.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

enum class TierReason {
  within_band,
  below,
  above,
  not_defined_here,
  second_criterion_unknown,
  second_criterion_below,
  second_criterion_above,
  other_platform,
  no_follower_cut_offs
};
[[nodiscard]] std::string_view name_of(TierReason reason) noexcept;

// How far the next threshold of the same definition is.
struct Threshold {
  std::optional<Tier> tier;  // beyond the threshold; nothing where the definition ends
  double followers = 0;      // more (or fewer) followers needed to be beyond it
  double percent = 0;        // of the creator's followers
};

struct TierAnswer {
  const TierDefinition* definition = nullptr;
  const TierBand* band = nullptr;  // by followers
  std::optional<Tier> tier;        // only when every criterion holds
  TierReason reason{};
  std::optional<Threshold> next;
  std::optional<Threshold> previous;
};

[[nodiscard]] TierAnswer classify(const TierDefinition& definition, const Creator& creator);

struct TierAgreement {
  std::array<int, kTiers.size()> counts{};  // definitions that say each tier
  int applicable = 0;                       // definitions for this platform with follower bands
  int undefined = 0;                        // of these, without an answer
  std::optional<Tier> lowest;
  std::optional<Tier> highest;
  std::optional<Tier> most;  // the commonest; nothing on a tie
};
[[nodiscard]] TierAgreement agreement_of(const std::vector<TierAnswer>& answers);

}  // namespace tierwise
