#include "tierwise/reach.h"

#include <algorithm>
#include <numeric>

#include "sampler.h"

namespace tierwise {
namespace {

// An assumption for the format where there is one, else for the platform.
const Figure& non_followers_of(Lookup& lookup, const Format& format) {
  constexpr std::string_view kQuantity = "non-follower-share";
  if (const Figure* figure = lookup.known(kQuantity, format.id)) return *figure;
  return lookup.expected(kQuantity, lookup.creator().platform->id);
}

// x^k for a whole k of at least 1.
double whole_power(double x, int k) noexcept {
  double result = 1;
  for (; k > 0; k /= 2) {
    if (k % 2 == 1) result *= x;
    x *= x;
  }
  return result;
}

// What is real about a creator's audience in each draw.
struct RealAudience {
  std::vector<double> followers;
  std::vector<double> to_typical;  // authentic share against the usual one
};
RealAudience real_audience(const ReachModel& reach, double followers, const Sampler& sampler,
                           std::size_t draws) {
  RealAudience real;
  real.followers.assign(draws, reach.typical_authentic);
  if (reach.authentic != nullptr) {
    real.followers = sampler.sample(*reach.authentic, Factor::authentic);
  }
  real.to_typical = real.followers;
  multiply(real.to_typical, 1 / reach.typical_authentic);
  multiply(real.followers, followers);
  return real;
}

// Adds one deliverable: `missed` is the share of followers that no post has reached.
void add_line(const ReachModel& reach, const CreatorModel& model, const Sampler& sampler,
              std::size_t d, const RealAudience& real, std::span<const double> line_views,
              std::span<const double> per_person, std::span<double> missed, CreatorReach& out) {
  const ReachModel::Line& line = reach.lines[d];
  const AudienceModel& audience = model.lines[d].audience;
  const auto strangers = sampler.sample(*line.non_followers, Factor::non_follower_share);
  std::vector<double> rates;
  if (line.rate != nullptr) rates = sampler.sample(*line.rate, Factor::reach_rate);
  const auto posts = static_cast<double>(audience.count);
  for (std::size_t i = 0; i < line_views.size(); ++i) {
    const double views = audience.authentic ? line_views[i] * real.to_typical[i] : line_views[i];
    const double seen = views / std::max(1.0, per_person[i]);
    const double most = seen * (1 - strangers[i]) / posts / real.followers[i];
    double p = std::min(kMostFollowersReached, most);
    if (!rates.empty()) p = std::min(p, rates[i] / reach.typical_authentic);
    missed[i] *= whole_power(1 - p, audience.count);
    out.people[i] += seen * strangers[i];
    out.views[i] += views;
  }
}

}  // namespace

ReachModel reach_model_of(Lookup& lookup) {
  const Creator& creator = lookup.creator();
  ReachModel reach;
  for (const Deliverable& deliverable : creator.deliverables) {
    reach.lines.push_back({lookup.published("reach-rate", deliverable.format->id),
                           &non_followers_of(lookup, *deliverable.format)});
  }
  reach.views_per_person = &lookup.assumed("views-per-person");
  if (creator.authentic) {
    reach.authentic = &lookup.own(*creator.authentic, "authentic-share", FigureUnit::share);
  }
  if (creator.in_target) {
    reach.in_target = &lookup.own(*creator.in_target, "in-target-share", FigureUnit::share);
  }
  const Figure* fake = lookup.published("inauthentic-share");
  if (fake != nullptr) reach.typical_authentic = 1 - fake->value.p50;
  return reach;
}

CreatorReach draw_reach(const ReachModel& reach, const CreatorModel& model, const Draws& draws,
                        Points& points) {
  const Sampler sampler(points, model.seat);
  const std::size_t n = points.draws();
  CreatorReach out{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  const RealAudience real =
      real_audience(reach, model.lines.front().audience.followers, sampler, n);
  const auto per_person = sampler.sample(*reach.views_per_person, Factor::views_per_person);
  std::vector<double> missed(n, 1.0);
  for (std::size_t d = 0; d < reach.lines.size(); ++d) {
    add_line(reach, model, sampler, d, real, draws.lines[d].views, per_person, missed, out);
  }
  for (std::size_t i = 0; i < n; ++i)
    out.people[i] += real.followers[i] * (1 - missed[i]);
  if (reach.in_target != nullptr) {
    const auto in_target = sampler.sample(*reach.in_target, Factor::in_target);
    multiply(out.people, in_target);
    multiply(out.views, in_target);
  }
  return out;
}

void Duplication::set_all(double share) {
  shares_.assign(seats_.size() * seats_.size(), share);
  common_ = share;
}

void Duplication::set(std::size_t first, std::size_t second, double share) {
  common_.reset();
  shares_.resize(seats_.size() * seats_.size());
  shares_[first * seats_.size() + second] = share;
  shares_[second * seats_.size() + first] = share;
}

// Of two of the same size that of the lower seat, whatever the order of the plan.
bool Duplication::larger(std::span<const double> reach, std::size_t a,
                         std::size_t b) const noexcept {
  return reach[a] != reach[b] ? reach[a] > reach[b] : seats_[a] < seats_[b];
}

void Duplication::sort_by_size(std::span<const double> reach,
                               std::span<std::size_t> order) const noexcept {
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::size_t one = order[i];
    std::size_t at = i;
    for (; at > 0 && larger(reach, one, order[at - 1]); --at)
      order[at] = order[at - 1];
    order[at] = one;
  }
}

double Duplication::apart(std::span<const double> reach, double population, std::size_t larger,
                          std::size_t smaller) const noexcept {
  const auto& share = shares_[larger * seats_.size() + smaller];
  return 1 - share.value_or(reach[larger] / population);
}

namespace {

// The product of factors, with or without one of them.
class Factors {
 public:
  void multiply(double factor) noexcept {
    if (factor == 0) {
      ++zeros_;
    } else {
      product_ *= factor;
    }
  }
  [[nodiscard]] double value() const noexcept { return zeros_ == 0 ? product_ : 0; }
  [[nodiscard]] double without(double factor) const noexcept {
    if (factor == 0) return zeros_ == 1 ? product_ : 0;
    return value() / factor;
  }

