// Points: the uniforms behind every draw.
//
// Scrambled Sobol points in base 2. Direction numbers: S. Joe and F. Y. Kuo, SIAM J. Sci. Comput.
// 30 (2008), 2635-2654. Scrambling: nested uniform (Owen) by hashing, B. Burley, JCGT 9 (2020).
// Dimensions beyond the table come from a counter-based generator (splitmix64 finaliser), so any
// dimension of any draw can be computed alone. Same seed, draw and dimension: same bits anywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tierwise {

// Number of dimensions that are Sobol points; the rest are counter-based.
[[nodiscard]] std::size_t sobol_dimensions() noexcept;
// Unscrambled Sobol point `index` in `dimension`, as a 32-bit fraction. dimension < table size.
[[nodiscard]] std::uint32_t sobol_bits(std::uint32_t index, std::size_t dimension) noexcept;
// One uniform in (0, 1).
[[nodiscard]] double uniform(std::uint32_t seed, std::uint32_t index,
                             std::size_t dimension) noexcept;

// Everything that depends on the uniforms alone for one dimension: y clipped to [0.001, 0.999],
// and ln(y / (1 - y)). Without the clip a log-metalog can have an infinite mean.
struct Column {
  static constexpr std::size_t kParts = 64;
  std::vector<double> y;
  std::vector<double> logit;
  std::vector<std::uint8_t> part;  // which of 64 equal parts of (0, 1) y is in
  std::size_t place = 0;           // among the columns of its points
};
inline constexpr double kLowestUniform = 0.001;
inline constexpr double kHighestUniform = 0.999;

// A run of dimensions whose points are turned so that the best spread coordinate, the first one,
// runs along `direction`: the way in which a result that multiplies its factors changes most.
// Turning independent normals leaves independent normals, so each factor's uniforms stay uniform
// and independent of the others'; percentiles of the result come out several times more accurately.
// Method: the linear transformation of Imai and Tan, J. Comput. Finance 10 (2006), with fixed
// weights.
struct Turn {
  std::size_t first = 0;              // dimension of direction[0]
  std::span<const double> direction;  // any length; a dimension of weight 0 is left as it is
};

// The columns of one (seed, number of draws), made when first asked for and then kept, so that
// every keystroke and every scenario meets the same futures (common random numbers).
class Points {
 public:
  Points(std::uint32_t seed, std::size_t draws) : seed_(seed), draws_(draws) {}
  // Not random: draw 0 has every uniform at one half, draws 2 j + 1 and 2 j + 2 have that of
  // `dimensions[j]` at `low` and at `high` instead.
  [[nodiscard]] static Points one_at_a_time(std::vector<std::size_t> dimensions, double low,
                                            double high);
  [[nodiscard]] std::uint32_t seed() const noexcept { return seed_; }
  [[nodiscard]] std::size_t draws() const noexcept { return draws_; }
  [[nodiscard]] const Column& column(std::size_t dimension);
  // The same inside a turn, whatever the turn's other dimensions are used for.
  [[nodiscard]] const Column& turned(const Turn& turn, std::size_t dimension);

  // Values that some distribution had at a column's uniforms, for the next request that asks for
  // the same ones; null where they are not kept. `key` names the distribution.
  using SampleKey = std::array<double, 4>;
  [[nodiscard]] const std::vector<double>* sample(const Column& column,
                                                  const SampleKey& key) const noexcept;
  // Keeps them while there is room; a column's oldest ones make way.
  void keep_sample(const Column& column, const SampleKey& key, const std::vector<double>& values);

  // How many columns there are, and forgetting those made since there were so many: what a creator
  // alone needed, where all creators' columns would be too much.
  struct Mark {
    std::size_t columns = 0;
    std::size_t turned = 0;
  };
  [[nodiscard]] Mark mark() const noexcept { return {columns_.size(), turned_.size()}; }
  void forget_since(const Mark& mark);

 private:
  std::uint32_t seed_;
  std::size_t draws_;
  struct Kept {
    std::size_t dimension;
    Column column;
  };
  using Columns = std::vector<std::unique_ptr<Kept>>;  // pointers, because columns are referred to

  struct Moved {
    std::vector<std::size_t> dimensions;
    double low;
    double high;
  };

  struct Sample {
    SampleKey key;
    std::vector<double> values;
  };

  Column& add(Columns& columns, std::size_t dimension);
  void turn_all(const Turn& turn);
  [[nodiscard]] std::vector<double> raw(std::size_t dimension) const;
  [[nodiscard]] static Column* find(const Columns& columns, std::size_t dimension) noexcept;

  Columns columns_;
  Columns turned_;
  std::size_t places_ = 0;
  std::vector<std::vector<Sample>> samples_;  // of each column, by its place; newest first
  std::size_t kept_values_ = 0;
  std::optional<Moved> moved_;  // of points that are not random
};

}  // namespace tierwise
