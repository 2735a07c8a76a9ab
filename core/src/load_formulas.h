// Other calculators' formulas, from the data set's text and the tables that hold their constants.
#pragma once

#include <vector>

#include "data_node.h"
#include "tierwise/evidence.h"
#include "tierwise/formula.h"

namespace tierwise {

// One formula per line of a calculator: what it says for some formats. Ids of rows that are not in
// `tables` make `ok` false.
void append_formulas(const DataNode& node, const std::vector<EvidenceTable>& tables, bool& ok,
                     std::vector<Formula>& formulas);

}  // namespace tierwise
