// Progress: what is told while a plan is evaluated, and that telling changes nothing.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::engine;
using test::Json;
using Steps = std::vector<std::pair<std::size_t, std::size_t>>;

Json plan_of(int creators) {
  Json plan = Json::parse(R"({"schema":1,"draws":64,"campaign":{},"creators":[]})");
  for (int i = 0; i < creators; ++i) {
    plan["creators"].push_back({{"id", "c" + std::to_string(i)},
                                {"platform", "instagram"},
                                {"followers", 10000 + 1000 * i}});
  }
  return plan;
}

Steps steps_of(const std::string& request) {
  Steps steps;
  (void)engine().evaluate(request,
                          [&](std::size_t done, std::size_t of) { steps.emplace_back(done, of); });
  return steps;
}

TEST(Progress, IsToldBeforeEachCreatorTheSumAndAtTheEnd) {
  EXPECT_EQ(steps_of(plan_of(3).dump()), (Steps{{0, 4}, {1, 4}, {2, 4}, {3, 4}, {4, 4}}));
  EXPECT_EQ(steps_of(plan_of(20).dump()).size(), 22u);
}

TEST(Progress, ChangesNoByte) {
  const std::string request = plan_of(5).dump();
  EXPECT_EQ(engine().evaluate(request, [](std::size_t, std::size_t) {}).text,
            engine().evaluate(request).text);
}

TEST(Progress, IsNotToldOfWhatIsNoPlan) {
  EXPECT_TRUE(steps_of(test::quoted_reel().dump()).empty());
  EXPECT_TRUE(steps_of(test::with(plan_of(2), "/creators/1/platform", "nowhere").dump()).empty());
}

}  // namespace
}  // namespace tierwise
