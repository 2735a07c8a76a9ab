// What is said of a list of creators, and the words that such lists use.
import type { ListCell } from '../state/creator-list';
import { plural } from './en';
import { inLanguage } from './language';

const creators = (count: number): string => `${count} ${plural(count, 'creator', 'creators')}`;

export const listWords = inLanguage('campaignList', {
  open: 'From a list …',
  label: 'Rows of a spreadsheet, one creator each',
  hint: 'Paste them with their headings (name, platform, followers, views, format, fee …), or name, platform, followers, views and fee in this order.',
  sample: 'Ana\tInstagram\t42k\t18k\t400\nBo\tTikTok\t95k\t40k\t650',
  file: 'Choose a CSV file …',
  tooLarge: (name: string): string => `${name} is too large for a list of creators.`,
  notText: (name: string): string => `${name} is no text. In the spreadsheet, save it as CSV, or copy its rows and paste them here.`,
  found: (count: number, names: string): string => `${creators(count)}: ${names}.`,
  more: (count: number): string => `${count} more`,
  none: 'No creators found: each needs a row, with their followers in it.',
  unused: (headings: string): string => `Not used: ${headings}.`,
  elsewhere: (platforms: string): string => `Left out, not known here: ${platforms}.`,
  fits: (count: number, most: string): string => `Only the first ${count} fit: a plan holds at most ${most}.`,
  add: (count: number): string => `Add ${creators(count)}`,
  added: (count: number): string => `${creators(count)} added.`,

  /** Other names of platforms. */
  platforms: {
    instagram: ['ig', 'insta'], tiktok: ['tik tok', 'tt'], youtube: ['yt', 'you tube', 'youtu'], facebook: ['fb'], x: ['twitter', 'x twitter'],
  } as Readonly<Record<string, readonly string[]>>,

  headings: {
    name: '/name', creator: '/name', influencer: '/name', handle: '/name', username: '/name', account: '/name', profile: '/name', 'full name': '/name',
    platform: 'platform', network: 'platform', 'social network': 'platform',
    link: 'link', url: 'link', 'profile url': 'link', 'profile link': 'link', 'account url': 'link',
    followers: '/followers', follower: '/followers', 'follower count': '/followers', 'followers count': '/followers', subscribers: '/followers',
    'subscriber count': '/followers', fans: '/followers', 'audience size': '/followers',
    views: '/median_views', 'median views': '/median_views', 'avg views': '/median_views', 'average views': '/median_views',
    'views per post': '/median_views', 'avg plays': '/median_views', plays: '/median_views',
    likes: '/average_likes', 'avg likes': '/average_likes', 'average likes': '/average_likes', 'likes per post': '/average_likes',
    comments: '/average_comments', 'avg comments': '/average_comments', 'average comments': '/average_comments', 'comments per post': '/average_comments',
    'real followers': '/authentic_percent', authentic: '/authentic_percent', 'authentic audience': '/authentic_percent',
    'audience authenticity': '/authentic_percent', 'audience quality': '/authentic_percent',
    format: 'format', 'post type': 'format', 'content type': 'format', deliverable: 'format', deliverables: 'format', type: 'format',
    quantity: '/deliverables/0/count', qty: '/deliverables/0/count', pieces: '/deliverables/0/count', 'posts planned': '/deliverables/0/count',
    fee: '/deliverables/0/fee_minor', price: '/deliverables/0/fee_minor', rate: '/deliverables/0/fee_minor', cost: '/deliverables/0/fee_minor',
    quote: '/deliverables/0/fee_minor', ask: '/deliverables/0/fee_minor', 'asking price': '/deliverables/0/fee_minor', 'rate per post': '/deliverables/0/fee_minor',
    date: '/deliverables/0/date', 'post date': '/deliverables/0/date', 'publish date': '/deliverables/0/date',
    commission: '/deal/commission_percent', agency: '/deal/agency_percent', 'agency fee': '/deal/agency_percent',
  } as Readonly<Record<string, ListCell>>,
} as const);
