// The formulas that people read (core/data/formulas.json) are the ones that the engine computes.
// With every rate from views to money given, all steps of a result are in proportion to the views:
// so the medians of all steps belong to the same draw and must fit the formulas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTool } from '../lib/engine.mjs';

const known = JSON.parse(runTool('native', 'describe').text);
const formulas = new Map(known.formulas.map(({ id, form }) => [id, form]));
const wordsOf = (form) => form.match(/[a-z][a-z0-9_-]*/g).filter((word) => word !== 'max');

/** A formula's value; `values` gives what its words stand for. */
function valueOf(id, values) {
  const code = formulas
    .get(id)
    .replace(/[a-z][a-z0-9_-]*/g, (word) => (word === 'max' ? 'Math.max' : `(${values[word]})`))
    .replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
  assert.match(code, /^[-+*/()0-9.,e Mathmx]*$/, id);
  return new Function(`return ${code}`)();
}

const near = (actual, expected, what, slack = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= slack * Math.abs(expected) + slack, `${what}: ${actual} for ${expected}`);

const product = {
  order_value_minor: 8000, gross_margin_percent: 55, discount_percent: 15, code_share_percent: 70, return_rate_percent: 8,
  fulfilment_minor: 350, return_handling_minor: 500, repeat_rate_percent: 20, repeat_interval_days: 45,
  repeat_horizon_days: 200, annual_discount_rate_percent: 12,
};
const deal = {
  commission_percent: 7, bonus_per_sale_minor: 120, referral_fee_percent: 3, agency_percent: 10,
  gifted_units: 2, gift_shipping_minor: 900, production_minor: 15000,
  usage_rights_percent: 30, exclusivity_multiple: 1.5, volume_discount_percent: 10, own_hours: 3, hourly_cost_minor: 4000,
};
const known_creator = {
  platform: 'instagram', followers: 60000, click_through_percent: 1.5, conversion_percent: 4, deal,
  deliverables: [{ format: 'reel', count: 1, fee_minor: 40000 }],
};
const cases = {
  measured: { median_views: 30000, average_likes: 1500, average_comments: 80 },
  'from engagements': { average_likes: 1500, average_comments: 80 },
  'from followers': { authentic_percent: 70 },
};
const request = (own) => ({
  schema: 1, as_of: '2026-11-21', currency: 'USD', product,
  market: { tracked_share_percent: 60, incrementality_percent: 65, campaign_factor: 1.2 },
  creators: [{ ...known_creator, ...own }],
});

/** Discounted orders that follow a first one: rate^j after j intervals, while they fit in. */
function repeatOrders() {
  let orders = 0;
  for (let j = 1; j * product.repeat_interval_days <= product.repeat_horizon_days; j += 1) {
    orders += 0.2 ** j / 1.12 ** ((j * product.repeat_interval_days) / 365);
  }
  return orders;
}

function valuesIn(creator, own) {
  const { result } = creator;
  const middle = (key) => result[key].p50;
  const lines = creator.costs.lines.map(({ id, amount_minor: minor }) => [id.replaceAll('-', '_'), minor]);
  const fixed = Object.fromEntries([['boost', 0], ...known.deal_terms.map(({ id }) => [id, 0]), ...lines]);
  const figure = (id) => creator.figures.find((one) => one.id === id || one.id.startsWith(`${id}/`));
  const share = (id) => (figure(id)?.p50 ?? 0) / 100;
  return {
    ...fixed,
    views: middle('views'), engagements: middle('engagements'), clicks: middle('clicks'),
    tracked_orders: middle('tracked_orders'), orders: middle('orders'), incremental_orders: middle('incremental_orders'),
    revenue: middle('revenue_minor'), total_cost: middle('total_cost_minor'), profit: middle('profit_minor'),
    fixed_cost: creator.costs.total_minor,
    'click-through-rate': 0.015, 'conversion-rate': 0.04, fit: 1, 'campaign-factor': 1.2, 'tracked-share': 0.6, incrementality: 0.65,
    'order-value': product.order_value_minor, 'gross-margin': 0.55, discount: 0.15, code_share: 0.7, 'return-rate': 0.08,
    fulfilment: product.fulfilment_minor, return_handling: product.return_handling_minor, repeat_orders: repeatOrders(),
    commission: 0.07, referral_fee: 0.03, bonus_per_sale: deal.bonus_per_sale_minor,
    'authentic-share': (own.authentic_percent ?? 100) / 100, 'inauthentic-share': own.authentic_percent ? share('inauthentic-share') : 0,
  };
}

/** Prices rest on what is usual, without luck, and are rounded to a cent. */
function expectPrices(creator, values) {
  const all = {
    ...values, followers: known_creator.followers, count: 1, 'median-views': cases.measured.median_views,
    'average-likes': cases.measured.average_likes, 'average-comments': cases.measured.average_comments,
  };
  all.usual_views = valueOf('usual_views/measured', all);
  all.usual_engagements = valueOf('usual_engagements/measured', all);
  for (const id of ['cpm', 'price-per-engagement', 'price-per-1000-followers']) {
    all[id] = creator.figures.find((one) => one.id.split('/')[0] === id).p50;
  }
  for (const id of ['cpm', 'per-engagement', 'per-follower']) {
    near(creator.price.methods.find((method) => method.id === id).p50_minor, valueOf(`price/${id}`, all), id, 0.51);
  }
  near(values.views, valueOf('views', { ...all, 'post-luck': 1 }), 'views', 0.01); // the middle of luck is 1
}

