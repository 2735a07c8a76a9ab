// Plans as a whole, worked out by hand. Every factor is fixed but a post's luck, whose middle is 1.
import { around, atMost, near, same, that } from '../expect.mjs';

// The mean of luck with median 1, P10 1/2 and P90 2: a log-logistic of shape a = ln 4 / (2 ln 9) has
// the mean pi a / sin(pi a).
const angle = (Math.PI * Math.log(4)) / (2 * Math.log(9));
const MEAN_LUCK = angle / Math.sin(angle);

const sum = (list) => list.reduce((all, one) => all + one, 0);
// Each brings 20 tracked orders of 1,000 clicks: 25 in all, 12.5 extra at $30. Bob's come from two
// posts. Together $750, against $600: four fifths of that breaks even, which is 40 orders or $2,400.
const two = {
  'campaign.costs.total_minor': 60000,
  'campaign.costs.left_minor': 10000,
  'campaign.costs.lines': that(
    'lines that sum to the total',
    (lines) => lines.length === 4 && sum(lines.map(({ amount_minor }) => amount_minor)) === 60000,
  ),
  'campaign.costs.lines.agency.creator': 'ann',
  'campaign.costs.lines.agency.amount_minor': 3000,
  'campaign.result.break_even_orders': 40,
  'campaign.result.orders.mean': near(50 * MEAN_LUCK, 1),
  'campaign.result.views.mean': near(200000 * MEAN_LUCK, 1),
  'campaign.result.clicks.mean': near(2000 * MEAN_LUCK, 1),
  'campaign.result.incremental_orders.mean': near(25 * MEAN_LUCK, 1),
  'campaign.return_methods.click-funnel.chance_of_break_even_percent': same(
    'campaign.result.chance_of_break_even_percent',
  ),
  'campaign.return_methods.published-return-on-spend.needed_ratio': 4,
  'campaign.reach.duplication': 'random',
  'campaign.goals.conversions.value.mean': same('campaign.result.incremental_orders.mean'),
  'campaign.goals.awareness.value.p50': same('campaign.reach.people.p50'),
  'creators.0.result': null,
  'creators.0.insight': null,
  'creators.0.timeline': null,
};

// Both reach all 1,000 people there are, so they reach 1,000 together, whatever they share; half of
// Ann's views and 40% of Bob's are by them: 50,000 and 20,000 at the middle of luck. Of new followers
// three in a thousand are assumed.
const small = {
  'campaign.reach.duplication': 'overlap',
  'campaign.reach.people.p5': 1000,
  'campaign.reach.people.p95': 1000,
  'campaign.reach.gross.p50': 2000,
  'campaign.reach.frequency.mean': near(70 * MEAN_LUCK, 1),
  'campaign.reach.cost_per_1000_people_minor.p50': 50000,
  'campaign.reach.curve.0.people_mean': 1000,
  'campaign.reach.curve.1.people_mean': 1000,
  'campaign.goals.growth.value.p10': near(0.5, 3),
  'campaign.goals.growth.value.p50': near(3, 3),
  'campaign.goals.growth.value.p90': near(15, 3),
  'campaign.goals.growth.chance_of_target_percent': around(50, 0.5),
  'campaign.goals.growth.cost_each_minor.p50': near(50000 / 3, 3),
  'campaign.goals.growth.published.p50_minor': 107,
  'campaign.goals.engagement.value.mean': same('campaign.result.engagements.mean'),
  'campaign.goals.engagement.published.figure': 'price-per-engagement',
};

// Stories live for a day and nobody hesitates: a story's orders have all come a day after it. Day 0
// is the first of December, the last post comes 87 days later and the horizon is 60 days from there.
// Four stories bring the same, so three quarters have come by New Year's Eve, and nine tenths within
// the day of the last.
const dates = {
  'campaign.timeline.horizon_days': 147,
  'campaign.timeline.payment_day': -6,
  'campaign.timeline.days.0': -6,
  'campaign.timeline.cash_minor.p90.0': -60000,
  'campaign.timeline.cash_minor.p10.1': -60000,
  'campaign.timeline.posts.0.day': 27,
  'campaign.timeline.posts.1.date': '2026-12-01',
  'campaign.timeline.posts.2.day': 87,
  'campaign.timeline.weeks.length': 21,
  'campaign.timeline.weeks.1.date': '2026-12-08',
  'campaign.timeline.weeks': that(
    'orders in the weeks of the posts alone',
    (weeks) => weeks.every(({ day, orders }) => orders.p90 > 1 === [0, 21, 84].includes(day)),
  ),
  // Two stories of 12.5 extra orders each.
  'campaign.timeline.weeks.0.orders.p50': near(25, 10),
  'campaign.timeline.review.day': 30,
  'campaign.timeline.review.share_of_orders_percent': near(75, 1),
  'campaign.timeline.enough_days': that('the day of the last post', (day) => day > 87 && day < 88),
  'campaign.timeline.payback.chance_percent': 100,
};

// Made for $54 and sold at $42: each order loses $12, beside the fee of $500.
const losing = {
  'issues.sale-is-a-loss.severity': 'warning',
  'issues.sale-is-a-loss.path': '/product/gross_margin_percent',
  'campaign.result.chance_of_break_even_percent': 0,
  'campaign.result.profit_minor.p95': atMost(-50000),
};

// An order leaves $18. Ann is paid $12 and $14 for it, Bob $12.
const dear = {
  'issues.length': 1,
  'issues.commission-above-margin.path': '/creators/0/deal/bonus_per_sale_minor',
};

export const campaigns = {
  'campaign-losing-sales': losing,
  'campaign-dear-commission': dear,
  'campaign-two-creators': two,
  'campaign-small-target-group': small,
  'campaign-dates': dates,
};
