// Every figure that the data set can be asked for.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "evidence.h"
#include "plan.h"

namespace tierwise::test {

inline const Evidence& embedded_evidence() {
  static const Evidence evidence(embedded().tables, embedded().quantities, embedded().currencies,
                                 embedded().pooling);
  return evidence;
}

struct Question {
  std::string quantity;
  std::string platform;
  std::string format;  // or link, tracking, sector, channel or term; "" for a quantity without
};

inline std::set<std::string> selectors_of(const Platform& platform, const Quantity& quantity) {
  const Selector selector = quantity.selector;
  std::set<std::string> names;
  if (selector == Selector::none) names.insert("");
  if (selector == Selector::tracking) {
    names.insert(embedded().trackings.begin(), embedded().trackings.end());
  }
  if (selector == Selector::sector) names = {embedded().sectors.begin(), embedded().sectors.end()};
  if (selector == Selector::sector) names.insert("");
  if (selector == Selector::channel) {
    for (const Channel& channel : embedded().channels)
      names.insert(channel.id);
  }
  for (const DealTerm& term : embedded().deal_terms) {
    if (term.quantity != quantity.id) continue;
    for (const DealTerm::Option& option : term.options)
      names.insert(option.id);
  }
  for (const Format& format : platform.formats) {
    if (selector == Selector::format) names.insert(format.id);
    if (selector == Selector::link) names.insert(format.link);
  }
  return names;
}

// Each quantity for each platform and each of its formats, links or trackings.
inline std::vector<Question> all_questions() {
  std::vector<Question> questions;
  for (const Quantity& quantity : embedded().quantities) {
    for (const Platform& platform : embedded().platforms) {
      for (const std::string& name : selectors_of(platform, quantity)) {
        questions.push_back({quantity.id, platform.id, name});
      }
    }
  }
  return questions;
}

inline const Quantity& quantity_of(const Question& question) {
  return *std::find_if(embedded().quantities.begin(), embedded().quantities.end(),
                       [&](const Quantity& one) { return one.id == question.quantity; });
}

inline std::optional<Figure> answer_of(const Evidence& evidence, const Question& question,
                                       double followers) {
  return evidence.pool(question.quantity, {.platform = question.platform,
                                           .format = question.format,
                                           .followers = followers,
                                           .as_of = embedded().defaults.as_of,
                                           .currency = embedded().find_currency("USD"),
                                           .views_are = embedded().views_are(question.platform)});
}

inline std::string text_of(const Question& question) {
  std::string text = question.quantity;
  text.append(" on ").append(question.platform).append(" ").append(question.format);
  return text;
}

}  // namespace tierwise::test
