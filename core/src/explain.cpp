#include "tierwise/explain.h"

#include <algorithm>
#include <tuple>

#include "tierwise/defect.h"
#include "tierwise/metalog.h"

namespace tierwise {
namespace {

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

Plan with_fewest_draws(Plan plan, const Reference& reference) {
  const InputSpec* draws = reference.find_input("/draws");
  require(draws != nullptr && draws->min);
  plan.draws = static_cast<std::size_t>(*draws->min);
  return plan;
}

CreatorResult figures_of(const Reference& reference, const Evidence& evidence, const Plan& plan,
                         std::size_t creator) {
  Points points(plan.seed, plan.draws);
  return evaluate_creator(reference, evidence, plan, creator, points);
}

Explanation explain(const Figure& figure, const Evidence& evidence, const Evidence& all,
                    const Plan& plan, const Creator& creator) {
  Explanation out;
  out.figure = figure;
  const bool from_evidence =
      figure.from.kind == FigureKind::published || figure.from.kind == FigureKind::pooled;
  if (!from_evidence) return out;
  // A figure is named by its quantity and, after a slash, what was selected by.
  const std::string_view id = figure.id;
  const std::size_t slash = id.find('/');
  const std::string_view choice =
      slash == std::string_view::npos ? std::string_view() : id.substr(slash + 1);
  add_members(out, evidence, all, id.substr(0, slash), selection_of(plan, creator, choice));
  return out;
}

}  // namespace tierwise
