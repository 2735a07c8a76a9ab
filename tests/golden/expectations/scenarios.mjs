// Scenarios side by side, and suggested ones, worked out by hand.
import { around, atMost, errors, near, same, that } from '../expect.mjs';

// The mean of luck with median 1, P10 1/2 and P90 2: a log-logistic of shape a = ln 4 / (2 ln 9) has
// the mean pi a / sin(pi a).
const angle = (Math.PI * Math.log(4)) / (2 * Math.log(9));
const MEAN_LUCK = angle / Math.sin(angle);

const causeOf = (causes, name) => causes.find(({ cause }) => cause === name)?.minor;
const sumsTo = (path) => (causes, get) => {
  const sum = causes.reduce((all, { minor }) => all + minor, 0);
  return Math.abs(sum - get(path)) > 0.5 && `causes that sum to ${get(path)}, not ${sum}`;
};

// Each post brings 1,000 clicks and 20 tracked orders: 25 in all, 12.5 extra at $30, $375 for $400.
const both = {
  'scenarios.both.cost_total_minor': 80000,
  'scenarios.both.creators': 2,
  'scenarios.ann alone.cost_total_minor': 40000,
  'scenarios.ann alone.orders.mean': near(25 * MEAN_LUCK, 1),
  'scenarios.both.incremental_orders.mean': near(25 * MEAN_LUCK, 1),
  'scenarios.ann alone.profit_minor.mean': around(37500 * MEAN_LUCK - 40000, 500),
  'scenarios.ads.kind': 'ads',
  'scenarios.ads.cost_total_minor': 80000,
  'scenarios.ads.creators': 0,
  'scenarios.ads.profit_minor.p5': that('no larger loss than the budget', (loss) => loss >= -80000),
  'pairs.length': 3,
  'pairs.0.a': 'both',
  'pairs.0.b': 'ann alone',
  // Bob costs $400 and doubles the views; everything else is the same.
  'pairs.0.causes': that(
    'cost and views alone',
    (causes) =>
      causeOf(causes, 'cost') === -40000 &&
      Math.abs(causeOf(causes, 'views') - 37500 * MEAN_LUCK) < 500 &&
      ['clicks', 'orders', 'money'].every((name) => Math.abs(causeOf(causes, name)) < 1e-6),
  ),
  'pairs.1.causes': sumsTo('pairs.1.difference_minor.mean'),
  'pairs.2.causes': sumsTo('pairs.2.difference_minor.mean'),
  'pairs.2.difference_minor.mean': around((get) => get('scenarios.ann alone.profit_minor.mean') - get('scenarios.ads.profit_minor.mean'), 1),
};

// B is A; one creator more expensive by a cent loses that cent in every future. Half price at a
// margin of a half earns nothing.
const itself = {
  issues: [],
  'scenarios.A.best_percent': 50,
  'scenarios.B.best_percent': 50,
  'scenarios.dearer.best_percent': 0,
  'pairs.0.a_better_percent': 50,
  'pairs.0.difference_minor.p5': 0,
  'pairs.0.difference_minor.p95': 0,
  'pairs.0.causes': that('nothing', (causes) => causes.every(({ minor }) => minor === 0)),
  'pairs.1.a_better_percent': 100,
  'pairs.1.difference_minor.p5': 1,
  'pairs.1.difference_minor.p95': 1,
  'pairs.1.causes.0.cause': 'cost',
  'pairs.1.causes.0.minor': 1,
  'pairs.1.causes.1.minor': 0,
  'scenarios.gift.chance_of_break_even_percent': 0,
  'pairs.2.a_better_percent': 100,
  'pairs.2.causes.0.cause': 'money',
  'pairs.2.causes.0.minor': around((get) => get('pairs.2.difference_minor.mean'), 1),
  'pairs.2.causes.1.minor': 0,
};

// Instagram reels are most of the plan's posts. The geometric middles are sqrt(10,000 x 100,000) and
// ten times that; where that leaves money, they are larger, of two digits and zeros.
const between = (least, most) => that(`from ${least} to ${most} followers each`, (creators) =>
  creators.every(({ followers, platform, deliverables: [{ format, count }] }) =>
    (followers === least || (followers > least && followers < most && /^\d\d0+$/.test(followers))) &&
    platform === 'instagram' && format === 'reel' && count === 1));
const asManyAsFit = (path) => (creators, get) => {
  const fee = creators[0].deliverables[0].fee_minor;
  const total = creators.length * fee;
  if (total > get(path)) return `${total} of ${get(path)}`;
  return (creators.length + 1) * fee <= get(path) && `as many as ${get(path)} buys at ${fee}`;
};
const suggested = {
  budget_minor: 500000,
  'scenarios.length': 3,
  'scenarios.micro.title_id': 'micro',
  'scenarios.micro.creators': (creators, get) =>
    between(31623, 100000)(creators, get) || asManyAsFit('budget_minor')(creators, get),
  'scenarios.macro.creators': (creators, get) =>
    between(316228, 1000000)(creators, get) || asManyAsFit('budget_minor')(creators, get),
  'scenarios.ads.channel': 'instagram',
  'scenarios.ads.budget_minor': same('budget_minor'),
  'issues.suggestion-too-dear.arguments.suggestion': 'mega',
  'issues.suggestion-too-dear.arguments.price': that('more than the budget', (price) => price > 500000),
};

export const scenarios = {
  'compare/two-creators-one-and-ads': both,
  'compare/a-plan-with-itself': itself,
  'compare/wrong-alone': { issues: errors('too-few /scenarios'), scenarios: undefined },
  'compare/wrong-scenarios': {
    issues: errors(
      'unknown-value /scenarios/1/channel',
      'duplicate-id /scenarios/1/id',
      'missing /scenarios/2/budget_minor',
      'out-of-range /scenarios/3/creators/0/followers',
    ),
    'issues.unknown-key.arguments.nearest': 'channel',
    'issues.budget-without-channel.path': '/scenarios/3/budget_minor',
  },
  'suggest/five-thousand-dollars': suggested,
  // 40 cents and a tenth of it for the agency buy nobody; ads can be had for less.
  'suggest/for-what-the-plan-costs': {
    budget_minor: 44,
    currency: 'EUR',
    'scenarios.length': 1,
    'scenarios.ads.channel': 'meta',
    'issues.length': 3,
    'issues.0.arguments.budget': atMost(44),
  },
};
