// What a plan's result says and where its marks lie, by numbers made by hand.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Campaign, CampaignResponse } from '../src/engine/campaign';
import type { Request } from '../src/engine/contract';
import { sourcesText } from '../src/io/picture';
import { textOf } from '../src/messages';
import { marksOf } from '../src/views/campaign/result/Cash';
import { postTexts, tellingWeeks } from '../src/views/campaign/result/Calendar';
import { checkIds, checksOf } from '../src/views/campaign/result/checks';
import { costTable, kindsText } from '../src/views/campaign/result/Costs';
import { funnelSteps } from '../src/views/campaign/result/Funnel';
import { inputOf } from '../src/views/campaign/result/Moves';
import { fewerDots } from '../src/views/campaign/result/Outcomes';
import { stepsOf } from '../src/views/campaign/result/Reached';
import { assumptionsOf, capped, chosenText, givenList, planTable, resultTable } from '../src/views/campaign/result/report-parts';
import { CampaignResult } from '../src/views/campaign/result/Result';
import { Returns } from '../src/views/campaign/result/Returns';
import { secondOf, sentenceOf } from '../src/views/campaign/result/sentences';
import { bestToDrop, sharesTakeaway } from '../src/views/campaign/result/Shares';
import { shownOf, type CampaignProps, type Shown } from '../src/views/campaign/result/shown';
import { answerTo, campaign, plan } from './campaign';
import { description, library } from './native';

const response = answerTo(plan);

function propsWith(change: Partial<Campaign> = {}, request: Request = plan): CampaignProps {
  const changed: CampaignResponse = { ...response, campaign: { ...response.campaign, ...change } };
  return { request, response: changed, description, checks: [], onCheck() {} };
}

const shownWith = (change: Partial<Campaign> = {}, request?: Request): Shown => shownOf(propsWith(change, request));
const timeline = campaign.timeline!;

describe('the answer in a sentence', () => {
  test('says cost, chance and the middle future', () => {
    expect(textOf(sentenceOf(shownWith()))).toBe('For $2,000, this plan is likely worth it to you. It breaks even in about 7 in 10 futures; the one in the middle earns $600.');
    expect(secondOf(shownWith())).toBe('$500 of the budget is left. In the worst tenth of futures it loses $1,500 on average.');
  });

  test('is held against the chance that was chosen, and names a middle loss', () => {
    const result = { ...campaign.result, chance_of_break_even_percent: 40, profit_minor: { ...campaign.result.profit_minor, p50: -30_000 } };
    const said = textOf(sentenceOf(shownWith({ result })));
    expect(said).toContain('more likely to lose money than you wanted. It breaks even in about 4 in 10 futures; the one in the middle loses $300.');
    expect(textOf(sentenceOf(shownWith({ result }, { ...plan, chance_percent: 30 })))).toContain('likely worth it');
  });

  test('does not decide where chance and choice are told in the same words', () => {
    const saidAt = (chance: number, chosen?: number): string =>
      textOf(sentenceOf(shownWith(
        { result: { ...campaign.result, chance_of_break_even_percent: chance } },
        chosen === undefined ? undefined : { ...plan, chance_percent: chosen },
      )));
    for (const chance of [45.1, 50, 54.9]) expect(saidAt(chance)).toContain('this plan is too close to call. It breaks even in about 5 in 10');
    expect(saidAt(44.9)).toContain('more likely to lose money');
    expect(saidAt(55.1)).toContain('likely worth it to you');
    expect(saidAt(78, 80)).toContain('too close to call. It breaks even in about 8 in 10');
    expect(saidAt(70, 80)).toContain('more likely to lose money');
  });

  test('says by how much a plan is over its budget, and nothing without one', () => {
    const over = { ...campaign.costs, budget_minor: 150_000, left_minor: -50_000 };
    expect(secondOf(shownWith({ costs: over }))).toMatch(/^That is \$500 more than the budget\./);
    expect(secondOf(shownWith({ costs: { ...over, budget_minor: null, left_minor: null } }))).toMatch(/^In the worst tenth/);
  });
});

