// Trust: what a person makes of the published evidence, beside the weights of the data set. A row
// or a source that is switched off disappears from every number that used it and from no other; a
// source's factor multiplies the weight that confidence and age give it (see evidence.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tierwise {

struct Trust {
  struct SourceFactor {
    std::string source;
    double factor = 1;  // above 0: a source of weight 0 is off
    bool operator==(const SourceFactor&) const = default;
  };
  std::vector<std::string> off;       // ids of rows and sources; ascending, each once
  std::vector<SourceFactor> factors;  // ascending by source, each once

  bool operator==(const Trust&) const = default;

  [[nodiscard]] bool source_is_off(std::string_view source) const noexcept;
  // A row is off when it or its source is. The source's id is the row's up to the first '/'.
  [[nodiscard]] bool row_is_off(std::string_view row) const noexcept;
  [[nodiscard]] double factor_of(std::string_view source) const noexcept;
};

}  // namespace tierwise
