#include "tierwise/units.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace tierwise {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept Subtractable = requires(A a, B b) { a - b; };
template <class A, class B>
concept Multipliable = requires(A a, B b) { a* b; };
template <class A, class B>
concept Divisible = requires(A a, B b) { a / b; };
template <class A, class B>
concept Ordered = requires(A a, B b) { a < b; };
template <class A, class B>
concept Equal = requires(A a, B b) { a == b; };
template <class Amount, class Price>
concept HasCost = requires(Amount amount, Price price) { cost_of(amount, price); };

template <class A, class B>
concept Unrelated = !Addable<A, B> && !Subtractable<A, B> && !Ordered<A, B> && !Equal<A, B> &&
                    !std::is_convertible_v<A, B> && !std::is_convertible_v<B, A> &&
                    !std::is_constructible_v<A, B> && !std::is_constructible_v<B, A>;

TEST(Units, AnEngagementRateMeetsOnlyItsOwnBase) {
  static_assert(Multipliable<Followers, EngagementRate<ByFollowers>>);
  static_assert(Multipliable<Views, EngagementRate<ByViews>>);
  static_assert(Multipliable<Reach, EngagementRate<ByReach>>);
  static_assert(!Multipliable<Views, EngagementRate<ByFollowers>>);
  static_assert(!Multipliable<Reach, EngagementRate<ByFollowers>>);
  static_assert(!Multipliable<Followers, EngagementRate<ByViews>>);
  static_assert(!Multipliable<Reach, EngagementRate<ByViews>>);
  static_assert(!Multipliable<Followers, EngagementRate<ByReach>>);
  static_assert(!Multipliable<Views, EngagementRate<ByReach>>);
  static_assert(!Multipliable<Followers, EngagementRate<ByImpressions>>);
  static_assert(!Multipliable<Reach, EngagementRate<ByImpressions>>);
  static_assert(!Multipliable<Engagements, EngagementRate<ByViews>>);
}

TEST(Units, EngagementsAreDividedOnlyByARateByViews) {
  static_assert(Divisible<Engagements, EngagementRate<ByViews>>);
  static_assert(!Divisible<Engagements, EngagementRate<ByFollowers>>);
  static_assert(!Divisible<Engagements, EngagementRate<ByReach>>);
  static_assert(!Divisible<Views, EngagementRate<ByViews>>);
}

TEST(Units, RatesOfDifferentBasesDoNotMix) {
  static_assert(Unrelated<EngagementRate<ByFollowers>, EngagementRate<ByViews>>);
  static_assert(Unrelated<EngagementRate<ByFollowers>, EngagementRate<ByReach>>);
  static_assert(Unrelated<EngagementRate<ByViews>, EngagementRate<ByReach>>);
  static_assert(Unrelated<EngagementRate<ByViews>, EngagementRate<ByImpressions>>);
  static_assert(Unrelated<EngagementRate<ByFollowers>, Share>);
  static_assert(Unrelated<EngagementRate<ByFollowers>, ViewRate>);
  static_assert(Unrelated<Share, ViewRate>);
}

TEST(Units, APricePerThousandFollowersNeverMeetsViews) {
  static_assert(HasCost<Views, Cpm>);
  static_assert(HasCost<Followers, FollowerPrice>);
  static_assert(!HasCost<Followers, Cpm>);
  static_assert(!HasCost<Views, FollowerPrice>);
  static_assert(!HasCost<Reach, Cpm>);
  static_assert(!HasCost<Reach, FollowerPrice>);
  static_assert(Unrelated<Cpm, FollowerPrice>);
  static_assert(Unrelated<PricePerThousand<ByReach>, Cpm>);
}

TEST(Units, APricePerEngagementNeverMeetsViewsOrFollowers) {
  static_assert(HasCost<Engagements, Cpe>);
  static_assert(!HasCost<Engagements, Cpm>);
  static_assert(!HasCost<Engagements, FollowerPrice>);
  static_assert(!HasCost<Views, Cpe>);
  static_assert(!HasCost<Followers, Cpe>);
  static_assert(Unrelated<Cpe, Cpm>);
  static_assert(Unrelated<Cpe, Money>);
}

TEST(Units, CountsOfDifferentThingsDoNotMix) {
  static_assert(Addable<Views, Views>);
  static_assert(Unrelated<Views, Reach>);
  static_assert(Unrelated<Views, Followers>);
  static_assert(Unrelated<Views, Engagements>);
  static_assert(Unrelated<Views, Clicks>);
  static_assert(Unrelated<Clicks, Orders>);
  static_assert(Unrelated<Followers, Reach>);
  static_assert(Unrelated<Engagements, Clicks>);
  static_assert(!Multipliable<Views, ViewRate>);  // a view rate is per follower
  static_assert(!Multipliable<Reach, ViewRate>);
  static_assert(!Multipliable<Views, Views>);
}

