// The answer about the plan, in two sentences.
import { oddsOf } from '../../../format/chance';
import { words, type Phrase } from '../../../messages';
import { campaignResultWords as said } from '../../../messages/campaign-result';
import type { Shown } from './shown';

/** What is judged by where nothing else is asked for. */
const evenChance = 50;

export function sentenceOf({ campaign, numbers, request }: Shown): Phrase {
  const { result, costs } = campaign;
  const asked = request['chance_percent'];
  const middle = result.profit_minor.p50;
  return said.verdict({
    chance: words.hedgedOdds(oddsOf(result.chance_of_break_even_percent)),
    enough: result.chance_of_break_even_percent >= (typeof asked === 'number' ? asked : evenChance),
    loses: middle < 0,
    profit: numbers.aboutMoney(Math.abs(middle)),
    cost: numbers.money(costs.total_minor),
  });
}

export function secondOf({ campaign: { costs, result }, numbers }: Shown): string {
  const left = costs.left_minor;
  const budget = left === null || left === 0 ? [] : [left < 0 ? said.over(numbers.money(-left)) : said.left(numbers.money(left))];
  return [...budget, said.lasting(numbers.aboutMoney(result.worst_tenth_profit_minor))].join(' ');
}
