// Words of the tables that somebody opens under a chart.
import { inLanguage } from './language';

export const tableWords = inLanguage('tables', {
  price: ['Method', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)', 'Behind it'],
  tiers: ['Definition', 'Tier', 'From', 'To', 'To the next'],
  returns: ['Way to tell', 'Chance of breaking even', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'],
  outcomes: ['Outcome', 'Result'],
  outcome: (number: number, of: number): string => `${number} of ${of}`,
  cash: ['Day', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'],
  swings: ['Figure', 'Profit when low', 'Profit when high', 'Share of the spread', 'Worth knowing'],
  score: ['Part', 'Low', 'High'],
  ads: ['What', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'],
  adsRows: {
    profit: (who: string): string => `${who}: profit`,
    impressions: (who: string): string => `${who}: impressions`,
    clicks: (who: string): string => `${who}: clicks`,
    orders: (who: string): string => `${who}: orders`,
    incremental: (who: string): string => `${who}: orders that would not have come anyway`,
  },
  next: (followers: string, tier: string | null): string =>
    tier ? `${followers} more for ${tier}` : `${followers} more, then undefined`,
  openEnd: 'no limit',
});
