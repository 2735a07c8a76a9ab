// The people of one draw, creator by creator.
#pragma once

#include <vector>

#include "tierwise/reach.h"

namespace tierwise::test {

inline Columns columns_of(const std::vector<double>& one_draw) {
  Columns columns;
  for (const double value : one_draw)
    columns.push_back({value});
  return columns;
}

inline std::vector<double> draw_of(const Columns& columns) {
  std::vector<double> one_draw;
  for (const std::vector<double>& column : columns)
    one_draw.push_back(column.front());
  return one_draw;
}

// Of the first 1, 2, ... creators.
inline std::vector<double> first_of(const Duplication& duplication,
                                    const std::vector<double>& reach, double population) {
  Columns out = columns_of(reach);
  duplication.accumulate(columns_of(reach), std::vector<double>{population}, out);
  return draw_of(out);
}

// Of all but each.
inline std::vector<double> without_each(const Duplication& duplication,
                                        const std::vector<double>& reach, double population) {
  Columns out = columns_of(reach);
  duplication.leave_out(columns_of(reach), std::vector<double>{population}, out);
  return draw_of(out);
}

}  // namespace tierwise::test
