#include "tierwise/points.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

namespace tierwise {
namespace {

double fraction(std::uint32_t bits) {
  return bits / 4294967296.0;
}

// Published tables list the points in the order of the Gray code; ours come in plain order.
std::uint32_t gray(std::uint32_t i) {
  return i ^ (i >> 1U);
}

// Joe and Kuo, "Notes on generating Sobol' sequences" (2008): output of `sobol 10 3`.
TEST(Sobol, FirstTenPointsAreThePublishedOnes) {
  constexpr std::array<std::array<double, 3>, 10> kPublished = {{{0, 0, 0},
                                                                 {0.5, 0.5, 0.5},
                                                                 {0.75, 0.25, 0.25},
                                                                 {0.25, 0.75, 0.75},
                                                                 {0.375, 0.375, 0.625},
                                                                 {0.875, 0.875, 0.125},
                                                                 {0.625, 0.125, 0.875},
                                                                 {0.125, 0.625, 0.375},
                                                                 {0.1875, 0.3125, 0.9375},
                                                                 {0.6875, 0.8125, 0.4375}}};
  for (std::uint32_t i = 0; i < kPublished.size(); ++i) {
    for (std::size_t d = 0; d < 3; ++d) {
      EXPECT_EQ(fraction(sobol_bits(gray(i), d)), kPublished[i][d]) << "point " << i << ", " << d;
    }
  }
}

// A row of the published file new-joe-kuo-6.21201: dimension, degree, coefficients, first numbers.
struct PublishedRow {
  std::size_t dimension;  // counted from 1
  unsigned degree;
  unsigned coefficients;
  std::vector<std::uint64_t> first;
};

// The generator of Antonov and Saleev as Joe and Kuo print it: one XOR per point, in Gray order.
std::vector<std::uint32_t> textbook_points(const PublishedRow& row, unsigned count) {
  std::vector<std::uint64_t> m(33);
  for (unsigned i = 1; i <= 32; ++i) {
    if (i <= row.degree) {
      m[i] = row.first[i - 1];
      continue;
    }
    m[i] = m[i - row.degree] ^ (m[i - row.degree] << row.degree);
    for (unsigned k = 1; k < row.degree; ++k) {
      const std::uint64_t a = (row.coefficients >> (row.degree - 1 - k)) & 1U;
      m[i] ^= (a * m[i - k]) << k;
    }
  }
  std::vector<std::uint32_t> points = {0};
  for (unsigned i = 0; i + 1 < count; ++i) {
    unsigned lowest_zero = 1;
    for (unsigned value = i; (value & 1U) != 0; value >>= 1U)
      ++lowest_zero;
    points.push_back(points.back() ^
                     static_cast<std::uint32_t>(m[lowest_zero] << (32 - lowest_zero)));
  }
  return points;
}

TEST(Sobol, PointsOfPublishedDirectionNumbersMatchTheTextbookGenerator) {
  const std::vector<PublishedRow> rows = {
      {2, 1, 0, {1}},
      {4, 3, 1, {1, 3, 1}},
      {7, 4, 4, {1, 3, 5, 13}},
      {12, 5, 13, {1, 1, 1, 3, 11}},
      {21, 7, 4, {1, 3, 7, 13, 13, 15, 69}},
      {35, 7, 56, {1, 1, 7, 7, 1, 61, 123}},
      {41, 8, 38, {1, 3, 1, 11, 27, 43, 71, 9}},
  };
  for (const PublishedRow& row : rows) {
    const auto expected = textbook_points(row, 1024);
    for (std::uint32_t i = 0; i < expected.size(); ++i) {
      ASSERT_EQ(sobol_bits(gray(i), row.dimension - 1), expected[i])
          << "dimension " << row.dimension << ", point " << i;
    }
  }
}

// Sobol's Property A: for every s, the first bits of the first s direction numbers of the first s
// dimensions form a matrix that is invertible modulo 2. The published numbers have it up to 1,111
// dimensions; a slip in a first direction number breaks it.
TEST(Sobol, TableHasPropertyAAsPublished) {
  for (std::size_t s = 1; s <= 32; ++s) {
    std::vector<std::uint64_t> rows(s);
    for (std::size_t d = 0; d < s; ++d) {
      for (unsigned i = 0; i < s; ++i) {
        rows[d] |= static_cast<std::uint64_t>(sobol_bits(1U << i, d) >> 31U) << i;
      }
    }
    std::size_t rank = 0;
    for (unsigned column = 0; column < s; ++column) {
      std::size_t pivot = rank;
      while (pivot < s && ((rows[pivot] >> column) & 1U) == 0)
        ++pivot;
      if (pivot == s) continue;
      std::swap(rows[rank], rows[pivot]);
      for (std::size_t d = 0; d < s; ++d) {
        if (d != rank && ((rows[d] >> column) & 1U) != 0) rows[d] ^= rows[rank];
      }
      ++rank;
    }
    EXPECT_EQ(rank, s);
  }
}

TEST(Sobol, DimensionsAreAllDifferent) {
  std::set<std::vector<std::uint32_t>> seen;
  for (std::size_t d = 0; d < sobol_dimensions(); ++d) {
    std::vector<std::uint32_t> points;
    for (std::uint32_t i = 0; i < 64; ++i)
      points.push_back(sobol_bits(i, d));
    EXPECT_TRUE(seen.insert(points).second) << d;
  }
}

TEST(Uniform, ScrambledSobolPutsOnePointInEachOfTwoToTheKCells) {
  for (std::size_t d = 0; d < sobol_dimensions(); ++d) {
    for (const unsigned k : {1U, 4U, 7U, 12U}) {
      const std::uint32_t cells = 1U << k;
      std::vector<int> hits(cells);
      for (std::uint32_t i = 0; i < cells; ++i) {
        ++hits[static_cast<std::size_t>(uniform(7, i, d) * cells)];
      }
      for (const int hit : hits)
        ASSERT_EQ(hit, 1) << "dimension " << d << ", 2^" << k;
    }
  }
}

// Every later run of 2^k points is a net of its own too; the Monte Carlo error relies on it.
TEST(Uniform, LaterRunsOfTwoToTheKPointsAreNetsAsWell) {
  for (std::uint32_t run = 0; run < 16; ++run) {
    std::vector<int> hits(256);
    for (std::uint32_t i = 0; i < 256; ++i) {
      ++hits[static_cast<std::size_t>(uniform(3, run * 256 + i, 5) * 256)];
    }
    for (const int hit : hits)
      ASSERT_EQ(hit, 1) << run;
  }
}

// The first two dimensions are a (0, 2)-sequence in base 2, and nested scrambling keeps that: each
// box of 2^-k area with sides that are powers of a half holds one of 2^k points.
TEST(Uniform, FirstTwoDimensionsFillEveryElementaryBoxOnce) {
  constexpr unsigned k = 10;
  for (unsigned wide = 0; wide <= k; ++wide) {
    std::vector<int> hits(1U << k);
    for (std::uint32_t i = 0; i < (1U << k); ++i) {
      const auto x = static_cast<std::size_t>(uniform(11, i, 0) * (1U << wide));
      const auto y = static_cast<std::size_t>(uniform(11, i, 1) * (1U << (k - wide)));
      ++hits[(x << (k - wide)) + y];
    }
    for (const int hit : hits)
      ASSERT_EQ(hit, 1) << wide;
  }
}

TEST(Uniform, IsDeterminedBySeedDrawAndDimension) {
  for (const std::size_t d : {0U, 5U, 40U, 41U, 5000U}) {
    EXPECT_EQ(uniform(1, 100, d), uniform(1, 100, d));
    EXPECT_NE(uniform(1, 100, d), uniform(2, 100, d)) << d;
    EXPECT_NE(uniform(1, 100, d), uniform(1, 101, d)) << d;
    EXPECT_NE(uniform(1, 100, d), uniform(1, 100, d + 1)) << d;
  }
}

TEST(Uniform, IsNeverZeroNorOne) {
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    for (std::uint32_t i = 0; i < 4096; ++i) {
      for (const std::size_t d : {0U, 17U, 9000U}) {
        const double u = uniform(seed, i, d);
        ASSERT_GT(u, 0);
        ASSERT_LT(u, 1);
      }
    }
  }
}

TEST(Uniform, CounterBasedDimensionsAreUniform) {
  constexpr int kDraws = 1 << 16;
  constexpr int kCells = 64;
  for (const std::size_t d : {41U, 4096U, 4352U, 100000U}) {
    std::vector<int> hits(kCells);
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      ++hits[static_cast<std::size_t>(uniform(1, i, d) * kCells)];
    }
    constexpr double kExpected = kDraws / static_cast<double>(kCells);
    double chi_square = 0;
    for (const int hit : hits)
      chi_square += std::pow(hit - kExpected, 2) / kExpected;
    // 63 degrees of freedom: 99.9% of random samples are below 103.4.
    EXPECT_LT(chi_square, 103.4) << d;
  }
}

