#include "tierwise/score.h"

#include <algorithm>
#include <array>

#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

// Percentile of `x` in a published spread, in natural units.
double percentile(const Figure& spread, double x) {
  const Triplet z = transformed(spread.scale, spread.value);
  if (x <= 0) return 0;
  if (spread.scale == Scale::logit && x >= 1) return 100;
  const TwoPieceLogistic distribution{z.p50, z.p50 - z.p10, z.p90 - z.p50};
  return 100 * distribution.cdf(transformed(spread.scale, x));
}

// Without a published spread (all of it switched off) the part stays unknown.
void place(ScorePart& part, const Figure* spread, double low, double high) {
  if (spread == nullptr) return;
  part.low = percentile(*spread, low);
  part.high = percentile(*spread, high);
  part.figures.push_back(spread);
}

// Sum of likes and comments at their P10 and P90.
Triplet engagements_of(const Creator& creator, std::vector<std::string>& inputs) {
  Triplet sum;
  for (const auto* given : {&creator.average_likes, &creator.average_comments}) {
    if (!*given) continue;
    sum.p10 += (*given)->value.p10;
    sum.p90 += (*given)->value.p90;
    inputs.push_back((*given)->path);
  }
  return sum;
}

ScorePart reach_of(Lookup& lookup, const Deliverable& deliverable) {
  ScorePart part{.id = "reach"};
  const Creator& creator = lookup.creator();
  const double followers = creator.followers.count();
  const std::string& format = deliverable.format->id;
  if (const auto& views = creator.views_of(deliverable)) {
    part.inputs.push_back(views->path);
    place(part, lookup.known("view-rate", format), views->value.p10 / followers,
          views->value.p90 / followers);
  } else if (creator.has_engagements()) {
    const Triplet engagements = engagements_of(creator, part.inputs);
    const Figure* rate = lookup.known("engagement-rate-by-views", format);
    if (rate == nullptr) return part;
    place(part, lookup.known("view-rate", format), engagements.p10 / rate->value.p90 / followers,
          engagements.p90 / rate->value.p10 / followers);
    part.figures.push_back(rate);
  }
  return part;
}

ScorePart engagement_of(Lookup& lookup, const Deliverable& deliverable) {
  ScorePart part{.id = "engagement"};
  const Creator& creator = lookup.creator();
  if (!creator.has_engagements()) return part;
  const Triplet engagements = engagements_of(creator, part.inputs);
  const double followers = creator.followers.count();
  place(part, lookup.known("engagement-rate-by-followers", deliverable.format->id),
        engagements.p10 / followers, engagements.p90 / followers);
  return part;
}

ScorePart comments_to_likes(Lookup& lookup) {
  ScorePart part{.id = "comments-to-likes"};
  const Creator& creator = lookup.creator();
  if (!creator.average_likes || !creator.average_comments) return part;
  const Triplet& likes = creator.average_likes->value;
  const Triplet& comments = creator.average_comments->value;
  if (likes.p10 <= 0) return part;
  part.inputs = {creator.average_likes->path, creator.average_comments->path};
  place(part, lookup.published("comments-per-like"), comments.p10 / likes.p90,
        comments.p90 / likes.p10);
  return part;
}

ScorePart authentic_audience(Lookup& lookup) {
  ScorePart part{.id = "authentic-audience"};
  const Creator& creator = lookup.creator();
  if (!creator.authentic) return part;
  part.inputs.push_back(creator.authentic->path);
  const Figure* fake = lookup.known("inauthentic-share");
  if (fake == nullptr) return part;
  part.low = 100 - percentile(*fake, 1 - creator.authentic->value.p10);
  part.high = 100 - percentile(*fake, 1 - creator.authentic->value.p90);
  part.figures.push_back(fake);
  return part;
}

ScorePart past_clicks(Lookup& lookup, const Deliverable& deliverable) {
  ScorePart part{.id = "past-clicks"};
  const Creator& creator = lookup.creator();
  if (!creator.click_through) return part;
  part.inputs.push_back(creator.click_through->path);
  place(part, lookup.known("click-through-rate", deliverable.format->link),
        creator.click_through->value.p10, creator.click_through->value.p90);
  return part;
}

}  // namespace

Score score_of(Lookup& lookup) {
  const Deliverable& deliverable = lookup.creator().deliverables.front();
  Score score;
  score.reach = reach_of(lookup, deliverable);
  score.engagement = engagement_of(lookup, deliverable);
  score.influence = ScorePart{.id = "influence", .low = 0, .high = 0};
  score.influence_parts = {comments_to_likes(lookup), authentic_audience(lookup),
                           past_clicks(lookup, deliverable)};
  const auto parts = static_cast<double>(score.influence_parts.size());
  for (const ScorePart& part : score.influence_parts) {
    score.influence.low += part.low / parts;
    score.influence.high += part.high / parts;
  }
  double lowest = 0;
  for (const ScorePart* part : {&score.reach, &score.engagement, &score.influence}) {
    if (!part->is_known()) continue;
    const double middle = (part->low + part->high) / 2;
    if (score.weakest && middle >= lowest) continue;
    lowest = middle;
    score.weakest = part->id;
  }
  return score;
}

}  // namespace tierwise
