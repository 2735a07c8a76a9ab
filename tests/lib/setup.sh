# Sourced by web/serve and tests/run: what this machine lacks, and the builds in order.
# Looks for commands, files and versions, never for package names; installs with apt where it can.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jobs=$(nproc)
build_tools=(cmake ninja g++ json emscripten node)
test_tools=(clang sanitizers gtest rapidcheck chromium nginx)
lint_tools=(clang-format clang-tidy)

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

node_is_recent() { # Vite needs 20.19, or 22.12 and later
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

has() {
  case $1 in
    cmake | ninja | g++ | chromium) command -v "$1" ;;
    nginx) [ -x /usr/sbin/nginx ] ;;
    json) [ -e /usr/include/nlohmann/json.hpp ] || [ -e /usr/local/include/nlohmann/json.hpp ] ;;
    emscripten) command -v em++ ;;
    node) command -v node && command -v npm ;;
    clang) command -v clang++ ;;
    sanitizers) echo 'int main() {}' | clang++ -fsanitize=address -x c++ - -o /dev/null ;;
    gtest) [ -e /usr/include/gtest/gtest.h ] ;;
    rapidcheck) [ -e /usr/include/rapidcheck.h ] ;;
    clang-format) command -v clang-format-19 ;;
    clang-tidy) command -v run-clang-tidy-19 ;;
  esac >/dev/null 2>&1
}

packages_for() {
  case $1 in
    ninja) echo ninja-build ;;
    json) echo nlohmann-json3-dev ;;
    node) # Debian's npm conflicts with other builds of Node, which bring their own
      command -v node >/dev/null || echo nodejs
      command -v npm >/dev/null || echo npm ;;
    sanitizers) echo libclang-rt-dev ;;
    gtest) echo libgtest-dev ;;
    rapidcheck) echo librapidcheck-dev ;;
    clang-format | clang-tidy) echo "$1-19" ;;
    *) echo "$1" ;;
  esac
}

# need TOOL...: installs what is missing, or says what to install.
need() {
  local tool packages=()
  for tool in "$@"; do
    # shellcheck disable=SC2207
    has "$tool" || packages+=($(packages_for "$tool"))
  done
  if [ ${#packages[@]} -gt 0 ]; then
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    if ! command -v apt-get >/dev/null || ! command -v "${as_root[0]:-true}" >/dev/null; then
      die "These are missing, named as Debian names its packages: ${packages[*]}" \
        "Install them (on Debian or Ubuntu: apt-get install ${packages[*]}) and start again."
    fi
    echo "Installing ${packages[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -q -y --no-install-recommends "${packages[@]}"
  fi
  for tool in "$@"; do
    has "$tool" || die "$tool is still missing after installing: ${packages[*]}"
  done
  case " $* " in *' node '*) use_recent_node ;; esac
}

# Debian 12's own Node is too old for Vite: a newer one from npm, inside build/, goes first on PATH.
use_recent_node() {
  local own=$root/build/node/node_modules/.bin
  [ ! -x "$own/node" ] || PATH=$own:$PATH
  node_is_recent && return
  npm install --prefix "$root/build/node" --no-fund --no-audit node@22
  PATH=$own:$PATH
  node_is_recent || die "Node 20.19 or later is needed; $(command -v node) is $(node --version)."
}

# build PRESET [TARGET...]: configures and builds; does nothing when nothing changed.
build() {
  local preset=$1 toolchain=() targets=()
  shift
  [ "$preset" != wasm ] ||
    toolchain=(--toolchain "$(em-config EMSCRIPTEN_ROOT)/cmake/Modules/Platform/Emscripten.cmake")
  [ $# = 0 ] || targets=(--target "$@")
  (cd "$root" && cmake --preset "$preset" "${toolchain[@]}" --log-level=WARNING >/dev/null &&
    cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}")
}

# install_packages FOLDER: the npm packages of its lock file, unless they are there.
install_packages() {
  local folder=$root/$1 lock
  local stamp=$folder/node_modules/.tierwise-lock
  lock="$(node --version) $(sha256sum <"$folder/package-lock.json")"
  [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ] || return 0
  (cd "$folder" && npm ci --no-fund --no-audit)
  echo "$lock" >"$stamp"
}

site_inputs() {
  cd "$root" && {
    node --version
    echo "${TIERWISE_URL:-}"
    find web build/native/tierwise build/wasm/*.mjs build/wasm/*.wasm \
      \( -path web/node_modules -o -path web/dist \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum
}

# native -> wasm -> site; the prerendered pages are computed by the native tool.
build_site() {
  build native tierwise
  build wasm
  install_packages web
  local stamp=$root/build/site.stamp inputs
  inputs=$(site_inputs)
  if [ -e "$root/web/dist/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ]; then
    return
  fi
  (cd "$root/web" && npm run build)
  echo "$inputs" >"$stamp"
}
