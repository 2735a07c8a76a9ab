// The answer: what is being judged, the verdict, what would settle it, four numbers.
import { Sentence } from '../../components/Sentence';
import type { Numbers } from '../../format/numbers';
import { formatInSentence, formatName, platformName, words } from '../../messages';
import type { CreatorAnswer } from '../../engine/contract';
import { agreementWords, type Situation } from './situation';

interface Props {
  readonly creator: CreatorAnswer;
  readonly numbers: Numbers;
  readonly tiers: readonly string[];
  readonly situation: Situation;
}

function Ordered({ creator, numbers }: Pick<Props, 'creator' | 'numbers'>) {
  const { break_even_orders: needed, orders } = creator.result;
  if (needed === null) {
    return (
      <li>
        <strong>{words.headline.noOrders}</strong> <span>{words.headline.neverBreaksEven}</span>
      </li>
    );
  }
  const whole = Math.ceil(needed);
  const count = whole === 1 ? words.headline.ordersOne : words.headline.orders(numbers.count(whole));
  return (
    <li>
      <strong>{count}</strong> <span>{words.headline.needed(numbers.about(orders.p50))}</span>
    </li>
  );
}

export function Headline({ creator, numbers, tiers, situation }: Props) {
  const line = creator.deliverables[0];
  const format = line?.format ?? '';
  const { recommended } = creator.price;
  const agreement = agreementWords(creator, tiers).split(',')[0] || undefined;
  return (
    <header class="headline">
      <p class="kicker">
        {words.kicker(platformName(creator.platform), formatName(format), numbers.count(creator.followers), agreement)}
      </p>
      <h1 class="verdict">
        <Sentence phrase={situation.sentence} />
      </h1>
      <p class="second">{situation.second}</p>
      <ul class="numbers">
        <li>
          <strong>{situation.odds}</strong>{' '}
          <span>
            {words.headline.chance(situation.fee, numbers.percent(Math.round(creator.result.chance_of_break_even_percent)))}
          </span>
        </li>
        <li>
          <strong>{situation.most}</strong> <span>{words.headline.most(situation.chance)}</span>
        </li>
        <li>
          <strong>{recommended ? numbers.aboutMoneyRange(recommended.p10_minor, recommended.p90_minor) : '–'}</strong>{' '}
          <span>{recommended ? words.headline.market(formatInSentence(format)) : words.headline.noMarket}</span>
        </li>
        <Ordered creator={creator} numbers={numbers} />
      </ul>
    </header>
  );
}
