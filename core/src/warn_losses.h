// Offers of a plan that lose money with every order, however many there are.
#pragma once

#include <vector>

#include "tierwise/evaluate.h"
#include "tierwise/issue.h"

namespace tierwise {

// At the medians of price, margin and returns.
void warn_losses(const Plan& plan, const std::vector<CreatorResult>& creators, Issues& issues);

}  // namespace tierwise
