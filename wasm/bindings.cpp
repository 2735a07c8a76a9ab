// The composition root of the module: one engine, made on the first call, behind its functions.
#include <emscripten/bind.h>

#include <string>

#include "progress.h"
#include "tierwise/api.h"

namespace {

tierwise::Engine& engine() {
  static auto& instance = *new tierwise::Engine;  // lives as long as the module: never destroyed
  return instance;
}

std::string describe() {
  return engine().describe();
}
std::string evaluate(const std::string& request) {
  if constexpr (tierwise::kWhole) return engine().evaluate(request, tell_progress).text;
  return engine().evaluate(request).text;
}
// Only of the whole engine.
[[maybe_unused]] std::string compare(const std::string& request) {
  return engine().compare(request).text;
}
[[maybe_unused]] std::string suggest(const std::string& request) {
  return engine().suggest(request).text;
}
[[maybe_unused]] std::string explain(const std::string& request, const std::string& figure,
                                     unsigned creator) {
  return engine().explain(request, figure, creator).text;
}

}  // namespace

EMSCRIPTEN_BINDINGS(tierwise) {
  emscripten::function("describe", &describe);
  emscripten::function("evaluate", &evaluate);
  if constexpr (tierwise::kWhole) {
    emscripten::function("compare", &compare);
    emscripten::function("suggest", &suggest);
    emscripten::function("explain", &explain);
  }
}
