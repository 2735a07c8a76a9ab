// The data set's own texts, as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "embedded.h"
#include "engine.h"

namespace tierwise::test {

inline Json file(std::string_view path) {
  for (const DataFile& one : embedded_files()) {
    if (one.path == path) return Json::parse(one.text, nullptr, false);
  }
  return {};
}

// The files under a folder, parsed.
inline std::vector<Json> files_under(std::string_view folder) {
  std::vector<Json> all;
  for (const DataFile& one : embedded_files()) {
    if (one.path.starts_with(folder)) all.push_back(Json::parse(one.text, nullptr, false));
  }
  return all;
}

// Every evidence table, context included.
inline const std::vector<Json>& all_tables() {
  static const std::vector<Json> tables = [] {
    std::vector<Json> all;
    for (const char* folder : {"evidence/", "context/", "further/evidence/"}) {
      for (const Json& subject : files_under(folder)) {
        for (const Json& table : at(subject, "/tables"))
          all.push_back(table);
      }
    }
    return all;
  }();
  return tables;
}

// A member as text, or "" where there is none.
inline std::string text_of(const Json& object, const std::string& key) {
  const Json value = at(object, "/" + key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

// A field of a row, or of its table where the row does not have its own.
inline Json field_of(const Json& table, const Json& row, const std::string& key) {
  const Json own = at(row, "/" + key);
  return own.is_null() ? at(table, "/" + key) : own;
}

inline bool is_kebab(std::string_view text) {
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string_view::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace tierwise::test
