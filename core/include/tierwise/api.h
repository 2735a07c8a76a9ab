// API: JSON in, JSON out. The only header that bindings and tools include.
//
// Requests and responses are described by core/schema/*.json; `describe` lists every platform,
// format, currency, input with unit, bounds and default, definition, method, issue code, limit and
// source. One request text always gives the same response bytes, in every build.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tierwise/edition.h"

namespace tierwise {

// Format of requests and responses. Readers accept every earlier one.
inline constexpr int kSchema = 1;
inline constexpr std::string_view kEngineVersion = "0.1.0";

struct Response {
  std::string text;  // JSON
  bool ok = false;   // false: an error issue, and no result
};

// Told while a plan is evaluated: how many of its steps are done, a creator each and then the sum.
// It must not throw.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

// The data set, and of earlier requests the points and what evidence gave, kept so that the next
// request is quick.
class Engine {
 public:
  // Loads the embedded data set. A data set that does not load is a defect: it traps.
  Engine();
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // What the engine knows, as one JSON object.
  [[nodiscard]] std::string describe() const;
  // Tier, price and return of the request's creators. Issues carry JSON pointers into the request;
  // with any error among them there is no result.
  [[nodiscard]] Response evaluate(std::string_view request);
  // The same; `progress` is told where the request asks for a campaign.
  [[nodiscard]] Response evaluate(std::string_view request, const Progress& progress);
  // What the figure with this id was made of, for the creator at this place of the request: every
  // source with its rows, its part of the weight and its own P10, P50 and P90.
  [[nodiscard]] Response explain(std::string_view request, std::string_view figure,
                                 std::size_t creator = 0);
  // The request's `scenarios` side by side on the same draws. Only of the whole edition.
  [[nodiscard]] Response compare(std::string_view request);
  // Other ways to spend what the request's plan costs, as `compare` takes them. Only of the whole
  // edition.
  [[nodiscard]] Response suggest(std::string_view request);
  // The first draws of a request with their uniforms, unrounded: for checking the model against
  // another implementation, not for the page.
  [[nodiscard]] Response draws(std::string_view request, std::size_t shown = 16);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tierwise
