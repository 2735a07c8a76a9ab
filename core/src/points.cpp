#include "tierwise/points.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include "tierwise/defect.h"

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr std::size_t kBits = 32;

// One row of the Joe and Kuo table: primitive polynomial of degree `degree` with inner
// coefficients `coefficients`, and the first direction numbers.
struct Polynomial {
  unsigned degree;
  unsigned coefficients;
  std::array<std::uint32_t, 8> first;
};

constexpr std::array<Polynomial, 40> kPolynomials = {{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
    {7, 7, {1, 1, 3, 13, 7, 35, 63}},
    {7, 8, {1, 3, 5, 9, 1, 25, 53}},
    {7, 14, {1, 3, 1, 13, 9, 35, 107}},
    {7, 19, {1, 3, 1, 5, 27, 61, 31}},
    {7, 21, {1, 1, 5, 11, 19, 41, 61}},
    {7, 28, {1, 3, 5, 3, 3, 13, 69}},
    {7, 31, {1, 1, 7, 13, 1, 19, 1}},
    {7, 32, {1, 3, 7, 5, 13, 19, 59}},
    {7, 37, {1, 1, 3, 9, 25, 29, 41}},
    {7, 41, {1, 3, 5, 13, 23, 1, 55}},
    {7, 42, {1, 3, 7, 3, 13, 59, 17}},
    {7, 50, {1, 3, 1, 3, 5, 53, 69}},
    {7, 55, {1, 1, 5, 5, 23, 33, 13}},
    {7, 56, {1, 1, 7, 7, 1, 61, 123}},
    {7, 59, {1, 1, 7, 9, 13, 61, 49}},
    {7, 62, {1, 3, 3, 5, 3, 55, 33}},
    {8, 14, {1, 3, 1, 15, 31, 13, 49, 245}},
    {8, 21, {1, 3, 5, 15, 31, 59, 63, 97}},
    {8, 22, {1, 3, 1, 11, 11, 11, 77, 249}},
    {8, 38, {1, 3, 1, 11, 27, 43, 71, 9}},
}};

using Directions = std::array<std::uint32_t, kBits>;

Directions directions_of(const Polynomial& polynomial) {
  Directions v{};
  const unsigned s = polynomial.degree;
  for (unsigned i = 0; i < kBits; ++i) {
    if (i < s) {
      v[i] = polynomial.first[i] << (kBits - 1 - i);
      continue;
    }
    v[i] = v[i - s] ^ (v[i - s] >> s);
    for (unsigned k = 1; k < s; ++k) {
      if ((polynomial.coefficients >> (s - 1 - k)) & 1U) v[i] ^= v[i - k];
    }
  }
  return v;
}

constexpr std::size_t kDimensions = kPolynomials.size() + 1;

// Made when first used: the table is several times the size of what it is made from.
const std::array<Directions, kDimensions>& all_directions() {
  static const auto directions = [] {
    std::array<Directions, kDimensions> all{};
    for (unsigned i = 0; i < kBits; ++i)
      all[0][i] = 1U << (kBits - 1 - i);  // van der Corput
    for (std::size_t d = 1; d < kDimensions; ++d)
      all[d] = directions_of(kPolynomials[d - 1]);
    return all;
  }();
  return directions;
}

