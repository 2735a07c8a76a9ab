#include "tierwise/funnel.h"

#include "tierwise/numeric.h"

namespace tierwise {

std::vector<RepeatOrder> repeat_orders(const Product& product) {
  std::vector<RepeatOrder> all;
  const double rate = product.repeat_rate.as_fraction();
  const double interval = product.repeat_interval.as_days();
  if (rate <= 0 || interval <= 0) return all;
  const auto repeats = static_cast<int>(product.repeat_horizon.as_days() / interval);
  double surviving = 1;
  for (int j = 1; j <= repeats; ++j) {
    surviving *= rate;
    all.push_back(
        {Days::days(j * interval),
         surviving / power(1 + product.annual_discount_rate.as_fraction(), j * interval / 365)});
  }
  return all;
}

double discounted_repeat_orders(const Product& product) {
  double sum = 0;
  for (const RepeatOrder& repeat : repeat_orders(product))
    sum += repeat.orders;
  return sum;
}

}  // namespace tierwise
