// What the plan brings, in a sentence and four numbers.
import { oddsOf } from '../../format/chance';
import { Sentence } from '../../components/Sentence';
import { words } from '../../messages';
import { campaignWords } from '../../messages/campaign';
import { costText, secondOf, sentenceOf, toneOf } from './result/sentences';
import { shownOf, type CampaignProps } from './result/shown';

export function Summary(props: CampaignProps) {
  const { summary: said } = campaignWords;
  const shown = shownOf(props);
  const { campaign: { result, reach, costs }, creators, numbers, request } = shown;
  const { chance_of_break_even_percent: chance, profit_minor: profit, incremental_orders: orders } = result;
  return (
    <>
      <p class="verdict"><Sentence phrase={sentenceOf(shown)} /></p>
      <p class="second">{secondOf(shown)}</p>
      <ul class="numbers">
        <li>
          <strong class={toneOf(chance, request)}>{words.odds(oddsOf(chance))}</strong>
          <span>{said.chance(numbers.percent(Math.round(chance)))}</span>
        </li>
        <li>
          <strong>{numbers.aboutMoney(profit.p50)}</strong>
          <span>{said.profit(numbers.aboutMoney(profit.p10), numbers.aboutMoney(profit.p90))}</span>
        </li>
        <li>
          <strong>{numbers.about(orders.p50)}</strong>
          <span>{said.orders(numbers.about(orders.p10), numbers.about(orders.p90))}</span>
        </li>
        {reach ? (
          <li>
            <strong>{numbers.about(reach.people.p50)}</strong>
            <span>{said.people(numbers.about(reach.people.p10), numbers.about(reach.people.p90))}</span>
          </li>
        ) : (
          <li>
            <strong>{costText(shown, costs.total_minor)}</strong>
            <span>{said.cost(creators.length)}</span>
          </li>
        )}
      </ul>
    </>
  );
}