std::uint64_t mixed(std::uint64_t x) noexcept {  // splitmix64 finaliser
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

std::uint32_t reversed(std::uint32_t x) noexcept {
  x = (x << 16U) | (x >> 16U);
  x = ((x & 0x00ff00ffU) << 8U) | ((x & 0xff00ff00U) >> 8U);
  x = ((x & 0x0f0f0f0fU) << 4U) | ((x & 0xf0f0f0f0U) >> 4U);
  x = ((x & 0x33333333U) << 2U) | ((x & 0xccccccccU) >> 2U);
  return ((x & 0x55555555U) << 1U) | ((x & 0xaaaaaaaaU) >> 1U);
}

// A random permutation of each node's two halves in the binary tree of x.
std::uint32_t scrambled(std::uint32_t x, std::uint32_t seed) noexcept {
  x = reversed(x);
  x ^= x * 0x3d20adeaU;
  x += seed;
  x *= (seed >> 16U) | 1U;
  x ^= x * 0x05526c56U;
  x ^= x * 0x53a22864U;
  return reversed(x);
}

double open_unit(std::uint32_t bits) noexcept {
  return (static_cast<double>(bits) + 0.5) / 4294967296.0;
}

std::uint64_t stream_of(std::uint32_t seed, std::size_t dimension) noexcept {
  return mixed((static_cast<std::uint64_t>(seed) << 32U) ^ static_cast<std::uint64_t>(dimension));
}

double sobol_uniform(std::uint64_t stream, std::uint32_t bits) noexcept {
  return open_unit(scrambled(bits, static_cast<std::uint32_t>(stream)));
}

double counted_uniform(std::uint64_t stream, std::uint32_t index) noexcept {
  return open_unit(static_cast<std::uint32_t>(mixed(stream + index) >> 32U));
}

// The points of one dimension in order. From one index to the next the lowest bits flip, up to the
// lowest 0, so one exclusive-or with the directions of all of these is enough.
class SobolRun {
 public:
  explicit SobolRun(std::size_t dimension) {
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < kBits; ++i)
      flips_[i] = all ^= all_directions()[dimension][i];
  }
  std::uint32_t next() noexcept {
    const std::uint32_t bits = bits_;
    std::size_t lowest_zero = 0;
    while (((index_ >> lowest_zero) & 1U) != 0)
      ++lowest_zero;
    ++index_;
    bits_ ^= flips_[lowest_zero];
    return bits;
  }

 private:
  Directions flips_{};
  std::uint32_t index_ = 0;
  std::uint32_t bits_ = 0;
};

std::vector<double> uniforms(std::uint32_t seed, std::size_t draws, std::size_t dimension) {
  std::vector<double> all(draws);
  const std::uint64_t stream = stream_of(seed, dimension);
  SobolRun sobol(std::min(dimension, kDimensions - 1));
  for (std::size_t i = 0; i < draws; ++i) {
    all[i] = dimension < kDimensions ? sobol_uniform(stream, sobol.next())
                                     : counted_uniform(stream, static_cast<std::uint32_t>(i));
  }
  return all;
}

// Clips the uniforms and adds what follows from them.
void finish(Column& column) {
  column.logit.resize(column.y.size());
  column.part.resize(column.y.size());
  for (std::size_t i = 0; i < column.y.size(); ++i) {
    column.y[i] = std::clamp(column.y[i], kLowestUniform, kHighestUniform);
    column.logit[i] = logit(column.y[i]);
    column.part[i] = static_cast<std::uint8_t>(column.y[i] * Column::kParts);
  }
}

}  // namespace

std::size_t sobol_dimensions() noexcept {
  return kDimensions;
}

std::uint32_t sobol_bits(std::uint32_t index, std::size_t dimension) noexcept {
  require(dimension < kDimensions);
  const Directions& directions = all_directions()[dimension];
  std::uint32_t x = 0;
  for (std::size_t i = 0; index != 0; index >>= 1U, ++i) {
    if ((index & 1U) != 0) x ^= directions[i];
  }
  return x;
}

double uniform(std::uint32_t seed, std::uint32_t index, std::size_t dimension) noexcept {
  const std::uint64_t stream = stream_of(seed, dimension);
  return dimension < kDimensions ? sobol_uniform(stream, sobol_bits(index, dimension))
                                 : counted_uniform(stream, index);
}

Column* Points::find(const Columns& columns, std::size_t dimension) noexcept {
  for (const auto& kept : columns) {
    if (kept->dimension == dimension) return &kept->column;
  }
  return nullptr;
}

const Column& Points::column(std::size_t dimension) {
  if (const Column* known = find(columns_, dimension)) return *known;
  Column& column = add(columns_, dimension);
  column.y = raw(dimension);
  finish(column);
  return column;
}

Column& Points::add(Columns& columns, std::size_t dimension) {
  columns.push_back(std::make_unique<Kept>(Kept{dimension, {}}));
  columns.back()->column.place = places_++;
  return columns.back()->column;
}

