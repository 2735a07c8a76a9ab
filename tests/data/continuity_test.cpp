// Figures are continuous in followers: nobody's price jumps with one follower more.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "../support/pools.h"

namespace tierwise {
namespace {

using test::all_questions;
using test::answer_of;
using test::embedded;
using test::embedded_evidence;
using test::Question;
using test::text_of;

// Price lists that are read as printed are steps, which is what they are for.
bool is_in_steps(const Question& question) {
  return embedded_evidence().find(question.quantity)->quantity.beyond == Beyond::steps;
}

// P10, P50 and P90 on the quantity's own scale.
std::optional<Triplet> at_size(const Question& question, double followers) {
  const auto figure = answer_of(embedded_evidence(), question, followers);
  if (!figure) return std::nullopt;
  return transformed(figure->scale, figure->value);
}

double distance(const Triplet& a, const Triplet& b) {
  return std::max({std::fabs(a.p10 - b.p10), std::fabs(a.p50 - b.p50), std::fabs(a.p90 - b.p90)});
}

// Jumps can only lie where some table has an edge or a row.
std::set<double> edges() {
  std::set<double> sizes;
  for (const EvidenceTable& table : embedded().tables) {
    for (const EvidenceRow& row : table.rows) {
      for (const auto& edge : {row.from, row.to, row.at}) {
        if (!edge || *edge <= 0) continue;
        for (const double factor : {0.1, 1.0, 10.0})
          sizes.insert(*edge * factor);
        for (const double factor : {0.1, 10.0})
          sizes.insert(*edge * std::sqrt(factor));
      }
    }
  }
  return sizes;
}

TEST(Continuity, HoldsAcrossEveryEdgeOfEveryTable) {
  const std::set<double> sizes = edges();
  ASSERT_GT(sizes.size(), 50U);
  for (const Question& question : all_questions()) {
    if (is_in_steps(question)) continue;
    for (const double size : sizes) {
      const auto before = at_size(question, size * (1 - 1e-10));
      const auto after = at_size(question, size * (1 + 1e-10));
      ASSERT_EQ(before.has_value(), after.has_value()) << text_of(question) << " at " << size;
      if (!before) break;
      ASSERT_LT(distance(*before, *after), 1e-7) << text_of(question) << " at " << size;
    }
  }
}

// On a fine grid no step is out of proportion: z moves at most 12 times as fast as ln followers.
TEST(Continuity, HoldsOnAFineGridFrom100ToABillion) {
  constexpr double kStep = 0.05;
  for (const Question& question : all_questions()) {
    if (is_in_steps(question)) continue;
    std::optional<Triplet> last;
    for (double x = std::log(100); x < std::log(1e9); x += kStep) {
      const auto now = at_size(question, std::exp(x));
      if (!now) break;
      if (last) {
        ASSERT_LT(distance(*last, *now), 12 * kStep) << text_of(question) << " at " << std::exp(x);
      }
      last = now;
    }
  }
}

}  // namespace
}  // namespace tierwise
