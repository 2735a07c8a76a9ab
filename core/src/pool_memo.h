// What evidence gave for recent selections. Pooling is a function of the curves, of how they are
// weighed and of the selection alone: what is kept changes no answer, only how soon it comes. While
// one value of a plan is dragged, everybody else asks for the same figures again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "tierwise/evidence.h"

namespace tierwise {

// Of one evidence: its curves, rules and trust stay as they are.
class PoolMemo {
 public:
  // The figure that `pool` gives; it is asked where no recent selection was this one.
  template <class Pool>
  [[nodiscard]] const std::optional<Figure>& get(std::string_view quantity,
                                                 const Selection& selection, Pool pool) {
    Key key = key_of(quantity, selection);
    const auto known = recent_.find(key);
    if (known != recent_.end()) return known->second;
    auto older = older_.extract(key);
    std::optional<Figure> figure = older ? std::move(older.mapped()) : pool();
    if (recent_.size() == kMost) older_ = std::exchange(recent_, {});
    return recent_.emplace(std::move(key), std::move(figure)).first->second;
  }

 private:
  // More than a plan asks for. As many again, of those before them, are the older ones.
  static constexpr std::size_t kMost = 4096;

  // Followers, date, own exchange rate (0: none), and the words of the selection.
  using Key = std::tuple<double, Date, double, std::string>;
  [[nodiscard]] static Key key_of(std::string_view quantity, const Selection& selection) {
    const std::string_view currency =
        selection.currency == nullptr ? std::string_view() : selection.currency->code;
    std::string words;
    for (const std::string_view word :
         {quantity, selection.platform, selection.format, currency, selection.views_are}) {
      words.append(word) += '\n';  // which no id has
    }
    return {selection.followers, selection.as_of, selection.own_rate.value_or(0), std::move(words)};
  }

  std::map<Key, std::optional<Figure>> recent_;
  std::map<Key, std::optional<Figure>> older_;
};

}  // namespace tierwise
