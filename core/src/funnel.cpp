#include "tierwise/funnel.h"

#include "tierwise/numeric.h"

namespace tierwise {

double discounted_repeat_orders(const Product& product) noexcept {
  const double rate = product.repeat_rate.as_fraction();
  if (rate <= 0) return 0;
  const double interval = product.repeat_interval.as_days();
  const auto repeats = static_cast<int>(product.repeat_horizon.as_days() / interval);
  double sum = 0;
  double surviving = 1;
  for (int j = 1; j <= repeats; ++j) {
    surviving *= rate;
    sum += surviving / power(1 + product.annual_discount_rate.as_fraction(), j * interval / 365);
  }
  return sum;
}

}  // namespace tierwise
