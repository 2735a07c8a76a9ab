// Tiers read off the published cut-offs by hand.

// One definition's answer, by a word: a tier, or the reason why there is none.
const TIERS = ['nano', 'micro', 'mid', 'macro', 'mega'];
function answer(creator, definition, word) {
  const path = `creators.${creator}.tiers.${definition}`;
  const isTier = TIERS.includes(word);
  return {
    [`${path}.tier`]: isTier ? word : null,
    [`${path}.reason`]: isTier ? 'within-band' : word,
  };
}

// Rows of a table whose columns are creators.
function answers(creators, rows) {
  return Object.assign(
    {},
    ...Object.entries(rows).flatMap(([definition, words]) =>
      words.map((word, i) => answer(creators[i], definition, word)),
    ),
  );
}

const times = (n, word) => Array(n).fill(word);

// 10,000 with 500 likes, 49,999 with 2,500, 50,000 with 2,501, 99,999 with 499.
const SIZES = '9999 10000 49999 50000 99999 100000 149999 150000 999999 1000000'.split(' ');
const boundaries = {
  ...answers(SIZES, {
    'rei': times(10, 'no-follower-cut-offs'),
    'micro-10k-150k': ['below', ...times(6, 'micro'), ...times(3, 'above')],
    'micro-10k-100k': ['below', ...times(4, 'micro'), ...times(4, 'macro'), 'mega'],
    'micro-10k-50k': ['below', 'micro', 'micro', ...times(7, 'above')],
    'micro-10k-100k-likes': [
      ...['below', 'micro', 'micro', 'second-criterion-above', 'second-criterion-below'],
      ...times(5, 'above'),
    ],
    // 1,000 10,000 50,000 500,000 1,000,000
    'stim-2019': ['nano', 'micro', 'micro', ...times(5, 'mid'), 'macro', 'above'],
    // 1,000 5,000 20,000 100,000 1,000,000
    'hypeauditor-2021': ['micro', 'micro', ...times(3, 'mid'), ...times(4, 'macro'), 'mega'],
    // 10,000 50,000 200,000 500,000, mega to 1,000,000
    'izea-2023': ['nano', 'micro', 'micro', ...times(5, 'mid'), 'mega', 'above'],
    // 10,000 100,000 500,000 1,000,000
    'later-fohr-2021': ['nano', ...times(4, 'micro'), ...times(3, 'mid'), 'macro', 'mega'],
    // from 15,000; 75,000 250,000 1,000,000
    'impact': ['below', 'below', 'micro', 'micro', ...times(4, 'mid'), 'macro', 'mega'],
    // 1,000 10,000 50,000 to 100,000; nothing up to 1,000,000
    'nielsen-2022': [
      ...['nano', 'micro', 'micro', 'mid', 'mid'],
      ...times(4, 'not-defined-here'),
      'mega',
    ],
    // 1,000 10,000 100,000 500,000 to 1,000,000
    'shopify-2026': ['nano', ...times(4, 'micro'), ...times(3, 'mid'), 'macro', 'above'],
  }),
  'creators.50000.tiers.micro-10k-100k-likes.by_followers': 'micro',
  // One follower to the next threshold, and one back.
  'creators.9999.tiers.micro-10k-50k.next': { tier: 'micro', followers: 1, percent: 100 / 9999 },
  'creators.49999.tiers.micro-10k-50k.next': { tier: null, followers: 1, percent: 100 / 49999 },
  'creators.50000.tiers.micro-10k-50k.next': null,
  'creators.50000.tiers.micro-10k-50k.previous': { tier: 'micro', followers: 1, percent: 0.002 },
  'creators.99999.tiers.micro-10k-100k.next.tier': 'macro',
  'creators.1000000.tiers.micro-10k-100k.next': null,
  'creators.1000000.tiers.micro-10k-100k.previous': {
    tier: 'macro',
    followers: 1,
    percent: 0.0001,
  },
};

// 45,000 and 120,000 followers with 1,500 likes under every definition there is.
const everyDefinition = {
  ...answers(['45k', '120k'], {
    'rei': times(2, 'no-follower-cut-offs'),
    'micro-10k-150k': ['micro', 'micro'],
    'micro-10k-100k': ['micro', 'macro'],
    'micro-10k-50k': ['micro', 'above'],
    'micro-10k-100k-likes': ['micro', 'above'],
    'stim-2019': ['micro', 'mid'],
    'hypeauditor-2021': ['mid', 'macro'],
    'hypeauditor-2026': ['micro', 'not-defined-here'],
    'hypeauditor-early': ['mid', 'macro'],
    'izea-2023': ['micro', 'mid'],
    'klear-2019': times(2, 'not-defined-here'),
    'later-fohr-2021': ['micro', 'mid'],
    'impact': ['micro', 'mid'],
    'nielsen-2022': ['micro', 'not-defined-here'],
    'shopify-2026': ['micro', 'mid'],
    'heepsy': ['micro', 'not-defined-here'],
    'imh-older': ['macro', 'macro'],
    'imh-2024': ['micro', 'macro'],
    'little-class-2021': ['micro', 'mid'],
    'cirqle-2024': ['micro', 'not-defined-here'],
    'beichert-2024': ['not-defined-here', 'macro'],
    'forkoff-2026': ['micro', 'not-defined-here'],
    'influence-agency-2022': ['micro', 'mega'],
    'festival': ['micro', 'mid'],
    'noxinfluencer': times(2, 'other-platform'),
    'sponsorrate-2026': times(2, 'other-platform'),
    'calculatecreator-2026': times(2, 'other-platform'),
    'untapper-2026': ['micro', 'mid'],
    'influencerradar-cpm': ['micro', 'macro'],
    'ninjaoutreach-2020': ['mid', 'macro'],
    'tapinfluence-2017': ['micro', 'above'],
    'afterteam': ['not-defined-here', 'macro'],
    'ability-advertising': ['above', 'above'],
    'algonquin-2019': ['mid', 'mid'],
    'sprinklr': ['micro', 'above'],
    'sue-butler-2023': ['above', 'above'],
  }),
  'creators.45k.tiers.length': 36,
  'creators.45k.tiers.influence-agency-2022.label': 'micro',
  'creators.120k.tiers.influence-agency-2022.label': 'celebrity',
  'creators.120k.tiers.hypeauditor-early.label': 'maven',
  // The columns above, counted.
  'creators.45k.agreement': {
    applicable: 32,
    counts: { nano: 0, micro: 22, mid: 4, macro: 1, mega: 0 },
    undefined: 5,
    lowest: 'micro',
    highest: 'macro',
    most: 'micro',
  },
  'creators.120k.agreement': {
    applicable: 32,
    counts: { nano: 0, micro: 1, mid: 9, macro: 9, mega: 1 },
    undefined: 12,
    lowest: 'micro',
    highest: 'mega',
    most: null,
  },
};

export const tiers = {
  'tier-boundaries': boundaries,
  'tiers-45k-and-120k': everyDefinition,
};
