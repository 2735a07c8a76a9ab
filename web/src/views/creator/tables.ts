// The numbers of each chart as a table. Loaded when somebody asks for one.
import type { Alternative, CreatorAnswer, Quantiles, ReturnMethod } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { adsWords } from '../../messages/ads';
import { outcomeText } from '../../components/OutcomePlot';
import type { Table } from '../../components/Section';
import { returnMethodName, tierName } from '../../messages';
import { scoreName, reasonWords } from '../../messages/reasons';
import { tableWords } from '../../messages/tables';
import { swingName } from '../../messages/swings';
import type { AskingProps } from './Asking';
import type { CashProps } from './CashChart';
import type { OutcomeProps } from './OutcomeDots';
import { behind, methodName, type PriceProps } from './PriceChart';
import { scoreParts, type ScoreProps } from './ScoreChart';
import { answerText, type TierProps } from './TierChart';

const { none } = reasonWords.table;

export type Tables = typeof import('./tables');

export function priceTable({ creator, numbers, situation }: PriceProps): Table {
  const text = (minor: number | undefined): string => (minor === undefined ? none : numbers.aboutMoney(minor));
  return {
    columns: tableWords.price,
    rows: creator.price.methods.map((method) => [
      methodName(method, creator),
      text(method.p10_minor),
      method.id === 'worth' ? situation.most : text(method.p50_minor),
      text(method.p90_minor),
      behind(method, situation, creator),
    ]),
  };
}

export function returnTable(methods: readonly ReturnMethod[], numbers: Numbers): Table {
  const money = (minor: number | undefined): string => (minor === undefined ? none : numbers.aboutMoney(minor));
  return {
    columns: tableWords.returns,
    rows: methods.map(({ id, available, chance_of_break_even_percent: chance, profit_minor: profit }) => [
      returnMethodName(id),
      available && typeof chance === 'number' ? numbers.percent(Math.round(chance)) : none,
      money(profit?.p10),
      money(profit?.p50),
      money(profit?.p90),
    ]),
  };
}

export function tierTable({ creator, description, numbers }: TierProps): Table {
  const titles = new Map(description.definitions.map(({ id, title }) => [id, title]));
  return {
    columns: tableWords.tiers,
    lang: 'en',
    rows: creator.tiers.map((answer) => [
      titles.get(answer.definition) ?? answer.definition,
      answerText(answer),
      answer.from === null ? none : numbers.count(answer.from),
      answer.to !== null ? numbers.count(answer.to) : answer.from === null ? none : tableWords.openEnd,
      answer.next ? tableWords.next(numbers.count(answer.next.followers), answer.next.tier && tierName(answer.next.tier)) : none,
    ]),
  };
}

export function scoreTable({ creator, numbers }: ScoreProps): Table {
  const whole = (value: number): string => numbers.count(Math.round(value));
  return {
    columns: tableWords.score,
    rows: scoreParts(creator).map(([id, { low, high }]) => [scoreName(id), whole(low), whole(high)]),
  };
}

export function outcomeTable({ creator: { dots }, numbers }: OutcomeProps): Table {
  const { values } = dots;
  const write = outcomeText(dots, numbers);
  return {
    columns: tableWords.outcomes,
    rows: values.map((value, index) => [tableWords.outcome(index + 1, values.length), write(value)]),
  };
}

export function cashTable({ timeline, numbers }: CashProps): Table {
  const { days, cash_minor: cash } = timeline;
  return {
    columns: tableWords.cash,
    rows: days.map((day, index) => [
      numbers.count(day),
      ...[cash.p10, cash.p50, cash.p90].map((path) => numbers.aboutMoney(path[index] ?? 0)),
    ]),
  };
}

interface AdsTable {
  readonly ads: Alternative;
  readonly creator: CreatorAnswer;
  readonly numbers: Numbers;
  readonly channel: string;
}

export function adsTable({ ads, creator: { result }, numbers, channel }: AdsTable): Table {
  const { profit, clicks, orders, incremental, impressions } = tableWords.adsRows;
  const row = (name: string, spread: Quantiles | null, write: (value: number) => string): string[] => [
    name, ...(spread ? [spread.p10, spread.p50, spread.p90].map(write) : [none, none, none]),
  ];
  return {
    columns: tableWords.ads,
    rows: [
      row(profit(adsWords.creator), result.profit_minor, numbers.aboutMoney),
      row(profit(channel), ads.profit_minor, numbers.aboutMoney),
      ...(ads.impressions ? [row(impressions(channel), ads.impressions, numbers.about)] : []),
      row(clicks(adsWords.creator), result.clicks, numbers.about),
      row(clicks(channel), ads.clicks, numbers.about),
      row(orders(adsWords.creator), result.orders, numbers.about),
      row(orders(channel), ads.orders, numbers.about),
      row(incremental(adsWords.creator), result.incremental_orders, numbers.about),
      row(incremental(channel), ads.incremental_orders, numbers.about),
    ],
  };
}

export function swingTable({ insight, numbers }: AskingProps): Table {
  const { tornado, variance, worth_asking: worth } = insight;
  return {
    columns: tableWords.swings,
    rows: tornado.map(({ factor, low_profit_minor: low, high_profit_minor: high }) => {
      const share = variance.find((other) => other.factor === factor);
      const asked = worth.find((other) => other.factor === factor);
      return [
        swingName(factor),
        numbers.aboutMoney(low),
        numbers.aboutMoney(high),
        share ? numbers.percent(Math.round(share.share_percent)) : none,
        asked ? numbers.aboutMoney(asked.value_minor) : none,
      ];
    }),
  };
}
