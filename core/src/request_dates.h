// Whether a plan's dates fit together.
#pragma once

#include "request_reader.h"
#include "tierwise/plan.h"

namespace tierwise {

// `reader` is the request's. Posts, payment and review lie within the farthest days of each other,
// and nobody can judge before there is a post.
void check_dates(const Reader& reader, const Reference& reference, const Plan& plan);

}  // namespace tierwise
