// What a request says of the published evidence: what is off, how the rest is weighed, and at which
// rate its amounts are converted.
#pragma once

#include "request_reader.h"
#include "tierwise/curve.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

// Reads the request's "evidence" into the plan. Ids that the data set does not have are warned of,
// with the nearest that it has.
void read_evidence(const Reader& reader, const Reference& reference, Plan& plan);

// Reads the own rate. One far from the latest is doubted: it may be the wrong way round, or of
// another currency.
void read_exchange_rate(const Reader& reader, const Reference& reference, Plan& plan);

}  // namespace tierwise
