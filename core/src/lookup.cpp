#include "tierwise/lookup.h"

#include <algorithm>
#include "tierwise/defect.h"

namespace tierwise {
namespace {

std::string id_of(std::string_view quantity, std::string_view format) {
  std::string id(quantity);
  if (!format.empty()) id.append("/").append(format);
  return id;
}

}  // namespace

Lookup::Lookup(const Reference& reference, const Evidence& evidence, const Plan& plan,
               const Creator& creator)
    : reference_(&reference), evidence_(&evidence), plan_(&plan), creator_(&creator) {}

double Lookup::minor_per_major() const noexcept {
  double factor = 1;
  for (int i = 0; i < plan_->currency->minor_digits; ++i) factor *= 10;
  return factor;
}

Figure Lookup::kept(Figure figure) {
  const auto known = std::find_if(used_.begin(), used_.end(),
                                  [&](const Figure& one) { return one.id == figure.id; });
  if (known == used_.end()) used_.push_back(figure);
  return figure;
}

std::optional<Figure> Lookup::published(std::string_view quantity, std::string_view format) {
  if (evidence_->find(quantity) == nullptr) return std::nullopt;
  std::string id = id_of(quantity, format);
  const auto known =
      std::find_if(used_.begin(), used_.end(), [&](const Figure& one) { return one.id == id; });
  if (known != used_.end()) return *known;
  const Selection selection{creator_->platform->id, format, creator_->followers.count(),
                            plan_->as_of, plan_->currency};
  auto figure = evidence_->pool(quantity, selection, std::move(id));
  if (!figure) return std::nullopt;
  return kept(std::move(*figure));
}

Figure Lookup::expected(std::string_view quantity, std::string_view format) {
  auto figure = published(quantity, format);
  return figure ? *std::move(figure) : assumed(id_of(quantity, format));
}

Figure Lookup::assumed(std::string_view id) {
  const Assumption* assumption = reference_->find_assumption(id);
  require(assumption != nullptr);
  Figure figure;
  figure.id = assumption->id;
  figure.unit = assumption->scale == Scale::logit ? FigureUnit::share : FigureUnit::ratio;
  figure.scale = assumption->scale;
  figure.value = assumption->value;
  figure.from.kind = FigureKind::assumed;
  return kept(std::move(figure));
}

Figure Lookup::own(const Given& given, std::string_view id, FigureUnit unit) {
  Figure figure;
  figure.id = id;
  figure.unit = unit;
  figure.scale = unit == FigureUnit::share ? Scale::logit : Scale::log;
  figure.value = given.value;
  figure.from.kind = FigureKind::measured;
  figure.from.inputs.push_back(given.path);
  if (unit == FigureUnit::money) {
    figure.value.p10 /= minor_per_major();
    figure.value.p50 /= minor_per_major();
    figure.value.p90 /= minor_per_major();
  }
  return kept(std::move(figure));
}

Figure Lookup::own_or_expected(const std::optional<Given>& given, std::string_view quantity,
                               std::string_view format, FigureUnit unit) {
  return given ? own(*given, id_of(quantity, format), unit) : expected(quantity, format);
}

}  // namespace tierwise
