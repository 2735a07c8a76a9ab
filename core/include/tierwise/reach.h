// Reach: how many different people a creator's posts reach, and how many several creators together.
//
// Views are not people. Of one creator, with k posts of a format in a row of formats:
//   followers reached = A x (1 - prod (1 - p)^k)     A  real followers
//   p = the smallest of 0.95,
//       the published share of followers that one post reaches, where there is one,
//       and its views by followers / views per person / A: people are never more than views
//   strangers reached = views x share of non-followers / views per person, post by post others
// times the share of the audience inside the target group. Fakes are left out once: A counts real
// followers; views that were measured, or implied by measured engagements, are taken as real, those
// from a published view rate change with this creator's authentic share as clicks do (simulate.h).
//
// Of several creators with reach r within a population N, each r at most N:
//   as by chance   N x (1 - prod (1 - r / N))                          (P. Sainsbury)
//   with overlaps  S^2 / (S + 1.125 D), S = sum of r, D = sum of what each pair shares, kept
//   between
//                  the largest r and the smaller of S and N            (J.-M. Agostini, J.
//                  Advertising Research 1 (1961))
// A pair's overlap is a share of the smaller of the two; a pair without one shares r r / N.
// What is unknown of platforms rather than of creators, views per person and the share of
// non-followers, moves all creators of a draw alike.
// Frequency is views by real people in the target group per person reached.
// Gap: nobody publishes how audiences overlap; strangers who meet two posts of one creator count
// twice; followers are reached by each post independently of the others.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "tierwise/simulate.h"

namespace tierwise {

inline constexpr double kMostFollowersReached = 0.95;

// Figures are the lookup's.
struct ReachModel {
  struct Line {
    const Figure* rate = nullptr;           // of followers, by one post; null: nobody published one
    const Figure* non_followers = nullptr;  // of views
  };
  std::vector<Line> lines;  // in the order of the deliverables
  const Figure* views_per_person = nullptr;
  const Figure* authentic = nullptr;  // the creator's own; null: typical
  const Figure* in_target = nullptr;  // null: everybody is
  double typical_authentic = 1;
};
[[nodiscard]] ReachModel reach_model_of(Lookup& lookup);

// One value per draw, of real people in the target group.
struct CreatorReach {
  std::vector<double> people;
  std::vector<double> views;
};
// `draws`: the same creator's, with its lines.
[[nodiscard]] CreatorReach draw_reach(const ReachModel& reach, const CreatorModel& model,
                                      const Draws& draws, Points& points);

// What the creators' audiences have in common.
class Duplication {
 public:
  // As by chance.
  explicit Duplication(std::size_t creators) : creators_(creators) {}
  // A share of the smaller audience; nothing: as by chance.
  void set_all(double share);
  void set(std::size_t first, std::size_t second, double share);
  [[nodiscard]] bool by_chance() const noexcept { return shares_.empty(); }

  // People reached by the first 1, 2, ... of these creators together, into `out`. `reach`: one
  // value per creator, at most `population`.
  void accumulate(std::span<const double> reach, double population, std::span<double> out) const;
  // People reached by all but each one.
  void leave_out(std::span<const double> reach, double population, std::span<double> out) const;

 private:
  [[nodiscard]] double shared(std::span<const double> reach, double population, std::size_t first,
                              std::size_t second) const noexcept;

  std::size_t creators_;
  std::vector<std::optional<double>> shares_;  // of each pair, both ways round; empty: by chance
};

}  // namespace tierwise
