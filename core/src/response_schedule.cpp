#include "response_schedule.h"

#include "response_parts.h"

namespace tierwise {
namespace {

// The date of a day; null where no post has one.
void write_date(JsonWriter& json, const Schedule& schedule, double day) {
  if (schedule.first_post) {
    json.text("date", date_text(date_after(*schedule.first_post, static_cast<int>(day))));
  } else {
    json.null("date");
  }
  json.number("day", day);
}

void write_posts(JsonWriter& json, const Plan& plan, const Schedule& schedule) {
  json.begin_array("posts");
  for (std::size_t c = 0; c < plan.creators.size(); ++c) {
    for (std::size_t d = 0; d < schedule.starts[c].size(); ++d) {
      json.begin_object();
      json.text("creator", plan.creators[c].id);
      json.whole("deliverable", static_cast<std::int64_t>(d));
      write_date(json, schedule, schedule.starts[c][d]);
      json.end_object();
    }
  }
  json.end_array();
}

void write_weeks(JsonWriter& json, const Schedule& schedule, const CampaignTimeline& timeline) {
  json.begin_array("weeks");
  for (const CampaignTimeline::Week& week : timeline.weeks) {
    json.begin_object();
    write_date(json, schedule, week.day);
    json.begin_object("orders");
    write_triplet(json, {week.p10, week.p50, week.p90}, 1);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

void write_review(JsonWriter& json, const Schedule& schedule, const CampaignTimeline& timeline) {
  if (!timeline.review_share) {
    json.null("review");
    return;
  }
  json.begin_object("review");
  write_date(json, schedule, *schedule.review);
  json.percent("share_of_orders_percent", *timeline.review_share);
  json.end_object();
}

}  // namespace

void write_campaign_timeline(JsonWriter& json, const Plan& plan, const CampaignTimeline& timeline) {
  const Schedule& schedule = timeline.schedule;
  json.begin_object("timeline");
  write_cash_over_time(json, timeline.cash, timeline.horizon);
  json.number("payment_day", schedule.payment);
  write_posts(json, plan, schedule);
  write_weeks(json, schedule, timeline);
  write_review(json, schedule, timeline);
  write_optional(json, "enough_days", timeline.enough_days);
  json.end_object();
}

}  // namespace tierwise