TEST(Units, MoneyMeetsOnlyMoneySharesAndPlainFactors) {
  static_assert(Addable<Money, Money>);
  static_assert(Multipliable<Money, Share>);
  static_assert(Multipliable<Money, double>);
  static_assert(!Multipliable<Money, Money>);
  static_assert(!Addable<Money, double>);
  static_assert(!Addable<Money, Share>);
  static_assert(!Ordered<Money, double>);
  static_assert(!Multipliable<Money, EngagementRate<ByViews>>);
  static_assert(!Multipliable<Money, ViewRate>);
  static_assert(Unrelated<Money, Reach>);
  static_assert(Unrelated<Money, Views>);
  static_assert(Unrelated<Money, Orders>);
}

TEST(Units, NothingIsMadeFromABareNumber) {
  static_assert(!std::is_constructible_v<Money, double>);
  static_assert(!std::is_constructible_v<Share, double>);
  static_assert(!std::is_constructible_v<Views, double>);
  static_assert(!std::is_constructible_v<EngagementRate<ByViews>, double>);
  static_assert(!std::is_constructible_v<ViewRate, double>);
  static_assert(!std::is_constructible_v<Cpm, double>);
  static_assert(!std::is_constructible_v<Cpe, double>);
  static_assert(!std::is_constructible_v<Days, double>);
  static_assert(!std::is_convertible_v<Money, double>);
  static_assert(!std::is_convertible_v<Share, double>);
  static_assert(!std::is_convertible_v<Views, double>);
}

TEST(Units, EveryTypeIsAPlainDouble) {
  static_assert(std::is_trivially_copyable_v<Money> && sizeof(Money) == sizeof(double));
  static_assert(std::is_trivially_copyable_v<Share> && sizeof(Share) == sizeof(double));
  static_assert(std::is_trivially_copyable_v<Views> && sizeof(Views) == sizeof(double));
  static_assert(std::is_trivially_copyable_v<Cpm> && sizeof(Cpm) == sizeof(double));
  static_assert(std::is_trivially_copyable_v<Days> && sizeof(Days) == sizeof(double));
}

TEST(Units, AShareIsTheSameAsPercentAndAsFraction) {
  EXPECT_EQ(Share::percent(3).as_fraction(), 0.03);
  EXPECT_EQ(Share::fraction(0.25).as_percent(), 25);
  EXPECT_EQ(EngagementRate<ByViews>::percent(4).as_fraction(), 0.04);
  EXPECT_EQ(Days::minutes(720).as_days(), 0.5);
}

TEST(Units, RatesMultiplyTheirBase) {
  EXPECT_EQ((Followers::of(50000) * EngagementRate<ByFollowers>::percent(2)).count(), 1000);
  EXPECT_EQ((Views::of(18000) * EngagementRate<ByViews>::percent(5)).count(), 900);
  EXPECT_EQ((Engagements::of(900) / EngagementRate<ByViews>::percent(5)).count(), 18000);
  EXPECT_EQ((Followers::of(50000) * ViewRate::ratio(1.5)).count(), 75000);
}

TEST(Units, PricesPerThousandAreDividedByAThousand) {
  // 20,000 views at $15 per 1,000 are $300.
  EXPECT_EQ(cost_of(Views::of(20000), Cpm::minor(1500)).as_minor(), 30000);
  // 42,000 followers at $10 per 1,000 are $420.
  EXPECT_EQ(cost_of(Followers::of(42000), FollowerPrice::minor(1000)).as_minor(), 42000);
  // 1,500 engagements at $0.14 are $210.
  EXPECT_EQ(cost_of(Engagements::of(1500), Cpe::minor(14)).as_minor(), 21000);
}

TEST(Units, MoneyRoundsHalfAwayFromZero) {
  EXPECT_EQ(Money::minor(2.5).to_minor(), 3);
  EXPECT_EQ(Money::minor(-2.5).to_minor(), -3);
  EXPECT_EQ(Money::minor(2.4999).to_minor(), 2);
  EXPECT_EQ(Money::minor(-2.4999).to_minor(), -2);
  EXPECT_EQ(Money::minor(0).to_minor(), 0);
}

// Blocks "add a half and cut": the sum is itself rounded up to 1.
TEST(Units, TheLargestAmountBelowHalfAMinorUnitRoundsToNone) {
  EXPECT_EQ(Money::minor(0.49999999999999994).to_minor(), 0);
}

}  // namespace
}  // namespace tierwise
