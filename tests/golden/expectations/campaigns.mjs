// Plans as a whole, worked out by hand. Every factor is fixed but a post's luck, whose middle is 1.
import { near, same, that } from '../expect.mjs';

// The mean of luck with median 1, P10 1/2 and P90 2: a log-logistic of shape a = ln 4 / (2 ln 9) has
// the mean pi a / sin(pi a).
const angle = (Math.PI * Math.log(4)) / (2 * Math.log(9));
const MEAN_LUCK = angle / Math.sin(angle);

const sum = (list) => list.reduce((all, one) => all + one, 0);
const sumOf = (path) => (actual, get) => {
  const expected = get('creators').map((_, i) => get(`creators.${i}.${path}`));
  return Math.abs(actual - sum(expected)) > 1e-9 * Math.abs(actual) && `the creators' ${expected}`;
};

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
  'campaign.result.views.mean': sumOf('result.views.mean'),
  'campaign.result.clicks.mean': sumOf('result.clicks.mean'),
  'campaign.result.incremental_orders.mean': sumOf('result.incremental_orders.mean'),
  'campaign.return_methods.click-funnel.chance_of_break_even_percent': same(
    'campaign.result.chance_of_break_even_percent',
  ),
  'campaign.return_methods.published-return-on-spend.needed_ratio': 4,
  'creators.0.insight': null,
  'creators.0.timeline': null,
};

export const campaigns = { 'campaign-two-creators': two };
