// Any bytes as a request: no trap, no memory error, the same answer twice, and an answer that is
// JSON: issues alone where it is refused, creators where it is not.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tierwise/api.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static tierwise::Engine engine;
  const std::string_view request(reinterpret_cast<const char*>(data), size);
  const tierwise::Response first = engine.evaluate(request);
  const tierwise::Response second = engine.evaluate(request);
  demand(first.text == second.text && first.ok == second.ok);
  const auto answer = nlohmann::json::parse(first.text, nullptr, false);
  demand(answer.is_object() && answer.contains("issues"));
  demand(answer.contains("creators") == first.ok);
  return 0;
}
