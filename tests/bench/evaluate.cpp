// Time of one evaluation, JSON to JSON, natively: what tests/bench/evaluate.mjs compares the module
// with. Also the parts that a keystroke does not pay: loading the data set.
#include <benchmark/benchmark.h>

#include <string>

#include "tierwise/api.h"

namespace {

std::string request_with(int draws) {
  return R"({"schema":1,"as_of":"2026-11-21","seed":1,"currency":"USD","draws":)" +
         std::to_string(draws) +
         R"(,"product":{"order_value_minor":6000,"gross_margin_percent":60},
         "creators":[{"id":"c1","platform":"instagram","followers":50000,"median_views":18000,
         "average_likes":1400,"average_comments":100,
         "deliverables":[{"format":"reel","count":1,"fee_minor":40000}]}]})";
}

void BM_Evaluate(benchmark::State& state) {
  tierwise::Engine engine;
  const std::string request = request_with(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    auto response = engine.evaluate(request);
    benchmark::DoNotOptimize(response);
  }
}
BENCHMARK(BM_Evaluate)->Arg(1024)->Arg(4096)->Arg(65536)->Unit(benchmark::kMillisecond);

void BM_Load(benchmark::State& state) {
  for (auto _ : state) {
    tierwise::Engine engine;
    benchmark::DoNotOptimize(engine);
  }
}
BENCHMARK(BM_Load)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
