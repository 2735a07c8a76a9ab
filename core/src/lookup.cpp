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

Selection selection_of(const Plan& plan, const Creator& creator, std::string_view choice) {
  return {.platform = creator.platform->id,
          .format = choice,
          .followers = creator.followers.count(),
          .as_of = plan.as_of,
          .currency = plan.currency,
          .own_rate = plan.own_rate,
          .views_are = creator.platform->views_are};
}

Figure assumed_figure(const Reference& reference, std::string_view id) {
  const Assumption* assumption = reference.find_assumption(id);
  require(assumption != nullptr);
  Figure figure;
  figure.id = assumption->id;
  figure.unit = assumption->unit;
  figure.scale = assumption->scale;
  figure.value = assumption->value;
  figure.from.kind = FigureKind::assumed;
  return figure;
}

Lookup::Lookup(const Reference& reference, const Evidence& evidence, const Plan& plan,
               const Creator& creator)
    : reference_(&reference), evidence_(&evidence), plan_(&plan), creator_(&creator) {}

double Lookup::minor_per_major() const noexcept {
  double factor = 1;
  for (int i = 0; i < plan_->currency->minor_digits; ++i)
    factor *= 10;
  return factor;
}

const Figure* Lookup::find(std::string_view id) const noexcept {
  const auto known =
      std::find_if(used_.begin(), used_.end(), [&](const Figure& one) { return one.id == id; });
  return known == used_.end() ? nullptr : &*known;
}

const Figure& Lookup::keep(Figure figure) {
  if (const Figure* known = find(figure.id)) return *known;
  used_.push_back(std::move(figure));
  return used_.back();
}

const Figure* Lookup::published(std::string_view quantity, std::string_view format) {
  if (evidence_->find(quantity) == nullptr) return nullptr;
  std::string id = id_of(quantity, format);
  if (const Figure* known = find(id)) return known;
  auto figure = evidence_->pool(quantity, selection_of(*plan_, *creator_, format), id);
  return figure ? &keep(std::move(*figure)) : nullptr;
}

const Figure* Lookup::known(std::string_view quantity, std::string_view format) {
  if (const Figure* figure = published(quantity, format)) return figure;
  const std::string id = id_of(quantity, format);
  return reference_->find_assumption(id) != nullptr ? &assumed(id) : nullptr;
}

const Figure& Lookup::expected(std::string_view quantity, std::string_view format) {
  const Figure* figure = known(quantity, format);
  return figure != nullptr ? *figure : missed(quantity, format, input_instead_of(quantity));
}

const Figure& Lookup::missed(std::string_view quantity, std::string_view format,
                             std::string_view input) {
  const std::string id = id_of(quantity, format);
  if (const Figure* known = find(id)) return *known;
  missing_.push_back({id, std::string(input)});
  // Something to go on with: there will be no result.
  Figure figure;
  figure.id = id;
  figure.value = {0.5, 0.5, 0.5};
  return keep(std::move(figure));
}

std::string Lookup::input_instead_of(std::string_view quantity) const {
  const auto found = std::find_if(reference_->inputs.begin(), reference_->inputs.end(),
                                  [&](const InputSpec& input) { return input.figure == quantity; });
  if (found == reference_->inputs.end()) return {};
  const std::string_view pattern = found->path;
  const std::size_t star = pattern.find("/*");  // after it the creator's own part
  const std::size_t rest = star == std::string_view::npos ? 0 : pattern.find('/', star + 1);
  return star == std::string_view::npos ? found->path
                                        : creator_->path + std::string(pattern.substr(rest));
}

const Figure& Lookup::assumed(std::string_view id) {
  if (const Figure* known = find(id)) return *known;
  return keep(assumed_figure(*reference_, id));
}

const Figure& Lookup::own(const Given& given, std::string_view id, FigureUnit unit) {
  if (const Figure* known = find(id)) return *known;
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
  return keep(std::move(figure));
}

const Figure& Lookup::own_or_expected(const std::optional<Given>& given, std::string_view quantity,
                                      std::string_view format, FigureUnit unit) {
  return given ? own(*given, id_of(quantity, format), unit) : expected(quantity, format);
}

}  // namespace tierwise
