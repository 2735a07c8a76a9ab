#include "request_dates.h"

#include "response_parts.h"
#include "tierwise/campaign_timeline.h"

namespace tierwise {
namespace {

constexpr std::string_view kPayment = "campaign/payment_date";
constexpr std::string_view kReview = "campaign/review_date";

void check_distance(const Reader& reader, const Reference& reference, const Schedule& schedule,
                    double day, std::string path) {
  const double farthest = reference.timeline_rules.farthest_days;
  if (day >= -farthest && day <= farthest) return;
  reader.report_at(IssueCode::date_too_far, std::move(path))
      .with("first_post", date_text(*schedule.first_post))
      .with("limit", farthest);
}

}  // namespace

void check_dates(const Reader& reader, const Reference& reference, const Plan& plan) {
  if (!plan.campaign) return;
  const CampaignPlan& campaign = *plan.campaign;
  const Schedule schedule = schedule_of(plan);
  if (!schedule.first_post) {
    if (campaign.payment) reader.report(IssueCode::no_post_dates, kPayment);
    if (campaign.review) reader.report(IssueCode::no_post_dates, kReview);
    return;
  }
  for (std::size_t c = 0; c < plan.creators.size(); ++c) {
    for (std::size_t d = 0; d < schedule.starts[c].size(); ++d) {
      check_distance(reader, reference, schedule, schedule.starts[c][d],
                     plan.creators[c].deliverables[d].path + "/date");
    }
  }
  check_distance(reader, reference, schedule, schedule.payment, reader.path_of(kPayment));
  if (!schedule.review) return;
  check_distance(reader, reference, schedule, *schedule.review, reader.path_of(kReview));
  if (*schedule.review < 0) {
    reader.report(IssueCode::review_before_posts, kReview)
        .with("first_post", date_text(*schedule.first_post));
  }
}

}  // namespace tierwise
