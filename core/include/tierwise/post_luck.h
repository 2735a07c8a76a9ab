// Post luck: how far the posts of a deliverable fall from the creator's usual one.
#pragma once

#include <string_view>
#include <vector>

#include "tierwise/metalog.h"

namespace tierwise {

// Id of the assumption that one post's luck is.
inline constexpr std::string_view kPostLuck = "post-luck";

// Spread of post-to-post luck for the sum of `count` posts: the mean stays, the spread of the
// average shrinks with the square root of the count.
[[nodiscard]] Triplet luck_of(const Triplet& one_post, int count) noexcept;

// The same of one kind of post, worked out when it is first asked for: it takes two integrals.
class PostLuck {
 public:
  PostLuck() = default;
  explicit PostLuck(const Triplet& one_post) : one_post_(one_post) {}
  // `count` is at least 1. Not for several threads at once.
  [[nodiscard]] Triplet of(int count) const;

 private:
  Triplet one_post_;
  mutable std::vector<Triplet> known_;  // by count; a median of 0: not yet
};

}  // namespace tierwise
