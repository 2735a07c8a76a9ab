// Platforms and formats beyond the usual ones: their own evidence is used, and a view is what it is
// there.
import { holding, near, rounded } from '../expect.mjs';

const CREATOR = 'creators.0';

// 2% engagement, where the formula neither adds nor takes: 20,000 x 15% x $15 / 1,000 = $45, x 0.7
// and x 1.4.
const linkedin = {
  [`${CREATOR}.price.methods.calculators.formulas.sponsorrate.p10_minor`]: 3150,
  [`${CREATOR}.price.methods.calculators.formulas.sponsorrate.p50_minor`]: 4500,
  [`${CREATOR}.price.methods.calculators.formulas.sponsorrate.p90_minor`]: 6300,
  [`${CREATOR}.price.methods.rate-table.evidence`]: holding('bivex-2025/price-linkedin-post-under-50k'),
  [`${CREATOR}.figures.half-life.p50`]: near(1, 0.001), // published: 1,440 minutes
  [`${CREATOR}.deliverables.0.clicks.link`]: 'post-link',
};

// 5,000 downloads at a price per 1,000 downloads: nothing about views of posts comes in.
const podcast = {
  ...Object.fromEntries(
    ['p10', 'p50', 'p90'].map((p) => [
      `${CREATOR}.price.methods.cpm.${p}_minor`,
      rounded((get) => 5 * get(`${CREATOR}.figures.cpm/episode-ad.${p}`)),
    ]),
  ),
  [`${CREATOR}.figures.cpm/episode-ad.evidence`]: [
    'libsyn-2023/cpm-podcast-episode-ad-all-2023',
    'libsyn-2023/cpm-podcast-episode-ad-all-2022',
    'libsyn-2024/cpm-podcast-episode-ad-all',
    'calkulon/cpm-podcast-episode-ad-mid-roll',
  ],
  [`${CREATOR}.figures.cpm/episode-ad.widened`]: [], // nobody else sells downloads
  [`${CREATOR}.figures.click-through-rate/episode-link.families`]: 2,
  [`${CREATOR}.figures.engagement-rate-by-views/episode-ad.kind`]: 'assumed',
  [`${CREATOR}.price.methods.calculators.available`]: false,
  [`${CREATOR}.price.methods.calculators.why`]: 'no-evidence',
  [`${CREATOR}.price.recommended.methods`]: ['cpm'],
  [`${CREATOR}.deliverables.0.clicks.link`]: 'episode-link',
};

// Two sponsored hours; average viewers are assumed: 0.7% of 50,000 followers are 350.
const twitch = {
  [`${CREATOR}.figures.view-rate/stream.kind`]: 'assumed',
  [`${CREATOR}.figures.click-through-rate/stream-link.kind`]: 'assumed',
  [`${CREATOR}.figures.cpm/stream.families`]: 3,
  [`${CREATOR}.figures.cpm/stream.widened`]: [],
  [`${CREATOR}.price.methods.cpm.p50_minor`]: rounded(
    (get) => 2 * 0.35 * get(`${CREATOR}.figures.cpm/stream.p50`),
  ),
  [`${CREATOR}.price.methods.calculators.why`]: 'no-evidence',
};

const listed = (creator, ...rows) => ({
  [`creators.${creator}.price.methods.rate-table.available`]: true,
  [`creators.${creator}.price.methods.rate-table.evidence`]: holding(...rows),
});
const moreFormats = {
  ...listed('tiktok', 'sponsorrate-2026/price-tiktok-story-nano', 'sponsorrate-2026/price-tiktok-story-micro'),
  ...listed('thread', 'bivex-2025/price-x-thread-under-50k', 'creaticalc-x-2026/price-x-thread-nano'),
  ...listed('space', 'bivex-2025/price-x-space-under-50k', 'creaticalc-x-2026/price-x-space-nano'),
  ...listed('youtube', 'bivex-2025/price-youtube-live-small'),
  ...listed('linkedin', 'bivex-2025/price-linkedin-article-under-50k'),
  ...listed('pinterest', 'easyapps-2026/price-pinterest-pin-micro'),
  ...listed('snapchat', 'product-london-design/price-snapchat-any-nano'),
  'creators.snapchat.price.methods.paid-surveys.evidence': holding('influway-2026/price-snapchat-story-0-5k'),
  'creators.facebook.price.methods.rate-table.available': true,
  'creators.pinterest.deliverables.0.format': 'pin',
  // Two sources: 153,300 minutes and 3.5 months are both 106.5 days.
  'creators.pinterest.figures.half-life.p50': near(106.5, 0.1),
  'creators.snapchat.deliverables.0.format': 'story',
  'creators.snapchat.deliverables.0.clicks.link': 'story-link',
  'creators.snapchat.figures.cpm/story.evidence': holding('inzpire-cpm/cpm-snapchat-any-all-usd'),
};

export const platforms = {
  'linkedin-post': linkedin,
  'podcast-episode': podcast,
  'twitch-stream': twitch,
  'more-formats': moreFormats,
};
