// Evidence tables and quantities, from the data set's text.
#pragma once

#include "data_node.h"
#include "tierwise/evidence.h"

namespace tierwise {

[[nodiscard]] EvidenceTable table_of(const DataNode& node);
// `minimum_families` where the quantity names none.
[[nodiscard]] Quantity quantity_of(const DataNode& node, int minimum_families);
// Units of figures that their scale does not tell.
[[nodiscard]] FigureUnit named_unit(const DataNode& node, FigureUnit otherwise);

}  // namespace tierwise
