// Wrong input: every mistake of the request, and nothing else.
import { errors, that } from '../expect.mjs';

const refused = (...expected) => ({
  issues: errors(...expected),
  engine: that('a version', (version) => typeof version === 'string'),
  creators: undefined,
});

// Contradictions that can happen in life: pointed out, and answered.
const warning = (code, path) => ({
  [`issues.${code}.severity`]: 'warning',
  [`issues.${code}.path`]: path,
});

export const mistakes = {
  'wrong-platform': {
    ...refused('unknown-value /creators/0/platform'),
    'issues.unknown-value.arguments.nearest': 'instagram',
  },
  'wrong-sector-and-channel': {
    ...refused('unknown-value /product/sector', 'unknown-value /alternative/channel'),
    'issues.0.arguments.nearest': 'beauty',
    'issues.1.arguments.nearest': 'facebook',
  },
  'wrong-format-and-currency': {
    ...refused('unknown-value /currency', 'unknown-value /creators/0/deliverables/0/format'),
    'issues.0.arguments.nearest': 'USD',
    'issues.1.arguments.nearest': 'short',
  },
  'wrong-duplicate-key': refused('duplicate-key /creators/0/followers'),
  'wrong-truncated': {
    ...refused('bad-json /creators/0/followers'),
    'issues.bad-json.arguments.byte': 62, // where the text ends
  },
  'wrong-dates': refused('bad-date /as_of'),
  'wrong-percentiles': refused(
    'unordered-percentiles /market/campaign_factor',
    'infeasible-percentiles /creators/0/median_views',
    'unordered-percentiles /creators/0/average_likes',
    'missing /creators/0/conversion_percent/p90',
    'infeasible-percentiles /creators/0/authentic_percent', // 100% has no logit
  ),
  'wrong-number-too-large': refused('number-too-large /creators/0/followers'),
  'wrong-ranges': refused(
    'out-of-range /draws',
    'out-of-range /seed',
    'out-of-range /chance_percent',
    'out-of-range /product/order_value_minor',
    'out-of-range /product/gross_margin_percent',
    'out-of-range /creators/0/followers',
    'out-of-range /creators/0/median_views',
    'out-of-range /creators/0/deliverables/0/count',
    'out-of-range /creators/0/deliverables/0/fee_minor',
  ),
  'wrong-types': refused(
    'wrong-type /as_of',
    'wrong-type /product',
    'wrong-type /market/tracking',
    'wrong-type /creators/0/id',
    'wrong-type /creators/0/followers',
    'wrong-type /creators/0/deal/commission_percent',
    'wrong-type /creators/0/deliverables',
    'wrong-type /creators/1', // read as an empty creator
    'missing /creators/1/platform',
    'missing /creators/1/followers',
    'not-whole /creators/2/followers',
    'missing /creators/3/platform',
    'missing /creators/3/followers',
  ),
  'wrong-too-deep': {
    ...refused(`too-deep ${'/0'.repeat(32)}`),
    'issues.too-deep.arguments.limit': 32,
  },
  'wrong-empty': refused('empty-request '),
  'wrong-no-creators': refused('no-creators /creators'),
  'wrong-same-id': refused('duplicate-id /creators/1/id'),
  'wrong-campaign': refused(
    'out-of-range /creators/0/in_target_percent',
    'unknown-value /creators/0/fit',
    'bad-date /creators/1/deliverables/0/date',
    'unknown-value /campaign/goal',
    'out-of-range /campaign/target',
    'not-whole /campaign/target_population',
    'out-of-range /campaign/overlap_percent',
    'unknown-value /campaign/overlaps/0/creators/1',
    'same-twice /campaign/overlaps/1/creators/1',
    'wrong-type /campaign/overlaps/2/creators',
    'missing /campaign/overlaps/3/overlap_percent',
    'same-twice /campaign/overlaps/6/creators',
    'overlaps-contradict /campaign/overlaps/7',
    'bad-date /campaign/payment_date',
    'out-of-range /campaign/budget_minor',
  ),
  'wrong-campaign-dates': refused(
    'date-too-far /creators/0/deliverables/1/date',
    'date-too-far /campaign/payment_date',
    'review-before-posts /campaign/review_date',
  ),
  'wrong-schema': refused('unsupported-schema /schema'),
  'wrong-array': refused('wrong-type '),

  'contradictions': {
    ...warning('implausible', '/creators/0/followers'),
    ...warning('looks-like-fraction', '/creators/0/conversion_percent'),
    ...warning('likes-above-views', '/creators/0/average_likes'),
    ...warning('likes-above-followers', '/creators/0/average_likes'),
    ...warning('comments-above-likes', '/creators/0/average_comments'),
    'issues.looks-like-fraction.arguments': { value: 0.03, meant: 3 },
    'issues': that(
      'two unknown keys with the nearest known ones',
      (issues) =>
        JSON.stringify(
          issues
            .filter(({ code }) => code === 'unknown-key')
            .map(({ path, arguments: { nearest } }) => [path, nearest])
            .filter(([path]) => path.endsWith('folowers')),
        ) === '[["/creators/0/folowers","followers"]]' && issues.length === 7,
    ),
    'creators.length': 1,
    'creators.0.followers': 50,
  },
};
