// Any bytes as a request: no trap, no memory error, and the same answer twice.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tierwise/api.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static tierwise::Engine engine;
  const std::string_view request(reinterpret_cast<const char*>(data), size);
  const tierwise::Response first = engine.evaluate(request);
  const tierwise::Response second = engine.evaluate(request);
  if (first.text != second.text || first.ok != second.ok) std::abort();
  return 0;
}
