// Laws of the people that several creators reach together, for any audiences and overlaps.
#include "tierwise/reach.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

#include "../support/model.h"
#include "../support/reach.h"
#include "requests.h"

namespace tierwise {
namespace {

using property::coin;
using property::some_number;

// Pairs without an overlap are left to chance.
struct Audiences {
  double population = 0;
  std::vector<double> reach;
  std::optional<double> all;
  struct Pair {
    std::size_t a = 0;
    std::size_t b = 0;
    double share = 0;
  };
  std::vector<Pair> pairs;
};

double some_share() {
  return *rc::gen::inRange(0, 101) / 100.0;
}

// Audiences of different sizes and of the same, some as large as the population.
Audiences some_audiences(bool with_pairs = true) {
  Audiences some{.population = 1000};
  const int n = *rc::gen::inRange(2, 9);
  for (int i = 0; i < n; ++i)
    some.reach.push_back(coin() ? 100 * *rc::gen::inRange(0, 11) : some_number(0.1, 999));
  if (coin()) some.all = some_share();
  for (std::size_t b = 1; b < some.reach.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      if (with_pairs && coin()) some.pairs.push_back({a, b, some_share()});
    }
  }
  return some;
}

Audiences with_a_pair(Audiences audiences) {
  if (audiences.pairs.empty()) audiences.pairs.push_back({0, 1, some_share()});
  return audiences;
}

Duplication duplication_of(const Audiences& audiences) {
  std::vector<std::size_t> seats(audiences.reach.size());
  std::iota(seats.begin(), seats.end(), std::size_t{0});
  Duplication duplication(seats);
  if (audiences.all) duplication.set_all(*audiences.all);
  for (const auto& pair : audiences.pairs)
    duplication.set(pair.a, pair.b, pair.share);
  return duplication;
}

std::vector<double> first_of(const Audiences& audiences) {
  return test::first_of(duplication_of(audiences), audiences.reach, audiences.population);
}
std::vector<double> without_each(const Audiences& audiences) {
  return test::without_each(duplication_of(audiences), audiences.reach, audiences.population);
}

constexpr double kSlack = 1e-9;  // of a population of 1,000

RC_GTEST_PROP(People, AreBetweenTheLargestAudienceAndTheSum, ()) {
  const Audiences audiences = some_audiences();
  const auto people = first_of(audiences);
  double largest = 0;
  double sum = 0;
  for (std::size_t k = 0; k < people.size(); ++k) {
    largest = std::max(largest, audiences.reach[k]);
    sum += audiences.reach[k];
    RC_ASSERT(people[k] >= largest - kSlack);
    RC_ASSERT(people[k] <= std::min(sum, audiences.population) + kSlack);
  }
}

RC_GTEST_PROP(People, AreNeverFewerWithOneCreatorMore, ()) {
  const Audiences audiences = some_audiences();
  const auto people = first_of(audiences);
  RC_ASSERT(std::is_sorted(people.begin(), people.end()));
  for (const double others : without_each(audiences))
    RC_ASSERT(others <= people.back() + kSlack);
}

// Where no pair has an overlap of its own this holds for plans of their own as well.
RC_GTEST_PROP(People, OfAPlanAreNeverFewerThanThoseOfALongerOne, ()) {
  Audiences longer = some_audiences(false);
  const double people = first_of(longer).back();
  const auto without = without_each(longer);
  const auto out = *rc::gen::inRange<std::size_t>(0, longer.reach.size());
  longer.reach.erase(longer.reach.begin() + static_cast<std::ptrdiff_t>(out));
  RC_ASSERT(first_of(longer).back() <= people + kSlack);
  RC_ASSERT(std::fabs(first_of(longer).back() - without[out]) <= kSlack);
}

RC_GTEST_PROP(People, NeverRiseWithTheOverlapOfAll, ()) {
  Audiences audiences = some_audiences();
  audiences.all = some_share();
  const auto before = first_of(audiences);
  const auto without = without_each(audiences);
  audiences.all = *audiences.all + (1 - *audiences.all) * some_share();
  const auto after = first_of(audiences);
  const auto without_after = without_each(audiences);
  for (std::size_t k = 0; k < before.size(); ++k) {
    RC_ASSERT(after[k] <= before[k] + kSlack);
    RC_ASSERT(without_after[k] <= without[k] + kSlack);
  }
}

RC_GTEST_PROP(People, NeverRiseWithTheOverlapOfOnePair, ()) {
  Audiences audiences = with_a_pair(some_audiences());
  const auto before = first_of(audiences);
  const auto without = without_each(audiences);
  auto& pair = audiences.pairs[*rc::gen::inRange<std::size_t>(0, audiences.pairs.size())];
  pair.share += (1 - pair.share) * some_share();
  const auto after = first_of(audiences);
  const auto without_after = without_each(audiences);
  for (std::size_t k = 0; k < before.size(); ++k) {
    RC_ASSERT(after[k] <= before[k] + kSlack);
    RC_ASSERT(without_after[k] <= without[k] + kSlack);
  }
}

// A pair that shares as many as by chance is the same as one that is left to chance.
RC_GTEST_PROP(People, AreTheSameWithTheOverlapThatChanceMakes, ()) {
  Audiences audiences = with_a_pair(some_audiences());
  audiences.all.reset();
  const Audiences::Pair left_out = audiences.pairs.back();
  Audiences left = audiences;
  left.pairs.pop_back();
  audiences.pairs.back().share =
      std::max(audiences.reach[left_out.a], audiences.reach[left_out.b]) / audiences.population;
  RC_ASSERT(std::fabs(first_of(audiences).back() - first_of(left).back()) <= kSlack);
}

// One overlap for all has a quick way of its own.
RC_GTEST_PROP(People, AreTheSameWithOneOverlapForAllAndWithThatOfEveryPair, ()) {
  Audiences audiences = some_audiences(false);
  audiences.all = some_share();
  Audiences paired = audiences;
  paired.all.reset();
  for (std::size_t b = 1; b < audiences.reach.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a)
      paired.pairs.push_back({a, b, *audiences.all});
  }
  const auto quick = first_of(audiences);
  const auto general = first_of(paired);
  const auto quick_without = without_each(audiences);
  const auto general_without = without_each(paired);
  for (std::size_t k = 0; k < quick.size(); ++k) {
    RC_ASSERT(std::fabs(quick[k] - general[k]) <= kSlack);
    RC_ASSERT(std::fabs(quick_without[k] - general_without[k]) <= kSlack);
  }
}

