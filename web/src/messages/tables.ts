// Words of the tables that somebody opens under a chart.

export const tableWords = {
  price: ['Method', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)', 'Behind it'],
  tiers: ['Definition', 'Tier', 'From', 'To', 'To the next'],
  returns: ['Way to tell', 'Chance of breaking even', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'],
  outcomes: ['Outcome', 'Result'],
  outcome: (number: number, of: number): string => `${number} of ${of}`,
  cash: ['Day', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'],
  swings: ['Figure', 'Profit when low', 'Profit when high', 'Share of the spread', 'Worth knowing'],
  score: ['Part', 'Low', 'High'],
  next: (followers: string, tier: string | null): string =>
    tier ? `${followers} more for ${tier}` : `${followers} more, then undefined`,
  openEnd: 'no limit',
};