TEST(Uniform, CounterBasedNeighboursAreUncorrelated) {
  constexpr int kDraws = 1 << 16;
  for (const std::size_t d : {41U, 4096U}) {
    double across = 0;
    double along = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      const double u = uniform(1, i, d) - 0.5;
      across += u * (uniform(1, i, d + 1) - 0.5);
      along += u * (uniform(1, i + 1, d) - 0.5);
    }
    // Standard error of the correlation is 1 / sqrt(65,536) = 0.004; four of them.
    EXPECT_LT(std::fabs(across / kDraws * 12), 0.016) << d;
    EXPECT_LT(std::fabs(along / kDraws * 12), 0.016) << d;
  }
}

TEST(Points, KeepAColumnAndItsLogits) {
  Points points(9, 4096);
  const Column& column = points.column(3);
  ASSERT_EQ(column.y.size(), 4096U);
  for (std::uint32_t i = 0; i < 4096; ++i) {
    EXPECT_NEAR(column.logit[i], std::log(column.y[i] / (1 - column.y[i])), 1e-13);
  }
  EXPECT_EQ(&points.column(3), &column);
  const Column& other = points.column(4);
  EXPECT_NE(other.y, column.y);
  EXPECT_EQ(&points.column(3), &column);
}

TEST(Points, ClipTheUniformsBecauseALogMetalogMayHaveNoMean) {
  Points points(1, 1 << 16);
  for (const std::size_t d : {2U, 4096U}) {
    int lowest = 0;
    int highest = 0;
    for (const double y : points.column(d).y) {
      ASSERT_GE(y, 0.001);
      ASSERT_LE(y, 0.999);
      lowest += y == 0.001 ? 1 : 0;
      highest += y == 0.999 ? 1 : 0;
    }
    // About 65.5 of 65,536 at each end.
    EXPECT_NEAR(lowest, 65.5, 35) << d;
    EXPECT_NEAR(highest, 65.5, 35) << d;
  }
}

