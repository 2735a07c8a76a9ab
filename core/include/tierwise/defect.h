// Defect: what must hold unless the program itself is wrong. Checked in every build; a breach
// traps, because a wrong number on screen is worse than none.
#pragma once

namespace tierwise {

inline void require(bool holds) noexcept {
  if (!holds) __builtin_trap();
}

}  // namespace tierwise
