// The reference data as it stands inside the program: generated from core/data at build time.
#pragma once

#include <span>
#include <string_view>

#include "tierwise/reference.h"

namespace tierwise {

using EmbeddedFile = DataFile;

[[nodiscard]] std::span<const EmbeddedFile> embedded_files() noexcept;
[[nodiscard]] std::string_view embedded_hash() noexcept;

}  // namespace tierwise
