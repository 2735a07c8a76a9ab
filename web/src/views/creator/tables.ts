// The numbers of each chart as a table. Loaded when somebody asks for one.
import type { Table } from '../../components/Section';
import { priceMethodName, returnMethodName, scoreName, tierName, words } from '../../messages';
import { tableWords } from '../../messages/tables';
import { behind, type PriceProps } from './PriceChart';
import type { ReturnProps } from './ReturnMethods';
import { scoreParts, type ScoreProps } from './ScoreChart';
import { answerText, type TierProps } from './TierChart';

const { none } = words.table;

export type Tables = typeof import('./tables');

export function priceTable({ creator, numbers, situation }: PriceProps): Table {
  const text = (minor: number | undefined): string => (minor === undefined ? none : numbers.aboutMoney(minor));
  return {
    columns: tableWords.price,
    rows: creator.price.methods.map((method) => [
      priceMethodName(method.id),
      text(method.p10_minor),
      method.id === 'worth' ? situation.most : text(method.p50_minor),
      text(method.p90_minor),
      behind(method, situation),
    ]),
  };
}

export function returnTable({ creator, numbers }: ReturnProps): Table {
  const money = (minor: number | undefined): string => (minor === undefined ? none : numbers.aboutMoney(minor));
  return {
    columns: tableWords.returns,
    rows: creator.return_methods.map(({ id, available, chance_of_break_even_percent: chance, profit_minor: profit }) => [
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
