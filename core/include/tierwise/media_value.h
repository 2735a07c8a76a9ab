// Media value: what ads as large as a plan's views would have cost ("earned media value", EMV).
//
//   value    = sum over the creators of views ÷ 1,000 × price of 1,000 ad impressions
//   multiple = value ÷ total cost
// It is not revenue, and no other result is made of it. The price is a published one (ads.json), of
// ads on the creator's platform, or of the channel that awareness is set against where the platform
// has none. In a draw ads are dear on all channels or on none.
// Gap: a view of a post is taken for one of an ad; likes and comments are given no price, since
// those that are printed for them are conventions.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tierwise/lookup.h"
#include "tierwise/summary.h"

namespace tierwise {

// Major units for 1,000 impressions, for the creator of the lookup. Null: nobody published it, or
// a view is something else there.
[[nodiscard]] const Figure* media_price_of(Lookup& lookup);

struct MediaValue {
  Quantiles value;                    // minor units
  std::optional<Quantiles> multiple;  // nothing where a plan costs nothing in some draw
  std::vector<const Figure*> prices;  // the creators' figures, each id once
};

// Takes in one creator after the other.
class MediaSum {
 public:
  // `price` must outlive the object; with a null one there is no value of the whole.
  void add(const Figure* price, std::span<const double> views, Points& points);
  // `cost`: total, in minor units, of each draw.
  [[nodiscard]] std::optional<MediaValue> done(double minor_per_major,
                                               std::span<const double> cost) &&;

 private:
  std::vector<double> value_;  // major units, draw by draw
  std::vector<const Figure*> prices_;
  bool complete_ = true;
};

}  // namespace tierwise
