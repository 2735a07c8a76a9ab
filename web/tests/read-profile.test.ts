import { describe, expect, test } from 'vitest';
import { readProfile, type Profile } from '../src/format/read-profile';
import { profileTexts } from '../src/messages/profile';

const read = (text: string, decimal: '.' | ',' = '.'): Profile => readProfile(text, profileTexts.named, decimal);

describe('what people copy', () => {
  const table: [string, Profile][] = [
    ['42K followers, 1.4K likes', { followers: '42K', likes: '1.4K' }],
    ['Followers: 125,4k | Avg views 30k | ER 3.2%', { followers: '125,4K', views: '30K' }],
    ['12.5K Followers · 310 Following · 820 Posts', { followers: '12.5K' }],
    ['1,2 Mio. Abonnenten', { followers: '1,2 MIO' }],
    // Instagram: header on the web, in the app, and of a link preview
    ['820 posts 12.5K followers 310 following', { followers: '12.5K' }],
    ['1,024 posts\n98.7K followers\n512 following', { followers: '98.7K' }],
    ['12.5K Followers, 310 Following, 820 Posts - See Instagram photos and videos from Anna (@anna.b)', { followers: '12.5K' }],
    ['820 Beiträge 12.500 Follower 310 Gefolgt', {}],
    ['1.250 publicaciones · 45,3k seguidores', { followers: '45,3K' }],
    ['96 k abonnés', { followers: '96 K' }],
    ['1,2 M d’abonnés', { followers: '1,2 M' }],
    // TikTok: the likes of an account are those of all its videos together
    ['310 Following 12.5K Followers 1.2M Likes', { followers: '12.5K' }],
    ['310\nFollowing\n12.5K\nFollowers\n1.2M\nLikes', { followers: '12.5K' }],
    // YouTube: views of a channel are those of all its videos together
    ['@anna • 1.2M subscribers • 340 videos', { followers: '1.2M' }],
    ['56.3K subscribers 214 videos 9,876,543 views Joined Mar 3, 2012', { followers: '56.3K' }],
    // Media kits
    ['Followers 42,000\nAverage views 18,000\nAverage likes 1,450\nAverage comments 60',
      { followers: '42,000', views: '18,000', likes: '1,450', comments: '60' }],
    ['Followers\n125.4K\nAvg. views\n30K', { followers: '125.4K', views: '30K' }],
    ['42k followers / 18k avg views / 1450 avg likes', { followers: '42K', views: '18K', likes: '1450' }],
    ['IG: 42k followers; avg. likes per post: 1.4k', { followers: '42K', likes: '1.4K' }],
    ['Likes per post 1.4K and comments per post 60', { likes: '1.4K', comments: '60' }],
    ['Followers – 42K', { followers: '42K' }],
    ['42 000 followers', { followers: '42 000' }],
    ['📸 42K followers 💬 60 comments', { followers: '42K', comments: '60' }],
    ['42K+ followers', { followers: '42K' }],
    ['Hi! We have 42K followers. Rates: $400 per Reel', { followers: '42K' }],
  ];
  test.each(table)('%s', (text, profile) => expect(read(text)).toEqual(profile));
});

describe('what is left alone', () => {
  test.each([
    '42000', '15k', '1.2M', '$400', '3%', '', 'hello', 'followers', '@anna', 'https://instagram.com/anna?likes=5',
    '10-20K views', '60% views from the US', '42 mil seguidores', '1.2万 粉丝', '2M monthly views', '5M total likes',
    'best video 900K views', 'gained 4K followers last month', 'CPM $20 per 1K views', 'Likes 1.4K followers',
    '$400 per 1K followers', '3 likes 4', `42K followers ${'x'.repeat(5000)}`,
  ])('%.60s', (text) => expect(read(text)).toEqual({}));

  test('two accounts in one line are two answers to one question', () => {
    expect(read('Instagram 42K followers · TikTok 100K followers')).toEqual({});
    expect(read('42K followers · 42K followers, 60 comments')).toEqual({ followers: '42K', comments: '60' });
  });

  test('what no locale reads as one number is not filled in', () => {
    expect(read('1.2.3K followers, 60 comments')).toEqual({ comments: '60' });
  });
});