describe('a fee that nobody quoted', () => {
  /** With `count` of the six fees taken from the market, at $1,810 and 33 cents in all. */
  function guessed(count: number): Shown {
    let left = count;
    const creators = response.creators!.map((creator) => ({
      ...creator,
      deliverables: creator.deliverables.map((post) => (left-- > 0 ? { ...post, fee_source: 'market-median' as const } : post)),
    }));
    return { ...shownWith({ costs: { ...campaign.costs, total_minor: 181_033, left_minor: 68_967 } }), creators };
  }

  test('makes the cost of the plan an estimate at market prices', () => {
    expect(textOf(sentenceOf(guessed(6)))).toMatch(/^For about \$1,800 at market prices, this plan/);
    expect(textOf(sentenceOf(guessed(1)))).toMatch(/^For about \$1,800, in part at market prices, this plan/);
    const byCard = (mode?: string) => textOf(sentenceOf({ ...guessed(6), request: { ...plan, rate_card: { use: 'imh', ...(mode && { mode }) } } }));
    expect(byCard()).toMatch(/^For about \$1,800 at the prices of the rate card, this plan/);
    expect(byCard('mix')).toMatch(/at market prices/);
    expect(secondOf(guessed(1))).toMatch(/^\$690 of the budget is left\./);
  });

  test('is otherwise said to the cent', () => {
    expect(textOf(sentenceOf(guessed(0)))).toMatch(/^For \$1,810\.33, this plan/);
    expect(secondOf(guessed(0))).toMatch(/^\$689\.67 of/);
  });
});

test('the report says which sources were switched off, and by which card it prices', () => {
  const chosen = { ...plan, evidence: { off: ['cims-2025', 'klear-2019/some-row'] }, rate_card: { use: 'imh' } };
  expect(chosenText(shownWith({}, chosen))).toBe('By choice: 1 source switched off · 1 figure switched off. Priced by the rate card “Influencer Marketing Hub”.');
  expect(chosenText(shownWith())).toBe('');
});

