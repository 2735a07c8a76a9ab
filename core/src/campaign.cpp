#include "tierwise/campaign.h"

#include <algorithm>
#include <utility>

#include "tierwise/numeric.h"

namespace tierwise {
namespace {

void add(std::vector<double>& sum, const std::vector<double>& terms) {
  if (sum.empty()) sum.assign(terms.size(), 0.0);
  for (std::size_t i = 0; i < terms.size(); ++i)
    sum[i] += terms[i];
}

void add(Draws& sum, const Draws& draws) {
  add(sum.views, draws.views);
  add(sum.engagements, draws.engagements);
  add(sum.clicks, draws.clicks);
  add(sum.tracked, draws.tracked);
  add(sum.orders, draws.orders);
  add(sum.incremental, draws.incremental);
  add(sum.revenue, draws.revenue);
  add(sum.paid, draws.paid);
  add(sum.contribution, draws.contribution);
  if (!draws.repeat.empty()) add(sum.repeat, draws.repeat);
  if (!draws.contribution_per_follower.empty()) {
    add(sum.contribution_per_follower, draws.contribution_per_follower);
  }
}

void add(FixedCost& sum, const FixedCost& cost) {
  sum.fees_minor += cost.fees_minor;
  sum.other_minor += cost.other_minor;
  sum.total_minor += cost.total_minor;
}

void append_new(std::vector<std::string_view>& all, const std::vector<std::string_view>& more) {
  for (const std::string_view one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
}

// The mean of figures of one quantity on the log scale.
class FigureMean {
 public:
  void add(const Figure& figure, double weight) {
    if (sum_.id.empty()) {
      sum_ = figure;
      sum_.value = {};
    } else {
      merge(figure.from);
    }
    const Triplet z = transformed(Scale::log, figure.value);
    sum_.value.p10 += weight * z.p10;
    sum_.value.p50 += weight * z.p50;
    sum_.value.p90 += weight * z.p90;
    weights_ += weight;
  }
  [[nodiscard]] Figure mean() && {
    for (double* part : {&sum_.value.p10, &sum_.value.p50, &sum_.value.p90})
      *part = exp(*part / weights_);
    return std::move(sum_);
  }

 private:
  void merge(const Provenance& from) {
    append_new(sum_.from.evidence, from.evidence);
    append_new(sum_.from.widened, from.widened);
    append_new(sum_.from.weak, from.weak);
    sum_.from.families = std::max(sum_.from.families, from.families);
    sum_.from.old_share = std::max(sum_.from.old_share, from.old_share);
    sum_.from.p50_moved = sum_.from.p50_moved || from.p50_moved;
  }

  Figure sum_;
  double weights_ = 0;
};

const Figure* figure_of(const CreatorResult& creator, ReturnMethod method) {
  return creator.returns[static_cast<std::size_t>(method)].figure;
}

// The creators' figures behind a method, weighed by what each creator costs; all alike where nobody
// costs anything. Nothing where somebody has none.
std::optional<Figure> mean_figure(const std::vector<CreatorResult>& creators, ReturnMethod method,
                                  bool free) {
  FigureMean mean;
  for (const CreatorResult& creator : creators) {
    const Figure* figure = figure_of(creator, method);
    if (figure == nullptr) return std::nullopt;
    mean.add(*figure, free ? 1 : static_cast<double>(creator.cost.total_minor));
  }
  return std::move(mean).mean();
}

}  // namespace

CampaignSum::CampaignSum(const Reference& reference, const Plan& plan)
    : reference_(&reference), plan_(&plan) {}

void CampaignSum::add(const CreatorResult& creator) {
  tierwise::add(result_.cost, creator.cost);
  tierwise::add(result_.draws, creator.draws);
  by_followers_ = by_followers_ && !creator.draws.contribution_per_follower.empty();
  Points middle = Points::one_at_a_time({}, 0.1, 0.9);
  const Draws draw = simulate(creator.model, middle);
  middle_.contribution += draw.contribution[0];
  middle_.orders += draw.orders[0];
  middle_.revenue += draw.revenue[0];
  middle_.paid += draw.paid[0];
}

CampaignResult CampaignSum::done(const std::vector<CreatorResult>& creators) && {
  const Defaults& defaults = reference_->defaults;
  CampaignResult result = std::move(result_);
  if (!by_followers_) result.draws.contribution_per_follower.clear();
  result.summary = summarise(result.draws, result.cost, defaults.histogram_bins, defaults.dots);

  const auto fixed = static_cast<double>(result.cost.total_minor);
  std::optional<double> needed;
  if (middle_.contribution > 0) {
    // All orders of the medians times this break even.
    const double times = fixed / middle_.contribution;
    result.break_even_orders = times * middle_.orders;
    const double spend = fixed + times * middle_.paid;
    needed = spend > 0 ? times * middle_.revenue / spend : 0;
  }
  const bool free = result.cost.total_minor == 0;
  const auto keep = [&](ReturnMethod method) -> const Figure* {
    auto figure = mean_figure(creators, method, free);
    return figure ? &result.figures.emplace_back(*std::move(figure)) : nullptr;
  };
  const Figure* per_follower = keep(ReturnMethod::revenue_per_follower);
  const Figure* on_spend = keep(ReturnMethod::published_return_on_spend);
  result.returns = {funnel_return(result.summary),
                    follower_return(result.draws, result.cost, per_follower),
                    published_return(on_spend, needed)};
  return result;
}

}  // namespace tierwise
