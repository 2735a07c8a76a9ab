#include "tierwise/audience.h"

#include <algorithm>

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr double kLn2 = 0.69314718055994531;

double arrival_factor_of(Lookup& lookup) {
  const Creator& creator = lookup.creator();
  if (!creator.median_views_age) return 1;
  const Defaults& defaults = lookup.reference().defaults;
  const Figure& half_life = lookup.expected("half-life");
  const Days floored = Days::days(std::max(half_life.value.p50, defaults.shortest_half_life_days));
  const Share share =
      arrived_share(*creator.median_views_age, floored, creator.platform->arrival_shape,
                    Days::days(defaults.arrival_horizon_days));
  return 1 / share.as_fraction();
}

void use_followers(AudienceModel& model, Lookup& lookup, const std::string& format) {
  const Creator& creator = lookup.creator();
  model.views_basis = ViewsBasis::from_followers;
  model.level = &lookup.expected("view-rate", format);
  if (creator.authentic) {
    model.authentic = &lookup.own(*creator.authentic, "authentic-share", FigureUnit::share);
    const Figure* fake = lookup.known("inauthentic-share");
    if (fake == nullptr)
      fake = &lookup.missed("inauthentic-share", {}, {});  // the own share is given
    model.typical_authentic = 1 - fake->value.p50;
  }
}

}  // namespace

std::string_view name_of(ViewsBasis basis) noexcept {
  switch (basis) {
    case ViewsBasis::measured:
      return "measured";
    case ViewsBasis::from_engagements:
      return "from-engagements";
    case ViewsBasis::from_followers:
      return "from-followers";
  }
  return "";
}

std::string_view name_of(EngagementBasis basis) noexcept {
  switch (basis) {
    case EngagementBasis::measured:
      return "measured";
    case EngagementBasis::from_views:
      return "from-views";
    case EngagementBasis::from_followers:
      return "from-followers";
  }
  return "";
}

Arrival::Arrival(Days half_life, double shape, Days horizon) noexcept
    : half_life_(half_life.as_days()),
      shape_(shape),
      horizon_(horizon.as_days()),
      by_horizon_(ever_arrived(horizon_)) {}

double Arrival::ever_arrived(double days) const noexcept {
  return 1 - exp(-kLn2 * power(days / half_life_, shape_));
}

Share Arrival::at(Days age) const noexcept {
  if (age.as_days() >= horizon_) return Share::fraction(1);
  return Share::fraction(ever_arrived(age.as_days()) / by_horizon_);
}

Share arrived_share(Days age, Days half_life, double shape, Days horizon) noexcept {
  return Arrival(half_life, shape, horizon).at(age);
}

AudienceModel audience_of(Lookup& lookup, const Deliverable& deliverable) {
  const Creator& creator = lookup.creator();
  const std::string& format = deliverable.format->id;
  AudienceModel model;
  model.count = deliverable.count;
  model.followers = creator.followers.count();
  (void)lookup.assumed(kPostLuck);  // is shown
  model.luck = lookup.reference().post_luck.of(deliverable.count);
  if (creator.average_likes) {
    model.likes = &lookup.own(*creator.average_likes, "average-likes", FigureUnit::count);
  }
  if (creator.average_comments) {
    model.comments = &lookup.own(*creator.average_comments, "average-comments", FigureUnit::count);
  }
  const auto& views = creator.views_of(deliverable);
  if (views) {
    model.views_basis = ViewsBasis::measured;
    std::string id = "median-views";
    if (deliverable.median_views) id.append("/").append(std::to_string(deliverable.index));
    model.level = &lookup.own(*views, id, FigureUnit::count);
    model.arrival_factor = arrival_factor_of(lookup);
  } else if (creator.has_engagements()) {
    model.views_basis = ViewsBasis::from_engagements;
    model.level = &lookup.expected("engagement-rate-by-views", format);
  } else {
    use_followers(model, lookup, format);
  }
  if (creator.has_engagements()) {
    model.engagement_basis = EngagementBasis::measured;
  } else if (views) {
    model.engagement_basis = EngagementBasis::from_views;
    model.engagement_rate = &lookup.expected("engagement-rate-by-views", format);
  } else {
    model.engagement_basis = EngagementBasis::from_followers;
    model.engagement_rate = &lookup.expected("engagement-rate-by-followers", format);
  }
  return model;
}

}  // namespace tierwise
