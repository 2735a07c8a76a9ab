// Laws of distributions: metalogs and mixtures of any feasible triplets.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "requests.h"
#include "tierwise/evidence.h"
#include "tierwise/metalog.h"
#include "tierwise/points.h"

namespace tierwise {
namespace {

using property::some_number;

// z-triplet with a median between 17% and 83% of the way.
Triplet some_triplet() {
  const double p10 = some_number(0.01, 20) - 10;
  const double width = some_number(0.01, 10);
  const double skew = 0.17 + 0.66 * (*rc::gen::inRange(0, 1001) / 1000.0);
  return {p10, p10 + skew * width, p10 + width};
}

RC_GTEST_PROP(Metalog, NeverFalls, ()) {
  const Metalog metalog(Scale::log, some_triplet());
  double last = 0;
  for (double y = 0; y <= 1; y += 0.005) {
    const double now = metalog.quantile(y);
    RC_ASSERT(now >= last * (1 - 1e-12));
    last = now;
  }
}

RC_GTEST_PROP(Metalog, HitsItsPercentiles, ()) {
  const Triplet z = some_triplet();
  const Metalog metalog(Scale::log, z);
  RC_ASSERT(std::fabs(std::log(metalog.quantile(0.1)) - z.p10) < 1e-9);
  RC_ASSERT(std::fabs(std::log(metalog.quantile(0.5)) - z.p50) < 1e-9);
  RC_ASSERT(std::fabs(std::log(metalog.quantile(0.9)) - z.p90) < 1e-9);
}

RC_GTEST_PROP(Metalog, MovesWithItsTriplet, ()) {
  const Triplet z = some_triplet();
  const Metalog here(Scale::log, z);
  const Metalog there(Scale::log, Triplet{z.p10 + 1, z.p50 + 1, z.p90 + 1});
  for (const double y : {0.01, 0.2, 0.5, 0.77, 0.99}) {
    RC_ASSERT(std::fabs(there.quantile(y) / here.quantile(y) / std::exp(1) - 1) < 1e-9);
  }
}

std::vector<Weighted> some_mixture() {
  std::vector<Weighted> members;
  const int n = *rc::gen::inRange(1, 10);
  for (int i = 0; i < n; ++i) {
    members.push_back({{some_number(0.01, 20) - 10, some_number(0.05, 5), some_number(0.05, 5)},
                       some_number(0.01, 2)});
  }
  return members;
}

RC_GTEST_PROP(Mixture, RisesFromP10ToP90, ()) {
  const Triplet z = mixture_percentiles(some_mixture());
  RC_ASSERT(z.p10 < z.p50);
  RC_ASSERT(z.p50 < z.p90);
}

RC_GTEST_PROP(Mixture, IsNeverNarrowerThanItsNarrowestMember, ()) {
  const auto members = some_mixture();
  double narrowest = 1e9;
  for (const Weighted& member : members) {
    narrowest = std::min(narrowest, member.distribution.below + member.distribution.above);
  }
  const Triplet z = mixture_percentiles(members);
  RC_ASSERT(z.p90 - z.p10 >= narrowest * (1 - 1e-12));
}

RC_GTEST_PROP(Mixture, MedianLiesBetweenTheMembersMedians, ()) {
  const auto members = some_mixture();
  double low = 1e9;
  double high = -1e9;
  for (const Weighted& member : members) {
    low = std::min(low, member.distribution.z50);
    high = std::max(high, member.distribution.z50);
  }
  const double median = mixture_percentiles(members).p50;
  RC_ASSERT(median >= low - 1e-9);
  RC_ASSERT(median <= high + 1e-9);
}

double share_below(const std::vector<Weighted>& members, double z) {
  double share = 0;
  double total = 0;
  for (const Weighted& member : members) {
    share += member.weight * member.distribution.cdf(z);
    total += member.weight;
  }
  return share / total;
}

// Compared by the share below: between two clusters of members a mixture is so flat that the last
// digit of a sum moves its quantile visibly.
RC_GTEST_PROP(Mixture, DoesNotDependOnTheOrderOfItsMembers, ()) {
  const auto members = some_mixture();
  auto turned = members;
  std::reverse(turned.begin(), turned.end());
  for (const double p : {0.1, 0.5, 0.9}) {
    RC_ASSERT(std::fabs(share_below(members, mixture_quantile(members, p)) - p) < 1e-13);
    RC_ASSERT(std::fabs(share_below(members, mixture_quantile(turned, p)) - p) < 1e-13);
  }
}

RC_GTEST_PROP(Mixture, MovesTowardsAMemberThatGainsWeight, ()) {
  auto members = some_mixture();
  const double before = mixture_percentiles(members).p50;
  members.front().weight *= 3;
  const double after = mixture_percentiles(members).p50;
  const double target = members.front().distribution.z50;
  RC_ASSERT(std::fabs(after - target) <= std::fabs(before - target) + 1e-9);
}

RC_GTEST_PROP(Uniform, IsInsideTheOpenUnitIntervalForAnySeedDrawAndDimension, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const auto draw = *rc::gen::arbitrary<std::uint32_t>();
  const auto dimension = static_cast<std::size_t>(*rc::gen::inRange(0, 100000));
  const double u = uniform(seed, draw, dimension);
  RC_ASSERT(u > 0);
  RC_ASSERT(u < 1);
  RC_ASSERT(u == uniform(seed, draw, dimension));
}

}  // namespace
}  // namespace tierwise
