// The results of a plan as rows: what it costs line by line, what it brings, each creator's share, scenarios.
import type { ComparedScenario } from '../../engine/compare';
import type { Range } from '../../engine/contract';
import { csvOf, type Cell } from '../../format/csv';
import { currencyOf } from '../../state/draft';
import { titleOfCreator } from './bench';
import type { PlanAnswer, PlanState } from './desk';
import { titleOfScenario } from './Scenarios';

type Row = readonly Cell[];

/** Named as in the request and the response, so that programs can read them. */
function resultRows({ campaign }: PlanAnswer, major: (minor: number) => number): Row[] {
  if (!campaign) return [];
  const { result, reach, media_value: media } = campaign;
  const spread = (name: string, range: Range | null | undefined, as: (value: number) => number = (value) => value): Row[] =>
    range ? [[name, as(range.p10), as(range.p50), as(range.p90)]] : [];
  return [
    ['result', 'p10', 'p50', 'p90'],
    ...spread('profit', result.profit_minor, major),
    ...spread('roi_percent', result.roi_percent),
    ...spread('revenue', result.revenue_minor, major),
    ...spread('total_cost', result.total_cost_minor, major),
    ...spread('views', result.views),
    ...spread('engagements', result.engagements),
    ...spread('clicks', result.clicks),
    ...spread('orders', result.orders),
    ...spread('tracked_orders', result.tracked_orders),
    ...spread('incremental_orders', result.incremental_orders),
    ...spread('people', reach?.people),
    ...spread('frequency', reach?.frequency),
    ...spread('emv_multiple_not_revenue', media?.multiple),
    ['chance_of_break_even_percent', result.chance_of_break_even_percent],
    ['worst_tenth_profit', major(result.worst_tenth_profit_minor)],
  ];
}

function creatorRows({ plan, at, creators, campaign }: PlanAnswer, major: (minor: number) => number): Row[] {
  const names = new Map(plan.scenarios[at]?.creators.map((creator, index) => [creator.id, titleOfCreator(creator, index)]));
  const shares = new Map(campaign?.creators?.map((share) => [share.id, share]));
  const rows = creators.map(({ id, platform, followers, costs }) => {
    const share = shares.get(id);
    const profit = share && major(share.profit_minor.p50);
    return [names.get(id) ?? id, platform, followers, major(costs.total_minor), profit, share?.profit_share_percent, share?.risk_share_percent];
  });
  return [['creator', 'platform', 'followers', 'cost', 'profit_p50', 'profit_share_percent', 'risk_share_percent'], ...rows];
}

function costRows({ plan, at, campaign }: PlanAnswer, major: (minor: number) => number): Row[] {
  if (!campaign) return [];
  const names = new Map(plan.scenarios[at]?.creators.map((creator, index) => [creator.id, titleOfCreator(creator, index)]));
  const lines = campaign.costs.lines.map(({ creator, id, amount_minor: minor }) => [names.get(creator) ?? creator, id, major(minor)]);
  return [['cost', 'line', 'amount'], ...lines, ['total', '', major(campaign.costs.total_minor)]];
}

function scenarioRows({ compared }: PlanState, major: (minor: number) => number): Row[] {
  const scenarios = compared?.response.scenarios;
  if (!scenarios) return [];
  const titles = new Map(compared.plan.scenarios.map((scenario) => [scenario.id, titleOfScenario(scenario)]));
  const row = (one: ComparedScenario): Row => [
    one.id, titles.get(one.id), major(one.cost_total_minor), one.people?.p50, one.orders.p50,
    ...[one.profit_minor.p10, one.profit_minor.p50, one.profit_minor.p90].map(major), one.chance_of_break_even_percent, one.best_percent,
  ];
  const head = ['scenario', 'title', 'cost', 'people_p50', 'orders_p50', 'profit_p10', 'profit_p50', 'profit_p90', 'chance_of_break_even_percent', 'best_percent'];
  return [head, ...scenarios.map(row)];
}

export function resultsAsCsv(state: PlanState): string {
  const { answer, description } = state;
  if (!answer) return csvOf([]);
  const { minor_digits: digits } = currencyOf(description, answer.plan.currency);
  const major = (minor: number): number => Number((minor / 10 ** digits).toFixed(digits));
  const { engine, data, as_of: asOf } = answer.response;
  const head: Row[] = [['currency', answer.plan.currency], ['as_of', asOf], ['engine', engine], ['data', data]];
  const parts = [head, resultRows(answer, major), creatorRows(answer, major), costRows(answer, major), scenarioRows(state, major)];
  return csvOf(parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [[], ...part] : part)));
}
