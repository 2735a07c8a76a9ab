// What the report says in tables: the plan, what to expect, what it rests on.
import type { Table } from '../../../components/Section';
import type { CreatorOfPlan } from '../../../engine/campaign';
import type { Figure, InputRule, Json, Library, Quantiles } from '../../../engine/contract';
import { figureText } from '../../../format/figure-text';
import type { Numbers } from '../../../format/numbers';
import { shortDate } from '../../../format/dates';
import { listText } from '../../../format/lists';
import { formatName, platformName, wordOf, words as page } from '../../../messages';
import { reportWords as words } from '../../../messages/campaign-report';
import { inputWords } from '../../../messages/inputs';
import { reasonWords } from '../../../messages/reasons';
import { swingName } from '../../../messages/swings';
import { trustWords } from '../../../messages/trust';
import { citedSources, type CitedSource } from '../../../state/cited';
import { sourceIdOf } from '../../../state/evidence';
import { valueAt } from '../../../state/pointer';
import { planBeyondFrom } from '../../../state/saved-beyond';
import { changesOf } from '../../../state/trust';
import { textOfInput } from '../../../state/uncertain';
import { pricedBy } from '../../creator/Choices';
import { kindsOf } from './Costs';
import { rowsBehind, type Shown } from './shown';

const { none } = reasonWords.table;

function deliverablesText({ deliverables }: CreatorOfPlan): string {
  return listText(deliverables.map(({ format, count }) => words.plan.times(String(count), formatName(format))));
}

function datesText(id: string, { campaign: { timeline } }: Shown): string {
  const dates = (timeline?.posts ?? []).flatMap(({ creator, date }) => (creator === id && date !== null ? [date] : []));
  return dates.length === 0 ? words.plan.unscheduled : listText([...new Set(dates)].sort().map(shortDate));
}

/** So many that the report keeps to its pages. */
const mostCreators = 24;

/** The first rows, and how many more there are. */
export function capped({ columns, rows, ...table }: Table): Table {
  const left = rows.length - mostCreators;
  if (left <= 0) return { ...table, columns, rows };
  const rest = [words.plan.more(left), ...columns.slice(1).map(() => '')];
  return { ...table, columns, rows: [...rows.slice(0, mostCreators), rest] };
}

/** Of more creators their rows would be too high for the pages. */
const mostMade = 10;

/** What a creator's cost is made of has a column where it is made of more than a fee. */
export function planTable(shown: Shown): Table {
  const { creators, numbers, nameOf } = shown;
  const isMade = creators.length <= mostMade && creators.some(({ id }) => kindsOf(shown, id).length > 0);
  return {
    columns: [...words.plan.columns, ...(isMade ? [words.plan.madeOf] : [])],
    lang: '',
    rows: creators.map((creator) => [
      nameOf(creator.id), platformName(creator.platform), numbers.compact(creator.followers), deliverablesText(creator), datesText(creator.id, shown),
      numbers.money(creator.costs.total_minor), ...(isMade ? [kindsOf(shown, creator.id).join('; ')] : []),
    ]),
  };
}

const waysToWrite = (numbers: Numbers): Readonly<Record<string, (value: number) => string>> => ({
  roi_percent: numbers.change,
  media_multiple: numbers.decimal,
});

export function resultTable({ campaign: { result, reach, media_value: media }, numbers }: Shown): Table {
  const { rows } = words.result;
  const spreads: Readonly<Record<string, Quantiles | null>> = { ...result, people: reach?.people ?? null, media_multiple: media?.multiple ?? null } as never;
  const write = (id: string): ((value: number) => string) =>
    id.endsWith('_minor') ? numbers.aboutMoney : (waysToWrite(numbers)[id] ?? numbers.about);
  return {
    columns: words.result.columns,
    rows: Object.entries(rows).flatMap(([id, name]) => {
      const spread = spreads[id];
      return spread ? [[name, ...[spread.p10, spread.p50, spread.p90].map(write(id))]] : [];
    }),
  };
}

/** Which sources count otherwise than usual, and the rate card, where somebody chose so. */
export function chosenText({ request, description }: Shown): string {
  const { evidence, rate_card: card } = planBeyondFrom(request) ?? {};
  return [
    ...(evidence ? [words.assumptions.chosen(trustWords.changes(changesOf(evidence)))] : []), ...(card ? [pricedBy(card, description)] : []),
  ].join(' ');
}

const givenParts = ['/product/', '/market/'];

function givenText(value: Json | undefined, rule: InputRule, { numbers }: Shown): string | undefined {
  return typeof value === 'string' ? (wordOf(inputWords.options, value) ?? value) : textOfInput(value, rule, numbers);
}

/** "Order value $150; Gross margin 65%" */
export function givenList(shown: Shown): string {
  const { description, request } = shown;
  const given = description.inputs.filter(({ path }) => givenParts.some((part) => path.startsWith(part))).flatMap((rule) => {
    const label = wordOf(page.fields, rule.path) ?? wordOf(inputWords.labels, rule.path);
    const text = givenText(valueAt(request, rule.path), rule, shown);
    return label === undefined || text === undefined ? [] : [`${label} ${text}`];
  });
  return given.join('; ');
}

export interface Assumptions {
  readonly table: Table;
  /** Numbered from one in the table. */
  readonly sources: readonly CitedSource[];
  /** Sources of everything else. */
  readonly further: number;
}

const mostFigures = 10;
const mostSources = 16;

interface Behind {
  readonly name: string;
  readonly whose: string;
  readonly figure: Figure;
}

/** The figures that move the result most, each once. */
function figuresBehind({ campaign, creators, nameOf }: Shown): Behind[] {
  const known = new Map<string, Behind>();
  for (const { factor, figure: id, creator } of campaign.insight?.tornado ?? []) {
    const of = creators.find((one) => one.id === creator);
    const figure = (of?.figures ?? campaign.figures).find((one) => one.id === id) ?? creators[0]?.figures.find((one) => one.id === id);
    const shared = figure?.evidence.join();
    const key = `${id} ${figure?.p50} ${shared}`;
    if (figure && !known.has(key)) known.set(key, { name: swingName(factor), whose: of ? nameOf(of.id) : '', figure });
  }
  return [...known.values()].slice(0, mostFigures);
}

export function assumptionsOf(shown: Shown, library: Library): Assumptions {
  const { numbers, response } = shown;
  const behind = figuresBehind(shown);
  const all = new Set(rowsBehind(response).map(sourceIdOf));
  const sources = citedSources(behind.flatMap(({ figure }) => figure.evidence), library).slice(0, mostSources);
  const number = (row: string): number => sources.findIndex(({ source }) => source.id === sourceIdOf(row)) + 1;
  const rows = behind.map(({ name, whose, figure }) => {
    const notes = [...new Set(figure.evidence.map(number))].filter((place) => place > 0).sort((a, b) => a - b);
    const kind = words.assumptions.kinds[figure.kind];
    return [
      name, whose === '' ? none : whose, ...[figure.p10, figure.p50, figure.p90].map((value) => figureText(value, figure.unit, numbers)),
      words.assumptions.from(kind, notes.join(', ')),
    ];
  });
  return { table: { columns: words.assumptions.columns, rows }, sources, further: Math.max(0, all.size - sources.length) };
}
