// Words about what moves the result, loaded with its picture and its table.
import { inLanguage } from './language';
import { titleOf } from './names';

export const swingWords = inLanguage('swings', {
  takeaway: 'Profit when one figure alone is low (1 in 10 are lower) or high (1 in 10 are higher) and all others stay in the middle.',
  base: (profit: string): string => `all in the middle: ${profit}`,
  range: (low: string, high: string): string => `${low} to ${high}`,
  row: (name: string, range: string): string => `${name}: profit ${range}`,
  names: {
    'campaign-factor': 'Whether this product sells through such posts',
    incrementality: 'Buyers who would not have come anyway',
    'tracked-share': 'Share of orders that links and codes catch',
    conversion: 'Visitors who buy',
    'click-through': 'Viewers who click',
    views: 'Views of a usual post',
    'engagement-rate': 'Likes and comments for each view',
    luck: 'Luck of this one post',
    likes: 'Likes of a usual post',
    authentic: 'Real followers',
    'order-value': 'Order value',
    'gross-margin': 'Gross margin',
    'return-rate': 'Orders sent back',
    fit: 'Fit of the creator’s niche',
    'ad-cpc': 'Price per click of the boost',
    'ad-cpm': 'Price per 1,000 impressions of the boost',
    'ad-click-through': 'Clicks per impression of the boost',
  },
});

export const swingName = (id: string): string => titleOf(swingWords.names, id);