// What one draw is does not depend on those beside it.
RC_GTEST_PROP(People, OfADrawAreTheSameAmongOtherDraws, ()) {
  const Audiences one = some_audiences();
  const Duplication duplication = duplication_of(one);
  Columns reach;
  for (const double people : one.reach)
    reach.push_back({some_number(0.1, 999), people, some_number(0.1, 999)});
  const std::vector<double> population = {1000, one.population, 1000};
  Columns first = reach;
  Columns without = reach;
  duplication.accumulate(reach, population, first);
  duplication.leave_out(reach, population, without);
  const auto alone = first_of(one);
  const auto without_alone = without_each(one);
  for (std::size_t k = 0; k < alone.size(); ++k) {
    RC_ASSERT(first[k][1] == alone[k]);
    RC_ASSERT(without[k][1] == without_alone[k]);
  }
}

// A deliverable's posts as two deliverables of half as many: the same posts reach the same people.
RC_GTEST_PROP(PeopleOfOneCreator, AreTheSameWhenADeliverableIsSplit, ()) {
  const int half = *rc::gen::inRange(1, 20);
  const Figure* rate = coin() ? test::certain(some_number(0.01, 0.9), Scale::logit) : nullptr;
  const ReachModel::Line line{rate, test::certain(some_number(0.01, 0.9), Scale::logit)};
  ReachModel reach{.lines = {line}, .views_per_person = test::certain(some_number(0.5, 4))};
  CreatorModel whole = test::certain_model();
  whole.lines[0].audience.level = test::certain(some_number(10, 1e6));
  whole.lines[0].audience.count = 2 * half;
  CreatorModel split = whole;
  split.lines.push_back(split.lines[0]);
  for (CreatorModel::Line& one : split.lines)
    one.audience.count = half;
  Points points(1, 64);
  const CreatorReach before = draw_reach(reach, whole, simulate(whole, points), points);
  reach.lines.push_back(line);
  const CreatorReach after = draw_reach(reach, split, simulate(split, points), points);
  RC_ASSERT(std::fabs(after.people[0] - before.people[0]) <= 1e-9 * before.people[0]);
  RC_ASSERT(std::fabs(after.views[0] - before.views[0]) <= 1e-9 * before.views[0]);
}

}  // namespace
}  // namespace tierwise