 private:
  double product_ = 1;
  std::size_t zeros_ = 0;
};

// The same rule where no pair has an overlap: nobody need be compared.
void accumulate_by_chance(const Columns& reach, std::span<const double> population, Columns& out) {
  std::vector<double> missed(population.size(), 1.0);
  for (std::size_t k = 0; k < reach.size(); ++k) {
    for (std::size_t i = 0; i < population.size(); ++i) {
      missed[i] *= 1 - reach[k][i] / population[i];
      out[k][i] = population[i] * (1 - missed[i]);
    }
  }
}

// Those before and those after each.
void leave_out_by_chance(const Columns& reach, std::span<const double> population, Columns& out) {
  std::vector<double> missed(population.size(), 1.0);
  for (std::size_t k = reach.size(); k-- > 0;) {
    for (std::size_t i = 0; i < population.size(); ++i) {
      out[k][i] = missed[i];
      missed[i] *= 1 - reach[k][i] / population[i];
    }
  }
  missed.assign(population.size(), 1.0);
  for (std::size_t k = 0; k < reach.size(); ++k) {
    for (std::size_t i = 0; i < population.size(); ++i) {
      out[k][i] = population[i] * (1 - missed[i] * out[k][i]);
      missed[i] *= 1 - reach[k][i] / population[i];
    }
  }
}

// Where every pair shares the same, the k-th by size has (1 - share)^k of their people alone, and
// all after one who is left out move up by one.
void leave_out_ranked(std::span<const double> reach, std::span<const std::size_t> by_size,
                      double apart, double population, std::span<double> out) {
  double after = 0;
  for (std::size_t k = by_size.size(); k-- > 0;) {
    const std::size_t i = by_size[k];
    out[i] = after;
    after = reach[i] + apart * after;
  }
  const double whole = after;
  double before = 0;
  double alone = 1;
  for (const std::size_t i : by_size) {
    out[i] = std::min({before + alone * out[i], whole, population});
    before += alone * reach[i];
    alone *= apart;
  }
}

// No branch depends on the draw. Whoever of two equal ones counts as larger, the sum is the same.
void accumulate_ranked(const Columns& reach, double apart, std::span<const double> population,
                       Columns& out) {
  const std::size_t draws = population.size();
  Columns added = reach;
  std::vector<double> people(draws);
  for (std::size_t k = 0; k < reach.size(); ++k) {
    const std::vector<double>& size = reach[k];
    std::vector<double>& own = added[k];
    std::fill(people.begin(), people.end(), 0.0);
    for (std::size_t j = 0; j < k; ++j) {
      for (std::size_t i = 0; i < draws; ++i) {
        const bool first = reach[j][i] >= size[i];
        own[i] *= first ? apart : 1;
        added[j][i] *= first ? 1 : apart;
        people[i] += added[j][i];
      }
    }
    for (std::size_t i = 0; i < draws; ++i)
      out[k][i] = std::min(people[i] + own[i], population[i]);
  }
}

// `act` on the creators' values of every draw, with the population, and where its results go.
template <class Act>
void draw_by_draw(const Columns& reach, std::span<const double> population, Columns& out, Act act) {
  std::vector<double> own(reach.size());
  std::vector<double> found(reach.size());
  for (std::size_t i = 0; i < population.size(); ++i) {
    for (std::size_t k = 0; k < reach.size(); ++k)
      own[k] = reach[k][i];
    act(own, population[i], found);
    for (std::size_t k = 0; k < reach.size(); ++k)
      out[k][i] = found[k];
  }
}

}  // namespace

void Duplication::accumulate(const Columns& reach, std::span<const double> population,
                             Columns& out) const {
  if (by_chance()) return accumulate_by_chance(reach, population, out);
  if (common_) return accumulate_ranked(reach, 1 - *common_, population, out);
  draw_by_draw(reach, population, out, [this](auto& own, double people, auto& found) {
    accumulate_pairs(own, people, found);
  });
}

void Duplication::leave_out(const Columns& reach, std::span<const double> population,
                            Columns& out) const {
  if (by_chance()) return leave_out_by_chance(reach, population, out);
  if (common_) {
    std::vector<std::size_t> order(reach.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    draw_by_draw(reach, population, out, [&](auto& own, double people, auto& found) {
      sort_by_size(own, order);
      leave_out_ranked(own, order, 1 - *common_, people, found);
    });
    return;
  }
  draw_by_draw(reach, population, out, [this](auto& own, double people, auto& found) {
    leave_out_of_pairs(own, people, found);
  });
}

void Duplication::accumulate_pairs(std::span<const double> reach, double population,
                                   std::span<double> out) const {
  std::vector<double> added(reach.begin(), reach.end());
  for (std::size_t k = 0; k < reach.size(); ++k) {
    double people = 0;
    for (std::size_t j = 0; j < k; ++j) {
      if (larger(reach, j, k)) {
        added[k] *= apart(reach, population, j, k);
      } else {
        added[j] *= apart(reach, population, k, j);
      }
      people += added[j];
    }
    out[k] = std::min(people + added[k], population);
  }
  for (std::size_t k = reach.size() - 1; k > 0; --k)
    out[k - 1] = std::min(out[k - 1], out[k]);
}

void Duplication::leave_out_of_pairs(std::span<const double> reach, double population,
                                     std::span<double> out) const {
  const std::size_t n = reach.size();
  // What each, in a row, leaves of each: 1 of those who are larger. No branch depends on the draw.
  std::vector<double> left(n * n, 1.0);
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t k = 0; k < j; ++k) {
      const bool first = larger(reach, j, k);
      const double part = apart(reach, population, first ? j : k, first ? k : j);
      left[j * n + k] = first ? part : 1;
      left[k * n + j] = first ? 1 : part;
    }
  }
  std::vector<Factors> alone(n);
  double whole = 0;
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t j = 0; j < n; ++j)
      alone[k].multiply(left[j * n + k]);
    whole += reach[k] * alone[k].value();
  }
  for (std::size_t i = 0; i < n; ++i) {
    double people = 0;
    for (std::size_t k = 0; k < n; ++k) {
      if (k != i) people += reach[k] * alone[k].without(left[i * n + k]);
    }
    out[i] = std::min({people, whole, population});
  }
}

}  // namespace tierwise
