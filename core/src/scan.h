// First look at a request text, before any value of it is built.
#pragma once

#include <string>
#include <string_view>

#include "tierwise/issue.h"
#include "tierwise/reference.h"

namespace tierwise {

// Size, UTF-8, JSON syntax, depth and duplicate keys. No issue: the text is safe to parse.
[[nodiscard]] Issues scan(std::string_view text, const Limits& limits);

// One step of a JSON pointer: "/" and the key with ~ and / escaped, long keys cut.
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace tierwise
