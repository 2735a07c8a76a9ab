// Score: reach, engagement and influence, for the definition of an influencer that has no follower
// cut-offs. An account with 100,000 followers may not be one while an account with 50,000 is.
//
// Each part is the percentile (0 to 100) of the creator's number in the published spread for
// accounts of that size on that platform. A number that is not known does not count as average: it
// widens the score, from what it would be at worst to what it would be at best.
// Gap: the evidence mixes niches; a percentile against one's own niche would be sharper.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/lookup.h"

namespace tierwise {

struct ScorePart {
  std::string_view id;
  double low = 0;
  double high = 100;
  std::vector<const Figure*> figures;
  std::vector<std::string> inputs;
  [[nodiscard]] bool is_known() const noexcept { return low > 0 || high < 100; }
};

struct Score {
  ScorePart reach;
  ScorePart engagement;
  ScorePart influence;
  std::vector<ScorePart> influence_parts;   // comments to likes, authentic audience, clicks
  std::optional<std::string_view> weakest;  // of the parts that are known at all
};

[[nodiscard]] Score score_of(Lookup& lookup);

}  // namespace tierwise
