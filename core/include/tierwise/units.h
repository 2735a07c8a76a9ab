// Units: one type per meaning, so that the field's commonest mix-ups do not compile.
//
// A value enters a type by a maker that names the unit and leaves it by a reader that names it
// again. Rates carry what they are a share OF in the type: an engagement rate by followers cannot
// meet views, a price per thousand followers cannot meet impressions, reach is no view count.
// Every type is a trivially copyable double; nothing here allocates, throws or rounds except
// `Money::to_minor`.
#pragma once

#include <compare>
#include <cstdint>

namespace tierwise {

// What a rate or a price is measured per.
struct ByFollowers {};
struct ByReach {};
struct ByImpressions {};
struct ByViews {};

// A number of one kind of thing. Fractions are allowed: these are expectations, not tallies.
template <class Kind>
class CountOf {
 public:
  constexpr CountOf() = default;
  [[nodiscard]] static constexpr CountOf of(double count) noexcept { return CountOf(count); }
  [[nodiscard]] constexpr double count() const noexcept { return count_; }
  constexpr auto operator<=>(const CountOf&) const = default;
  friend constexpr CountOf operator+(CountOf a, CountOf b) noexcept {
    return of(a.count_ + b.count_);
  }
  friend constexpr CountOf operator*(CountOf a, double factor) noexcept {
    return of(a.count_ * factor);
  }

 private:
  constexpr explicit CountOf(double count) noexcept : count_(count) {}
  double count_ = 0;
};
using Followers = CountOf<struct FollowerKind>;
using Views = CountOf<struct ViewKind>;   // times shown: views and impressions are one quantity
using Reach = CountOf<struct ReachKind>;  // different people
using Engagements = CountOf<struct EngagementKind>;
using Clicks = CountOf<struct ClickKind>;
using Orders = CountOf<struct OrderKind>;

// A share of a whole, 0 to 1.
class Share {
 public:
  constexpr Share() = default;
  [[nodiscard]] static constexpr Share fraction(double value) noexcept { return Share(value); }
  [[nodiscard]] static constexpr Share percent(double value) noexcept { return Share(value / 100); }
  [[nodiscard]] constexpr double as_fraction() const noexcept { return value_; }
  [[nodiscard]] constexpr double as_percent() const noexcept { return value_ * 100; }
  constexpr auto operator<=>(const Share&) const = default;

 private:
  constexpr explicit Share(double value) noexcept : value_(value) {}
  double value_ = 0;
};

// Engagements per `Base`, as a fraction.
template <class Base>
class EngagementRate {
 public:
  constexpr EngagementRate() = default;
  [[nodiscard]] static constexpr EngagementRate fraction(double value) noexcept {
    return EngagementRate(value);
  }
  [[nodiscard]] static constexpr EngagementRate percent(double value) noexcept {
    return EngagementRate(value / 100);
  }
  [[nodiscard]] constexpr double as_fraction() const noexcept { return value_; }
  [[nodiscard]] constexpr double as_percent() const noexcept { return value_ * 100; }
  constexpr auto operator<=>(const EngagementRate&) const = default;

 private:
  constexpr explicit EngagementRate(double value) noexcept : value_(value) {}
  double value_ = 0;
};

// Views per follower, as a ratio (above 1 when strangers watch). Not a reach rate.
class ViewRate {
 public:
  constexpr ViewRate() = default;
  [[nodiscard]] static constexpr ViewRate ratio(double value) noexcept { return ViewRate(value); }
  [[nodiscard]] constexpr double as_ratio() const noexcept { return value_; }
  constexpr auto operator<=>(const ViewRate&) const = default;

