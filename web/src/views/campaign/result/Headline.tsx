// The answer about the plan: a sentence and four numbers.
import { Sentence } from '../../../components/Sentence';
import { oddsOf } from '../../../format/chance';
import { words, type Phrase } from '../../../messages';
import { campaignResultWords as said } from '../../../messages/campaign-result';
import { reportWords } from '../../../messages/campaign-report';
import { reportAddress, type Shown } from './shown';

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

export function Headline(shown: Shown) {
  const { campaign: { result, reach, costs }, creators, numbers } = shown;
  const { chance_of_break_even_percent: chance, incremental_orders: orders } = result;
  const { about } = numbers;
  return (
    <header class="headline">
      <h2 class="verdict"><Sentence phrase={sentenceOf(shown)} /></h2>
      <p class="second">{secondOf(shown)}</p>
      <p class="to-report"><a href={`#${reportAddress}`}>{reportWords.open}</a></p>
      <ul class="numbers">
        <li><strong>{words.odds(oddsOf(chance))}</strong> <span>{said.numbers.chance} ({numbers.percent(Math.round(chance))})</span></li>
        <li><strong>{numbers.money(costs.total_minor)}</strong> <span>{said.numbers.cost(creators.length)}</span></li>
        {reach && <li><strong>{about(reach.people.p50)}</strong> <span>{said.numbers.people(about(reach.people.p10), about(reach.people.p90))}</span></li>}
        <li><strong>{about(orders.p50)}</strong> <span>{said.numbers.incremental(about(orders.p10), about(orders.p90))}</span></li>
      </ul>
    </header>
  );
}
