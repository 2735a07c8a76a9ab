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
// Published shares are of all followers, fakes included, who see nothing: of the real ones they are
// more.
//
// Of several creators with reach r, each at most the population N, the largest first:
//   people = sum of r x prod (1 - s), s = the share of a creator's people whom a larger one reaches
// A pair's overlap is such a share; a pair without one shares as by chance, r of the larger / N.
// People are at most N. Where no overlap is known this is N x (1 - prod (1 - r / N)) (P.
// Sainsbury), and for two creators the sum less what they share; a creator's overlaps with several
// larger ones are taken to be independent of each other. More overlap never raises people, who are
// never fewer than the largest creator's. The form of J.-M. Agostini, S^2 / (S + 1.125 D) with S =
// sum of r and D what the pairs share (J. Advertising Research 1 (1961)), is near this for creators
// of one size, but takes people away for a small one whom a larger one holds. Overlaps that
// contradict each other can let a part of the plan reach more than the whole, which knows more of
// them: the part then reaches as many as the whole.
//
// What is unknown of platforms rather than of creators, views per person and the share of
// non-followers, moves all creators of a draw alike.
// Frequency is views by real people in the target group per person reached.
// Gap: nobody publishes how audiences overlap; strangers who meet two posts of one creator count
// twice; followers are reached by each post independently of the others.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
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

// One value per draw of each creator.
using Columns = std::vector<std::vector<double>>;

// What the creators' audiences have in common.
class Duplication {
 public:
  // One seat per creator (plan.h). As by chance.
  explicit Duplication(std::vector<std::size_t> seats) : seats_(std::move(seats)) {}
  // A share of the smaller audience; nothing: as by chance.
  void set_all(double share);
  void set(std::size_t first, std::size_t second, double share);
  [[nodiscard]] bool by_chance() const noexcept { return shares_.empty(); }

  // People reached by the first 1, 2, ... of these creators together, into `out`. `reach`: at most
  // `population`, which says how many draws there are.
  void accumulate(const Columns& reach, std::span<const double> population, Columns& out) const;
  // People reached by all but each one.
  void leave_out(const Columns& reach, std::span<const double> population, Columns& out) const;

 private:
  // Of one draw, one value per creator.
  void accumulate_pairs(std::span<const double> reach, double population,
                        std::span<double> out) const;
  void leave_out_of_pairs(std::span<const double> reach, double population,
                          std::span<double> out) const;
  [[nodiscard]] bool larger(std::span<const double> reach, std::size_t a,
                            std::size_t b) const noexcept;
  // The share of the smaller one's people whom the larger one does not reach.
  [[nodiscard]] double apart(std::span<const double> reach, double population, std::size_t larger,
                             std::size_t smaller) const noexcept;
  // Puts the creators in order; `order` holds all of them, best as they were in a draw like this.
  void sort_by_size(std::span<const double> reach, std::span<std::size_t> order) const noexcept;

  std::vector<std::size_t> seats_;
  std::vector<std::optional<double>> shares_;  // of each pair, both ways round; empty: by chance
  std::optional<double> common_;               // where it is the same for all pairs
};

}  // namespace tierwise
