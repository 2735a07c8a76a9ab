#include "tierwise/reference.h"

#include <algorithm>

#include "tierwise/edition.h"

namespace tierwise {

std::string_view name_of(Goal goal) noexcept {
  switch (goal) {
    case Goal::awareness:
      return "awareness";
    case Goal::engagement:
      return "engagement";
    case Goal::growth:
      return "growth";
    case Goal::conversions:
      return "conversions";
  }
  return "";
}

namespace {

template <class T, class Member>
const T* find_by(const std::vector<T>& list, Member member, std::string_view value) noexcept {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const T& item) { return item.*member == value; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Tier tier) noexcept {
  switch (tier) {
    case Tier::nano:
      return "nano";
    case Tier::micro:
      return "micro";
    case Tier::mid:
      return "mid";
    case Tier::macro:
      return "macro";
    case Tier::mega:
      return "mega";
  }
  return "";
}

std::string_view name_of(TermOf of) noexcept {
  return of == TermOf::fee ? "fee" : "market-price";
}

std::string_view name_of(Combine combine) noexcept {
  switch (combine) {
    case Combine::add:
      return "add";
    case Combine::subtract:
      return "subtract";
    case Combine::multiply:
      return "multiply";
  }
  return "";
}

const DealTerm::Option* DealTerm::find(std::string_view option) const noexcept {
  return find_by(options, &Option::id, option);
}
const Format* Platform::find(std::string_view format) const noexcept {
  return find_by(formats, &Format::id, format);
}
const Platform* Reference::find_platform(std::string_view id) const noexcept {
  return find_by(platforms, &Platform::id, id);
}
std::string_view Reference::views_are(std::string_view platform) const noexcept {
  const Platform* known = find_platform(platform);
  return known == nullptr ? std::string_view() : std::string_view(known->views_are);
}
const Currency* Reference::find_currency(std::string_view code) const noexcept {
  return find_by(currencies, &Currency::code, code);
}
const Assumption* Reference::find_assumption(std::string_view id) const noexcept {
  return find_by(assumptions, &Assumption::id, id);
}
const Channel* Reference::find_channel(std::string_view id) const noexcept {
  return find_by(channels, &Channel::id, id);
}
const RateCard* Reference::find_rate_card(std::string_view id) const noexcept {
  return find_by(rate_cards, &RateCard::id, id);
}

namespace {

// The first input whose path is not before this one; null when all are.
[[maybe_unused]] const InputSpec* input_from(const Reference& reference,
                                             std::string_view path) noexcept {
  const auto& places = reference.inputs_by_path;
  const auto found = std::lower_bound(
      places.begin(), places.end(), path,
      [&](std::size_t place, std::string_view at) { return reference.inputs[place].path < at; });
  return found == places.end() ? nullptr : &reference.inputs[*found];
}

}  // namespace

const InputSpec* Reference::find_input(std::string_view path_pattern) const noexcept {
  if constexpr (!kWhole) return find_by(inputs, &InputSpec::path, path_pattern);
  const InputSpec* input = input_from(*this, path_pattern);
  return input != nullptr && input->path == path_pattern ? input : nullptr;
}

bool Reference::knows_input(const std::string& path_pattern) const {
  if (find_input(path_pattern) != nullptr) return true;
  const std::string group = path_pattern + '/';
  const InputSpec* input = input_from(*this, group);
  return input != nullptr && input->path.compare(0, group.size(), group) == 0;
}

}  // namespace tierwise
