// Creators out of what people copy from spreadsheets and export from tools.
import { describe, expect, test } from 'vitest';
import { formatName, platformName } from '../src/messages';
import { listWords } from '../src/messages/campaign-list';
import { creatorsFrom, type CreatorList, type ListNames } from '../src/state/creator-list';
import type { PlannedCreator } from '../src/state/plan';
import { description } from './native';

const names: ListNames = {
  platforms: description.platforms.map(({ id, formats }) => ({
    ...{ id, names: [platformName(id), ...(listWords.platforms[id] ?? [])] },
    formats: formats.map((format) => ({ id: format.id, names: [formatName(format.id)] })),
  })),
  headings: listWords.headings,
};
const begin = (platform = 'instagram'): PlannedCreator => {
  const format = description.platforms.find(({ id }) => id === platform)?.default_format ?? '';
  return { id: 'new', platform, deliverables: [{ format }] };
};
const read = (text: string): CreatorList => creatorsFrom(text, names, begin);

describe('a list of creators', () => {
  test('is read by its headings, in any order, and names what it has no use for', () => {
    const { creators, unused, elsewhere } = read(
      'Handle\tEmail\tNetwork\tFollowers\tAvg. views\tContent type\tAsking price\tER\n' +
      '@ana\tana@example.com\tIG\t42,300\t18k\tStories\t$250\t3.1%\n@bo\t\tTik Tok\t95K\t\t\t650\t',
    );
    expect(creators).toEqual([
      { id: 'new', platform: 'instagram', name: '@ana', followers: '42,300', median_views: '18k', deliverables: [{ format: 'story', fee_minor: '$250' }] },
      { id: 'new', platform: 'tiktok', name: '@bo', followers: '95K', deliverables: [{ format: 'video', fee_minor: '650' }] },
    ]);
    expect([unused, elsewhere]).toEqual([['Email', 'ER'], []]);
  });

  test('without headings is name, platform, followers, views and fee', () => {
    expect(read('Ana,Instagram,42000,18000,400\n"Bo, the cook",YouTube,"95,000"').creators).toEqual([
      { id: 'new', platform: 'instagram', name: 'Ana', followers: '42000', median_views: '18000', deliverables: [{ format: begin().deliverables[0]?.format, fee_minor: '400' }] },
      { id: 'new', platform: 'youtube', name: 'Bo, the cook', followers: '95,000', deliverables: [{ format: begin('youtube').deliverables[0]?.format }] },
    ]);
  });

  test('takes the platform from a link where no column says it, and the usual one where nothing does', () => {
    const { creators } = read('Name;Profile URL;Followers\r\nAna;https://www.tiktok.com/@ana;42k\r\nBo;https://youtu.be/bo;10k\r\nCleo;;5k\r\n');
    expect(creators.map(({ platform }) => platform)).toEqual(['tiktok', 'youtube', 'instagram']);
  });

  test('leaves out creators of platforms that are not known, and says which', () => {
    const { creators, elsewhere } = read('name,platform,followers\nAna,Mastodon,1000\nBo,TikTok,2000\nCleo,mastodon,3000\nDee,Mastodon,4000');
    expect(creators.map(({ name }) => name)).toEqual(['Bo']);
    expect(elsewhere).toEqual(['Mastodon', 'mastodon']);
  });

  test('of two columns for the same takes the first, and keeps what cannot be read as it is', () => {
    const { creators: [one] } = read('Name\tUsername\tFollowers\tFee\nAna\t@ana\tmany\t400 or so');
    expect([one?.['name'], one?.['followers'], one?.deliverables[0]?.['fee_minor']]).toEqual(['Ana', 'many', '400 or so']);
  });

  test('with nothing in it has nobody', () => {
    for (const text of ['', '\n\n', 'Name,Followers\n', 'Name,Followers\n,\n', 'nothing of use', 'a, b, c', 'PK\u0003\u0004,x']) expect(read(text).creators).toEqual([]);
  });
});
