#include "figure_mean.h"

#include <algorithm>
#include <utility>

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

template <class T>
void append_new(std::vector<T>& all, const std::vector<T>& more) {
  for (const T& one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
}

}  // namespace

void FigureMean::add(const Figure& figure, double weight) {
  if (sum_.id.empty()) {
    sum_ = figure;
    sum_.value = {};
  } else {
    merge(figure);
  }
  const Triplet z = transformed(Scale::log, figure.value);
  sum_.value.p10 += weight * z.p10;
  sum_.value.p50 += weight * z.p50;
  sum_.value.p90 += weight * z.p90;
  weights_ += weight;
}

Figure FigureMean::mean() && {
  for (double* part : {&sum_.value.p10, &sum_.value.p50, &sum_.value.p90})
    *part = exp(*part / weights_);
  return std::move(sum_);
}

// Of different formats the quantity alone names the mean.
void FigureMean::merge(const Figure& figure) {
  if (figure.id != sum_.id) sum_.id.resize(std::min(sum_.id.find('/'), sum_.id.size()));
  Provenance& from = sum_.from;
  append_new(from.evidence, figure.from.evidence);
  append_new(from.inputs, figure.from.inputs);
  append_new(from.widened, figure.from.widened);
  append_new(from.weak, figure.from.weak);
  from.families = std::max(from.families, figure.from.families);
  from.old_share = std::max(from.old_share, figure.from.old_share);
  from.p50_moved = from.p50_moved || figure.from.p50_moved;
}

}  // namespace tierwise