const std::vector<double>* Points::sample(const Column& column,
                                          const SampleKey& key) const noexcept {
  if (column.place >= samples_.size()) return nullptr;
  for (const Sample& known : samples_[column.place]) {
    if (known.key == key) return &known.values;
  }
  return nullptr;
}

void Points::keep_sample(const Column& column, const SampleKey& key,
                         const std::vector<double>& values) {
  constexpr std::size_t kMostOfColumn = 16;  // creators of other formats share some columns
  constexpr std::size_t kMostValues = std::size_t{1} << 21U;  // 16 MB
  if (column.place >= samples_.size()) samples_.resize(column.place + 1);
  std::vector<Sample>& samples = samples_[column.place];
  if (samples.size() == kMostOfColumn) {
    kept_values_ -= samples.back().values.size();
    samples.pop_back();
  }
  if (kept_values_ + values.size() > kMostValues) return;
  kept_values_ += values.size();
  samples.insert(samples.begin(), {key, values});
}

void Points::forget_since(const Mark& mark) {
  for (const auto& [columns, count] :
       {std::pair(&columns_, mark.columns), {&turned_, mark.turned}}) {
    for (; columns->size() > count; columns->pop_back()) {
      const std::size_t place = columns->back()->column.place;
      if (place >= samples_.size()) continue;
      for (const Sample& sample : samples_[place])
        kept_values_ -= sample.values.size();
      samples_[place].clear();
    }
  }
}

Points Points::one_at_a_time(std::vector<std::size_t> dimensions, double low, double high) {
  Points points(0, 1 + 2 * dimensions.size());
  points.moved_ = Moved{std::move(dimensions), low, high};
  return points;
}

std::vector<double> Points::raw(std::size_t dimension) const {
  if (!moved_) return uniforms(seed_, draws_, dimension);
  std::vector<double> all(draws_, 0.5);
  for (std::size_t j = 0; j < moved_->dimensions.size(); ++j) {
    if (moved_->dimensions[j] != dimension) continue;
    all[2 * j + 1] = moved_->low;
    all[2 * j + 2] = moved_->high;
  }
  return all;
}

const Column& Points::turned(const Turn& turn, std::size_t dimension) {
  const std::size_t place = dimension - turn.first;
  require(place < turn.direction.size());
  const bool stays = moved_ || (place > 0 && turn.direction[place] == 0);
  if (stays) return column(dimension);
  if (const Column* known = find(turned_, dimension)) return *known;
  turn_all(turn);
  return *find(turned_, dimension);
}

// A reflection takes the first axis to the direction: z = g - v (v . g) * 2 / (v . v), where v is
// the direction, of length 1, less the first axis.
void Points::turn_all(const Turn& turn) {
  struct Axis {
    std::size_t dimension;
    double v;
    std::vector<double> normals;
  };
  double length = 0;
  for (const double weight : turn.direction)
    length += weight * weight;
  length = std::sqrt(length);
  std::vector<Axis> axes;
  double squares = 0;
  for (std::size_t k = 0; k < turn.direction.size(); ++k) {
    if (k > 0 && turn.direction[k] == 0) continue;
    const double v = turn.direction[k] / length - (k == 0 ? 1 : 0);
    squares += v * v;
    axes.push_back({turn.first + k, v, uniforms(seed_, draws_, turn.first + k)});
  }
  std::vector<double> along(draws_, 0.0);  // (v . g) * 2 / (v . v)
  for (Axis& axis : axes) {
    for (std::size_t i = 0; i < draws_; ++i) {
      axis.normals[i] = normal_quantile(axis.normals[i]);
      if (squares > 0) along[i] += axis.v * axis.normals[i] * 2 / squares;
    }
  }
  for (Axis& axis : axes) {
    Column& column = add(turned_, axis.dimension);
    column.y = std::move(axis.normals);
    for (std::size_t i = 0; i < draws_; ++i) {
      column.y[i] = normal_cdf(column.y[i] - axis.v * along[i]);
    }
    finish(column);
  }
}

}  // namespace tierwise
