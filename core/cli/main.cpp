// tierwise describe | evaluate | draws: request JSON on stdin, response JSON on stdout.
// Exit status 0; 1 when the request has an error issue; 2 for a wrong call.
#include <cstdio>
#include <string>
#include <string_view>

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

}  // namespace

int main(int argc, char** argv) {
  const std::string_view verb = argc == 2 ? argv[1] : "";
  tierwise::Engine engine;
  if (verb == "describe") return print({engine.describe(), true});
  if (verb == "evaluate") return print(engine.evaluate(read_all(stdin)));
  if (verb == "draws") return print(engine.draws(read_all(stdin)));
  std::fputs("usage: tierwise describe | evaluate | draws   (request JSON on stdin)\n", stderr);
  return 2;
}