// Blocks points that depend on how many are asked for: dragging a slider uses fewer.
TEST(Points, OfFewerDrawsAreTheFirstOfMore) {
  Points few(5, 1024);
  Points many(5, 4096);
  for (const std::size_t d : {0U, 7U, 4100U}) {
    const Column& all = many.column(d);
    EXPECT_EQ(few.column(d).y, std::vector<double>(all.y.begin(), all.y.begin() + 1024));
  }
}

TEST(OneAtATime, MovesEachDimensionDownAndUpAndLeavesTheOthersInTheMiddle) {
  Points points = Points::one_at_a_time({7, 3}, 0.1, 0.9);
  ASSERT_EQ(points.draws(), 5U);
  EXPECT_EQ(points.column(7).y, (std::vector<double>{0.5, 0.1, 0.9, 0.5, 0.5}));
  EXPECT_EQ(points.column(3).y, (std::vector<double>{0.5, 0.5, 0.5, 0.1, 0.9}));
  EXPECT_EQ(points.column(4).y, std::vector<double>(5, 0.5));
  const std::vector<double> direction = {1, 1, 1, 1};
  EXPECT_EQ(points.turned({1, direction}, 3).y, points.column(3).y);  // there is nothing to turn
}

TEST(Columns, KnowWhichOf64EqualPartsTheirUniformsAreIn) {
  Points points(1, 4096);
  const Column& column = points.column(2);
  std::vector<int> counts(Column::kParts);
  for (std::size_t i = 0; i < column.y.size(); ++i) {
    EXPECT_EQ(column.part[i], static_cast<int>(column.y[i] * 64));
    ++counts[column.part[i]];
  }
  EXPECT_EQ(counts, std::vector<int>(Column::kParts, 64));  // Sobol points are even
}

}  // namespace
}  // namespace tierwise
