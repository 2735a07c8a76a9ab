// The mean of several creators' figures of one quantity, on the log scale.
#pragma once

#include "tierwise/figure.h"

namespace tierwise {

class FigureMean {
 public:
  void add(const Figure& figure, double weight);
  // At least one weight must be above 0.
  [[nodiscard]] Figure mean() &&;

 private:
  void merge(const Figure& figure);

  Figure sum_;  // percentiles: weighed sums of logarithms
  double weights_ = 0;
};

}  // namespace tierwise
