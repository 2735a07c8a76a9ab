// Lookup: the figure behind each quantity of one creator. The user's own number wins; else pooled
// evidence; else a stated assumption. Every figure handed out is kept, once, so that the response
// can show what a result rests on.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/evidence.h"
#include "tierwise/figure.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

// What to ask of the evidence for a creator; `choice` is a format, a link kind or a tracking.
[[nodiscard]] Selection selection_of(const Plan& plan, const Creator& creator,
                                     std::string_view choice);

// The assumption of that id, which there must be, as a figure.
[[nodiscard]] Figure assumed_figure(const Reference& reference, std::string_view id);

class Lookup {
 public:
  // All arguments must outlive the object.
  Lookup(const Reference& reference, const Evidence& evidence, const Plan& plan,
         const Creator& creator);

  [[nodiscard]] const Reference& reference() const noexcept { return *reference_; }
  [[nodiscard]] const Plan& plan() const noexcept { return *plan_; }
  [[nodiscard]] const Creator& creator() const noexcept { return *creator_; }
  [[nodiscard]] const Evidence& evidence() const noexcept { return *evidence_; }

  // Pooled evidence for this creator. `format` is a format, a link kind or a tracking, as the
  // quantity's selector asks; the figure's id is "quantity/format", or "quantity" without one.
  // Null when no source covers it.
  const Figure* published(std::string_view quantity, std::string_view format = {});
  // Pooled, else the assumption of that id. Null when there is neither.
  const Figure* known(std::string_view quantity, std::string_view format = {});
  // The same, where a result cannot do without: a figure that is nowhere (somebody switched all of
  // it off) is noted as missing, and there must be no result.
  const Figure& expected(std::string_view quantity, std::string_view format = {});
  // Notes a figure as missing; `input` would replace it ("" when none does).
  const Figure& missed(std::string_view quantity, std::string_view format, std::string_view input);
  const Figure& assumed(std::string_view id);
  // The user's own number as a figure named `id`.
  const Figure& own(const Given& given, std::string_view id, FigureUnit unit);
  const Figure& own_or_expected(const std::optional<Given>& given, std::string_view quantity,
                                std::string_view format, FigureUnit unit);

  // Keeps a figure that was made elsewhere; the one of that id where there is one already.
  const Figure& keep(Figure figure);
  struct Missing {
    std::string figure;
    std::string input;  // JSON pointer
  };
  // What was needed and is nowhere, in order of first need.
  [[nodiscard]] const std::vector<Missing>& missing() const noexcept { return missing_; }

  // Minor units per major unit of the request's currency.
  [[nodiscard]] double minor_per_major() const noexcept;
  // Every figure handed out so far, in order of first use.
  [[nodiscard]] const std::deque<Figure>& used() const noexcept { return used_; }
  // Hands the figures over; pointers to them stay good.
  [[nodiscard]] std::deque<Figure> take_used() && noexcept { return std::move(used_); }

 private:
  [[nodiscard]] const Figure* find(std::string_view id) const noexcept;
  // The user's own number that stands in for a quantity, as a JSON pointer; "" for none.
  [[nodiscard]] std::string input_instead_of(std::string_view quantity) const;

  const Reference* reference_;
  const Evidence* evidence_;
  const Plan* plan_;
  const Creator* creator_;
  std::vector<Missing> missing_;
  std::deque<Figure> used_;  // a deque, because figures are pointed to
};

}  // namespace tierwise