 private:
  constexpr explicit ViewRate(double value) noexcept : value_(value) {}
  double value_ = 0;
};

// An amount in minor units of one currency (cents; yen have none). The currency is the request's.
class Money {
 public:
  constexpr Money() = default;
  [[nodiscard]] static constexpr Money minor(double value) noexcept { return Money(value); }
  [[nodiscard]] constexpr double as_minor() const noexcept { return minor_; }
  // Rounded half away from zero, as printed on a cost line.
  [[nodiscard]] constexpr std::int64_t to_minor() const noexcept {
    const auto whole = static_cast<std::int64_t>(minor_);
    const double rest = minor_ - static_cast<double>(whole);  // exact, unlike adding a half
    return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
  }
  constexpr auto operator<=>(const Money&) const = default;
  friend constexpr Money operator+(Money a, Money b) noexcept { return minor(a.minor_ + b.minor_); }
  friend constexpr Money operator-(Money a, Money b) noexcept { return minor(a.minor_ - b.minor_); }
  friend constexpr Money operator*(Money a, double factor) noexcept {
    return minor(a.minor_ * factor);
  }
  friend constexpr Money operator*(Money a, Share share) noexcept {
    return minor(a.minor_ * share.as_fraction());
  }

 private:
  constexpr explicit Money(double minor) noexcept : minor_(minor) {}
  double minor_ = 0;
};

// Price per thousand of `Base`: by views it is the CPM, by followers a follower rate.
template <class Base>
class PricePerThousand {
 public:
  constexpr PricePerThousand() = default;
  [[nodiscard]] static constexpr PricePerThousand minor(double value) noexcept {
    return PricePerThousand(value);
  }
  [[nodiscard]] constexpr double as_minor() const noexcept { return minor_; }
  constexpr auto operator<=>(const PricePerThousand&) const = default;

 private:
  constexpr explicit PricePerThousand(double minor) noexcept : minor_(minor) {}
  double minor_ = 0;
};
using Cpm = PricePerThousand<ByViews>;
using FollowerPrice = PricePerThousand<ByFollowers>;

// Price of one engagement (a like or a comment).
class Cpe {
 public:
  constexpr Cpe() = default;
  [[nodiscard]] static constexpr Cpe minor(double value) noexcept { return Cpe(value); }
  [[nodiscard]] constexpr double as_minor() const noexcept { return minor_; }
  constexpr auto operator<=>(const Cpe&) const = default;

 private:
  constexpr explicit Cpe(double minor) noexcept : minor_(minor) {}
  double minor_ = 0;
};

class Days {
 public:
  constexpr Days() = default;
  [[nodiscard]] static constexpr Days days(double value) noexcept { return Days(value); }
  [[nodiscard]] static constexpr Days minutes(double value) noexcept { return Days(value / 1440); }
  [[nodiscard]] constexpr double as_days() const noexcept { return days_; }
  constexpr auto operator<=>(const Days&) const = default;

 private:
  constexpr explicit Days(double days) noexcept : days_(days) {}
  double days_ = 0;
};

// The meaningful products. Everything else does not compile.
[[nodiscard]] constexpr Engagements operator*(Followers followers,
                                              EngagementRate<ByFollowers> rate) noexcept {
  return Engagements::of(followers.count() * rate.as_fraction());
}
[[nodiscard]] constexpr Engagements operator*(Views views, EngagementRate<ByViews> rate) noexcept {
  return Engagements::of(views.count() * rate.as_fraction());
}
[[nodiscard]] constexpr Engagements operator*(Reach reach, EngagementRate<ByReach> rate) noexcept {
  return Engagements::of(reach.count() * rate.as_fraction());
}
[[nodiscard]] constexpr Views operator/(Engagements engagements,
                                        EngagementRate<ByViews> rate) noexcept {
  return Views::of(engagements.count() / rate.as_fraction());
}
[[nodiscard]] constexpr Views operator*(Followers followers, ViewRate rate) noexcept {
  return Views::of(followers.count() * rate.as_ratio());
}
// Cost of showing `views` at `price` per thousand. Linear: no minimum fee, no volume discount.
[[nodiscard]] constexpr Money cost_of(Views views, Cpm price) noexcept {
  return Money::minor(views.count() / 1000 * price.as_minor());
}
[[nodiscard]] constexpr Money cost_of(Followers followers, FollowerPrice price) noexcept {
  return Money::minor(followers.count() / 1000 * price.as_minor());
}
[[nodiscard]] constexpr Money cost_of(Engagements engagements, Cpe price) noexcept {
  return Money::minor(engagements.count() * price.as_minor());
}

}  // namespace tierwise