for (const [name, own] of Object.entries(cases)) {
  test(`formulas give the engine's numbers, views ${name}`, () => {
    const answer = JSON.parse(runTool('native', 'evaluate', JSON.stringify(request(own))).text);
    const [creator] = answer.creators;
    const { result } = creator;
    const values = valuesIn(creator, own);
    values.audience_factor = valueOf('audience_factor', values);
    for (const id of ['clicks', 'tracked_orders', 'orders', 'incremental_orders']) near(values[id], valueOf(id, values), id);
    const cent = 1;
    near(values.revenue, valueOf('revenue', values), 'revenue', cent);
    for (const id of ['margin_per_order', 'repeat_margin_per_order', 'paid_per_sale', 'paid', 'wasted_discount', 'contribution']) {
      values[id] = valueOf(id, values);
    }
    values.terms = valueOf('terms', values);
    near(values.fixed_cost, valueOf('fixed_cost', values), 'fixed_cost');
    near(values.total_cost, valueOf('total_cost', values), 'total_cost', cent);
    near(values.profit, valueOf('profit', values), 'profit', cent);
    near(result.roi_percent.p50 / 100, valueOf('roi', values), 'roi', 1e-4);
    near(result.roas.p50, valueOf('roas', values), 'roas', 1e-4);
    if (own.median_views) expectPrices(creator, values);
    near(result.break_even_orders, valueOf('break_even_orders', values), 'break_even_orders');
  });
}

// Nobody clicks but those whom the boost buys: the middle of the clicks is at the middle price.
for (const [platform, format, clicks] of [['facebook', 'post', 'by-click'], ['youtube', 'short', 'by-impression']]) {
  test(`formulas give the engine's numbers, a boost on ${platform}`, () => {
    const own = { ...cases.measured, platform, click_through_percent: 0, deal: { boost_minor: 2500 }, deliverables: [{ format }] };
    const [creator] = JSON.parse(runTool('native', 'evaluate', JSON.stringify(request(own))).text).creators;
    const figure = (id) => creator.figures.find((one) => one.id.split('/')[0] === id)?.p50;
    const values = { boost: 2500, 'ad-cpc': figure('ad-cpc'), 'ad-cpm': figure('ad-cpm'), 'ad-click-through': figure('ad-click-through') / 100 };
    values.boost_clicks = valueOf(`boost_clicks/${clicks}`, values);
    const bought = valueOf('clicks/boosted', { ...values, views: 30000, 'click-through-rate': 0, audience_factor: 1 });
    near(creator.result.clicks.p50, bought, 'clicks', clicks === 'by-click' ? 0.01 : 0.2);
    assert.ok(creator.deliverables[0].clicks.figures.some((id) => id.startsWith(clicks === 'by-click' ? 'ad-cpc' : 'ad-cpm')));
  });
}

// Ads have uncertain prices, so each draw is held by itself: what its clicks come to.
for (const [channel, clicks] of [['facebook', 'by-click'], ['youtube', 'by-impression']]) {
  test(`formulas give the engine's numbers, ads on ${channel}`, () => {
    const asked = JSON.stringify({ ...request(cases.measured), alternative: { channel } });
    const [creator] = JSON.parse(runTool('native', 'draws', asked).text).creators;
    const [evaluated] = JSON.parse(runTool('native', 'evaluate', asked).text).creators;
    const values = { ...valuesIn(evaluated, cases.measured), fixed_cost: creator.fixed_cost_minor };
    for (const id of ['margin_per_order', 'repeat_margin_per_order']) values[id] = valueOf(id, values);
    const figure = (id) => evaluated.figures.find((one) => one.id.split('/')[0] === id)?.p50;
    const middle = { ...values, 'ad-cpm': figure('ad-cpm'), 'ad-cpc': figure('ad-cpc'), 'ad-click-through': figure('ad-click-through') / 100 };
    middle.ad_impressions = valueOf('ad_impressions', middle);
    near(evaluated.alternative.impressions.p50, middle.ad_impressions, 'ad_impressions', 0.01);
    const slack = clicks === 'by-click' ? 0.01 : 0.2; // two doubts have no common middle draw
    near(evaluated.alternative.clicks.p50, valueOf(`ad_clicks/${clicks}`, middle), 'ad_clicks', slack);
    assert.ok(creator.draws.length > 0);
    for (const { alternative } of creator.draws) {
      const drawn = { ...values, ad_clicks: alternative.clicks };
      drawn.ad_orders = valueOf('ad_orders/creator-conversion', drawn);
      near(alternative.orders, drawn.ad_orders, 'ad_orders');
      drawn['paid-incrementality'] = alternative.incremental_orders / alternative.orders;
      drawn.ad_incremental_orders = valueOf('ad_incremental_orders', drawn);
      drawn.ad_wasted_discount = valueOf('ad_wasted_discount', drawn);
      near(alternative.profit_minor, valueOf('ad_profit', drawn), 'ad_profit', 1e-6);
    }
  });
}

test('every word of a formula is a figure, a formula, a cost or a term of the request', () => {
  const figures = ['median-views', 'average-likes', 'average-comments', 'authentic-share', 'return-rate'];
  const terms = known.inputs.map(({ path }) => path.split('/').pop().replace(/_(minor|percent|days)$/, ''));
  const costs = ['agency', 'gifted_product', 'gift_shipping', 'production', 'own_labour', 'fee'];
  const all = new Set([
    ...figures, ...terms, ...costs, 'repeat_orders', ...known.quantities.map(({ id }) => id),
    ...known.assumptions.map(({ id }) => id.split('/')[0]), ...[...formulas.keys()].map((id) => id.split('/')[0]),
  ]);
  for (const [id, form] of formulas) for (const word of wordsOf(form)) assert.ok(all.has(word), `${word} in ${id}`);
});
