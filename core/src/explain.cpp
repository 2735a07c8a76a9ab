#include "tierwise/explain.h"

#include <algorithm>
#include <tuple>

#include "tierwise/evaluate.h"
#include "tierwise/metalog.h"

namespace tierwise {
namespace {

// Figures do not depend on the draws: as few as may be.
CreatorResult quick_result(const Reference& reference, const Evidence& evidence, Plan plan,
                           std::size_t creator) {
  const InputSpec* draws = reference.find_input("/draws");
  require(draws != nullptr && draws->min);
  plan.draws = static_cast<std::size_t>(*draws->min);
  Points points(plan.seed, plan.draws);
  return evaluate_creator(reference, evidence, plan, creator, points);
}

ExplainedMember member_of(const Voice& voice, Scale scale) {
  const TwoPieceLogistic& z = voice.distribution;
  ExplainedMember member;
  member.table = voice.curve->table;
  member.value = restored(scale, {z.z50 - z.below, z.z50, z.z50 + z.above});
  member.old = voice.old;
  member.currency = voice.currency;
  member.rate = voice.rate;
  return member;
}

bool comes_before(const ExplainedMember& a, const ExplainedMember& b) {
  if (a.share != b.share) return a.share > b.share;
  return std::tie(a.table->source, a.rows) < std::tie(b.table->source, b.rows);
}

void add_members(Explanation& out, const Evidence& evidence, const Evidence& all,
                 std::string_view quantity, const Selection& selection) {
  const Voices pool = evidence.voices(quantity, selection);
  bool constant = false;
  for (const Voice& voice : pool.voices) {
    ExplainedMember member = member_of(voice, out.figure.scale);
    for (const EvidenceRow* row : voice.read.rows)
      member.rows.emplace_back(row->id);
    member.share = voice.weight / pool.weight;
    constant = constant || voice.read.constant;
    out.members.push_back(std::move(member));
  }
  for (const Voice& voice : all.voices(quantity, selection, pool.steps).voices) {
    ExplainedMember member = member_of(voice, out.figure.scale);
    for (const EvidenceRow* row : voice.read.rows) {
      if (evidence.trust().row_is_off(row->id)) member.rows.emplace_back(row->id);
    }
    member.off = true;
    if (!member.rows.empty()) out.members.push_back(std::move(member));
  }
  std::sort(out.members.begin(), out.members.end(), comes_before);
  if (!constant) return;
  for (const EvidenceRow* row : all.find(quantity)->spread_rows)
    out.spread_rows.emplace_back(row->id);
}

}  // namespace

std::optional<Explanation> explain(const Reference& reference, const Evidence& evidence,
                                   const Evidence& all, const Plan& plan, std::size_t creator,
                                   std::string_view figure) {
  const CreatorResult result = quick_result(reference, evidence, plan, creator);
  const auto found = std::find_if(result.figures.begin(), result.figures.end(),
                                  [&](const Figure& one) { return one.id == figure; });
  if (found == result.figures.end()) return std::nullopt;
  Explanation out;
  out.figure = *found;
  out.minor_per_major = result.model.minor_per_major;
  const bool from_evidence =
      out.figure.from.kind == FigureKind::published || out.figure.from.kind == FigureKind::pooled;
  if (!from_evidence) return out;
  // A figure is named by its quantity and, after a slash, what was selected by.
  const std::size_t slash = figure.find('/');
  const std::string_view choice =
      slash == std::string_view::npos ? std::string_view() : figure.substr(slash + 1);
  add_members(out, evidence, all, figure.substr(0, slash),
              selection_of(plan, plan.creators[creator], choice));
  return out;
}

std::vector<std::string> figures_of(const Reference& reference, const Evidence& evidence,
                                    const Plan& plan, std::size_t creator) {
  std::vector<std::string> ids;
  for (const Figure& figure : quick_result(reference, evidence, plan, creator).figures)
    ids.push_back(figure.id);
  return ids;
}

}  // namespace tierwise