describe('fewer dots', () => {
  test('lie at the middles of equal shares', () => {
    expect(fewerDots([0, 1, 2, 3], 2)).toEqual([0.5, 2.5]);
    expect(fewerDots([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(fewerDots([5, 6], 20)).toEqual([5, 6]);
  });

  test('keep the share beyond any line to within one dot', () => {
    const values = Array.from({ length: 50 }, (_, at) => at - 9.5);
    expect(fewerDots(values, 20).filter((value) => value < 0)).toHaveLength(4);
  });
});

describe('the funnel', () => {
  test('goes from people to orders that would not have come anyway', () => {
    expect(funnelSteps(response.campaign).map(({ id }) => id)).toEqual([
      'people', 'views', 'engagements', 'clicks', 'tracked_orders', 'orders', 'incremental_orders',
    ]);
  });

  test('has no step that nothing comes to, and no people where reach is unknown', () => {
    const none = { p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0, mean: 0 };
    const steps = funnelSteps({ ...response.campaign, reach: null, result: { ...campaign.result, clicks: none } });
    expect(steps.map(({ id }) => id)).toEqual(['views', 'engagements', 'tracked_orders', 'orders', 'incremental_orders']);
  });
});

describe('reach', () => {
  test('of each creator begins where those before them end', () => {
    expect(stepsOf(campaign.reach!).map(({ before, people }) => [before, people])).toEqual([[0, 25_000], [25_000, 35_000], [35_000, 80_000]]);
  });
});

describe('the calendar', () => {
  test('leaves out weeks at the end in which hardly anything comes', () => {
    // 27 is the most of a week; less than a fiftieth of it, 0.54, is not drawn.
    expect(tellingWeeks(timeline).map(({ orders }) => Math.round(orders.p90 * 10) / 10)).toEqual([6, 18, 27, 21, 12, 9, 6, 4.5, 3, 1.8, 1.2, 0.9, 0.6]);
    const longer = { ...timeline, weeks: [...timeline.weeks, { date: null, day: 91, orders: { p10: 0, p50: 0.1, p90: 0.5 } }] };
    expect(tellingWeeks(longer)).toHaveLength(13);
  });

  test('names the posts in the order of their days', () => {
    expect(postTexts({ ...shownWith(), timeline }).map(({ text }) => text)).toEqual([
      'Dec 1: Ana, Reel', 'Dec 1: Ana, Story', 'Dec 8: Bo, Reel', 'Dec 15: Cleo, Reel',
    ]);
  });

  test('the cash curve marks the payment, each day with posts once, and when half are paid back', () => {
    expect(marksOf(timeline).map(({ kind, day }) => [kind, day])).toEqual([['payment', -3], ['post', 0], ['post', 14], ['post', 7], ['payback', 28]]);
    expect(marksOf({ ...timeline, payback: { ...timeline.payback, p50_days: null } })).toHaveLength(4);
  });
});

describe('each creator', () => {
  test('is named for dropping where that raises the chance most', () => {
    expect(bestToDrop(campaign.creators, 68)?.id).toBe('Cleo');
    expect(bestToDrop(campaign.creators, 76.5)).toBeUndefined();
    expect(sharesTakeaway(shownWith())).toBe('Ana brings most: $420 on average. Without Cleo the chance of breaking even would rise from 68% to 77%.');
  });
});

describe('what is worth asking for', () => {
  test('leads to the input of that creator', () => {
    const [asked] = campaign.insight!.worth_asking;
    expect(inputOf(asked!, response.creators!)).toBe('/creators/2/click_through_percent');
    expect(inputOf({ ...asked!, creator: null, input: '/market/campaign_factor' }, response.creators!)).toBe('/market/campaign_factor');
    expect(inputOf({ ...asked!, input: '/creators/*/deliverables/*/median_views', deliverable: 1 }, response.creators!)).toBe('/creators/2/deliverables/1/median_views');
    expect(inputOf({ ...asked!, input: null }, response.creators!)).toBeUndefined();
  });
});

describe('the EMV multiple', () => {
  const returns = (change: Partial<Campaign> = {}): string => renderToString(<Returns {...shownWith(change)} />).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

  test('is said beside the returns, with the words that it is not revenue', () => {
    expect(returns()).toContain('EMV multiple (not revenue): 1.5 times the cost; 8 in 10 futures lie between 0.50 and 4.5.');
    expect(returns()).toContain('would have cost about $3,000.');
  });

  test('is not said where ads have no price, or the plan costs nothing', () => {
    expect(returns({ media_value: null })).not.toContain('EMV');
    expect(returns({ media_value: { ...campaign.media_value!, multiple: null } })).not.toContain('EMV');
  });

  test('stands in the report with the same words', () => {
    expect(resultTable(shownWith()).rows.at(-1)).toEqual(['EMV multiple (not revenue)', '0.50', '1.5', '4.5']);
    expect(resultTable(shownWith({ media_value: null })).rows.flat().join()).not.toContain('EMV');
  });
});

describe('cost lines', () => {
  test('end with their total', () => {
    const { rows } = costTable(shownWith());
    expect(rows[0]).toEqual(['Ana', 'Fee (Reel)', '$400']);
    expect(rows.at(-1)).toEqual(['Total', '', '$2,000']);
    expect(rows).toHaveLength(7);
  });

  test('add up by kind, where there is more than one', () => {
    expect(kindsText(shownWith())).toBe('');
    const lines = [...campaign.costs.lines, { id: 'usage-rights', creator: 'Bo', deliverable: null, amount_minor: 12_050 }, { id: 'retainer-discount', creator: 'Bo', deliverable: null, amount_minor: -5_000 }];
    expect(kindsText(shownWith({ costs: { ...campaign.costs, lines } }))).toBe('By kind: Fee $2,000; Usage rights $120.50; Retainer discount −$50.');
  });
});

describe('the report', () => {
  test('has a row for each creator', () => {
    expect(planTable(shownWith()).rows[0]).toEqual(['Ana', 'Instagram', '42K', '1 × Reel, 2 × Story', 'Dec 1', '$500']);
  });

  test('says what a cost is made of where that is more than a fee', () => {
    const lines = [...campaign.costs.lines, { id: 'agency', creator: 'Bo', deliverable: null, amount_minor: 3_750 }];
    const { columns, rows } = planTable(shownWith({ costs: { ...campaign.costs, lines } }));
    expect([columns.at(-1), rows[0]?.at(-1), rows[1]?.at(-1)]).toEqual(['Made of', '', 'Fee $250; Agency $37.50']);
  });

  test('says how many creators have no row of their own', () => {
    const rows = Array.from({ length: 30 }, (_, at) => [String(at), '']);
    expect(capped({ columns: ['a', 'b'], rows }).rows).toHaveLength(25);
    expect(capped({ columns: ['a', 'b'], rows }).rows.at(-1)).toEqual(['and 6 more', '']);
  });

  test('lists what was given', () => {
    expect(givenList(shownWith())).toBe('Order value $150; Gross margin 65%');
  });

  test('numbers the sources of the figures that move most', () => {
    const { table, sources, further } = assumptionsOf(shownWith(), library);
    expect(table.rows[0]?.slice(0, 2)).toEqual(['Whether this product sells through such posts', '–']);
    expect(table.rows[0]?.at(-1)).toBe('assumed, set wide');
    expect(table.rows[1]?.slice(0, 2)).toEqual(['Viewers who click', 'Cleo']);
    expect(table.rows[1]?.at(-1)).toMatch(/^published \[1(, \d+)*\]$/);
    expect(sources.length).toBeGreaterThan(1);
    expect(further).toBeGreaterThan(0);
  });
});

describe('before signing', () => {
  const ticked = (request: Request, made: Pick<Campaign, 'timeline'> = campaign, compared = false) =>
    checksOf(request, made, compared).filter(({ byPlan }) => byPlan).map(({ id }) => id);
  const withCreators = (change: object) => ({ ...plan, creators: (plan['creators'] as object[]).map((one) => ({ ...one, ...change })) }) as Request;

  test('only what the plan says is ticked by itself', () => {
    expect(ticked(plan)).toEqual(['goal']);
    expect(checksOf(plan, campaign).map(({ id }) => id)).toEqual([...checkIds]);
    expect(ticked({ ...plan, campaign: { goal: 'conversions' } })).toEqual([]);
  });

  test.each([
    ['audience', { in_target_percent: 80 }],
    ['followers', { authentic_percent: 0 }],
    ['fit', { fit: 'adjacent' }],
    ['past', { conversion_percent: 2 }],
    ['past', { click_through_percent: { p10: 1, p50: 2, p90: 3 } }],
  ])('%s, once every creator has %j', (id, change) => {
    expect(ticked(withCreators(change))).toContain(id);
  });

  test('creators for whom it is open are named, unless it is all of them', () => {
    const [first, ...others] = plan['creators'] as object[];
    const some = { ...plan, creators: [{ ...first, authentic_percent: 90 }, ...others] } as Request;
    const missing = (request: Request) => checksOf(request, campaign).find(({ id }) => id === 'followers')?.missing;
    expect(missing(some)).toEqual(['Bo', 'Cleo']);
    expect(missing(plan)).toEqual([]);
  });

  test('another niche is known, but no fit', () => {
    expect(ticked(withCreators({ fit: 'other' }))).not.toContain('fit');
  });

  test('channels are more than one with paid ads, with two platforms, or where they are compared elsewhere', () => {
    const [first, ...others] = plan['creators'] as object[];
    expect(ticked({ ...plan, alternative: { channel: 'meta' } })).toContain('channels');
    expect(ticked({ ...plan, creators: [{ ...first, platform: 'tiktok' }, ...others] } as Request)).toContain('channels');
    expect(ticked(plan, campaign, true)).toContain('channels');
  });

  test('time is enough when nine of ten orders have come by the review, and not without a review', () => {
    const on = (day: number) => ({ timeline: { ...timeline, review: { date: '2027-01-11', day, share_of_orders_percent: 90 } } });
    expect(ticked(plan, on(42))).toContain('time');
    expect(ticked(plan, on(41))).not.toContain('time');
    expect(ticked(plan, { timeline: { ...timeline, review: null } })).not.toContain('time');
  });
});

describe('sources of a picture', () => {
  test('are named, and those beyond eight counted', () => {
    expect(sourcesText(['A', 'B'])).toBe('Sources: A; B.');
    expect(sourcesText([...'ABCDEFGHIJ'])).toBe('Sources: A; B; C; D; E; F; G; H; and 2 more.');
    expect(sourcesText([])).toBe('');
  });
});

describe('the result as a page', () => {
  const page = renderToString(<CampaignResult {...propsWith()} />);

  test('has a name for every picture', () => {
    const pictures = [...page.matchAll(/<svg[^>]*role="img"[^>]*>(.{7})/g)].map(([, start]) => start);
    expect(pictures.length).toBeGreaterThan(20);
    expect(new Set(pictures)).toEqual(new Set(['<title>']));
  });

  test('counts in twenty dots and says the chance of the target as people do', () => {
    expect(page).toContain('5 of 20 lose money.');
    expect(page).toContain('20 or more: about 5 in 10 futures');
  });

  test('sets what a goal costs beside what the same costs elsewhere', () => {
    expect(page).toMatch(/<strong>\$25<\/strong><p>for 1,000 people<\/p>/);
    expect(page).toContain('Published for 1,000 views of ads: $5 to $20, middle $10. Here $20, more than that middle.');
    expect(page).toContain('No published cost of the same thing is usable.');
  });

  test('stands without reach, time, insight and goals', () => {
    const bare = renderToString(<CampaignResult {...propsWith({ reach: null, timeline: null, insight: null, goals: [], creators: [] })} />);
    expect(bare).toContain('What does it cost?');
    expect(bare).not.toContain('NaN');
  });
});
