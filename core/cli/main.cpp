// tierwise describe | evaluate | compare | suggest | draws [COUNT] | explain FIGURE [CREATOR]:
// request JSON on stdin, response JSON on stdout. COUNT: how many of the draws are shown. FIGURE is
// the id of a figure of the response, CREATOR a place in the request's list, from 0. Exit status 0;
// 1 when the request has an error issue; 2 for a wrong call.
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/api.h"

namespace {

std::string read_all(std::FILE* file) {
  std::string text;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text.append(buffer, n);
  }
  return text;
}

int print(const tierwise::Response& response) {
  std::fwrite(response.text.data(), 1, response.text.size(), stdout);
  std::fputc('\n', stdout);
  return response.ok ? 0 : 1;
}

// A whole number of digits alone, or nothing.
std::optional<std::size_t> whole(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::size_t number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  }
  return number;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  tierwise::Engine engine;
  if (words.size() == 2 && words[0] == "draws") {
    const auto shown = whole(words[1]);
    if (shown) return print(engine.draws(read_all(stdin), *shown));
  }
  if (words.size() > 1 && words.size() < 4 && words[0] == "explain") {
    const auto creator = whole(words.size() == 3 ? words[2] : "0");
    if (creator) return print(engine.explain(read_all(stdin), words[1], *creator));
  }
  const std::string_view verb = words.size() == 1 ? words[0] : "";
  if (verb == "describe") return print({engine.describe(), true});
  if (verb == "evaluate") return print(engine.evaluate(read_all(stdin)));
  if (verb == "compare") return print(engine.compare(read_all(stdin)));
  if (verb == "suggest") return print(engine.suggest(read_all(stdin)));
  if (verb == "draws") return print(engine.draws(read_all(stdin)));
  std::fputs(
      "usage: tierwise describe | evaluate | compare | suggest | draws [COUNT] |\n"
      "       explain FIGURE [CREATOR]   (request JSON on stdin)\n",
      stderr);
  return 2;
}
