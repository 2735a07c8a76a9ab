// Time of a plan as a whole, JSON to JSON, natively: creators of three deliverables each, by draws.
// Time should grow linearly in both. Budgets are the module's (campaign.mjs).
#include <benchmark/benchmark.h>

#include <string>

#include "tierwise/api.h"

namespace {

constexpr const char* kLines[] = {
    R"("platform":"instagram","deliverables":[{"format":"reel","fee_minor":40000},
      {"format":"story","count":3,"fee_minor":20000},{"format":"carousel","fee_minor":30000}]})",
    R"("platform":"tiktok","deliverables":[{"format":"video","fee_minor":40000},
      {"format":"video","count":2,"fee_minor":60000},{"format":"live","fee_minor":30000}]})",
    R"("platform":"youtube","deliverables":[{"format":"integration","fee_minor":90000},
      {"format":"short","count":3,"fee_minor":30000},{"format":"dedicated-video","fee_minor":99000}]})"};

std::string request_with(int creators, int draws, int price) {
  std::string text = R"({"schema":1,"as_of":"2026-11-21","draws":)" + std::to_string(draws) +
                     R"(,"campaign":{"target_population":5000000,"overlap_percent":5},
    "product":{"order_value_minor":)" +
                     std::to_string(price) + R"(,"gross_margin_percent":60},"creators":[)";
  for (int i = 0; i < creators; ++i) {
    if (i > 0) text += ',';
    text += R"({"id":"c)" + std::to_string(i) + R"(","followers":)" +
            std::to_string(12000 + 7000 * i) + ',' + kLines[i % 3];
  }
  return text + "]}";
}

// A dragged price: another one each time.
void evaluate(benchmark::State& state, int creators, int draws) {
  tierwise::Engine engine;
  int price = 6000;
  for (auto _ : state) {
    auto response = engine.evaluate(request_with(creators, draws, ++price));
    benchmark::DoNotOptimize(response);
  }
}

void BM_Campaign(benchmark::State& state) {
  evaluate(state, static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
}
BENCHMARK(BM_Campaign)
    ->ArgNames({"creators", "draws"})
    ->ArgsProduct({{1, 5, 20}, {1024, 4096, 65536}})
    ->Args({50, 1024})
    ->Args({50, 4096})
    ->Unit(benchmark::kMillisecond);

// How the time grows; the last lines say how far it is from growing in proportion.
void BM_ByCreators(benchmark::State& state) {
  evaluate(state, static_cast<int>(state.range(0)), 4096);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_ByCreators)
    ->DenseRange(10, 50, 10)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

void BM_ByDraws(benchmark::State& state) {
  evaluate(state, 20, static_cast<int>(state.range(0)));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_ByDraws)
    ->RangeMultiplier(4)
    ->Range(1024, 65536)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
