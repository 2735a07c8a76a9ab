# Writes OUTPUT, a C++ file that defines what embedded.h declares: the text of each of PATHS in DATA.
# Line breaks and indentation go: in JSON they only ever stand between tokens.
# The data set's version is the first 16 hex digits of SHA-256 over path, text, path, text, ...
#
# With MODEL_ONLY, what the model does not compute with is left out: rows that are context only, the
# titles and links of sources, what is text for people, and the words beside the numbers. The page
# loads those when somebody asks for them. With FIRST_VIEW, so is the folder `further`. The version is
# that of the whole data set all the same.
set(entries "")
set(hashed "")
set(string_value "\"([^\"\\\\]|\\\\.)*\"")
foreach(path IN LISTS PATHS)
  file(READ ${DATA}/${path} text)
  string(REGEX REPLACE "[ \t\r]*\n[ \t\r]*" "" text "${text}")
  string(APPEND hashed "${path}${text}")
  if(MODEL_ONLY)
    if(path MATCHES "^context/|^(sources|formulas|literature|gaps)\\.json$" OR (FIRST_VIEW AND path MATCHES "^further/"))
      continue()
    endif()
    set(words "note|why|geography|band|segment")
    if(path STREQUAL "currencies.json")
      string(APPEND words "|source")
    endif()
    # Elsewhere the names mean other things.
    if(path MATCHES "^(further/)?(evidence/|tiers/|(assumptions|currencies)\\.json$)")
      string(REGEX REPLACE ",[ ]*\"(${words})\":[ ]*${string_value}" "" text "${text}")
      string(REGEX REPLACE ",[ ]*\"derived_from\":[ ]*\\[[^]]*\\]" "" text "${text}")
      string(REGEX REPLACE ",[ ]*\"derived\":[ ]*true" "" text "${text}")
      string(REGEX REPLACE "\"subject\":[ ]*\"[^\"]*\",[ ]*" "" text "${text}")
    endif()
    # What is read at every start is as short as can be. Inside a text no quote stands unescaped.
    string(REGEX REPLACE "\": " "\":" text "${text}")
    string(REGEX REPLACE ", ([\"{])" ",\\1" text "${text}")
  endif()
  string(FIND "${text}" ")json\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${path} contains the delimiter )json\"")
  endif()
  string(APPEND entries "    {\"${path}\", R\"json(${text})json\"sv},\n")
endforeach()
string(SHA256 hash "${hashed}")
string(SUBSTRING "${hash}" 0 16 hash)

file(WRITE ${OUTPUT} "#include \"embedded.h\"

#include <array>

namespace tierwise {
namespace {

// With sv the compiler knows the length; counting it character by character, clang gives up at a
// million.
using namespace std::string_view_literals;

constexpr auto files = std::to_array<EmbeddedFile>({
${entries}});

}  // namespace

std::span<const EmbeddedFile> embedded_files() noexcept { return files; }
std::string_view embedded_hash() noexcept { return \"${hash}\"; }

}  // namespace tierwise
")
